package io.chengnuo.improvement.committee;

import static io.chengnuo.improvement.db.Tables.ATTENDANCES;
import static io.chengnuo.improvement.db.Tables.SITTINGS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.improvement.db.tables.records.SittingsRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sessions and who was there, as rows. */
@Repository
class Sittings {

    private final DSLContext sql;

    Sittings(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code present} is null before the session is opened. */
    record Attendance(UUID person, @Nullable Boolean present) {}

    void add(Sitting sitting, Collection<UUID> invited) {
        sql.insertInto(SITTINGS)
                .set(SITTINGS.ID, sitting.id())
                .set(SITTINGS.COMMITTEE, sitting.committee())
                .set(SITTINGS.STARTS_AT, sitting.startsAt())
                .set(SITTINGS.PLACE, sitting.place())
                .set(SITTINGS.AGENDA, sitting.agenda())
                .set(SITTINGS.STATE, sitting.state().name())
                .execute();
        invited.forEach(person -> sql.insertInto(ATTENDANCES)
                .set(ATTENDANCES.SITTING, sitting.id())
                .set(ATTENDANCES.PERSON, person)
                .execute());
    }

    void open(Sitting sitting, Collection<UUID> present) {
        sql.update(ATTENDANCES)
                .set(ATTENDANCES.PRESENT, ATTENDANCES.PERSON.in(present))
                .where(ATTENDANCES.SITTING.eq(sitting.id()))
                .execute();
        move(sitting, SittingState.OPEN, null, null);
    }

    void move(Sitting sitting, SittingState state, @Nullable String minutes, @Nullable Instant heldAt) {
        sql.update(SITTINGS)
                .set(SITTINGS.STATE, state.name())
                .set(SITTINGS.MINUTES, minutes)
                .set(SITTINGS.HELD_AT, heldAt)
                .set(SITTINGS.VERSION, sitting.version() + 1)
                .where(SITTINGS.ID.eq(sitting.id()))
                .execute();
    }

    List<Attendance> attendance(UUID sitting) {
        return sql.selectFrom(ATTENDANCES)
                .where(ATTENDANCES.SITTING.eq(sitting))
                .orderBy(ATTENDANCES.PERSON)
                .fetch(row -> new Attendance(row.getPerson(), row.getPresent()));
    }

    Sitting requireLocked(UUID id) {
        return sql.selectFrom(SITTINGS)
                .where(SITTINGS.ID.eq(id))
                .forUpdate()
                .fetchOptional(Sittings::sitting)
                .orElseThrow(() -> new NotFound("no_such_sitting"));
    }

    Sitting require(UUID id) {
        return sql.selectFrom(SITTINGS)
                .where(SITTINGS.ID.eq(id))
                .fetchOptional(Sittings::sitting)
                .orElseThrow(() -> new NotFound("no_such_sitting"));
    }

    /** The latest first. */
    Page<Sitting> of(UUID committee, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(SITTINGS)
                .where(SITTINGS.COMMITTEE.eq(committee))
                .and(
                        after == null
                                ? noCondition()
                                : row(SITTINGS.STARTS_AT, SITTINGS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(SITTINGS.STARTS_AT.desc(), SITTINGS.ID.desc())
                .limit(limit + 1)
                .fetch(Sittings::sitting);
        return Page.of(rows, limit, last -> Cursor.of(last.startsAt(), last.id()));
    }

    private static Sitting sitting(SittingsRecord row) {
        return new Sitting(
                row.getId(),
                row.getCommittee(),
                row.getStartsAt(),
                row.getPlace(),
                row.getAgenda(),
                SittingState.valueOf(row.getState()),
                row.getMinutes(),
                row.getHeldAt(),
                row.getVersion());
    }
}
