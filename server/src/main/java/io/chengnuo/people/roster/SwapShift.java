package io.chengnuo.people.roster;

import static io.chengnuo.people.db.Tables.SHIFTS;
import static io.chengnuo.people.db.Tables.SHIFT_SWAPS;

import io.chengnuo.people.db.tables.records.ShiftSwapsRecord;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes a shift to a colleague (换班): asked by who has it, agreed to by the other, approved by the lead. */
@Service
class SwapShift {

    private static final List<String> RUNNING = List.of(SwapState.ASKED.name(), SwapState.AGREED.name());

    private final DSLContext sql;
    private final Rosters rosters;
    private final Facts facts;
    private final Clock clock;

    SwapShift(DSLContext sql, Rosters rosters, Facts facts, Clock clock) {
        this.sql = sql;
        this.rosters = rosters;
        this.facts = facts;
        this.clock = clock;
    }

    record Swap(UUID id, UUID shift, UUID fromPerson, UUID toPerson, SwapState state, Instant askedAt) {}

    List<Swap> running(UUID team, java.time.LocalDate week) {
        return sql.select(SHIFT_SWAPS.fields())
                .from(SHIFT_SWAPS)
                .join(SHIFTS)
                .on(SHIFTS.ID.eq(SHIFT_SWAPS.SHIFT))
                .where(SHIFTS.TEAM.eq(team))
                .and(SHIFTS.WEEK.eq(week))
                .and(SHIFT_SWAPS.STATE.in(RUNNING))
                .orderBy(SHIFT_SWAPS.ASKED_AT)
                .fetchInto(SHIFT_SWAPS)
                .map(SwapShift::swap);
    }

    Swap require(UUID id) {
        return sql.selectFrom(SHIFT_SWAPS)
                .where(SHIFT_SWAPS.ID.eq(id))
                .forUpdate()
                .fetchOptional(SwapShift::swap)
                .orElseThrow(() -> new NotFound("no_such_swap"));
    }

    @Transactional
    UUID ask(Shift shift, UUID toPerson, UUID by) {
        if (!shift.person().equals(by)) {
            throw new NotFound("no_such_shift");
        }
        if (toPerson.equals(by)) {
            throw new Invalid("swap_with_oneself", new FieldError("person", "invalid"));
        }
        requireFree(shift, toPerson);
        var at = clock.instant();
        var swap = new Swap(Ids.next(at), shift.id(), by, toPerson, SwapState.ASKED, at);
        var added = sql.insertInto(SHIFT_SWAPS)
                .set(SHIFT_SWAPS.ID, swap.id())
                .set(SHIFT_SWAPS.SHIFT, swap.shift())
                .set(SHIFT_SWAPS.FROM_PERSON, by)
                .set(SHIFT_SWAPS.TO_PERSON, toPerson)
                .set(SHIFT_SWAPS.STATE, SwapState.ASKED.name())
                .set(SHIFT_SWAPS.ASKED_AT, at)
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            throw new Conflict("swap_runs");
        }
        announce(swap, SwapState.ASKED, by, at);
        return swap.id();
    }

    @Transactional
    void agree(UUID id, UUID by) {
        var swap = require(id);
        if (!swap.toPerson().equals(by)) {
            throw new NotFound("no_such_swap");
        }
        requireState(swap, SwapState.ASKED);
        move(swap, SwapState.AGREED, by);
    }

    /** Nobody approves a swap of his own. */
    @Transactional
    void approve(Swap asked, UUID by) {
        var swap = require(asked.id());
        requireState(swap, SwapState.AGREED);
        if (by.equals(swap.fromPerson()) || by.equals(swap.toPerson())) {
            throw new Forbidden("own_swap");
        }
        var shift = rosters.require(swap.shift());
        var roster = rosters.lock(shift.team(), shift.week());
        requireFree(shift, swap.toPerson());
        rosters.given(shift.id(), swap.toPerson());
        rosters.changed(roster);
        move(swap, SwapState.APPROVED, by);
    }

    @Transactional
    void refuse(UUID id, UUID by) {
        var swap = require(id);
        if (!RUNNING.contains(swap.state().name())) {
            throw new Conflict("swap_over");
        }
        move(swap, SwapState.REFUSED, by);
    }

    private void requireFree(Shift shift, UUID person) {
        if (rosters.hasOther(person, shift.from(), shift.to(), shift.id())) {
            throw new Conflict("shift_overlaps", new FieldError("person", "overlaps"));
        }
        if (rosters.isAbsent(person, shift.from(), shift.to())) {
            throw new Conflict("person_absent", new FieldError("person", "absent"));
        }
    }

    private static void requireState(Swap swap, SwapState wanted) {
        if (swap.state() != wanted) {
            throw new Conflict(swap.state() == SwapState.ASKED ? "swap_not_agreed" : "swap_over");
        }
    }

    private void move(Swap swap, SwapState state, UUID by) {
        var at = clock.instant();
        var change = sql.update(SHIFT_SWAPS).set(SHIFT_SWAPS.STATE, state.name());
        (state == SwapState.AGREED
                        ? change.set(SHIFT_SWAPS.AGREED_AT, at)
                        : change.set(SHIFT_SWAPS.DECIDED_AT, at).set(SHIFT_SWAPS.DECIDED_BY, by))
                .where(SHIFT_SWAPS.ID.eq(swap.id()))
                .execute();
        announce(swap, state, by, at);
    }

    private void announce(Swap swap, SwapState state, UUID by, Instant at) {
        facts.record(new ShiftSwapChanged(
                swap.id(), swap.shift(), swap.fromPerson(), swap.toPerson(), state.name(), by, at));
    }

    private static Swap swap(ShiftSwapsRecord row) {
        return new Swap(
                row.getId(),
                row.getShift(),
                row.getFromPerson(),
                row.getToPerson(),
                SwapState.valueOf(row.getState()),
                row.getAskedAt());
    }
}
