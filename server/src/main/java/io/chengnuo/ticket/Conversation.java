package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.ATTACHMENTS;
import static io.chengnuo.ticket.db.Tables.MESSAGES;
import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Repository;

/** What was said, as rows. Nothing said is ever changed. */
@Repository
class Conversation {

    /** Files of a ticket belong to it under this word; attachments say to which message or delivery. */
    static final String OWNER = "ticket";

    private final DSLContext sql;
    private final FileStore store;
    private final MessageSource texts;
    private final CustomerLanguage languages;

    Conversation(DSLContext sql, FileStore store, MessageSource texts, CustomerLanguage languages) {
        this.sql = sql;
        this.store = store;
        this.texts = texts;
        this.languages = languages;
    }

    void customerSays(TicketId ticket, UUID message, UUID customer, String body, List<UUID> files, Instant at) {
        add(ticket, message, AuthorKind.CUSTOMER, customer, Visibility.PUBLIC, null, null, body, at);
        attach(ticket, files, message, null);
    }

    void personSays(TicketAnswered answered, String body, List<UUID> files) {
        add(
                answered.ticket(),
                answered.message(),
                AuthorKind.PERSON,
                answered.person(),
                Visibility.PUBLIC,
                answered.kind(),
                null,
                body,
                answered.at());
        attach(answered.ticket(), files, answered.message(), null);
    }

    void personNotes(NoteAdded noted, String body, List<UUID> files) {
        add(
                noted.ticket(),
                noted.message(),
                AuthorKind.PERSON,
                noted.person(),
                Visibility.INTERNAL,
                null,
                null,
                body,
                noted.at());
        attach(noted.ticket(), files, noted.message(), null);
    }

    /** Tells the customer something by itself, in the customer's language. {@code notice} names the text. */
    void tell(TicketId ticket, String notice, Instant at, Object... values) {
        var customer = sql.select(TICKETS.CUSTOMER)
                .from(TICKETS)
                .where(TICKETS.ID.eq(ticket.value()))
                .fetchSingle(TICKETS.CUSTOMER);
        var locale = languages.of(customer);
        var body = texts.getMessage("notice." + notice, values, locale);
        add(ticket, Ids.next(at), AuthorKind.SYSTEM, null, Visibility.PUBLIC, null, notice, body, at);
    }

    List<StoredFile> attach(TicketId ticket, List<UUID> files, @Nullable UUID message, @Nullable UUID delivery) {
        if (files.isEmpty()) {
            return List.of();
        }
        var given = store.give(files, OWNER, ticket.value());
        var rows = given.stream()
                .map(file -> DSL.row(
                        ticket.value(),
                        file.id(),
                        message,
                        delivery,
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256()))
                .toList();
        sql.insertInto(
                        ATTACHMENTS,
                        ATTACHMENTS.TICKET,
                        ATTACHMENTS.FILE,
                        ATTACHMENTS.MESSAGE,
                        ATTACHMENTS.DELIVERY,
                        ATTACHMENTS.NAME,
                        ATTACHMENTS.MEDIA_TYPE,
                        ATTACHMENTS.SIZE,
                        ATTACHMENTS.SHA256)
                .valuesOfRows(rows)
                .execute();
        return given;
    }

    private void add(
            TicketId ticket,
            UUID id,
            AuthorKind authorKind,
            @Nullable UUID author,
            Visibility visibility,
            @Nullable AnswerKind kind,
            @Nullable String notice,
            String body,
            Instant at) {
        sql.insertInto(MESSAGES)
                .set(MESSAGES.TICKET, ticket.value())
                .set(MESSAGES.ID, id)
                .set(MESSAGES.AUTHOR_KIND, authorKind.name())
                .set(MESSAGES.AUTHOR, author)
                .set(MESSAGES.VISIBILITY, visibility.name())
                .set(MESSAGES.KIND, kind == null ? null : kind.name())
                .set(MESSAGES.NOTICE, notice)
                .set(MESSAGES.BODY, body)
                .set(MESSAGES.AT, at)
                .execute();
    }
}
