package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.ATTACHMENTS;
import static io.chengnuo.ticket.db.Tables.DELIVERIES;
import static io.chengnuo.ticket.db.Tables.MESSAGES;
import static io.chengnuo.ticket.db.Tables.SIGN_OFFS;
import static io.chengnuo.ticket.db.Tables.TICKETS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.select;

import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a customer may read of a ticket: public messages, deliveries, and their files. Notes among staff are never looked at
 * here. Whoever calls has decided that this is the customer.
 */
@Component
public class PublicStory {

    private final DSLContext sql;
    private final Names names;
    private final FileStore store;
    private final MergedTickets merged;

    PublicStory(DSLContext sql, Names names, FileStore store, MergedTickets merged) {
        this.sql = sql;
        this.names = names;
        this.store = store;
        this.merged = merged;
    }

    /** A file that goes with a message or a delivery. */
    public record Document(UUID id, String name, String mediaType, long size) {}

    /** {@code author} is the name of the person, null for the customer and the product; {@code notice} says what the product told. */
    public record Message(
            UUID id,
            AuthorKind authorKind,
            @Nullable String author,
            @Nullable String notice,
            String body,
            List<Document> files,
            Instant at) {}

    /** {@code signer} is who signed, when it was signed. */
    public record Delivery(
            UUID id,
            String result,
            String explanation,
            List<Document> files,
            Instant deliveredAt,
            @Nullable Instant confirmedAt,
            @Nullable Confirmation how,
            @Nullable String signer,
            @Nullable Instant disputedAt,
            @Nullable String disputeReason) {}

    /**
     * The customer's own first words with their files, then what was said since; the oldest first. What the same customer asked
     * in tickets that were merged into this one is among it.
     */
    @Transactional(readOnly = true)
    public List<Message> messages(TicketId ticket) {
        return merged.familyOfCustomer(ticket).stream()
                .map(TicketId::new)
                .flatMap(each -> messagesOf(each).stream())
                .sorted(Comparator.comparing(Message::at))
                .toList();
    }

    private List<Message> messagesOf(TicketId ticket) {
        var files = files(ticket, ATTACHMENTS.DELIVERY.isNull().and(noSignature(ticket)));
        return Stream.concat(Stream.of(opening(ticket, files)), said(ticket, files))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Message> message(TicketId ticket, UUID id) {
        return messages(ticket).stream()
                .filter(message -> message.id().equals(id))
                .findFirst();
    }

    @Transactional(readOnly = true)
    public List<Delivery> deliveries(TicketId ticket) {
        var files = files(ticket, ATTACHMENTS.DELIVERY.isNotNull());
        return sql.select(DELIVERIES, SIGN_OFFS.SIGNER)
                .from(DELIVERIES)
                .leftJoin(SIGN_OFFS)
                .on(SIGN_OFFS.DELIVERY.eq(DELIVERIES.ID))
                .where(DELIVERIES.TICKET.eq(ticket.value()))
                .orderBy(DELIVERIES.DELIVERED_AT)
                .fetch(row -> new Delivery(
                        row.value1().getId(),
                        row.value1().getResult(),
                        row.value1().getExplanation(),
                        files.getOrDefault(row.value1().getId(), List.of()),
                        row.value1().getDeliveredAt(),
                        row.value1().getConfirmedAt(),
                        row.value1().getConfirmedHow() == null
                                ? null
                                : Confirmation.valueOf(row.value1().getConfirmedHow()),
                        row.value2(),
                        row.value1().getDisputedAt(),
                        row.value1().getDisputeReason()));
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> delivery(TicketId ticket, UUID id) {
        return deliveries(ticket).stream()
                .filter(delivery -> delivery.id().equals(id))
                .findFirst();
    }

    /** A file of the ticket, if the customer may open it: it goes with something public. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> file(TicketId ticket, UUID file) {
        return merged.familyOfCustomer(ticket).stream()
                .map(TicketId::new)
                .flatMap(each -> fileOf(each, file).stream())
                .findFirst();
    }

    private Optional<StoredFile> fileOf(TicketId ticket, UUID file) {
        return Stream.concat(
                        messagesOf(ticket).stream().flatMap(message -> message.files().stream()),
                        deliveries(ticket).stream().flatMap(delivery -> delivery.files().stream()))
                .filter(document -> document.id().equals(file))
                .findFirst()
                .map(document -> store.require(Conversation.OWNER, ticket.value(), document.id()));
    }

    private Message opening(TicketId ticket, Map<UUID, List<Document>> files) {
        var row = sql.select(TICKETS.BODY, TICKETS.OPENED_AT)
                .from(TICKETS)
                .where(TICKETS.ID.eq(ticket.value()))
                .fetchSingle();
        var its = files.getOrDefault(ticket.value(), List.of());
        return new Message(ticket.value(), AuthorKind.CUSTOMER, null, null, row.value1(), its, row.value2());
    }

    private Stream<Message> said(TicketId ticket, Map<UUID, List<Document>> files) {
        var rows = sql.selectFrom(MESSAGES)
                .where(MESSAGES.TICKET.eq(ticket.value()))
                .and(MESSAGES.VISIBILITY.eq(Visibility.PUBLIC.name()))
                .orderBy(MESSAGES.ID)
                .fetch();
        var known = names.of(
                rows.stream()
                        .filter(row -> row.getAuthorKind().equals(AuthorKind.PERSON.name()))
                        .map(row -> row.getAuthor()),
                Stream.empty());
        return rows.stream().map(row -> {
            var kind = AuthorKind.valueOf(row.getAuthorKind());
            var author = kind == AuthorKind.PERSON ? known.person(row.getAuthor()) : null;
            return new Message(
                    row.getId(),
                    kind,
                    author == null ? null : author.name(),
                    row.getNotice(),
                    row.getBody(),
                    files.getOrDefault(row.getId(), List.of()),
                    row.getAt());
        });
    }

    /** A drawn signature belongs to its proof, not to the conversation. */
    private static Condition noSignature(TicketId ticket) {
        return ATTACHMENTS.FILE.notIn(select(SIGN_OFFS.DRAWING)
                .from(SIGN_OFFS)
                .where(SIGN_OFFS.TICKET.eq(ticket.value()))
                .and(SIGN_OFFS.DRAWING.isNotNull()));
    }

    /** Files by what they go with: a message, a delivery, or (by the ticket's own id) the opening. */
    private Map<UUID, List<Document>> files(TicketId ticket, Condition which) {
        record Kept(UUID owner, Document document) {}
        return sql
                .selectFrom(ATTACHMENTS)
                .where(ATTACHMENTS.TICKET.eq(ticket.value()))
                .and(which)
                .orderBy(ATTACHMENTS.FILE)
                .fetch(row -> new Kept(
                        row.getDelivery() != null
                                ? row.getDelivery()
                                : row.getMessage() != null ? row.getMessage() : ticket.value(),
                        new Document(row.getFile(), row.getName(), row.getMediaType(), row.getSize())))
                .stream()
                .collect(groupingBy(Kept::owner, mapping(Kept::document, toList())));
    }
}
