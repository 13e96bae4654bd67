package io.chengnuo.ticket;

import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person leaves a note for colleagues. */
@Service
public class AddNote {

    private final Tickets tickets;
    private final Conversation conversation;
    private final MentionPeople mention;
    private final Clock clock;

    AddNote(Tickets tickets, Conversation conversation, MentionPeople mention, Clock clock) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.mention = mention;
        this.clock = clock;
    }

    /** Answers the id of the message. */
    @Transactional
    public UUID note(TicketId id, UUID person, String body, List<UUID> files) {
        return note(id, person, body, files, List.of());
    }

    /** {@code mentions} are colleagues it calls. */
    @Transactional
    UUID note(TicketId id, UUID person, String body, List<UUID> files, List<UUID> mentions) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        var noted = ticket.note(Ids.next(at), person, at);
        conversation.personNotes(noted, body, files);
        tickets.record(ticket, noted);
        mention.mention(id, noted.message(), mentions, person);
        return noted.message();
    }
}
