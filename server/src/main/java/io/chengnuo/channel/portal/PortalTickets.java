package io.chengnuo.channel.portal;

import io.chengnuo.people.Organisation;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.routing.WaitingPlace;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.PublicStory;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClock;
import io.chengnuo.ticket.TicketClocks;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketPauses;
import io.chengnuo.ticket.TicketStatus;
import io.chengnuo.work.AnswerPlan;
import io.chengnuo.work.CustomerPath;
import io.chengnuo.work.ShowPath;
import io.chengnuo.work.progress.Guidance;
import io.chengnuo.work.progress.GuideCustomer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A customer's requests as the portal shows them. One that the session does not open is not there. */
@Component
public class PortalTickets {

    private final TicketBriefs tickets;
    private final PublicStory story;
    private final TicketPauses pauses;
    private final ObjectProvider<TicketClocks> clocks;
    private final Organisation organisation;
    private final GuideCustomer guide;
    private final WaitingPlace place;
    private final ShowPath path;
    private final AnswerPlan plans;
    private final Clock clock;

    PortalTickets(
            TicketBriefs tickets,
            PublicStory story,
            TicketPauses pauses,
            ObjectProvider<TicketClocks> clocks,
            Organisation organisation,
            GuideCustomer guide,
            WaitingPlace place,
            ShowPath path,
            AnswerPlan plans,
            Clock clock) {
        this.tickets = tickets;
        this.story = story;
        this.pauses = pauses;
        this.clocks = clocks;
        this.organisation = organisation;
        this.guide = guide;
        this.place = place;
        this.path = path;
        this.plans = plans;
        this.clock = clock;
    }

    record Line(
            String number,
            String subject,
            String category,
            TicketStatus status,
            Instant openedAt,
            Instant changedAt,
            Progress.Next next) {}

    /** {@code handler} and {@code team} are who deals with it now; {@code ahead}: how many are worked on before it while it waits. */
    record Whole(
            String number,
            String subject,
            String category,
            TicketStatus status,
            Instant openedAt,
            @Nullable String team,
            @Nullable String handler,
            List<Progress.Step> steps,
            Progress.Next next,
            @Nullable Integer ahead,
            @Nullable CustomerPath path,
            AnswerPlan.@Nullable Offered plan,
            Guidance guidance,
            List<PublicStory.Message> messages,
            List<PublicStory.Delivery> deliveries,
            List<Stood> pauses) {}

    /** Our time stood still: {@code to} is null while it does, {@code until} when it goes on at the latest. */
    record Stood(
            PauseReason reason,
            Instant from,
            @Nullable Instant to,
            @Nullable Instant until) {}

    /** The ticket of this number, if the session opens it; the number of a merged one leads to where it goes on. */
    @Transactional(readOnly = true)
    public TicketBrief require(String number, PortalSession session) {
        return tickets.find(number)
                .filter(ticket -> session.opens(ticket.id().value(), ticket.customer()))
                .map(tickets::survivor)
                .orElseThrow(() -> new NotFound("no_such_request"));
    }

    @Transactional(readOnly = true)
    public Page<Line> list(PortalSession session, int limit, @Nullable String cursor) {
        var page = tickets.of(session.customer(), session.tickets(), limit, cursor);
        var promised = next(page.items().stream().map(TicketBrief::id).toList());
        return new Page<>(
                page.items().stream()
                        .map(ticket -> line(ticket, due(ticket, promised)))
                        .toList(),
                page.next());
    }

    @Transactional(readOnly = true)
    public Whole whole(TicketBrief ticket) {
        var progress = progress(ticket);
        return new Whole(
                ticket.number(),
                ticket.subject(),
                ticket.category(),
                ticket.status(),
                ticket.openedAt(),
                ticket.team() == null
                        ? null
                        : organisation.teamNames(List.of(ticket.team())).get(ticket.team()),
                ticket.handler() == null
                        ? null
                        : organisation.personNames(List.of(ticket.handler())).get(ticket.handler()),
                progress.steps(),
                progress.next(),
                place.ahead(ticket.id().value()).orElse(null),
                path.of(ticket, LocaleContextHolder.getLocale()).orElse(null),
                plans.of(ticket.id().value()).orElse(null),
                guide.of(ticket, LocaleContextHolder.getLocale()),
                story.messages(ticket.id()),
                story.deliveries(ticket.id()),
                pauses.of(ticket.id()).stream()
                        .map(pause -> new Stood(pause.reason(), pause.from(), pause.to(), pause.until()))
                        .toList());
    }

    /** The steps to expect, in the reader's language. */
    @Transactional(readOnly = true)
    public Guidance guidance(TicketId ticket) {
        return guide.of(tickets.require(ticket), LocaleContextHolder.getLocale());
    }

    @Transactional(readOnly = true)
    public Progress progress(TicketId ticket) {
        return progress(tickets.require(ticket));
    }

    private Progress progress(TicketBrief ticket) {
        return Progress.of(ticket, due(ticket, next(List.of(ticket.id()))), clock.instant());
    }

    private Line line(TicketBrief ticket, @Nullable Instant promised) {
        return new Line(
                ticket.number(),
                ticket.subject(),
                ticket.category(),
                ticket.status(),
                ticket.openedAt(),
                ticket.changedAt(),
                Progress.of(ticket, promised, clock.instant()).next());
    }

    private Map<TicketId, TicketClock> next(Collection<TicketId> ids) {
        return clocks.stream().findFirst().map(keeper -> keeper.next(ids)).orElse(Map.of());
    }

    private static @Nullable Instant due(TicketBrief ticket, Map<TicketId, TicketClock> promised) {
        var next = promised.get(ticket.id());
        return next == null ? null : next.dueAt();
    }
}
