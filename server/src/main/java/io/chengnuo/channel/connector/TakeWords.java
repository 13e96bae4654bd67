package io.chengnuo.channel.connector;

import io.chengnuo.channel.reach.AlwaysReachable;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.customer.RecogniseCustomer.Recognised;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.ticket.CustomerWrites;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Words that came through a connector become part of the request they belong to, or a new one (REQ-CHN-01, 16, REQ-SRQ-01). They
 * belong to the request whose number they name, if it is this customer's; else to the open one of this conversation; else to the one this
 * customer was busy with last on any channel. Before a new one is opened the bot may answer. The same words are taken once; words of one
 * person are taken one after another.
 */
@Service
public class TakeWords {

    /** After so long a silence on another channel a word begins something new. */
    private static final Duration SAME_MATTER = Duration.ofDays(7);

    /** After so long a silence the bot begins anew. */
    private static final Duration SAME_TALK = Duration.ofHours(12);

    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_SUBJECT = 60;
    private static final int MOST_FILES = 20;
    private static final Pattern NUMBER = Pattern.compile("\\bSR-\\d{4}-\\d{6,}\\b");

    private final DeliveryLog deliveries;
    private final ReplyRoutes routes;
    private final RecogniseCustomer recognise;
    private final TicketBriefs tickets;
    private final OpenTicket open;
    private final CustomerWrites writes;
    private final ObjectProvider<FirstLine> firstLine;
    private final FileStore files;
    private final AlwaysReachable reachable;
    private final MessageSource texts;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeWords(
            DeliveryLog deliveries,
            ReplyRoutes routes,
            RecogniseCustomer recognise,
            TicketBriefs tickets,
            OpenTicket open,
            CustomerWrites writes,
            ObjectProvider<FirstLine> firstLine,
            FileStore files,
            AlwaysReachable reachable,
            MessageSource texts,
            Tenants tenants,
            TransactionTemplate transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.routes = routes;
        this.recognise = recognise;
        this.tickets = tickets;
        this.open = open;
        this.writes = writes;
        this.firstLine = firstLine;
        this.files = files;
        this.reachable = reachable;
        this.texts = texts;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes them in one transaction: when it returns they are kept. */
    public Taken take(Incoming in) {
        ahead(in);
        return Objects.requireNonNull(transaction.execute(status -> taken(in)));
    }

    /** For who takes them in a transaction of his own: before it the bot thinks, if it will be asked and has to. */
    public void ahead(Incoming in) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return; // too late: the transaction would wait
        }
        var bot = in.connector().yes(ConnectorType.BOT) ? firstLine.getIfAvailable() : null;
        if (bot != null && bot.thinksAhead()) {
            Objects.requireNonNull(transaction.execute(status -> heardByBot(in)))
                    .ifPresent(bot::ahead);
        }
    }

    /** Empty when they belong to a request, which is no matter of the bot. */
    private Optional<FirstLine.Heard> heardByBot(Incoming in) {
        var connector = in.connector().id();
        if (deliveries.takenBefore(connector, in.externalId()).isPresent()) {
            return Optional.empty();
        }
        var known = recognise.owners(List.of(in.identity())).get(in.identity());
        var customer = known == null ? null : known.customer().value();
        if (customer != null && ticketOf(in, customer).isPresent()) {
            return Optional.empty();
        }
        var since = clock.instant().minus(SAME_TALK);
        var lines = deliveries.beforeTicket(connector, in.peer(), since, List.of());
        return Optional.of(new FirstLine.Heard(connector, in.peer(), customer, in.words(), lines));
    }

    private Taken taken(Incoming in) {
        routes.oneAtATime(in.connector().id(), in.peer());
        var before = deliveries.takenBefore(in.connector().id(), in.externalId());
        if (before.isPresent()) {
            return before.get();
        }
        var customer = recognise.from(new RecogniseCustomer.Asked(in.peerName(), List.of(in.identity())));
        var id = customer.customer().value();
        var delivery = deliveries.received(in, id).orElse(null);
        if (delivery == null) {
            return deliveries.takenBefore(in.connector().id(), in.externalId()).orElseThrow();
        }
        var acting = new Acting(
                Acting.Kind.CUSTOMER,
                id,
                in.connector().kind().name().toLowerCase(Locale.ROOT),
                Acting.current().trace());
        return acting.call(() -> placed(in, customer, delivery));
    }

    /** Something was heard that nobody has to answer; it stands in the log of the connector. */
    @Transactional
    public Taken note(Incoming in) {
        routes.oneAtATime(in.connector().id(), in.peer());
        var customer = recognise
                .from(new RecogniseCustomer.Asked(in.peerName(), List.of(in.identity())))
                .customer()
                .value();
        return deliveries
                .received(in, customer)
                .map(id -> new Taken(id, DeliveryState.IGNORED, null, null, false))
                .or(() -> deliveries.takenBefore(in.connector().id(), in.externalId()))
                .orElseThrow();
    }

    /** A person is wanted: a request is opened with the conversation so far, without new words. */
    @Transactional
    public UUID toPerson(Incoming in) {
        return take(in).ticket() instanceof UUID ticket ? ticket : openAnyway(in);
    }

    private UUID openAnyway(Incoming in) {
        routes.oneAtATime(in.connector().id(), in.peer());
        var customer = recognise.from(new RecogniseCustomer.Asked(in.peerName(), List.of(in.identity())));
        var since = clock.instant().minus(SAME_TALK);
        var lines = deliveries.beforeTicket(in.connector().id(), in.peer(), since, List.of());
        return Acting.customer(
                        customer.customer().value(),
                        in.connector().kind().name().toLowerCase(Locale.ROOT))
                .call(() -> opened(in, customer, lines, in.category()));
    }

    private Taken placed(Incoming in, Recognised customer, UUID delivery) {
        var ticket = ticketOf(in, customer.customer().value());
        if (ticket.isPresent()) {
            var id = ticket.get().id();
            var message = writes.write(id, body(in.words()), keep(in));
            routes.heard(id.value(), in.connector(), in.peer());
            deliveries.became(delivery, DeliveryState.APPENDED, id.value(), message);
            reachable.taken(in.connector(), in.peer(), customer.customer().value(), id.value());
            return new Taken(delivery, DeliveryState.APPENDED, id.value(), message, false);
        }
        var since = clock.instant().minus(SAME_TALK);
        var lines = deliveries.beforeTicket(in.connector().id(), in.peer(), since, List.of(delivery));
        var said = in.connector().yes(ConnectorType.BOT)
                ? Optional.ofNullable(firstLine.getIfAvailable())
                        .flatMap(bot -> bot.hear(new FirstLine.Heard(
                                in.connector().id(),
                                in.peer(),
                                customer.customer().value(),
                                in.words(),
                                lines)))
                        .orElse(null)
                : null;
        if (said != null) {
            say(in, customer.customer().value(), delivery, said);
            if (!said.person()) {
                deliveries.became(delivery, DeliveryState.ANSWERED, null, null);
                return new Taken(delivery, DeliveryState.ANSWERED, null, null, false);
            }
        }
        var opened = opened(in, customer, lines, said == null ? in.category() : said.category());
        deliveries.became(delivery, DeliveryState.OPENED, opened, null);
        return new Taken(delivery, DeliveryState.OPENED, opened, null, false);
    }

    private void say(Incoming in, UUID customer, UUID delivery, FirstLine.Said said) {
        if (!said.words().isBlank()) {
            deliveries.put(new DeliveryLog.Words(
                    in.connector().id(),
                    "bot:" + delivery,
                    "bot",
                    in.peer(),
                    customer,
                    null,
                    null,
                    said.words(),
                    List.of()));
        }
    }

    private UUID opened(Incoming in, Recognised customer, List<FirstLine.Line> before, @Nullable String category) {
        var words = in.words().isBlank() && !before.isEmpty() ? lastOf(before) : in.words();
        var opened = open.open(NewTicket.of(
                        new Requester(customer.customer().value(), customer.tier()),
                        in.connector().kind().channel(),
                        subject(in, words),
                        body(before.isEmpty() ? words : words + "\n\n" + transcript(before)),
                        category)
                .with(keep(in)));
        var ticket = opened.id().value();
        routes.heard(ticket, in.connector(), in.peer());
        deliveries.giveTo(
                ticket, in.connector().id(), in.peer(), clock.instant().minus(SAME_TALK));
        reachable.taken(in.connector(), in.peer(), customer.customer().value(), ticket);
        return ticket;
    }

    private Optional<TicketBrief> ticketOf(Incoming in, UUID customer) {
        var now = clock.instant();
        return NUMBER.matcher(in.words())
                .results()
                .map(found -> tickets.find(found.group()))
                .flatMap(Optional::stream)
                .map(tickets::survivor)
                .filter(ticket -> ticket.customer().equals(customer) && ticket.takesWords(now))
                .findFirst()
                .or(() -> routes.ticketOf(in.connector().id(), in.peer())
                        .flatMap(id -> tickets.find(new TicketId(id)))
                        .map(tickets::survivor)
                        .filter(ticket -> ticket.customer().equals(customer) && isOpen(ticket)))
                .or(() -> tickets.of(customer, null, 10, null).items().stream()
                        .filter(TakeWords::isOpen)
                        .filter(ticket -> ticket.changedAt().isAfter(now.minus(SAME_MATTER)))
                        .findFirst());
    }

    private static boolean isOpen(TicketBrief ticket) {
        return switch (ticket.status()) {
            case NEW, IN_PROGRESS, WAITING_CUSTOMER, ON_HOLD, DELIVERED -> true;
            case CONFIRMED, CLOSED, WITHDRAWN, MERGED -> false;
        };
    }

    private List<UUID> keep(Incoming in) {
        return in.files().stream()
                .filter(file -> file.bytes().length > 0)
                .limit(MOST_FILES)
                .map(file -> files.keep(file.name(), FileTypes.of(file.bytes()), new ByteArrayInputStream(file.bytes()))
                        .id())
                .toList();
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

    private String text(String key) {
        return texts.getMessage(key, null, tenants.require(Tenancy.require()).locale());
    }
}
