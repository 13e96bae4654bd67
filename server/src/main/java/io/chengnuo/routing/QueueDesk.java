package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.OFFERS;
import static io.chengnuo.routing.db.Tables.PLACEMENTS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import io.chengnuo.people.Organisation;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClock;
import io.chengnuo.ticket.TicketClocks;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** What the lead looks at: every queue with what waits and who works it off. */
@Repository
class QueueDesk {

    private final DSLContext sql;
    private final Placements placements;
    private final Settings settings;
    private final Crew crew;
    private final Organisation organisation;
    private final TicketBriefs tickets;
    private final ObjectProvider<TicketClocks> clocks;
    private final Clock clock;

    QueueDesk(
            DSLContext sql,
            Placements placements,
            Settings settings,
            Crew crew,
            Organisation organisation,
            TicketBriefs tickets,
            ObjectProvider<TicketClocks> clocks,
            Clock clock) {
        this.sql = sql;
        this.placements = placements;
        this.settings = settings;
        this.crew = crew;
        this.organisation = organisation;
        this.tickets = tickets;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** {@code late}: of what waits, those whose next promise is broken or about to break. */
    record Line(
            UUID id,
            String name,
            UUID team,
            String teamName,
            Strategy strategy,
            int waiting,
            @Nullable Instant oldest,
            int late,
            int offers,
            List<Member> people) {}

    record WaitingTicket(
            UUID id,
            String number,
            String subject,
            Priority priority,
            Tier tier,
            String category,
            Instant since,
            int position,
            @Nullable Instant dueAt,
            boolean late,
            @Nullable UUID offeredTo,
            @Nullable String offeredToName,
            @Nullable String rule) {}

    private record Sum(int waiting, @Nullable Instant oldest) {}

    List<Line> lines(List<Queue> queues) {
        var now = clock.instant();
        var ids = queues.stream().map(Queue::id).toList();
        var sums = sums(ids);
        var running = running(ids);
        var teams = organisation.teamNames(queues.stream().map(Queue::team).toList());
        return queues.stream()
                .map(queue -> {
                    var sum = sums.getOrDefault(queue.id(), new Sum(0, null));
                    return new Line(
                            queue.id(),
                            queue.name(),
                            queue.team(),
                            teams.getOrDefault(queue.team(), "?"),
                            queue.strategy(),
                            sum.waiting(),
                            sum.oldest(),
                            sum.waiting() == 0 ? 0 : late(queue.id(), now),
                            running.getOrDefault(queue.id(), 0),
                            crew.of(queue, now));
                })
                .toList();
    }

    List<WaitingTicket> waiting(Queue queue, int limit) {
        var now = clock.instant();
        var line = WaitingLine.inOrder(placements.waiting(queue.id()), queue.patience(), settings.privileges(), now);
        var shown = line.subList(0, Math.min(limit, line.size()));
        var ids = shown.stream().map(Placement::ticket).toList();
        var briefs = tickets.all(ids);
        var next = next(ids);
        var offered = sql.select(OFFERS.TICKET, OFFERS.PERSON)
                .from(OFFERS)
                .where(OFFERS.TICKET.in(ids))
                .and(OFFERS.STATE.eq(OfferState.OFFERED.name()))
                .fetchMap(OFFERS.TICKET, OFFERS.PERSON);
        var names = organisation.personNames(offered.values());
        return shown.stream()
                .filter(one -> briefs.containsKey(one.ticket()))
                .map(one -> {
                    var brief = Objects.requireNonNull(briefs.get(one.ticket()));
                    var due = next.get(new TicketId(one.ticket()));
                    var person = offered.get(one.ticket());
                    return row(one, brief, line.indexOf(one) + 1, due, person, names, now);
                })
                .toList();
    }

    private static WaitingTicket row(
            Placement one,
            TicketBrief brief,
            int position,
            @Nullable TicketClock due,
            @Nullable UUID person,
            Map<UUID, String> names,
            Instant now) {
        return new WaitingTicket(
                one.ticket(),
                brief.number(),
                brief.subject(),
                one.traits().priority(),
                one.traits().tier(),
                one.traits().category(),
                one.since(),
                position,
                due == null ? null : due.dueAt(),
                due != null && isLate(due, now),
                person,
                person == null ? null : names.get(person),
                one.ruleName());
    }

    /** Where a ticket stands in its queue. */
    record Position(UUID queue, String name, int position, int ahead, Instant since) {}

    Optional<Position> position(UUID ticket, Queues queues) {
        return placements
                .find(ticket)
                .filter(one -> one.state() == PlacementState.WAITING || one.state() == PlacementState.OFFERED)
                .flatMap(one -> queues.find(one.queue()).map(queue -> {
                    var line = WaitingLine.inOrder(
                            placements.waiting(queue.id()), queue.patience(), settings.privileges(), clock.instant());
                    var ahead = (int) line.stream()
                            .takeWhile(other -> !other.ticket().equals(ticket))
                            .count();
                    return new Position(queue.id(), queue.name(), ahead + 1, ahead, one.since());
                }));
    }

    private int late(UUID queue, Instant now) {
        var ids = placements.waiting(queue).stream().map(Placement::ticket).toList();
        return (int) next(ids).values().stream().filter(due -> isLate(due, now)).count();
    }

    private static boolean isLate(TicketClock due, Instant now) {
        var from = due.warnAt() == null ? due.dueAt() : due.warnAt();
        return !from.isAfter(now);
    }

    private Map<TicketId, TicketClock> next(Collection<UUID> ids) {
        var typed = ids.stream().map(TicketId::new).collect(Collectors.toSet());
        return clocks.stream().findFirst().map(keeper -> keeper.next(typed)).orElse(Map.of());
    }

    private Map<UUID, Sum> sums(List<UUID> queues) {
        return sql
                .select(PLACEMENTS.QUEUE, count(), min(PLACEMENTS.SINCE))
                .from(PLACEMENTS)
                .where(PLACEMENTS.QUEUE.in(queues))
                .and(Placements.isWaiting())
                .groupBy(PLACEMENTS.QUEUE)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.value1(), row -> new Sum(row.value2(), row.value3())));
    }

    private Map<UUID, Integer> running(List<UUID> queues) {
        return sql.select(OFFERS.QUEUE, count())
                .from(OFFERS)
                .where(OFFERS.QUEUE.in(queues))
                .and(OFFERS.STATE.eq(OfferState.OFFERED.name()))
                .groupBy(OFFERS.QUEUE)
                .fetchMap(OFFERS.QUEUE, count());
    }
}
