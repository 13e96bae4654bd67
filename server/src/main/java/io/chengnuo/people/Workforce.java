package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.PERSONS;
import static io.chengnuo.people.db.Tables.POST_HOLDINGS;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who works here, each once, where they took their first post: for what concerns the whole house. */
@Component
public class Workforce {

    private final DSLContext sql;
    private final Clock clock;

    Workforce(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody in a unit, and in a team of it if there is one. */
    public record Placed(UUID person, UUID unit, @Nullable UUID team) {}

    @Transactional(readOnly = true)
    public List<Placed> everybody() {
        return placed(DSL.noCondition());
    }

    /** Empty for somebody who left, or has no post yet. */
    @Transactional(readOnly = true)
    public Optional<Placed> placeOf(UUID person) {
        return placed(PERSONS.ID.eq(person)).stream().findFirst();
    }

    private List<Placed> placed(Condition whom) {
        var now = clock.instant();
        return sql.select(PERSONS.ID, POST_HOLDINGS.UNIT_ID, POST_HOLDINGS.TEAM_ID)
                .distinctOn(PERSONS.ID)
                .from(PERSONS)
                .join(POST_HOLDINGS)
                .on(POST_HOLDINGS.PERSON_ID.eq(PERSONS.ID))
                .where(PERSONS.STATE.ne(PersonState.DEACTIVATED.name()))
                .and(POST_HOLDINGS.FROM_AT.le(now))
                .and(POST_HOLDINGS.TO_AT.isNull().or(POST_HOLDINGS.TO_AT.gt(now)))
                .and(whom)
                .orderBy(PERSONS.ID, POST_HOLDINGS.FROM_AT, POST_HOLDINGS.ID)
                .fetch(Records.mapping(Placed::new));
    }
}
