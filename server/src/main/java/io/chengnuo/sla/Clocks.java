package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.CLOCKS;
import static io.chengnuo.sla.db.Tables.CLOCK_PAUSES;

import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.StartEvent;
import io.chengnuo.policy.StopEvent;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.database.ManyRows;
import io.chengnuo.sla.db.tables.records.ClockPausesRecord;
import io.chengnuo.sla.db.tables.records.ClocksRecord;
import io.chengnuo.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of clocks. Times that passed are kept as whole microseconds. */
@Repository
class Clocks {

    private final DSLContext sql;

    Clocks(DSLContext sql) {
        this.sql = sql;
    }

    /** The clocks of a ticket that nothing ended yet, locked. */
    List<ClockRow> lockOpen(TicketId ticket) {
        return lock(CLOCKS.TICKET.eq(ticket.value()).and(CLOCKS.STOPPED_AT.isNull()));
    }

    /** Every clock a ticket ever had, locked. */
    List<ClockRow> lockAll(TicketId ticket) {
        return lock(CLOCKS.TICKET.eq(ticket.value()));
    }

    private List<ClockRow> lock(Condition condition) {
        return sql.selectFrom(CLOCKS)
                .where(condition)
                .orderBy(CLOCKS.PROMISE, CLOCKS.ROUND)
                .forUpdate()
                .fetch(row -> row(row, List.of()));
    }

    /** The clocks that have to warn or break by now, the longest due first; those another node holds are left to it. */
    List<ClockRow> claimDue(Instant now, int limit) {
        return sql.selectFrom(CLOCKS)
                .where(CLOCKS.LOOK_AT.lt(now))
                .orderBy(CLOCKS.LOOK_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(row -> row(row, List.of()));
    }

    void markWarned(Collection<UUID> clocks, Instant at) {
        sql.update(CLOCKS).set(CLOCKS.WARNED_AT, at).where(CLOCKS.ID.in(clocks)).execute();
    }

    void markBreached(Collection<UUID> clocks) {
        sql.update(CLOCKS)
                .set(CLOCKS.STATE, ClockState.BREACHED.name())
                .where(CLOCKS.ID.in(clocks))
                .execute();
    }

    /** Every clock of a ticket with its pauses. */
    List<ClockRow> ofTicket(TicketId ticket) {
        return withPauses(sql.selectFrom(CLOCKS)
                .where(CLOCKS.TICKET.eq(ticket.value()))
                .orderBy(CLOCKS.DUE_AT, CLOCKS.PROMISE, CLOCKS.ROUND)
                .fetch());
    }

    Optional<ClockRow> find(UUID id) {
        return withPauses(sql.selectFrom(CLOCKS).where(CLOCKS.ID.eq(id)).fetch()).stream()
                .findFirst();
    }

    /** The open promise of each ticket that falls due first; averages have no such moment. */
    List<ClockRow> nextOf(Collection<TicketId> tickets) {
        return sql.select(CLOCKS.fields())
                .distinctOn(CLOCKS.TICKET)
                .from(CLOCKS)
                .where(CLOCKS.TICKET.eq(
                        DSL.any(tickets.stream().map(TicketId::value).toArray(UUID[]::new))))
                .and(CLOCKS.STOPPED_AT.isNull())
                .and(CLOCKS.MEASURED.eq(Measured.EACH.name()))
                .orderBy(CLOCKS.TICKET, CLOCKS.STATE.eq(ClockState.PAUSED.name()), CLOCKS.DUE_AT)
                .coerce(CLOCKS)
                .fetch()
                .map(row -> row(row, List.of()));
    }

    List<ClockRow> withPauses(List<ClocksRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var pauses = sql
                .selectFrom(CLOCK_PAUSES)
                .where(CLOCK_PAUSES.CLOCK.in(
                        rows.stream().map(ClocksRecord::getId).toList()))
                .orderBy(CLOCK_PAUSES.FROM_AT)
                .stream()
                .collect(Collectors.groupingBy(
                        pause -> pause.getClock(),
                        Collectors.mapping(
                                pause -> new Standstill.Over(
                                        pause.getFromAt(),
                                        pause.getToAt(),
                                        PauseReason.valueOf(pause.getReason()),
                                        pause.getUntilAt()),
                                Collectors.toList())));
        return rows.stream()
                .map(row -> row(row, pauses.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    /** All in one statement, and one more when some of them have stood still. */
    void insert(Collection<ClockRow> clocks) {
        ManyRows.insert(sql, CLOCKS, clocks.stream().map(Clocks::record).toList());
        insertPauses(clocks.stream().map(ClockRow::clock).toList());
    }

    /** Writes what may change; only pauses that ended since it was read are among its pauses. */
    void update(ClockRow row) {
        var clock = row.clock();
        var ending = clock.ending();
        sql.update(CLOCKS)
                .set(CLOCKS.DUE_AT, clock.dueAt())
                .set(CLOCKS.WARN_AT, clock.warnAt())
                .set(CLOCKS.STATE, clock.state().name())
                .set(CLOCKS.PAUSED_SINCE, clock.standstill().since())
                .set(CLOCKS.PAUSED_FOR, name(clock.standstill().reason()))
                .set(CLOCKS.PAUSED_UNTIL, clock.standstill().until())
                .set(CLOCKS.PAUSED_TIME, micros(clock.standstill().total()))
                .set(CLOCKS.STOPPED_AT, ending == null ? null : ending.at())
                .set(CLOCKS.STOPPED_BY, ending == null ? null : ending.cause().name())
                .set(CLOCKS.COUNTED, ending == null ? null : micros(ending.counted()))
                .set(CLOCKS.TEAM, clock.holder().team())
                .set(CLOCKS.UNIT, clock.holder().unit())
                .set(CLOCKS.PERSON, clock.holder().person())
                .where(CLOCKS.ID.eq(clock.id()))
                .execute();
        insertPauses(List.of(clock));
    }

    /** A clock that was counted anew may have stood still at other times than it did. */
    void replacePauses(Clock clock) {
        sql.deleteFrom(CLOCK_PAUSES).where(CLOCK_PAUSES.CLOCK.eq(clock.id())).execute();
        insertPauses(List.of(clock));
    }

    private void insertPauses(List<Clock> all) {
        var records = all.stream()
                .flatMap(clock -> clock.standstill().over().stream().map(pause -> pause(clock, pause)))
                .toList();
        ManyRows.insertNew(sql, CLOCK_PAUSES, records);
    }

    private static ClockPausesRecord pause(Clock clock, Standstill.Over pause) {
        var record = new ClockPausesRecord();
        record.setClock(clock.id());
        record.setFromAt(pause.from());
        record.setToAt(pause.to());
        record.setReason(pause.reason().name());
        record.setUntilAt(pause.until());
        return record;
    }

    private static ClocksRecord record(ClockRow row) {
        var clock = row.clock();
        var terms = clock.terms();
        var ending = clock.ending();
        var record = new ClocksRecord();
        record.setId(clock.id());
        record.setTicket(row.ticket().value());
        record.setPromise(terms.promise());
        record.setRound(clock.origin().round());
        record.setOccasion(clock.origin().occasion());
        record.setIndicator(terms.indicator());
        record.setMeasured(terms.measured().name());
        record.setAlert(terms.alert());
        record.setClause(terms.clause());
        record.setPolicyVersion(terms.policyVersion());
        record.setCalendar(terms.calendar());
        record.setCalendarVersion(terms.calendarVersion());
        record.setAmount(terms.amount().toString());
        record.setAllowed(micros(terms.allowed()));
        record.setWarnShare(terms.warnShare());
        record.setStarts(terms.starts().name());
        record.setStops(terms.stops().name());
        record.setPauses(terms.pauses().stream().map(Enum::name).sorted().toArray(String[]::new));
        record.setStartedBy(clock.origin().cause().name());
        record.setStartedAt(clock.origin().at());
        record.setDueAt(clock.dueAt());
        record.setWarnAt(clock.warnAt());
        record.setState(clock.state().name());
        record.setPausedSince(clock.standstill().since());
        record.setPausedFor(name(clock.standstill().reason()));
        record.setPausedUntil(clock.standstill().until());
        record.setPausedTime(micros(clock.standstill().total()));
        record.setStoppedAt(ending == null ? null : ending.at());
        record.setStoppedBy(ending == null ? null : ending.cause().name());
        record.setCounted(ending == null ? null : micros(ending.counted()));
        record.setTeam(clock.holder().team());
        record.setUnit(clock.holder().unit());
        record.setPerson(clock.holder().person());
        record.setChannel(row.channel().name());
        record.setTier(row.tier().name());
        record.setCategory(clock.origin().category());
        return record;
    }

    private static ClockRow row(ClocksRecord row, List<Standstill.Over> pauses) {
        var clock = new Clock(
                row.getId(),
                terms(row),
                new Origin(
                        row.getRound(),
                        row.getOccasion(),
                        Cause.valueOf(row.getStartedBy()),
                        row.getCategory(),
                        row.getStartedAt()),
                row.getDueAt(),
                row.getWarnAt(),
                ClockState.valueOf(row.getState()),
                new Standstill(
                        row.getPausedSince(),
                        row.getPausedFor() == null ? null : PauseReason.valueOf(row.getPausedFor()),
                        row.getPausedUntil(),
                        duration(row.getPausedTime()),
                        pauses),
                row.getStoppedAt() == null
                        ? null
                        : new Ending(row.getStoppedAt(), Cause.valueOf(row.getStoppedBy()), duration(row.getCounted())),
                new Holder(row.getTeam(), row.getUnit(), row.getPerson()));
        return new ClockRow(
                new TicketId(row.getTicket()), Channel.valueOf(row.getChannel()), Tier.valueOf(row.getTier()), clock);
    }

    private static Terms terms(ClocksRecord row) {
        return new Terms(
                row.getPromise(),
                row.getIndicator(),
                Measured.valueOf(row.getMeasured()),
                row.getAlert(),
                row.getClause(),
                row.getPolicyVersion(),
                row.getCalendar(),
                row.getCalendarVersion(),
                Amount.parse(row.getAmount()),
                duration(row.getAllowed()),
                row.getWarnShare(),
                StartEvent.valueOf(row.getStarts()),
                StopEvent.valueOf(row.getStops()),
                Arrays.stream(row.getPauses()).map(PauseReason::valueOf).collect(Collectors.toSet()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    private static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
