package io.chengnuo.channel.chat;

import static io.chengnuo.channel.db.Tables.CHATS;
import static io.chengnuo.channel.db.Tables.CHAT_GUESTS;
import static org.jooq.impl.DSL.select;

import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody at the chat desk sees. */
@Component
class DeskView {

    private static final int MOST = 100;

    private final Chats chats;
    private final ChatVisitors visitors;
    private final ChatLines lines;
    private final ChatGuests guests;
    private final TicketBriefs tickets;
    private final TicketScope scope;
    private final Organisation organisation;
    private final Connectors connectors;

    DeskView(
            Chats chats,
            ChatVisitors visitors,
            ChatLines lines,
            ChatGuests guests,
            TicketBriefs tickets,
            TicketScope scope,
            Organisation organisation,
            Connectors connectors) {
        this.chats = chats;
        this.visitors = visitors;
        this.lines = lines;
        this.guests = guests;
        this.tickets = tickets;
        this.scope = scope;
        this.organisation = organisation;
        this.connectors = connectors;
    }

    record Colleague(UUID id, String name, boolean speaks) {}

    record ChatShown(
            UUID id,
            ChatState state,
            UUID ticket,
            String number,
            String subject,
            String category,
            String site,
            @Nullable String visitor,
            String language,
            @Nullable String page,
            int visitorRead,
            @Nullable UUID agent,
            @Nullable String agentName,
            List<Colleague> guests,
            Instant begunAt,
            @Nullable Instant waitingSince,
            @Nullable Instant answeredAt,
            Instant lastAt,
            int unread,
            @Nullable String lastWords) {}

    /** @param most how many one agent may have at once at the strictest site */
    record Desk(
            List<ChatShown> mine, List<ChatShown> waiting, List<ChatShown> called, List<ChatShown> others, int most) {}

    record LineShown(
            int line,
            Instant at,
            ChatAuthor author,
            boolean internal,
            @Nullable UUID person,
            @Nullable String name,
            String words,
            List<ChatLine.File> files) {}

    record Talk(ChatShown chat, List<LineShown> lines, boolean more) {}

    @Transactional(readOnly = true)
    public Desk of(UUID me) {
        var reached = scope.covers(CHATS.TICKET, Right.TICKET_REPLY);
        var talking = CHATS.STATE.eq(ChatState.TALKING.name());
        var called = CHATS.ID.in(select(CHAT_GUESTS.CHAT).from(CHAT_GUESTS).where(CHAT_GUESTS.PERSON.eq(me)));
        var limits = connectors.inUse(ConnectorKind.CHAT).stream()
                .mapToInt(each -> new ChatSite(each).perAgent())
                .min();
        return new Desk(
                shown(chats.of(talking.and(CHATS.AGENT.eq(me)), MOST)),
                shown(chats.of(CHATS.STATE.eq(ChatState.WAITING.name()).and(reached), MOST)),
                shown(chats.of(talking.and(called).and(CHATS.AGENT.ne(me)), MOST)),
                shown(chats.of(talking.and(reached).and(CHATS.AGENT.ne(me)).and(called.not()), MOST)),
                limits.orElse(0));
    }

    @Transactional(readOnly = true)
    public Talk of(Chat chat, int after) {
        var said = lines.seenByStaff(chat.visitor(), after);
        var names = names(said.stream().map(ChatLine::person));
        return new Talk(
                shown(List.of(chat)).getFirst(),
                said.stream()
                        .map(line -> new LineShown(
                                line.line(),
                                line.at(),
                                line.author(),
                                line.internal(),
                                line.person(),
                                line.person() == null ? null : names.get(line.person()),
                                line.words(),
                                line.files()))
                        .toList(),
                after > 0 && said.size() == ChatLines.PAGE);
    }

    private List<ChatShown> shown(List<Chat> found) {
        var ids = found.stream().map(Chat::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var about = tickets.all(found.stream().map(Chat::requireTicket).toList());
        var who = visitors.all(found.stream().map(Chat::visitor).toList());
        var last = lines.last(found.stream().map(Chat::visitor).toList());
        var unread = lines.unread(ids);
        var beside = guests.of(ids);
        var names = names(Stream.concat(
                found.stream().map(Chat::agent),
                beside.values().stream().flatMap(List::stream).map(ChatGuests.Guest::person)));
        return found.stream()
                .filter(chat -> about.containsKey(chat.requireTicket()))
                .map(chat -> {
                    var ticket = Objects.requireNonNull(about.get(chat.requireTicket()));
                    var visitor = Objects.requireNonNull(who.get(chat.visitor()));
                    var words = last.get(chat.visitor());
                    return new ChatShown(
                            chat.id(),
                            chat.state(),
                            chat.requireTicket(),
                            ticket.number(),
                            ticket.subject(),
                            ticket.category(),
                            connectors.require(chat.connector()).name(),
                            visitor.name(),
                            visitor.language(),
                            visitor.page(),
                            visitor.read(),
                            chat.agent(),
                            chat.agent() == null ? null : names.get(chat.agent()),
                            beside.getOrDefault(chat.id(), List.of()).stream()
                                    .map(guest -> new Colleague(
                                            guest.person(), names.getOrDefault(guest.person(), ""), guest.speaks()))
                                    .toList(),
                            chat.begunAt(),
                            chat.waitingSince(),
                            chat.answeredAt(),
                            chat.lastAt(),
                            unread.getOrDefault(chat.id(), 0),
                            words == null ? null : words.words());
                })
                .toList();
    }

    private Map<UUID, String> names(Stream<? extends @Nullable UUID> people) {
        var known =
                people.filter(Objects::nonNull).map(UUID.class::cast).distinct().toList();
        return known.isEmpty() ? Map.of() : organisation.personNames(known);
    }
}
