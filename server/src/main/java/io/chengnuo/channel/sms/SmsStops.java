package io.chengnuo.channel.sms;

import static io.chengnuo.channel.db.Tables.SMS_STOPS;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that want no notices, whichever connector they said it through. */
@Component
class SmsStops {

    private final DSLContext sql;
    private final Clock clock;

    SmsStops(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean has(String phone) {
        return sql.fetchExists(SMS_STOPS, SMS_STOPS.PHONE.eq(phone));
    }

    /** False when it had said so before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(String phone, String words) {
        return sql.insertInto(SMS_STOPS)
                        .set(SMS_STOPS.PHONE, phone)
                        .set(SMS_STOPS.WORDS, words)
                        .set(SMS_STOPS.AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(String phone) {
        sql.deleteFrom(SMS_STOPS).where(SMS_STOPS.PHONE.eq(phone)).execute();
    }
}
