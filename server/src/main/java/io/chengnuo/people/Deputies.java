package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.ABSENCES;
import static io.chengnuo.people.db.Tables.DEPUTIES;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who may decide in whose place: named for a period, or for the time somebody is absent. */
@Component
public class Deputies {

    private final DSLContext sql;

    Deputies(DSLContext sql) {
        this.sql = sql;
    }

    /** Whom this person stands in for at that time. */
    @Transactional(readOnly = true)
    public Set<UUID> principalsOf(UUID deputy, Instant at) {
        return Set.copyOf(sql.select(DEPUTIES.PERSON)
                .from(DEPUTIES)
                .where(DEPUTIES.DEPUTY.eq(deputy), named(at))
                .union(DSL.select(ABSENCES.PERSON).from(ABSENCES).where(ABSENCES.DEPUTY.eq(deputy), absent(at)))
                .fetch(DEPUTIES.PERSON));
    }

    /** Who stands in for this person at that time. */
    @Transactional(readOnly = true)
    public Set<UUID> of(UUID person, Instant at) {
        return Set.copyOf(sql.select(DEPUTIES.DEPUTY)
                .from(DEPUTIES)
                .where(DEPUTIES.PERSON.eq(person), named(at))
                .union(DSL.select(ABSENCES.DEPUTY)
                        .from(ABSENCES)
                        .where(ABSENCES.PERSON.eq(person), ABSENCES.DEPUTY.isNotNull(), absent(at)))
                .fetch(DEPUTIES.DEPUTY));
    }

    private static Condition named(Instant at) {
        return DEPUTIES.FROM_AT.le(at).and(DEPUTIES.TO_AT.gt(at));
    }

    static Condition absent(Instant at) {
        return ABSENCES.FROM_AT
                .le(at)
                .and(ABSENCES.TO_AT.isNull().or(ABSENCES.TO_AT.gt(at)))
                .and(ABSENCES.ENDED_AT.isNull());
    }
}
