package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.ABSENCES;

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
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody is away, with a deputy who decides meanwhile; or that the absence is over. Passing work on is another step. */
@Service
public class ReportAbsence {

    private final DSLContext sql;
    private final People people;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    ReportAbsence(DSLContext sql, People people, Organisation organisation, Facts facts, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    /** Refuses a time that lies within another absence of the same person. */
    @Transactional
    public UUID report(
            UUID person,
            AbsenceKind kind,
            Instant from,
            @Nullable Instant to,
            @Nullable UUID deputy,
            @Nullable String note,
            @Nullable UUID by) {
        var at = clock.instant();
        people.require(person);
        if (to != null && !from.isBefore(to)) {
            throw new Invalid("no_such_period", new FieldError("to", "invalid"));
        }
        if (deputy != null && (deputy.equals(person) || !organisation.works(deputy))) {
            throw new Invalid("no_such_deputy", new FieldError("deputy", "invalid"));
        }
        if (sql.fetchExists(
                ABSENCES,
                ABSENCES.PERSON.eq(person),
                ABSENCES.ENDED_AT.isNull(),
                to == null ? DSL.noCondition() : ABSENCES.FROM_AT.lt(to),
                ABSENCES.TO_AT.isNull().or(ABSENCES.TO_AT.gt(from)))) {
            throw new Conflict("absent_already");
        }
        var id = Ids.next(at);
        sql.insertInto(ABSENCES)
                .set(ABSENCES.ID, id)
                .set(ABSENCES.PERSON, person)
                .set(ABSENCES.KIND, kind.name())
                .set(ABSENCES.FROM_AT, from)
                .set(ABSENCES.TO_AT, to)
                .set(ABSENCES.DEPUTY, deputy)
                .set(ABSENCES.NOTE, note)
                .set(ABSENCES.REPORTED_BY, by)
                .set(ABSENCES.REPORTED_AT, at)
                .execute();
        facts.record(new AbsenceReported(person, id, kind, from, to, deputy, at));
        return id;
    }

    @Transactional
    public void end(UUID person, UUID absence) {
        var at = clock.instant();
        var ended = sql.update(ABSENCES)
                .set(ABSENCES.ENDED_AT, at)
                .where(ABSENCES.ID.eq(absence), ABSENCES.PERSON.eq(person), ABSENCES.ENDED_AT.isNull())
                .execute();
        if (ended == 0) {
            throw new NotFound("no_such_absence");
        }
        facts.record(new AbsenceEnded(person, absence, at));
    }
}
