package io.chengnuo.customer.classes;

import static io.chengnuo.customer.db.Tables.ACTIVITIES;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asked for service: a sign of life, which lifecycle and behaviour go by. */
@Component
public class NoteActivity {

    private final DSLContext sql;
    private final Tenants tenants;

    NoteActivity(DSLContext sql, Tenants tenants) {
        this.sql = sql;
        this.tenants = tenants;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void request(UUID customer, Instant at) {
        var month = LocalDate.ofInstant(at, tenants.require(Tenancy.require()).zone())
                .withDayOfMonth(1);
        sql.insertInto(ACTIVITIES)
                .set(ACTIVITIES.CUSTOMER, customer)
                .set(ACTIVITIES.MONTH, month)
                .set(ACTIVITIES.REQUESTS, 1)
                .set(ACTIVITIES.LAST_AT, at)
                .onConflict(ACTIVITIES.TENANT_ID, ACTIVITIES.CUSTOMER, ACTIVITIES.MONTH)
                .doUpdate()
                .set(ACTIVITIES.REQUESTS, ACTIVITIES.REQUESTS.plus(1))
                .set(ACTIVITIES.LAST_AT, DSL.greatest(ACTIVITIES.LAST_AT, DSL.excluded(ACTIVITIES.LAST_AT)))
                .execute();
    }
}
