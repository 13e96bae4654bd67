package io.chengnuo.channel.portal;

import io.chengnuo.channel.Attempts;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.AgreeAcceptance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By which standard, in which way and when the result will be accepted, and the customer's yes to it. */
@RestController
@RequestMapping("/api/v1/portal/requests/{number}/agreement")
class PortalAgreementController {

    private final PortalAccess access;
    private final PortalTickets tickets;
    private final AgreeAcceptance agreements;
    private final Attempts attempts;

    PortalAgreementController(
            PortalAccess access, PortalTickets tickets, AgreeAcceptance agreements, Attempts attempts) {
        this.access = access;
        this.tickets = tickets;
        this.agreements = agreements;
        this.attempts = attempts;
    }

    record Proposal(
            String standard,
            String way,
            Instant deliveryAt,
            @Nullable Instant confirmedAt) {}

    @GetMapping
    @OpenDoor("shows what was proposed on a request that the portal session opens")
    @Transactional(readOnly = true)
    public Proposal show(@PathVariable String number) {
        return agreements
                .of(tickets.require(number, access.require()).id().value())
                .map(agreed -> new Proposal(agreed.standard(), agreed.way(), agreed.deliveryAt(), agreed.confirmedAt()))
                .orElseThrow(() -> new NotFound("no_agreement"));
    }

    @PutMapping("/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("takes the customer's yes on a request that the portal session opens")
    @Transactional
    public void confirm(@PathVariable String number) {
        agreements.confirmByCustomer(require(number).value());
    }

    private TicketId require(String number) {
        var session = access.require();
        var ticket = tickets.require(number, session).id();
        attempts.count(PortalLimits.WRITES_OF_SESSION, session.id().toString());
        return ticket;
    }
}
