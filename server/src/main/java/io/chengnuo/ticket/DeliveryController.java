package io.chengnuo.ticket;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The end of a ticket: delivered, accepted or disputed, verified, closed; or taken up again, or withdrawn. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class DeliveryController {

    private final TicketDoor door;
    private final DeliverTicket deliver;
    private final ConfirmDelivery confirm;
    private final DisputeDelivery dispute;
    private final SignDelivery sign;
    private final VerifyTicket verify;
    private final CloseTicket close;
    private final ReopenTicket reopen;
    private final WithdrawTicket withdraw;

    DeliveryController(
            TicketDoor door,
            DeliverTicket deliver,
            ConfirmDelivery confirm,
            DisputeDelivery dispute,
            SignDelivery sign,
            VerifyTicket verify,
            CloseTicket close,
            ReopenTicket reopen,
            WithdrawTicket withdraw) {
        this.door = door;
        this.deliver = deliver;
        this.confirm = confirm;
        this.dispute = dispute;
        this.sign = sign;
        this.verify = verify;
        this.close = close;
        this.reopen = reopen;
        this.withdraw = withdraw;
    }

    record DeliveryRequest(
            @NotBlank @Size(max = 20_000) String result,
            @NotBlank @Size(max = 20_000) String explanation,
            @Nullable @Size(max = 20) List<@NotNull UUID> documents) {}

    @PostMapping("/deliveries")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<TicketDoor.Added> deliver(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody DeliveryRequest given) {
        var documents = Objects.requireNonNullElse(given.documents(), List.<UUID>of());
        return door.add(
                id,
                Right.TICKET_DELIVER,
                ifMatch,
                "deliveries",
                (ticket, person) -> deliver.deliver(ticket, person, given.result(), given.explanation(), documents));
    }

    /** What the customer said to a person: that it is right; or that nothing came ({@code lapsed}). The note says how it was learnt. */
    record ConfirmationRequest(
            @NotNull Confirmation how,
            @NotBlank @Size(max = 500) String note) {}

    @PutMapping("/confirmation")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<TicketDoor.Changed> confirm(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConfirmationRequest said) {
        return door.change(id, Right.TICKET_DELIVER, ifMatch, (ticket, by) -> {
            switch (said.how()) {
                case CONFIRMED -> confirm.confirmedTo(ticket, by, said.note());
                case LAPSED -> confirm.lapse(ticket, by, said.note());
                case SIGNED -> throw new Invalid("sign_with_a_name", new FieldError("how", "invalid"));
            }
        });
    }

    @PutMapping("/dispute")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<TicketDoor.Changed> dispute(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason why) {
        return door.change(id, Right.TICKET_DELIVER, ifMatch, (ticket, by) -> dispute.dispute(ticket, why.reason()));
    }

    /** {@code drawing} is the file with the signature, drawn or photographed. */
    record SignOffRequest(
            @NotBlank @Size(max = 100) String signer,
            @Nullable UUID drawing) {}

    @PutMapping("/sign-off")
    @Requires(Right.TICKET_DELIVER)
    ResponseEntity<TicketDoor.Changed> sign(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody SignOffRequest signature) {
        return door.change(
                id,
                Right.TICKET_DELIVER,
                ifMatch,
                (ticket, by) -> sign.sign(ticket, signature.signer(), signature.drawing(), by));
    }

    @PutMapping("/verification")
    @Requires(Right.TICKET_CLOSE)
    ResponseEntity<TicketDoor.Changed> verify(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return door.change(id, Right.TICKET_CLOSE, ifMatch, verify::verify);
    }

    @PutMapping("/closure")
    @Requires(Right.TICKET_CLOSE)
    ResponseEntity<TicketDoor.Changed> close(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return door.change(id, Right.TICKET_CLOSE, ifMatch, close::close);
    }

    @DeleteMapping("/closure")
    @Requires(Right.TICKET_REOPEN)
    ResponseEntity<TicketDoor.Changed> reopen(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason why) {
        return door.change(id, Right.TICKET_REOPEN, ifMatch, (ticket, by) -> reopen.reopen(ticket, why.reason(), by));
    }

    @PutMapping("/withdrawal")
    @Requires(Right.TICKET_CLOSE)
    ResponseEntity<TicketDoor.Changed> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason why) {
        return door.change(
                id, Right.TICKET_CLOSE, ifMatch, (ticket, by) -> withdraw.withdraw(ticket, why.reason(), by));
    }
}
