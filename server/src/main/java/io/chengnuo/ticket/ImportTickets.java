package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.CLOSURES;
import static io.chengnuo.ticket.db.Tables.DELIVERIES;

import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.RiskHit;
import io.chengnuo.policy.Urgency;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.ManyRows;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.db.tables.records.ClosuresRecord;
import io.chengnuo.ticket.db.tables.records.DeliveriesRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over requests with their past: each becomes the facts of that past, and the row that those facts lead to. The past is
 * taken as it was, also where our own rules would have refused it. Many at a time, in a handful of statements; nobody hears
 * the facts within the transaction, so whoever imports also has the clocks computed from them.
 */
@Service
public class ImportTickets {

    private final DSLContext sql;
    private final Facts facts;
    private final PolicyInForce policy;
    private final Tenants tenants;

    ImportTickets(DSLContext sql, Facts facts, PolicyInForce policy, Tenants tenants) {
        this.sql = sql;
        this.facts = facts;
        this.policy = policy;
        this.tenants = tenants;
    }

    private record Taken(PastTicket past, TicketOpened opened, List<TicketFact> facts, Ticket ticket) {}

    /** A ticket and its facts from the opening on: enough to compute its clocks. */
    public record Imported(TicketId id, List<TicketFact> facts) {}

    /** Refuses nothing: ask {@link #knowsCategory} before. Answers in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Imported> all(List<PastTicket> pasts) {
        if (pasts.isEmpty()) {
            return List.of();
        }
        var taken = pasts.stream().map(this::taken).toList();
        var numbers = write(taken);
        var imported = new ArrayList<Imported>();
        for (var i = 0; i < taken.size(); i++) {
            var one = taken.get(i);
            var story = new ArrayList<TicketFact>();
            story.add(one.opened().numbered(numbers.get(i)));
            story.addAll(one.facts());
            imported.add(new Imported(one.ticket().id(), story));
        }
        facts.recordAll(imported.stream().flatMap(one -> one.facts().stream()).toList());
        writeDeliveries(taken);
        writeClosures(taken);
        return imported;
    }

    public boolean knowsCategory(String category) {
        return policy.now().categories().has(category);
    }

    private Taken taken(PastTicket past) {
        var opened = opened(past);
        var start = new Ticket(
                opened.ticket(),
                opened.customer(),
                opened.channel(),
                opened.tier(),
                new TicketState(
                        TicketStatus.NEW,
                        new Classification(
                                opened.category(),
                                opened.problemClass(),
                                opened.complexity(),
                                opened.major(),
                                opened.urgency(),
                                opened.impact(),
                                opened.priority()),
                        new Responsibility(opened.team(), opened.unit(), null, null),
                        null,
                        0,
                        0,
                        null,
                        null,
                        null,
                        null,
                        Aside.NOT));
        var ticket = start;
        var facts = new ArrayList<TicketFact>();
        for (var event : past.history()) {
            var fact = fact(ticket, event);
            if (fact != null) {
                facts.add(fact);
                ticket = ticket.after(List.of(fact));
            }
        }
        return new Taken(past, opened, facts, ticket);
    }

    private TicketOpened opened(PastTicket past) {
        var rules = policy.at(past.openedAt());
        var urgency = Objects.requireNonNullElse(past.urgency(), Urgency.MEDIUM);
        var impact = Objects.requireNonNullElse(past.impact(), Impact.LOW);
        var category = past.category() == null || !rules.categories().has(past.category())
                ? rules.categories().roots().getFirst().key()
                : past.category();
        return new TicketOpened(
                new TicketId(Ids.next(past.openedAt())),
                "",
                past.requester().customer(),
                past.channel(),
                category,
                past.problemClass(),
                Complexity.GENERAL,
                false,
                urgency,
                impact,
                past.requester().tier(),
                rules.priorities().of(urgency, impact, past.requester().tier()),
                rules.risks().screen(past.subject(), past.body()).stream()
                        .map(RiskHit::rule)
                        .toList(),
                past.team(),
                past.unit(),
                rules.id(),
                null,
                past.openedAt());
    }

    /** The fact this event was, or null when it changes nothing. */
    private static @Nullable TicketFact fact(Ticket ticket, PastEvent event) {
        var id = ticket.id();
        var now = ticket.now();
        var who = now.responsibility();
        var delivery = now.delivery();
        return switch (event) {
            case PastEvent.Touched it ->
                who.firstResponder() == null ? new TicketFirstTouched(id, it.person(), it.at()) : null;
            case PastEvent.Assigned it ->
                new TicketAssigned(
                        id, it.team(), it.unit(), it.person(), who.team(), who.handler(), null, null, it.at());
            case PastEvent.Answered it ->
                new TicketAnswered(
                        id, Ids.next(it.at()), it.person(), now.answeredAt() == null, AnswerKind.ANSWER, it.at());
            case PastEvent.Paused it ->
                now.waitingSince() == null
                        ? new TicketPaused(
                                id, io.chengnuo.policy.PauseReason.WAITING_CUSTOMER, null, null, null, it.at())
                        : null;
            case PastEvent.Resumed it ->
                now.waitingSince() == null ? null : new TicketResumed(id, now.waitingSince(), null, it.at());
            case PastEvent.Delivered it -> new TicketDelivered(id, Ids.next(it.at()), it.person(), it.at());
            case PastEvent.Accepted it ->
                delivery == null
                        ? null
                        : new DeliveryConfirmed(id, delivery.id(), Confirmation.LAPSED, null, null, null, it.at());
            case PastEvent.Rejected it ->
                delivery == null ? null : new DeliveryDisputed(id, delivery.id(), it.reason(), it.at());
            case PastEvent.Closed it -> new TicketClosed(id, it.person(), it.at());
            case PastEvent.Reopened it ->
                now.closedAt() == null ? null : new TicketReopened(id, it.reason(), null, it.at());
        };
    }

    /** Answers the numbers in the order of the tickets. One statement of constant text: a column is one array. */
    private List<String> write(List<Taken> taken) {
        var zone = tenants.require(Tenancy.require()).zone();
        var columns = new Columns(taken.size());
        for (var one : taken) {
            var opened = one.opened();
            var now = one.ticket().now();
            var who = now.responsibility();
            var delivery = now.delivery();
            columns.row(
                    opened.ticket().value(),
                    "SR-" + opened.at().atZone(zone).getYear() + "-",
                    now.status(),
                    one.past().subject(),
                    one.past().body(),
                    opened.channel(),
                    opened.customer(),
                    opened.category(),
                    opened.problemClass(),
                    opened.complexity(),
                    opened.urgency(),
                    opened.impact(),
                    opened.tier(),
                    opened.priority(),
                    String.join("\n", opened.risks()),
                    opened.policyVersion(),
                    who.team(),
                    who.unit(),
                    who.handler(),
                    who.firstResponder(),
                    now.reopenings(),
                    delivery == null ? null : delivery.id(),
                    delivery == null ? null : delivery.at(),
                    delivery == null ? null : delivery.confirmedAt(),
                    opened.at(),
                    one.facts().isEmpty() ? opened.at() : one.facts().getLast().at(),
                    now.answeredAt(),
                    now.waitingSince(),
                    now.closedAt());
        }
        return ManyRows.returning(sql, INSERT, columns.arrays());
    }

    private static final String INSERT = """
            insert into ticket.tickets (
              id, number, status, subject, body, channel, customer, category, problem_class, complexity, major, urgency, impact,
              tier, priority, risks, policy_version, team, unit, handler, first_responder, reopenings, delivery, delivered_at,
              confirmed_at, opened_at, changed_at, answered_at, waiting_since, closed_at)
            select id::uuid, ticket.take_number(prefix), status, subject, body, channel, customer::uuid, category, problem_class,
              complexity, false, urgency, impact, tier, priority,
              case when risks = '' then '{}' else string_to_array(risks, E'\\n') end, policy_version::uuid, team::uuid,
              unit::uuid, handler::uuid, first_responder::uuid, reopenings::int, delivery::uuid, delivered_at::timestamptz,
              confirmed_at::timestamptz, opened_at::timestamptz, changed_at::timestamptz, answered_at::timestamptz,
              waiting_since::timestamptz, closed_at::timestamptz
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              with ordinality as t (id, prefix, status, subject, body, channel, customer, category, problem_class, complexity,
                urgency, impact, tier, priority, risks, policy_version, team, unit, handler, first_responder, reopenings,
                delivery, delivered_at, confirmed_at, opened_at, changed_at, answered_at, waiting_since, closed_at, place)
            order by place
            returning number""";

    /** Rows turned into one text array for each column. */
    private static final class Columns {
        private static final int COUNT = 29;
        private final @Nullable String[][] values;
        private int row;

        Columns(int rows) {
            values = new String[COUNT][rows];
        }

        void row(@Nullable Object... cells) {
            for (var i = 0; i < COUNT; i++) {
                var cell = cells[i];
                values[i][row] = cell == null ? null : cell.toString();
            }
            row++;
        }

        Object[] arrays() {
            return values;
        }
    }

    private void writeDeliveries(List<Taken> taken) {
        ManyRows.insert(
                sql,
                DELIVERIES,
                taken.stream()
                        .flatMap(one -> one.facts().stream()
                                .filter(TicketDelivered.class::isInstance)
                                .map(TicketDelivered.class::cast)
                                .map(delivered -> delivery(delivered, endOf(delivered.delivery(), one.facts()))))
                        .toList());
    }

    private static DeliveriesRecord delivery(TicketDelivered delivered, @Nullable TicketFact end) {
        var confirmed = end instanceof DeliveryConfirmed it ? it : null;
        var disputed = end instanceof DeliveryDisputed it ? it : null;
        var row = new DeliveriesRecord();
        row.setId(delivered.delivery());
        row.setTicket(delivered.ticket().value());
        row.setResult("");
        row.setExplanation("");
        row.setDeliveredBy(delivered.person());
        row.setDeliveredAt(delivered.at());
        row.setConfirmedAt(confirmed == null ? null : confirmed.at());
        row.setConfirmedHow(confirmed == null ? null : confirmed.how().name());
        row.setDisputedAt(disputed == null ? null : disputed.at());
        row.setDisputeReason(disputed == null ? null : disputed.reason());
        return row;
    }

    private static @Nullable TicketFact endOf(UUID delivery, List<TicketFact> facts) {
        return facts.stream()
                .filter(fact ->
                        fact instanceof DeliveryConfirmed it && it.delivery().equals(delivery)
                                || fact instanceof DeliveryDisputed that
                                        && that.delivery().equals(delivery))
                .findFirst()
                .orElse(null);
    }

    private void writeClosures(List<Taken> taken) {
        ManyRows.insert(
                sql,
                CLOSURES,
                taken.stream()
                        .flatMap(one -> one.facts().stream())
                        .filter(TicketClosed.class::isInstance)
                        .map(TicketClosed.class::cast)
                        .map(ImportTickets::closure)
                        .toList());
    }

    private static ClosuresRecord closure(TicketClosed closed) {
        var row = new ClosuresRecord();
        row.setId(Ids.next(closed.at()));
        row.setTicket(closed.ticket().value());
        row.setClosedBy(closed.person());
        row.setClosedAt(closed.at());
        return row;
    }
}
