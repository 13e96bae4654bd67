package io.chengnuo.customer.classes;

import static io.chengnuo.customer.db.Tables.CLASS_SCORES;
import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.people.NotifyPeople;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Tells whoever looks after customers which of them moved: one word for each person, however many moved. */
@Component
class TellOwners {

    private final DSLContext sql;
    private final NotifyPeople notify;

    TellOwners(DSLContext sql, NotifyPeople notify) {
        this.sql = sql;
        this.notify = notify;
    }

    void tell(UUID run) {
        var example =
                DSL.field("(array_agg({0} order by {1} desc))[1]", String.class, CUSTOMERS.NAME, CLASS_SCORES.SCORE);
        var notices = sql.select(CUSTOMERS.OWNER, DSL.count(), example)
                .from(CLASS_SCORES)
                .join(CUSTOMERS)
                .on(CUSTOMERS.ID.eq(CLASS_SCORES.CUSTOMER))
                .where(CLASS_SCORES.RUN.eq(run), RunClasses.moved(), CUSTOMERS.OWNER.isNotNull())
                .groupBy(CUSTOMERS.OWNER)
                .fetch(row -> new NotifyPeople.Notice(
                        row.value1(),
                        "customers_moved",
                        List.of(String.valueOf(row.value2()), row.value3()),
                        "/customers/classes/" + run + "?owner=" + row.value1(),
                        false));
        notify.tell(notices);
    }
}
