package io.chengnuo.channel.connector;

import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.customer.RecogniseCustomer.Recognised;
import io.chengnuo.shared.Acting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Words that came through a connector become part of the request they belong to, or a new one (REQ-CHN-01, 16, REQ-SRQ-01), see {@link
 * RequestOfWords}. Before a new one is opened the bot may answer. The same words are taken once; words of one person are taken one after
 * another.
 */
@Service
public class TakeWords {

    /** After so long a silence the bot begins anew. */
    private static final Duration SAME_TALK = Duration.ofHours(12);

    private final DeliveryLog deliveries;
    private final ReplyRoutes routes;
    private final RecogniseCustomer recognise;
    private final RequestOfWords requests;
    private final WriteWords write;
    private final ObjectProvider<FirstLine> firstLine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeWords(
            DeliveryLog deliveries,
            ReplyRoutes routes,
            RecogniseCustomer recognise,
            RequestOfWords requests,
            WriteWords write,
            ObjectProvider<FirstLine> firstLine,
            TransactionTemplate transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.routes = routes;
        this.recognise = recognise;
        this.requests = requests;
        this.write = write;
        this.firstLine = firstLine;
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
        if (customer != null && requests.find(in, customer).isPresent()) {
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
                .call(() -> write.open(in, customer, lines, since, in.category()));
    }

    private Taken placed(Incoming in, Recognised customer, UUID delivery) {
        var ticket = requests.find(in, customer.customer().value());
        if (ticket.isPresent()) {
            var id = ticket.get().id();
            var message = write.into(id, in, customer.customer().value());
            deliveries.became(delivery, DeliveryState.APPENDED, id.value(), message);
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
        var opened = write.open(in, customer, lines, since, said == null ? in.category() : said.category());
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
}
