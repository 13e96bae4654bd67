package io.chengnuo.sla;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.StartEvent;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketReclassified;
import io.chengnuo.ticket.TicketTransferRequested;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a ticket are: a function of its facts in the order they were recorded, the policy version it began under, and the
 * calendars. Live keeping must come to the same; importing a history and proving a number begin here.
 */
final class ReplayClocks {

    private final Promises promises;
    private final Hours hours;

    ReplayClocks(Promises promises, Hours hours) {
        this.promises = promises;
        this.hours = hours;
    }

    /** A ticket's clocks, and the traits by which its promises were chosen last. {@code opened} is its first fact. */
    record Replayed(TicketOpened opened, CaseTraits traits, ClockBook book) {

        Replayed with(CaseTraits changed) {
            return new Replayed(opened, changed, book);
        }
    }

    /** Refuses a history that does not begin with the opening. */
    Replayed of(List<TicketFact> history) {
        if (history.isEmpty() || !(history.getFirst() instanceof TicketOpened opened)) {
            throw new IllegalArgumentException("a ticket's history begins with its opening");
        }
        var replayed = opened(opened);
        for (var fact : history.subList(1, history.size())) {
            replayed = after(fact, replayed);
        }
        return replayed;
    }

    Replayed opened(TicketOpened opened) {
        var book = new ClockBook(
                opened.category(), new Holder(opened.team(), opened.unit(), opened.firstResponder()), hours);
        var replayed = new Replayed(opened, traits(opened), book);
        book.open(applicable(replayed, StartEvent.OPENED), opened.at());
        return replayed;
    }

    private Replayed after(TicketFact fact, Replayed before) {
        switch (fact) {
            case TicketReclassified it -> {
                var next = before.with(traits(it, before.traits().contract()));
                next.book()
                        .reclassify(
                                it.category(),
                                applicable(next, StartEvent.OPENED),
                                before.opened().at(),
                                it.at());
                return next;
            }
            case TicketTransferRequested asked ->
                before.book().ask(applicable(before, StartEvent.TRANSFER_REQUESTED), asked.transfer(), asked.at());
            default -> Steps.of(fact).forEach(before.book()::happen);
        }
        return before;
    }

    private List<Terms> applicable(Replayed ticket, StartEvent start) {
        var version = ticket.opened().policyVersion();
        return version == null ? List.of() : promises.applicable(version, ticket.traits(), start);
    }

    private static CaseTraits traits(TicketOpened it) {
        return new CaseTraits(
                it.category(),
                it.problemClass(),
                it.complexity(),
                it.major(),
                it.priority(),
                it.tier(),
                it.channel(),
                it.contract());
    }

    private static CaseTraits traits(TicketReclassified it, @Nullable String contract) {
        return new CaseTraits(
                it.category(),
                it.problemClass(),
                it.complexity(),
                it.major(),
                it.priority(),
                it.tier(),
                it.channel(),
                contract);
    }
}
