package io.chengnuo.channel.visit;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.Limit;
import io.chengnuo.channel.portal.PortalAccess;
import io.chengnuo.channel.portal.PortalTickets;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.people.Organisation;
import io.chengnuo.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Visits to the customer, as the customer sees and answers them. */
@RestController
@RequestMapping("/api/v1/portal/requests/{number}/visits")
class PortalSiteVisitController {

    private static final Limit ANSWERS = new Limit("visit answers of session", 60, Duration.ofHours(1));

    private final PortalAccess access;
    private final PortalTickets tickets;
    private final SiteVisits visits;
    private final PlanSiteVisit plan;
    private final Organisation organisation;
    private final Attempts attempts;

    PortalSiteVisitController(
            PortalAccess access,
            PortalTickets tickets,
            SiteVisits visits,
            PlanSiteVisit plan,
            Organisation organisation,
            Attempts attempts) {
        this.access = access;
        this.tickets = tickets;
        this.visits = visits;
        this.plan = plan;
        this.organisation = organisation;
        this.attempts = attempts;
    }

    record Shown(
            UUID id,
            String engineer,
            Instant startsAt,
            Instant endsAt,
            String address,
            String purpose,
            VisitState state,
            VisitReply reply,
            @Nullable Instant arrivedAt,
            @Nullable String findings) {}

    record Items(List<Shown> items) {}

    record Wish(@NotBlank @Size(max = 500) String words) {}

    @GetMapping
    @OpenDoor("shows the visits for a request that the portal session opens")
    @Transactional(readOnly = true)
    public Items list(@PathVariable String number) {
        var found = visits.ofTicket(require(number).value());
        var names =
                organisation.personNames(found.stream().map(SiteVisit::engineer).toList());
        return new Items(found.stream()
                .map(one -> new Shown(
                        one.id(),
                        names.getOrDefault(one.engineer(), ""),
                        one.startsAt(),
                        one.endsAt(),
                        one.address(),
                        one.purpose(),
                        one.state(),
                        one.reply(),
                        one.arrivedAt(),
                        one.findings()))
                .toList());
    }

    @PutMapping("/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("takes the customer's yes to the time of a visit for a request that the portal session opens")
    @Transactional
    public void confirm(@PathVariable String number, @PathVariable UUID id) {
        plan.answer(id, requireToWrite(number).value(), VisitReply.CONFIRMED, null);
    }

    @PutMapping("/{id}/other-time")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("takes the customer's wish for another time of a visit for a request that the portal session opens")
    @Transactional
    public void otherTime(@PathVariable String number, @PathVariable UUID id, @Valid @RequestBody Wish wish) {
        plan.answer(
                id,
                requireToWrite(number).value(),
                VisitReply.OTHER_TIME,
                wish.words().strip());
    }

    private TicketId require(String number) {
        return tickets.require(number, access.require()).id();
    }

    private TicketId requireToWrite(String number) {
        var ticket = require(number);
        attempts.count(ANSWERS, access.require().id().toString());
        return ticket;
    }
}
