package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.channel.connector.Taken;
import io.chengnuo.customer.Identity;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A text message came: words of a customer, or the word to stop. */
@Service
class TakeSms {

    private static final int LONGEST = 20;

    private final TakeWords take;
    private final SmsStops stops;
    private final DeliveryLog deliveries;
    private final MessageSource texts;
    private final Tenants tenants;
    private final TransactionTemplate transaction;

    TakeSms(
            TakeWords take,
            SmsStops stops,
            DeliveryLog deliveries,
            MessageSource texts,
            Tenants tenants,
            TransactionTemplate transaction) {
        this.take = take;
        this.stops = stops;
        this.deliveries = deliveries;
        this.texts = texts;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    Taken take(Connector connector, String externalId, Identity phone, String words, Instant at) {
        var in = Incoming.words(connector, externalId, phone.value(), phone.masked(), phone, words, at);
        take.ahead(in);
        return Objects.requireNonNull(transaction.execute(status -> taken(in, phone, words)));
    }

    private Taken taken(Incoming in, Identity phone, String words) {
        if (words.length() <= LONGEST && StopWords.stop(words)) {
            var taken = take.note(in);
            if (!taken.repeated() && stops.add(phone.value(), words)) {
                say(in, taken, "sms.stopped");
            }
            return taken;
        }
        if (words.length() <= LONGEST && StopWords.again(words) && stops.has(phone.value())) {
            var taken = take.note(in);
            if (!taken.repeated()) {
                stops.remove(phone.value());
                say(in, taken, "sms.again");
            }
            return taken;
        }
        return take.take(in);
    }

    private void say(Incoming in, Taken taken, String text) {
        var words =
                texts.getMessage(text, null, tenants.require(Tenancy.require()).locale());
        deliveries.put(new DeliveryLog.Words(
                in.connector().id(),
                text + ":" + taken.delivery(),
                SmsWords.ABOUT_STOPPING,
                in.peer(),
                null,
                null,
                null,
                words,
                List.of()));
    }
}
