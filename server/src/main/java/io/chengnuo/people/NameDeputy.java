package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.DEPUTIES;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody lets a colleague decide in his place, from one moment to another; or takes that back. */
@Service
public class NameDeputy {

    private final DSLContext sql;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    NameDeputy(DSLContext sql, Organisation organisation, Facts facts, Clock clock) {
        this.sql = sql;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public UUID name(UUID person, UUID deputy, Instant from, Instant to) {
        var at = clock.instant();
        if (!organisation.works(deputy) || deputy.equals(person)) {
            throw new Invalid("no_such_deputy", new FieldError("deputy", "invalid"));
        }
        if (!from.isBefore(to) || !to.isAfter(at)) {
            throw new Invalid("no_such_period", new FieldError("to", "invalid"));
        }
        if (sql.fetchCount(DEPUTIES, DEPUTIES.PERSON.eq(person), DEPUTIES.TO_AT.gt(at)) >= 20) {
            throw new Conflict("too_many_deputies");
        }
        var id = Ids.next(at);
        sql.insertInto(DEPUTIES)
                .set(DEPUTIES.ID, id)
                .set(DEPUTIES.PERSON, person)
                .set(DEPUTIES.DEPUTY, deputy)
                .set(DEPUTIES.FROM_AT, from)
                .set(DEPUTIES.TO_AT, to)
                .set(DEPUTIES.NAMED_BY, person)
                .set(DEPUTIES.NAMED_AT, at)
                .execute();
        facts.record(new DeputyNamed(person, id, deputy, from, to, at));
        return id;
    }

    /** It ends now, or never begins. */
    @Transactional
    void end(UUID person, UUID id) {
        var gone = sql.deleteFrom(DEPUTIES)
                .where(DEPUTIES.ID.eq(id), DEPUTIES.PERSON.eq(person))
                .execute();
        if (gone == 0) {
            throw new NotFound("no_such_deputy");
        }
        facts.record(new DeputyEnded(person, id, clock.instant()));
    }
}
