package io.chengnuo.sla;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.ticket.DeliveryDisputed;
import io.chengnuo.ticket.NextDue;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketReclassified;
import io.chengnuo.ticket.TicketReopened;
import io.chengnuo.ticket.TicketTransferRequested;
import io.chengnuo.ticket.TicketUnmerged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the clocks with what happens on tickets, in the same transaction: a ticket without its clock, or an answered one whose clock
 * runs on, would be a lie on every screen that shows both, and a promise that could be lost between two commits is none. Opening
 * costs two statements: all clocks in one, and the ticket's next due time.
 *
 * <p>Steps that only touch clocks which exist work on their rows. What chooses promises anew needs the ticket's whole story and asks
 * for it: that is rare.
 */
@Component
class ClockKeeper {

    private final Clocks clocks;
    private final ReplayClocks replay;
    private final TicketHistory history;
    private final ClockNews news;
    private final NextDue nextDue;
    private final Calendars calendars;

    ClockKeeper(
            Clocks clocks,
            Promises promises,
            TicketHistory history,
            ClockNews news,
            NextDue nextDue,
            Calendars calendars) {
        this.clocks = clocks;
        this.replay = new ReplayClocks(promises, Hours.of(calendars));
        this.history = history;
        this.news = news;
        this.nextDue = nextDue;
        this.calendars = calendars;
    }

    @EventListener
    void on(TicketFact fact) {
        switch (fact) {
            case TicketOpened opened -> open(opened);
            case TicketReclassified it -> chooseAnew(it, Cause.RECLASSIFIED);
            case TicketTransferRequested it -> chooseAnew(it, Cause.TRANSFER_REQUESTED);
            case TicketReopened it -> chooseAnew(it, Cause.REOPENED);
            case DeliveryDisputed it -> chooseAnew(it, Cause.DISPUTED);
            case TicketUnmerged it -> restore(it);
            default -> step(fact.ticket(), Steps.of(fact));
        }
    }

    private void open(TicketOpened opened) {
        var started = replay.opened(opened);
        clocks.insert(ClockSheet.of(started).rows());
        ClockBook.nextDue(started.book().all()).ifPresent(due -> nextDue.set(opened.ticket(), due));
    }

    private void step(TicketId ticket, List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var before = new ClockSheet(clocks.lockOpen(ticket));
        if (before.rows().isEmpty()) {
            return;
        }
        var book = ClockBook.of(before.clocks(), Hours.of(calendars));
        steps.forEach(book::happen);
        keep(ticket, before, before.after(book.all()), null, steps.getLast().at());
    }

    /** As a step, but on clocks that have ended, and with the pauses they ended in. */
    private void restore(TicketUnmerged unmerged) {
        clocks.lockAll(unmerged.ticket());
        var before = new ClockSheet(clocks.ofTicket(unmerged.ticket()));
        var book = ClockBook.of(before.clocks(), Hours.of(calendars));
        Steps.of(unmerged).forEach(book::happen);
        keep(unmerged.ticket(), before, before.after(book.all()), null, unmerged.at());
    }

    /** The story says which promises hold now; those that began with it are kept as they are. */
    private void chooseAnew(TicketFact fact, Cause because) {
        var facts = history.of(fact.ticket());
        if (facts.isEmpty() || !(facts.getFirst() instanceof TicketOpened)) {
            return; // came in without its history: nothing was promised
        }
        var story = replay.of(facts);
        var before = new ClockSheet(clocks.lockAll(fact.ticket()));
        var after = before.joinedBy(ClockSheet.of(story), Hours.of(calendars));
        keep(fact.ticket(), before, byTermsOfToday(before, after), because, fact.at());
    }

    /** A promise that was counted anew under another limit is promised once more under that one, not under the one it began with. */
    private ClockSheet byTermsOfToday(ClockSheet before, ClockSheet after) {
        var begun = after.newSince(before);
        return new ClockSheet(after.rows().stream()
                .map(row -> begun.contains(row)
                        ? before.last(row.clock().terms().promise())
                                .map(last -> again(row, last.clock().terms()))
                                .orElse(row)
                        : row)
                .toList());
    }

    private ClockRow again(ClockRow row, Terms terms) {
        var clock = row.clock();
        return terms.policyVersion().equals(clock.terms().policyVersion())
                ? row
                : row.with(clock.countedAnew(terms, calendars.version(terms.calendar(), terms.calendarVersion())));
    }

    private void keep(TicketId ticket, ClockSheet before, ClockSheet after, @Nullable Cause because, Instant at) {
        clocks.insert(after.newSince(before));
        after.changedSince(before).forEach(clocks::update);
        news.tell(ticket, before, after, because, at);
        nextDue.set(ticket, ClockBook.nextDue(after.clocks()).orElse(null));
    }
}
