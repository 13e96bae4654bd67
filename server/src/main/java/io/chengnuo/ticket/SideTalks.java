package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.SIDE_MESSAGES;
import static io.chengnuo.ticket.db.Tables.SIDE_TALKS;
import static io.chengnuo.ticket.db.Tables.TICKETS;
import static java.util.stream.Collectors.groupingBy;

import io.chengnuo.ticket.Names.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Talks with third parties, to be read by staff, and to be carried by whoever carries mail. */
@Component
public class SideTalks {

    private static final int MOST = 500;

    private final DSLContext sql;
    private final Names names;

    SideTalks(DSLContext sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /** {@code person} is null when the other side wrote. */
    record Message(UUID id, @Nullable Named person, String body, Instant at) {}

    record Talk(UUID id, String subject, @Nullable String address, String name, Instant at, List<Message> messages) {}

    /** What goes out by mail. */
    public record Outgoing(String address, String name, String number, String subject, String body, UUID writer) {}

    @Transactional(readOnly = true)
    List<Talk> of(TicketId ticket) {
        var talks = sql.selectFrom(SIDE_TALKS)
                .where(SIDE_TALKS.TICKET.eq(ticket.value()))
                .orderBy(SIDE_TALKS.BEGUN_AT)
                .limit(MOST)
                .fetch();
        var messages = sql.selectFrom(SIDE_MESSAGES)
                .where(SIDE_MESSAGES.TALK.in(talks.map(row -> row.getId())))
                .orderBy(SIDE_MESSAGES.ID)
                .limit(MOST)
                .fetch();
        var known = names.of(messages.stream().map(row -> row.getPerson()), Stream.of());
        var byTalk = messages.stream().collect(groupingBy(row -> row.getTalk()));
        return talks.stream()
                .map(talk -> new Talk(
                        talk.getId(),
                        talk.getSubject(),
                        talk.getAddress(),
                        talk.getName(),
                        talk.getBegunAt(),
                        byTalk.getOrDefault(talk.getId(), List.of()).stream()
                                .map(row -> new Message(
                                        row.getId(), known.person(row.getPerson()), row.getBody(), row.getAt()))
                                .toList()))
                .toList();
    }

    /** A message of ours to somebody outside; nothing for colleagues and for what the other side wrote. */
    @Transactional(readOnly = true)
    public Optional<Outgoing> outgoing(UUID talk, UUID message) {
        return sql.select(
                        SIDE_TALKS.ADDRESS,
                        SIDE_TALKS.NAME,
                        TICKETS.NUMBER,
                        SIDE_TALKS.SUBJECT,
                        SIDE_MESSAGES.BODY,
                        SIDE_MESSAGES.PERSON)
                .from(SIDE_MESSAGES)
                .join(SIDE_TALKS)
                .on(SIDE_TALKS.ID.eq(SIDE_MESSAGES.TALK))
                .join(TICKETS)
                .on(TICKETS.ID.eq(SIDE_TALKS.TICKET))
                .where(SIDE_MESSAGES.TALK.eq(talk), SIDE_MESSAGES.ID.eq(message))
                .and(SIDE_TALKS.ADDRESS.isNotNull())
                .and(SIDE_MESSAGES.PERSON.isNotNull())
                .fetchOptional(row -> new Outgoing(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }
}
