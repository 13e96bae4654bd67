package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.ATTACHMENTS;
import static io.chengnuo.ticket.db.Tables.MESSAGES;

import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.Names.Named;
import io.chengnuo.ticket.db.tables.records.MessagesRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The conversation of a ticket as staff read it, oldest first. Whether the reader may see the ticket is asked before. */
@Repository
class TicketMessages {

    private final DSLContext sql;
    private final Names names;
    private final MergedTickets merged;

    TicketMessages(DSLContext sql, Names names, MergedTickets merged) {
        this.sql = sql;
        this.names = names;
        this.merged = merged;
    }

    /** {@code ticket} is the one it was said on: this one, or one that was merged into it. */
    record Said(
            UUID id,
            UUID ticket,
            AuthorKind author,
            @Nullable Named person,
            String body,
            Visibility visibility,
            @Nullable AnswerKind kind,
            @Nullable String notice,
            List<ShownFile> files,
            Instant at) {}

    @Transactional(readOnly = true)
    Page<Said> of(TicketId ticket, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var family = merged.family(ticket);
        var rows = sql.selectFrom(MESSAGES)
                .where(MESSAGES.TICKET.in(family))
                .and(after == null ? DSL.noCondition() : MESSAGES.ID.gt(after.uuid(0)))
                .orderBy(MESSAGES.ID)
                .limit(limit + 1)
                .fetch();
        var page = Page.of(rows, limit, row -> Cursor.of(row.getId()));
        return new Page<>(said(family, page.items()), page.next());
    }

    private List<Said> said(Set<UUID> family, List<MessagesRecord> rows) {
        var files = files(family);
        var known = names.of(
                rows.stream()
                        .filter(row -> row.getAuthorKind().equals(AuthorKind.PERSON.name()))
                        .map(MessagesRecord::getAuthor),
                Stream.of());
        return rows.stream()
                .map(row -> said(row, known, files.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private Map<UUID, List<ShownFile>> files(Set<UUID> family) {
        return sql.select(
                        ATTACHMENTS.MESSAGE,
                        ATTACHMENTS.FILE,
                        ATTACHMENTS.NAME,
                        ATTACHMENTS.SIZE,
                        ATTACHMENTS.MEDIA_TYPE)
                .from(ATTACHMENTS)
                .where(ATTACHMENTS.TICKET.in(family), ATTACHMENTS.MESSAGE.isNotNull())
                .orderBy(ATTACHMENTS.FILE)
                .fetchGroups(
                        ATTACHMENTS.MESSAGE,
                        row -> new ShownFile(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static Said said(MessagesRecord row, Names.Known known, List<ShownFile> files) {
        var author = AuthorKind.valueOf(row.getAuthorKind());
        return new Said(
                row.getId(),
                row.getTicket(),
                author,
                author == AuthorKind.PERSON ? known.person(row.getAuthor()) : null,
                row.getBody(),
                Visibility.valueOf(row.getVisibility()),
                row.getKind() == null ? null : AnswerKind.valueOf(row.getKind()),
                row.getNotice(),
                files,
                row.getAt());
    }
}
