package io.chengnuo.channel.chat;

import static io.chengnuo.channel.db.Tables.CHAT_GUESTS;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Colleagues in chats beside their agents, as rows. */
@Repository
class ChatGuests {

    private final DSLContext sql;
    private final Clock clock;

    ChatGuests(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** {@code speaks}: to the visitor too; else among colleagues only. */
    record Guest(UUID chat, UUID person, boolean speaks) {}

    List<Guest> of(UUID chat) {
        return sql.select(CHAT_GUESTS.CHAT, CHAT_GUESTS.PERSON, CHAT_GUESTS.SPEAKS)
                .from(CHAT_GUESTS)
                .where(CHAT_GUESTS.CHAT.eq(chat))
                .orderBy(CHAT_GUESTS.AT)
                .fetch(Records.mapping(Guest::new));
    }

    Map<UUID, List<Guest>> of(Collection<UUID> chats) {
        return sql.select(CHAT_GUESTS.CHAT, CHAT_GUESTS.PERSON, CHAT_GUESTS.SPEAKS)
                .from(CHAT_GUESTS)
                .where(CHAT_GUESTS.CHAT.in(chats))
                .orderBy(CHAT_GUESTS.AT)
                .fetchGroups(CHAT_GUESTS.CHAT, Records.mapping(Guest::new));
    }

    Optional<Guest> find(UUID chat, UUID person) {
        return of(chat).stream().filter(guest -> guest.person().equals(person)).findFirst();
    }

    /** Who only listened may be called in to speak, never the other way round. */
    void add(UUID chat, UUID person, boolean speaks, UUID by) {
        sql.insertInto(CHAT_GUESTS)
                .set(CHAT_GUESTS.CHAT, chat)
                .set(CHAT_GUESTS.PERSON, person)
                .set(CHAT_GUESTS.SPEAKS, speaks)
                .set(CHAT_GUESTS.ASKED_BY, by)
                .set(CHAT_GUESTS.AT, clock.instant())
                .onConflict(CHAT_GUESTS.TENANT_ID, CHAT_GUESTS.CHAT, CHAT_GUESTS.PERSON)
                .doUpdate()
                .set(CHAT_GUESTS.SPEAKS, DSL.field(CHAT_GUESTS.SPEAKS.isTrue().or(DSL.val(speaks))))
                .execute();
    }

    void remove(UUID chat, UUID person) {
        sql.deleteFrom(CHAT_GUESTS)
                .where(CHAT_GUESTS.CHAT.eq(chat), CHAT_GUESTS.PERSON.eq(person))
                .execute();
    }
}
