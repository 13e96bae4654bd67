package io.chengnuo.channel.connector;

import io.chengnuo.channel.reach.Ways;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.ticket.PublicStory;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketGate;
import org.springframework.stereotype.Component;

/** Refuses an answer whose files cannot reach the customer where he is, while its author can still choose another way. */
@Component
class FilesOfAnswers implements TicketGate {

    private final Ways ways;
    private final Connectors connectors;
    private final ConnectorTypes types;
    private final PublicStory story;
    private final TicketBriefs tickets;
    private final FilesOut files;

    FilesOfAnswers(
            Ways ways,
            Connectors connectors,
            ConnectorTypes types,
            PublicStory story,
            TicketBriefs tickets,
            FilesOut files) {
        this.ways = ways;
        this.connectors = connectors;
        this.types = types;
        this.story = story;
        this.tickets = tickets;
        this.files = files;
    }

    @Override
    public void check(TicketFact about) {
        if (about instanceof TicketAnswered answered) {
            ways.ofAnswer(
                            about.ticket().value(),
                            tickets.require(about.ticket()).customer())
                    .map(ReplyRoutes.Route::connector)
                    .flatMap(connectors::find)
                    .flatMap(connector -> types.find(connector.kind()))
                    .filter(ConnectorType::sends)
                    .ifPresent(type -> requireReach(type, answered));
        }
    }

    private void requireReach(ConnectorType type, TicketAnswered answered) {
        var kinds = story.message(answered.ticket(), answered.message()).stream()
                .flatMap(message -> message.files().stream())
                .map(PublicStory.Document::mediaType)
                .toList();
        if (!files.reach(type, kinds)) {
            throw new Invalid("files_not_sendable", new FieldError("files", "not_sendable"));
        }
    }
}
