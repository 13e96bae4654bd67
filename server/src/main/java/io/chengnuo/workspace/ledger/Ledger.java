package io.chengnuo.workspace.ledger;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.customer.CustomerSummaries.CustomerSummary;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Unit;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Page;
import io.chengnuo.sla.PromiseTally;
import io.chengnuo.sla.PromiseTally.Outcome;
import io.chengnuo.sla.PromiseTally.Tally;
import io.chengnuo.survey.TicketMarks;
import io.chengnuo.ticket.TicketEntries;
import io.chengnuo.ticket.TicketEntry;
import io.chengnuo.work.PresentStages;
import io.chengnuo.work.aftersales.LaterCare;
import io.chengnuo.work.aftersales.LaterCare.Care;
import io.chengnuo.workspace.ledger.LedgerEntry.Named;
import io.chengnuo.workspace.ledger.LedgerEntry.Whose;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts names to the tickets of a page. */
@Component
class Ledger {

    private final TicketEntries tickets;
    private final CustomerSummaries customers;
    private final Organisation organisation;
    private final PolicyInForce policy;
    private final PromiseTally promises;
    private final PresentStages stages;
    private final TicketMarks marks;
    private final LaterCare later;

    Ledger(
            TicketEntries tickets,
            CustomerSummaries customers,
            Organisation organisation,
            PolicyInForce policy,
            PromiseTally promises,
            PresentStages stages,
            TicketMarks marks,
            LaterCare later) {
        this.tickets = tickets;
        this.customers = customers;
        this.organisation = organisation;
        this.policy = policy;
        this.promises = promises;
        this.stages = stages;
        this.marks = marks;
        this.later = later;
    }

    /** What is asked of the tickets, and of the promises on them; a null outcome asks nothing. */
    record Question(
            TicketEntries.Question tickets, @Nullable Outcome promises) {}

    @Transactional(readOnly = true)
    public Page<LedgerEntry> page(Question question, @Nullable DataScope scope, int limit, @Nullable String cursor) {
        var outcome = question.promises();
        var page = tickets.page(
                question.tickets(),
                ticket -> outcome == null ? DSL.noCondition() : PromiseTally.of(ticket, outcome),
                scope,
                limit,
                cursor);
        return new Page<>(named(page.items()), page.next());
    }

    private List<LedgerEntry> named(List<TicketEntry> entries) {
        var people = organisation.personNames(ids(entries, TicketEntry::handler, TicketEntry::firstResponder));
        var teams = organisation.teamNames(ids(entries, TicketEntry::team));
        var units = organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var ids = entries.stream().map(TicketEntry::id).toList();
        var tallies = promises.of(ids);
        var stages = this.stages.of(ids);
        var feedback = marks.of(ids);
        var care = later.of(ids);
        var whose = customers.of(entries.stream().map(TicketEntry::customer).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new LedgerEntry(
                        entry.id(),
                        entry.number(),
                        entry.subject(),
                        entry.status(),
                        entry.priority(),
                        entry.channel(),
                        entry.category(),
                        entry.problemClass(),
                        entry.complexity(),
                        entry.urgency(),
                        entry.impact(),
                        entry.major(),
                        entry.highRisk(),
                        whose(entry, whose.get(entry.customer())),
                        named(entry.team(), teams),
                        named(entry.unit(), units),
                        named(entry.handler(), people),
                        named(entry.firstResponder(), people),
                        entry.openedAt(),
                        entry.answeredAt(),
                        entry.deliveredAt(),
                        entry.closedAt(),
                        entry.policyVersion() == null
                                ? null
                                : policy.require(entry.policyVersion()).number(),
                        tallies.getOrDefault(entry.id(), Tally.NONE).kept(),
                        tallies.getOrDefault(entry.id(), Tally.NONE).broken(),
                        stages.get(entry.id()),
                        feedback.get(entry.id()),
                        care.getOrDefault(entry.id(), Care.NONE)))
                .toList();
    }

    private static Whose whose(TicketEntry entry, @Nullable CustomerSummary customer) {
        return new Whose(entry.customer(), customer == null ? "?" : customer.name(), entry.tier());
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }

    @SafeVarargs
    private static List<UUID> ids(List<TicketEntry> entries, Function<TicketEntry, @Nullable UUID>... of) {
        return entries.stream()
                .flatMap(entry -> List.of(of).stream().map(one -> one.apply(entry)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
