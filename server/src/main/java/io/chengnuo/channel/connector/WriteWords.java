package io.chengnuo.channel.connector;

import io.chengnuo.channel.reach.AlwaysReachable;
import io.chengnuo.customer.RecogniseCustomer.Recognised;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.ticket.CustomerWrites;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.ticket.TicketId;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes words and their files into a request, or opens one with them and the conversation before; answers to it go back where they came from. */
@Component
class WriteWords {

    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_SUBJECT = 60;
    private static final int MOST_FILES = 20;

    private final OpenTicket open;
    private final CustomerWrites writes;
    private final FileStore files;
    private final ReplyRoutes routes;
    private final DeliveryLog deliveries;
    private final AlwaysReachable reachable;
    private final MessageSource texts;
    private final Tenants tenants;

    WriteWords(
            OpenTicket open,
            CustomerWrites writes,
            FileStore files,
            ReplyRoutes routes,
            DeliveryLog deliveries,
            AlwaysReachable reachable,
            MessageSource texts,
            Tenants tenants) {
        this.open = open;
        this.writes = writes;
        this.files = files;
        this.routes = routes;
        this.deliveries = deliveries;
        this.reachable = reachable;
        this.texts = texts;
        this.tenants = tenants;
    }

    /** Answers the message. */
    UUID into(TicketId ticket, Incoming in, UUID customer) {
        var message = writes.write(ticket, body(in.words()), keep(in));
        hears(ticket.value(), in, customer);
        return message;
    }

    /** Answers the new request. {@code before}: what was said {@code since} then, without a request. */
    UUID open(Incoming in, Recognised customer, List<FirstLine.Line> before, Instant since, @Nullable String category) {
        var words = in.words().isBlank() && !before.isEmpty() ? lastOf(before) : in.words();
        var opened = open.open(NewTicket.of(
                        new Requester(customer.customer().value(), customer.tier()),
                        in.connector().kind().channel(),
                        subject(in, words),
                        body(before.isEmpty() ? words : words + "\n\n" + transcript(before)),
                        category)
                .with(keep(in)));
        var ticket = opened.id().value();
        deliveries.giveTo(ticket, in.connector().id(), in.peer(), since);
        hears(ticket, in, customer.customer().value());
        return ticket;
    }

    private void hears(UUID ticket, Incoming in, UUID customer) {
        routes.heard(ticket, in.connector(), in.peer());
        reachable.taken(in.connector(), in.peer(), customer, ticket);
    }

    private List<UUID> keep(Incoming in) {
        return in.files().stream()
                .filter(file -> file.bytes().length > 0)
                .limit(MOST_FILES)
                .map(file -> files.keep(file.name(), FileTypes.of(file.bytes()), new ByteArrayInputStream(file.bytes()))
                        .id())
                .toList();
    }

    private String subject(Incoming in, String words) {
        var subject = in.subject() != null
                ? in.subject().strip()
                : words.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .orElse("");
        if (subject.isEmpty()) {
            return text("connector.no_words");
        }
        return subject.codePointCount(0, subject.length()) > LONGEST_SUBJECT
                ? subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…"
                : subject;
    }

    private String body(String words) {
        var said = words.isBlank() ? text("connector.no_words") : words;
        return said.length() > LONGEST_BODY ? said.substring(0, LONGEST_BODY) : said;
    }

    private String transcript(List<FirstLine.Line> lines) {
        return text("connector.transcript")
                + "\n"
                + lines.stream()
                        .map(line -> text(line.customer() ? "connector.customer" : "connector.bot") + line.words())
                        .collect(Collectors.joining("\n"));
    }

    private static String lastOf(List<FirstLine.Line> lines) {
        return lines.stream()
                .filter(FirstLine.Line::customer)
                .reduce((one, next) -> next)
                .map(FirstLine.Line::words)
                .orElse("");
    }

    private String text(String key) {
        return texts.getMessage(key, null, tenants.require(Tenancy.require()).locale());
    }
}
