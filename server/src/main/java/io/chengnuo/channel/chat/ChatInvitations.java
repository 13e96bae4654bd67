package io.chengnuo.channel.chat;

import static io.chengnuo.channel.db.Tables.CHAT_INVITATIONS;

import io.chengnuo.channel.db.tables.records.ChatInvitationsRecord;
import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Invitations into chats as rows. Whoever writes one holds the lock of the one who is on the site, or that of the visitor. */
@Repository
class ChatInvitations {

    /** Whoever accepted and writes later than this begins like anybody else. */
    private static final Duration AWAITED = Duration.ofMinutes(30);

    private final DSLContext sql;
    private final Clock clock;

    ChatInvitations(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    ChatInvitation add(SiteVisitor invited, UUID person, String words) {
        var now = clock.instant();
        return sql.insertInto(CHAT_INVITATIONS)
                .set(CHAT_INVITATIONS.ID, Ids.next(now))
                .set(CHAT_INVITATIONS.CONNECTOR, invited.connector())
                .set(CHAT_INVITATIONS.VISIT, invited.id())
                .set(CHAT_INVITATIONS.VISITOR, invited.visitor())
                .set(CHAT_INVITATIONS.PERSON, person)
                .set(CHAT_INVITATIONS.WORDS, words)
                .set(CHAT_INVITATIONS.PAGE, invited.title().isEmpty() ? invited.path() : invited.title())
                .set(CHAT_INVITATIONS.SENT_AT, now)
                .returning()
                .fetchSingle(ChatInvitations::invitation);
    }

    Optional<ChatInvitation> find(UUID id) {
        return sql.selectFrom(CHAT_INVITATIONS)
                .where(CHAT_INVITATIONS.ID.eq(id))
                .fetchOptional(ChatInvitations::invitation);
    }

    Optional<ChatInvitation> latest(UUID visit) {
        return Optional.ofNullable(latest(List.of(visit)).get(visit));
    }

    Map<UUID, ChatInvitation> latest(Collection<UUID> visits) {
        return sql
                .select(CHAT_INVITATIONS)
                .distinctOn(CHAT_INVITATIONS.VISIT)
                .from(CHAT_INVITATIONS)
                .where(CHAT_INVITATIONS.VISIT.in(visits))
                .orderBy(CHAT_INVITATIONS.VISIT, CHAT_INVITATIONS.ID.desc())
                .fetch(row -> invitation(row.value1()))
                .stream()
                .collect(Collectors.toMap(ChatInvitation::visit, Function.identity()));
    }

    /** Those this person sent not longer ago than this, the newest first. */
    List<ChatInvitation> of(UUID person, Duration ago, int limit) {
        return sql.selectFrom(CHAT_INVITATIONS)
                .where(CHAT_INVITATIONS.PERSON.eq(person))
                .and(CHAT_INVITATIONS.SENT_AT.gt(clock.instant().minus(ago)))
                .orderBy(CHAT_INVITATIONS.SENT_AT.desc())
                .limit(limit)
                .fetch(ChatInvitations::invitation);
    }

    /** What this visitor accepted a moment ago and has not written yet. */
    Optional<ChatInvitation> awaited(UUID visitor) {
        return sql.selectFrom(CHAT_INVITATIONS)
                .where(CHAT_INVITATIONS.VISITOR.eq(visitor))
                .and(CHAT_INVITATIONS.ACCEPTED)
                .and(CHAT_INVITATIONS.CHAT.isNull())
                .and(CHAT_INVITATIONS.ANSWERED_AT.gt(clock.instant().minus(AWAITED)))
                .orderBy(CHAT_INVITATIONS.ID.desc())
                .limit(1)
                .fetchOptional(ChatInvitations::invitation);
    }

    /** False when it was shown before. */
    boolean shown(UUID id) {
        return sql.update(CHAT_INVITATIONS)
                        .set(CHAT_INVITATIONS.SHOWN_AT, clock.instant())
                        .where(CHAT_INVITATIONS.ID.eq(id), CHAT_INVITATIONS.SHOWN_AT.isNull())
                        .execute()
                == 1;
    }

    void answered(UUID id, boolean accepted) {
        sql.update(CHAT_INVITATIONS)
                .set(CHAT_INVITATIONS.ACCEPTED, accepted)
                .set(CHAT_INVITATIONS.ANSWERED_AT, clock.instant())
                .where(CHAT_INVITATIONS.ID.eq(id))
                .execute();
    }

    /** Who accepted in this visit is this visitor. */
    void acceptedBy(UUID visit, UUID visitor) {
        sql.update(CHAT_INVITATIONS)
                .set(CHAT_INVITATIONS.VISITOR, visitor)
                .where(CHAT_INVITATIONS.VISIT.eq(visit), CHAT_INVITATIONS.CHAT.isNull())
                .execute();
    }

    void ledTo(UUID id, UUID chat) {
        sql.update(CHAT_INVITATIONS)
                .set(CHAT_INVITATIONS.CHAT, chat)
                .where(CHAT_INVITATIONS.ID.eq(id))
                .execute();
    }

    private static ChatInvitation invitation(ChatInvitationsRecord row) {
        return new ChatInvitation(
                row.getId(),
                row.getConnector(),
                row.getVisit(),
                row.getVisitor(),
                row.getPerson(),
                row.getWords(),
                row.getPage(),
                row.getSentAt(),
                row.getShownAt(),
                row.getAnsweredAt(),
                row.getAccepted(),
                row.getChat());
    }
}
