package io.chengnuo.policy.reading;

import static io.chengnuo.policy.db.Tables.READING_SETTINGS;

import io.chengnuo.shared.web.Version;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long people have to read, and when they are reminded. */
@Repository
class ReadingRules {

    private static final Rules SHIPPED = new Rules(14, 3, 3, 0);

    private final DSLContext sql;

    ReadingRules(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code remindBefore}: so many days before the last one; {@code remindEvery}: after it again every so many days. */
    record Rules(int days, int remindBefore, int remindEvery, long version) {}

    @Transactional(readOnly = true)
    Rules now() {
        return sql.select(
                        READING_SETTINGS.DAYS,
                        READING_SETTINGS.REMIND_BEFORE,
                        READING_SETTINGS.REMIND_EVERY,
                        READING_SETTINGS.VERSION)
                .from(READING_SETTINGS)
                .fetchOptional(Records.mapping(Rules::new))
                .orElse(SHIPPED);
    }

    @Transactional
    Rules change(Rules wanted, @Nullable String ifMatch) {
        Version.check(ifMatch, now().version());
        var next = new Rules(wanted.days(), wanted.remindBefore(), wanted.remindEvery(), now().version() + 1);
        sql.insertInto(READING_SETTINGS)
                .set(READING_SETTINGS.DAYS, next.days())
                .set(READING_SETTINGS.REMIND_BEFORE, next.remindBefore())
                .set(READING_SETTINGS.REMIND_EVERY, next.remindEvery())
                .set(READING_SETTINGS.VERSION, next.version())
                .onConflict(READING_SETTINGS.TENANT_ID)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
        return next;
    }
}
