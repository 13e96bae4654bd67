package io.chengnuo.ticket.links;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.AnswerTicket;
import io.chengnuo.ticket.CloseTicket;
import io.chengnuo.ticket.DeliverTicket;
import io.chengnuo.ticket.Outcomes;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.ticket.VerifyTicket;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Links of a ticket, and what is done for all its children at once. Each child is asked for itself, in a transaction of its own: what
 * one of them still lacks holds back only that one.
 */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class LinkController {

    private final TicketLinks links;
    private final LinkTickets link;
    private final SplitTicket split;
    private final TicketScope scope;
    private final Access access;
    private final AnswerTicket answer;
    private final DeliverTicket deliver;
    private final VerifyTicket verify;
    private final CloseTicket close;
    private final Outcomes outcomes;
    private final TransactionTemplate transaction;

    LinkController(
            TicketLinks links,
            LinkTickets link,
            SplitTicket split,
            TicketScope scope,
            Access access,
            AnswerTicket answer,
            DeliverTicket deliver,
            VerifyTicket verify,
            CloseTicket close,
            Outcomes outcomes,
            TransactionTemplate transaction) {
        this.links = links;
        this.link = link;
        this.split = split;
        this.scope = scope;
        this.access = access;
        this.answer = answer;
        this.deliver = deliver;
        this.verify = verify;
        this.close = close;
        this.outcomes = outcomes;
        this.transaction = transaction;
    }

    @GetMapping("/links")
    @Requires(Right.TICKET_READ)
    TicketLinks.Shown links(@PathVariable UUID id) {
        scope.require(new TicketId(id), Right.TICKET_READ);
        return links.of(new TicketId(id));
    }

    /** {@code relation} is what the others are to this ticket. */
    record LinkRequest(
            @NotNull Relation relation,
            @NotEmpty @Size(max = 100) List<@NotNull UUID> tickets) {}

    /** One answer for many tickets: what became of each. */
    record Report(List<Outcomes.Outcome> items) {}

    @PostMapping("/links")
    @ResponseStatus(HttpStatus.OK)
    @Requires(Right.TICKET_REPLY)
    Report link(@PathVariable UUID id, @Valid @RequestBody LinkRequest wanted) {
        var ticket = new TicketId(id);
        scope.require(ticket, Right.TICKET_REPLY);
        var by = access.person();
        return new Report(wanted.tickets().stream()
                .distinct()
                .map(other -> outcomes.of(
                        other,
                        null,
                        () -> transaction.executeWithoutResult(status -> {
                            scope.require(new TicketId(other), Right.TICKET_REPLY);
                            link.link(ticket, wanted.relation(), new TicketId(other), by);
                        })))
                .toList());
    }

    @DeleteMapping("/links/{linkId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    void unlink(@PathVariable UUID id, @PathVariable UUID linkId) {
        scope.require(new TicketId(id), Right.TICKET_REPLY);
        link.unlink(new TicketId(id), linkId, access.person());
    }

    record SplitRequest(
            @NotEmpty @Size(max = 100) List<@NotNull UUID> messages,
            @Nullable @Size(max = 50) List<@NotNull UUID> files,
            @NotBlank @Size(max = 200) String subject) {}

    record Split(UUID id, String number) {}

    /** The chosen messages become a ticket of their own, with a link back; copies of the chosen files of theirs come along. */
    @PostMapping("/split")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.TICKET_OPEN)
    Split split(@PathVariable UUID id, @Valid @RequestBody SplitRequest wanted) {
        scope.require(new TicketId(id), Right.TICKET_OPEN);
        var opened = split.split(
                new TicketId(id),
                wanted.messages(),
                Objects.requireNonNullElse(wanted.files(), List.of()),
                wanted.subject().strip(),
                access.person());
        return new Split(opened.id().value(), opened.number());
    }

    record AnswerRequest(
            @NotBlank @Size(max = 20_000) String body,
            @Nullable AnswerKind kind) {}

    /** Says the same to the customers of all children that are open. */
    @PostMapping("/children/messages")
    @ResponseStatus(HttpStatus.OK)
    @Requires(Right.TICKET_REPLY)
    Report answerAll(@PathVariable UUID id, @Valid @RequestBody AnswerRequest said) {
        var kind = Objects.requireNonNullElse(said.kind(), AnswerKind.ANSWER);
        var by = access.person();
        return forChildren(id, Right.TICKET_REPLY, child -> answer.answer(child, by, kind, said.body(), List.of()));
    }

    record DeliveryRequest(
            @NotBlank @Size(max = 20_000) String result,
            @NotBlank @Size(max = 20_000) String explanation) {}

    @PostMapping("/children/deliveries")
    @ResponseStatus(HttpStatus.OK)
    @Requires(Right.TICKET_DELIVER)
    Report deliverAll(@PathVariable UUID id, @Valid @RequestBody DeliveryRequest given) {
        var by = access.person();
        return forChildren(
                id,
                Right.TICKET_DELIVER,
                child -> deliver.deliver(child, by, given.result(), given.explanation(), List.of()));
    }

    @PutMapping("/children/verification")
    @Requires(Right.TICKET_CLOSE)
    Report verifyAll(@PathVariable UUID id) {
        var by = access.person();
        return forChildren(id, Right.TICKET_CLOSE, child -> verify.verify(child, by));
    }

    @PutMapping("/children/closure")
    @Requires(Right.TICKET_CLOSE)
    Report closeAll(@PathVariable UUID id) {
        var by = access.person();
        return forChildren(id, Right.TICKET_CLOSE, child -> close.close(child, by));
    }

    private Report forChildren(UUID id, Right right, Consumer<TicketId> verb) {
        var parent = new TicketId(id);
        scope.require(parent, right);
        return new Report(links.children(parent, right).stream()
                .filter(child -> child.status().isOpen())
                .map(child -> outcomes.of(child.id().value(), child.number(), () -> verb.accept(child.id())))
                .toList());
    }
}
