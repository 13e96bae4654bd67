package io.chengnuo.channel.portal;

import io.chengnuo.channel.Attempts;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.Conflict;
import io.chengnuo.ticket.ConfirmDelivery;
import io.chengnuo.ticket.DisputeDelivery;
import io.chengnuo.ticket.PublicStory;
import io.chengnuo.ticket.SignDelivery;
import io.chengnuo.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The customer's word on what was delivered: it is right, it is not, or a signature under it. Each names the delivery it speaks
 * of, so that nobody signs something newer than what he read.
 */
@RestController
@RequestMapping("/api/v1/portal/requests/{number}/deliveries/{delivery}")
class PortalDeliveryController {

    private final PortalAccess access;
    private final PortalTickets tickets;
    private final PublicStory story;
    private final ConfirmDelivery confirm;
    private final DisputeDelivery dispute;
    private final SignDelivery sign;
    private final Attempts attempts;

    PortalDeliveryController(
            PortalAccess access,
            PortalTickets tickets,
            PublicStory story,
            ConfirmDelivery confirm,
            DisputeDelivery dispute,
            SignDelivery sign,
            Attempts attempts) {
        this.access = access;
        this.tickets = tickets;
        this.story = story;
        this.confirm = confirm;
        this.dispute = dispute;
        this.sign = sign;
        this.attempts = attempts;
    }

    record Dispute(@NotBlank @Size(max = 4000) String reason) {}

    /** {@code drawing} is an uploaded picture of the signature; the typed name alone is enough. */
    record Signature(
            @NotBlank @Size(max = 120) String name,
            @Nullable UUID drawing) {}

    @PutMapping("/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("takes the customer's yes on a request that the portal session opens")
    @Transactional
    public void confirm(@PathVariable String number, @PathVariable UUID delivery) {
        confirm.confirm(require(number, delivery));
    }

    @PutMapping("/dispute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("takes the customer's no on a request that the portal session opens")
    @Transactional
    public void dispute(@PathVariable String number, @PathVariable UUID delivery, @Valid @RequestBody Dispute body) {
        dispute.dispute(require(number, delivery), body.reason());
    }

    @PutMapping("/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("takes the customer's signature on a request that the portal session opens")
    @Transactional
    public void sign(@PathVariable String number, @PathVariable UUID delivery, @Valid @RequestBody Signature body) {
        sign.sign(require(number, delivery), body.name().strip(), body.drawing(), null);
    }

    /** The ticket, when this is its newest delivery. */
    private TicketId require(String number, UUID delivery) {
        var session = access.require();
        var ticket = tickets.require(number, session).id();
        attempts.count(PortalLimits.WRITES_OF_SESSION, session.id().toString());
        var known = story.deliveries(ticket);
        if (known.isEmpty() || !known.getLast().id().equals(delivery)) {
            throw new Conflict("not_the_newest_delivery");
        }
        return ticket;
    }
}
