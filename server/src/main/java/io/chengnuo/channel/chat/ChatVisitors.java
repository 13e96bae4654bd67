package io.chengnuo.channel.chat;

import static io.chengnuo.channel.db.Tables.CHAT_VISITORS;

import io.chengnuo.channel.db.tables.records.ChatVisitorsRecord;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.files.SealedText;
import io.chengnuo.shared.files.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Visitors as rows. A token not used for long opens nothing any more. */
@Repository
class ChatVisitors {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final DSLContext sql;
    private final SealedText seal;
    private final Clock clock;

    ChatVisitors(DSLContext sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.seal = new SealedText(secrets, "channel-1");
        this.clock = clock;
    }

    UUID add(
            UUID connector,
            Token token,
            @Nullable String name,
            @Nullable String contact,
            String language,
            @Nullable String page) {
        var now = clock.instant();
        var id = Ids.next(now);
        sql.insertInto(CHAT_VISITORS)
                .set(CHAT_VISITORS.ID, id)
                .set(CHAT_VISITORS.CONNECTOR, connector)
                .set(CHAT_VISITORS.TOKEN_HASH, token.hash())
                .set(CHAT_VISITORS.NAME, name)
                .set(
                        CHAT_VISITORS.CONTACT,
                        contact == null ? null : seal.seal(contact.getBytes(StandardCharsets.UTF_8), id))
                .set(CHAT_VISITORS.LANGUAGE, language)
                .set(CHAT_VISITORS.PAGE, page)
                .set(CHAT_VISITORS.CREATED_AT, now)
                .set(CHAT_VISITORS.HEARD_AT, now)
                .execute();
        return id;
    }

    @Transactional(readOnly = true)
    Optional<Visitor> holding(UUID connector, Token token) {
        return sql.selectFrom(CHAT_VISITORS)
                .where(CHAT_VISITORS.TOKEN_HASH.eq(token.hash()), CHAT_VISITORS.CONNECTOR.eq(connector))
                .and(CHAT_VISITORS.HEARD_AT.gt(clock.instant().minus(REMEMBERED)))
                .fetchOptional(ChatVisitors::visitor);
    }

    Optional<Visitor> find(UUID id) {
        return sql.selectFrom(CHAT_VISITORS).where(CHAT_VISITORS.ID.eq(id)).fetchOptional(ChatVisitors::visitor);
    }

    /** Nobody else writes to this visitor until the transaction ends. Always the first lock of a transaction: tickets come after. */
    Visitor lock(UUID id) {
        return sql.selectFrom(CHAT_VISITORS)
                .where(CHAT_VISITORS.ID.eq(id))
                .forUpdate()
                .fetchOptional(ChatVisitors::visitor)
                .orElseThrow(() -> new NotFound("no_such_chat"));
    }

    Map<UUID, Visitor> all(Collection<UUID> ids) {
        return sql.selectFrom(CHAT_VISITORS)
                .where(CHAT_VISITORS.ID.in(ids))
                .fetchMap(CHAT_VISITORS.ID, ChatVisitors::visitor);
    }

    /** What he left to be reached by; null when he left nothing, or is a customer already. */
    @Nullable
    String contact(UUID id) {
        var sealed = sql.select(CHAT_VISITORS.CONTACT)
                .from(CHAT_VISITORS)
                .where(CHAT_VISITORS.ID.eq(id))
                .fetchOne(CHAT_VISITORS.CONTACT);
        return sealed == null ? null : new String(seal.open(sealed, id), StandardCharsets.UTF_8);
    }

    void became(UUID id, UUID customer) {
        sql.update(CHAT_VISITORS)
                .set(CHAT_VISITORS.CUSTOMER, customer)
                .setNull(CHAT_VISITORS.CONTACT)
                .where(CHAT_VISITORS.ID.eq(id))
                .execute();
    }

    void heard(UUID id) {
        sql.update(CHAT_VISITORS)
                .set(CHAT_VISITORS.HEARD_AT, clock.instant())
                .where(CHAT_VISITORS.ID.eq(id))
                .execute();
    }

    /** False when he had read so far before. */
    boolean read(UUID id, int line) {
        return sql.update(CHAT_VISITORS)
                        .set(CHAT_VISITORS.READ_LINE, line)
                        .where(CHAT_VISITORS.ID.eq(id), CHAT_VISITORS.READ_LINE.lt(line))
                        .and(CHAT_VISITORS.LAST_LINE.ge(line))
                        .execute()
                == 1;
    }

    private static Visitor visitor(ChatVisitorsRecord row) {
        return new Visitor(
                row.getId(),
                row.getConnector(),
                row.getName(),
                row.getLanguage(),
                row.getPage(),
                row.getCustomer(),
                row.getReadLine());
    }
}
