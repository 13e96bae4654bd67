package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.ALLOCATIONS;
import static io.chengnuo.routing.db.Tables.PLACEMENTS;
import static org.jooq.impl.DSL.row;

import io.chengnuo.people.PresenceState;
import io.chengnuo.routing.db.tables.records.AllocationsRecord;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Proposals to move or add capacity (人力调配): made from present numbers, decided by the lead, measured when they end. */
@Service
class Allocations {

    private static final Duration LOOK_BACK = Duration.ofHours(4);

    private final DSLContext sql;
    private final JsonMapper json;
    private final Queues queues;
    private final QueueDesk desk;
    private final Facts facts;
    private final Clock clock;

    Allocations(DSLContext sql, JsonMapper json, Queues queues, QueueDesk desk, Facts facts, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.queues = queues;
        this.desk = desk;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code numbers}: how both queues stood when it was proposed; {@code result}: how they stood at the end. */
    record Numbers(Pressure queue, @Nullable Pressure from) {}

    record Allocation(
            UUID id,
            ProposeAllocation.Kind kind,
            UUID queue,
            @Nullable UUID fromQueue,
            @Nullable UUID person,
            Numbers numbers,
            AllocationState state,
            Instant proposedAt,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable Numbers result,
            long version) {}

    Page<Allocation> list(int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(ALLOCATIONS)
                .where(
                        after == null
                                ? DSL.noCondition()
                                : row(ALLOCATIONS.PROPOSED_AT, ALLOCATIONS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(ALLOCATIONS.PROPOSED_AT.desc(), ALLOCATIONS.ID.desc())
                .limit(limit + 1)
                .fetch(this::allocation);
        return Page.of(rows, limit, last -> Cursor.of(last.proposedAt(), last.id()));
    }

    /** Looks at all queues now; answers how many proposals are new. A queue that has an open one gets no second. */
    @Transactional
    int propose() {
        var at = clock.instant();
        var lines = desk.lines(queues.all());
        var pressures = pressures(lines, at);
        var made = 0;
        for (var proposal : ProposeAllocation.from(pressures, queue -> freest(lines, queue.queue()))) {
            var id = Ids.next(at);
            var from = proposal.from();
            var added = sql.insertInto(ALLOCATIONS)
                    .set(ALLOCATIONS.ID, id)
                    .set(ALLOCATIONS.KIND, proposal.kind().name())
                    .set(ALLOCATIONS.QUEUE, proposal.queue().queue())
                    .set(ALLOCATIONS.FROM_QUEUE, from == null ? null : from.queue())
                    .set(ALLOCATIONS.PERSON, proposal.person())
                    .set(ALLOCATIONS.NUMBERS, text(new Numbers(proposal.queue(), from)))
                    .set(ALLOCATIONS.STATE, AllocationState.PROPOSED.name())
                    .set(ALLOCATIONS.PROPOSED_AT, at)
                    .onConflictDoNothing()
                    .execute();
            if (added == 1) {
                made++;
                facts.record(new AllocationProposed(
                        id,
                        proposal.kind().name(),
                        proposal.queue().queue(),
                        from == null ? null : from.queue(),
                        proposal.person(),
                        at));
            }
        }
        return made;
    }

    @Transactional
    void decide(
            UUID id, boolean yes, @Nullable Instant until, @Nullable String reason, UUID by, @Nullable String ifMatch) {
        var row = sql.selectFrom(ALLOCATIONS)
                .where(ALLOCATIONS.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_allocation"));
        Version.check(ifMatch, row.getVersion());
        if (!row.getState().equals(AllocationState.PROPOSED.name())) {
            throw new Conflict("allocation_decided");
        }
        var at = clock.instant();
        var state = yes ? AllocationState.ACCEPTED : AllocationState.REJECTED;
        row.setState(state.name());
        row.setDecidedAt(at);
        row.setDecidedBy(by);
        row.setReason(reason);
        row.setUntil(yes ? until == null ? at.plus(LOOK_BACK) : until : null);
        row.setVersion(row.getVersion() + 1);
        row.store();
        facts.record(new AllocationDecided(id, state.name(), by, reason, at));
    }

    /** Ends what is over and keeps how the queues stand then. */
    @Transactional
    int endWhatIsOver() {
        var at = clock.instant();
        var over = sql.selectFrom(ALLOCATIONS)
                .where(ALLOCATIONS.STATE.eq(AllocationState.ACCEPTED.name()))
                .and(ALLOCATIONS.UNTIL.le(at))
                .forUpdate()
                .skipLocked()
                .fetch();
        if (over.isEmpty()) {
            return 0;
        }
        var now = new HashMap<UUID, Pressure>();
        pressures(desk.lines(queues.all()), at).forEach(one -> now.put(one.queue(), one));
        for (var row : over) {
            row.setState(AllocationState.ENDED.name());
            var queue = now.get(row.getQueue());
            if (queue != null) {
                var from = row.getFromQueue() == null ? null : now.get(row.getFromQueue());
                row.setResult(text(new Numbers(queue, from)));
            }
            row.setVersion(row.getVersion() + 1);
            row.store();
            facts.record(new AllocationEnded(row.getId(), at));
        }
        return over.size();
    }

    private static Optional<UUID> freest(List<QueueDesk.Line> lines, UUID queue) {
        return lines.stream()
                .filter(line -> line.id().equals(queue))
                .flatMap(line -> line.people().stream())
                .filter(Member::mayBeAsked)
                .min(Comparator.comparingInt(Member::load))
                .map(Member::person);
    }

    private List<Pressure> pressures(List<QueueDesk.Line> lines, Instant at) {
        var since = at.minus(LOOK_BACK);
        var arrived = count(PLACEMENTS.ROUTED_AT, since);
        var taken = count(PLACEMENTS.GIVEN_AT, since);
        return lines.stream()
                .map(line -> {
                    var here = line.people().stream()
                            .filter(one -> one.presence() == PresenceState.ONLINE && one.onDuty() && !one.absent())
                            .toList();
                    var capacity = here.stream().mapToInt(Member::capacity).sum();
                    var load = here.stream().mapToInt(Member::load).sum();
                    var oldest = line.oldest();
                    return new Pressure(
                            line.id(),
                            line.name(),
                            line.waiting(),
                            oldest == null
                                    ? 0
                                    : (int) Duration.between(oldest, at).toMinutes(),
                            line.late(),
                            arrived.getOrDefault(line.id(), 0),
                            taken.getOrDefault(line.id(), 0),
                            here.size(),
                            capacity == 0 ? 0 : Math.max(0, 100 * (capacity - load) / capacity));
                })
                .toList();
    }

    private Map<UUID, Integer> count(org.jooq.Field<Instant> moment, Instant since) {
        return sql.select(PLACEMENTS.QUEUE, DSL.count())
                .from(PLACEMENTS)
                .where(moment.ge(since))
                .groupBy(PLACEMENTS.QUEUE)
                .fetchMap(PLACEMENTS.QUEUE, DSL.count());
    }

    private JSONB text(Numbers numbers) {
        return JSONB.valueOf(json.writeValueAsString(numbers));
    }

    private Allocation allocation(AllocationsRecord row) {
        var result = row.getResult();
        return new Allocation(
                row.getId(),
                ProposeAllocation.Kind.valueOf(row.getKind()),
                row.getQueue(),
                row.getFromQueue(),
                row.getPerson(),
                json.readValue(row.getNumbers().data(), Numbers.class),
                AllocationState.valueOf(row.getState()),
                row.getProposedAt(),
                row.getDecidedAt(),
                row.getDecidedBy(),
                row.getReason(),
                row.getUntil(),
                result == null ? null : json.readValue(result.data(), Numbers.class),
                row.getVersion());
    }
}
