package io.chengnuo.sla.escalation;

import static io.chengnuo.sla.db.Tables.CLOCKS;
import static io.chengnuo.sla.db.Tables.ESCALATIONS;
import static io.chengnuo.sla.db.Tables.ESCALATION_STEPS;

import io.chengnuo.policy.Text;
import io.chengnuo.sla.ClockState;
import io.chengnuo.sla.db.tables.records.EscalationStepsRecord;
import io.chengnuo.sla.db.tables.records.EscalationsRecord;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of escalations and of the levels that were raised. */
@Repository
class Escalations {

    private static final TypeReference<List<Level>> LEVELS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    Escalations(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The ticket is named, too: its few rows are found by it, whatever the planner knows of the table yet. */
    Optional<Escalation> lockOfClock(TicketId ticket, UUID clock) {
        return sql.selectFrom(ESCALATIONS)
                .where(ESCALATIONS.TICKET.eq(ticket.value()), ESCALATIONS.CLOCK.eq(clock))
                .forUpdate()
                .fetchOptional(this::escalation);
    }

    Optional<Escalation> lock(UUID id) {
        return sql.selectFrom(ESCALATIONS)
                .where(ESCALATIONS.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::escalation);
    }

    /** Those whose next level is due; those another node holds are left to it. */
    List<Escalation> claimDue(Instant now, int limit) {
        return sql.selectFrom(ESCALATIONS)
                .where(ESCALATIONS.NEXT_AT.le(now))
                .orderBy(ESCALATIONS.NEXT_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(this::escalation);
    }

    /** The clocks of these that stopped already, though the fact of it was not heard here yet: nobody is told after the answer. */
    Set<UUID> fulfilled(List<Escalation> due) {
        var clocks =
                due.stream().map(Escalation::clock).filter(Objects::nonNull).toList();
        return clocks.isEmpty()
                ? Set.of()
                : sql.select(CLOCKS.ID)
                        .from(CLOCKS)
                        .where(CLOCKS.ID.in(clocks), CLOCKS.STOPPED_AT.isNotNull())
                        .fetchSet(CLOCKS.ID);
    }

    /** When the promises of these fall due now; those that stand still are left out. */
    Map<UUID, Instant> dueOf(List<Escalation> escalations) {
        var clocks = escalations.stream()
                .map(Escalation::clock)
                .filter(Objects::nonNull)
                .toList();
        return clocks.isEmpty()
                ? Map.of()
                : sql.select(CLOCKS.ID, CLOCKS.DUE_AT)
                        .from(CLOCKS)
                        .where(CLOCKS.ID.in(clocks), CLOCKS.STATE.ne(ClockState.PAUSED.name()))
                        .fetchMap(CLOCKS.ID, CLOCKS.DUE_AT);
    }

    /** Looks at this one again then, whatever its course says. */
    void lookAgain(UUID id, Instant at) {
        sql.update(ESCALATIONS)
                .set(ESCALATIONS.NEXT_AT, at)
                .where(ESCALATIONS.ID.eq(id))
                .execute();
    }

    /** The stretches without activity that are not over, after one that was looked at. */
    List<Escalation> openIdle(@Nullable UUID after, int limit) {
        return sql.selectFrom(ESCALATIONS)
                .where(ESCALATIONS.KIND.eq(ChainKind.IDLE.name()))
                .and(ESCALATIONS.ENDED_AT.isNull())
                .and(after == null ? org.jooq.impl.DSL.noCondition() : ESCALATIONS.ID.gt(after))
                .orderBy(ESCALATIONS.ID)
                .limit(limit)
                .fetch(this::escalation);
    }

    /** When each of these tickets was last found without activity. */
    Map<UUID, Instant> idleSince(Collection<UUID> tickets) {
        var since = org.jooq.impl.DSL.max(ESCALATIONS.SINCE);
        return sql.select(ESCALATIONS.TICKET, since)
                .from(ESCALATIONS)
                .where(ESCALATIONS.TICKET.in(tickets))
                .and(ESCALATIONS.SINCE.isNotNull())
                .groupBy(ESCALATIONS.TICKET)
                .fetchMap(ESCALATIONS.TICKET, since);
    }

    /** Whether it was not there: a promise and a stretch go up once. */
    boolean insert(Escalation it) {
        return sql.insertInto(ESCALATIONS)
                        .set(ESCALATIONS.ID, it.id())
                        .set(ESCALATIONS.TICKET, it.ticket().value())
                        .set(ESCALATIONS.CLOCK, it.clock())
                        .set(ESCALATIONS.SINCE, it.since())
                        .set(ESCALATIONS.CHAIN, it.chain())
                        .set(ESCALATIONS.CHAIN_NAME, JSONB.valueOf(json.writeValueAsString(it.chainName())))
                        .set(ESCALATIONS.KIND, it.kind().name())
                        .set(ESCALATIONS.PROMISE, it.promise())
                        .set(ESCALATIONS.TEAM, it.team())
                        .set(
                                ESCALATIONS.LEVELS,
                                JSONB.valueOf(
                                        json.writeValueAsString(it.course().levels())))
                        .set(ESCALATIONS.WARNED_AT, it.course().warnedAt())
                        .set(ESCALATIONS.BROKEN_AT, it.course().brokenAt())
                        .set(ESCALATIONS.DUE_AT, it.course().dueAt())
                        .set(ESCALATIONS.NEXT_AT, it.course().nextAt())
                        .set(ESCALATIONS.STATE, it.state().name())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    void update(Escalation it) {
        sql.update(ESCALATIONS)
                .set(ESCALATIONS.WARNED_AT, it.course().warnedAt())
                .set(ESCALATIONS.BROKEN_AT, it.course().brokenAt())
                .set(ESCALATIONS.RAISED, it.course().raised())
                .set(ESCALATIONS.RAISED_AT, it.course().raisedAt())
                .set(ESCALATIONS.DUE_AT, it.course().dueAt())
                .set(ESCALATIONS.NEXT_AT, it.course().nextAt())
                .set(ESCALATIONS.STATE, it.state().name())
                .set(ESCALATIONS.ACKNOWLEDGED_BY, it.acknowledgedBy())
                .set(ESCALATIONS.ACKNOWLEDGED_AT, it.course().acknowledgedAt())
                .set(ESCALATIONS.NOTE, it.note())
                .set(ESCALATIONS.VERSION, ESCALATIONS.VERSION.plus(1))
                .where(ESCALATIONS.ID.eq(it.id()))
                .execute();
    }

    void endOfClocks(TicketId ticket, Collection<UUID> clocks, Instant at) {
        end(ESCALATIONS.TICKET.eq(ticket.value()).and(ESCALATIONS.CLOCK.in(clocks)), at);
    }

    void endOfTicket(TicketId ticket, Instant at) {
        end(ESCALATIONS.TICKET.eq(ticket.value()), at);
    }

    void end(UUID id, Instant at) {
        end(ESCALATIONS.ID.eq(id), at);
    }

    private void end(Condition which, Instant at) {
        sql.update(ESCALATIONS)
                .set(ESCALATIONS.STATE, EscalationState.ENDED.name())
                .set(ESCALATIONS.ENDED_AT, at)
                .setNull(ESCALATIONS.NEXT_AT)
                .set(ESCALATIONS.VERSION, ESCALATIONS.VERSION.plus(1))
                .where(which)
                .and(ESCALATIONS.ENDED_AT.isNull())
                .execute();
    }

    void addStep(UUID escalation, int level, String because, Collection<UUID> people, Instant at) {
        sql.insertInto(ESCALATION_STEPS)
                .set(ESCALATION_STEPS.ESCALATION, escalation)
                .set(ESCALATION_STEPS.LEVEL, level)
                .set(ESCALATION_STEPS.BECAUSE, because)
                .set(ESCALATION_STEPS.PEOPLE, people.toArray(UUID[]::new))
                .set(ESCALATION_STEPS.RAISED_AT, at)
                .execute();
    }

    Map<UUID, List<EscalationStepsRecord>> steps(Collection<UUID> escalations) {
        return sql
                .selectFrom(ESCALATION_STEPS)
                .where(ESCALATION_STEPS.ESCALATION.in(escalations))
                .orderBy(ESCALATION_STEPS.ESCALATION, ESCALATION_STEPS.LEVEL)
                .fetchGroups(ESCALATION_STEPS.ESCALATION)
                .entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    Escalation escalation(EscalationsRecord row) {
        return new Escalation(
                row.getId(),
                new TicketId(row.getTicket()),
                row.getClock(),
                row.getSince(),
                row.getChain(),
                json.readValue(row.getChainName().data(), Text.class),
                ChainKind.valueOf(row.getKind()),
                row.getPromise(),
                row.getTeam(),
                EscalationState.valueOf(row.getState()),
                new Course(
                        json.readValue(row.getLevels().data(), LEVELS),
                        row.getRaised(),
                        row.getRaisedAt(),
                        row.getWarnedAt(),
                        row.getBrokenAt(),
                        row.getAcknowledgedAt(),
                        row.getDueAt()),
                row.getAcknowledgedBy(),
                row.getNote(),
                row.getEndedAt(),
                row.getVersion());
    }
}
