package io.chengnuo.channel.connector;

import static io.chengnuo.channel.db.Tables.BINDINGS;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.Limit;
import io.chengnuo.channel.mail.Mail;
import io.chengnuo.channel.mail.Outbox;
import io.chengnuo.customer.BindIdentity;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.files.Secrets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody on a messenger shows that he is a customer we know: he says which phone number or mail address is his, is sent a code there, and
 * says the code. From then on he is that customer on the messenger too. He is told the same whether we know the address or not.
 */
@Service
public class BindPeer {

    private static final Pattern ASKED =
            Pattern.compile("(?:绑定|bind)\\s*[:：]?\\s*(\\S{5,100})", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 5;
    private static final Limit OF_PEER = new Limit("bindings of one person", 5, Duration.ofHours(1));
    private static final Limit TO_ADDRESS = new Limit("binding codes to one address", 3, Duration.ofHours(1));
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext sql;
    private final TakeWords take;
    private final DeliveryLog deliveries;
    private final Connectors connectors;
    private final RecogniseCustomer recognise;
    private final BindIdentity bind;
    private final Outbox outbox;
    private final Attempts attempts;
    private final MessengerTexts texts;
    private final Tenants tenants;
    private final Clock clock;
    private final byte[] key;

    BindPeer(
            DSLContext sql,
            TakeWords take,
            DeliveryLog deliveries,
            Connectors connectors,
            RecogniseCustomer recognise,
            BindIdentity bind,
            Outbox outbox,
            Attempts attempts,
            MessengerTexts texts,
            Tenants tenants,
            Clock clock,
            Secrets secrets) {
        this.sql = sql;
        this.take = take;
        this.deliveries = deliveries;
        this.connectors = connectors;
        this.recognise = recognise;
        this.bind = bind;
        this.outbox = outbox;
        this.attempts = attempts;
        this.texts = texts;
        this.tenants = tenants;
        this.clock = clock;
        this.key = secrets.key("messenger-bindings");
    }

    /** True when the words were about this, and nothing else is to be done with them. */
    @Transactional
    public boolean heard(Incoming in) {
        var words = in.words().strip();
        var asked = ASKED.matcher(words);
        if (asked.matches()) {
            var address = Identity.parse(
                    asked.group(1).contains("@") ? IdentityKind.MAIL : IdentityKind.PHONE, asked.group(1));
            if (address.isPresent()) {
                if (!take.note(hidden(in)).repeated()) {
                    asked(in, address.get());
                }
                return true;
            }
        }
        return CODE.matcher(words).matches() && coded(in, words);
    }

    /** A code or an address that is to be proven is nothing to be read in the log. */
    private static Incoming hidden(Incoming in) {
        return Incoming.words(
                in.connector(), in.externalId(), in.peer(), in.peerName(), in.identity(), "******", in.at());
    }

    private void asked(Incoming in, Identity address) {
        if (!attempts.allows(OF_PEER, in.connector().id() + in.peer())) {
            say(in, "binding_too_often");
            return;
        }
        var owner = recognise.owners(List.of(address)).get(address);
        if (owner != null && attempts.allows(TO_ADDRESS, address.value())) {
            send(in, address);
        }
        say(in, "binding_sent");
    }

    private void send(Incoming in, Identity address) {
        var id = Ids.next(clock.instant());
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        sql.deleteFrom(BINDINGS)
                .where(BINDINGS.CONNECTOR.eq(in.connector().id()), BINDINGS.PEER.eq(in.peer()))
                .execute();
        sql.insertInto(BINDINGS)
                .set(BINDINGS.CONNECTOR, in.connector().id())
                .set(BINDINGS.PEER, in.peer())
                .set(BINDINGS.ID, id)
                .set(BINDINGS.KIND, address.kind().name())
                .set(BINDINGS.VALUE, address.value())
                .set(BINDINGS.CODE, hash(id, code))
                .set(BINDINGS.EXPIRES_AT, clock.instant().plus(LIFE))
                .execute();
        var company = tenants.require(Tenancy.require()).name();
        if (address.kind() == IdentityKind.MAIL) {
            outbox.put(new Mail(
                    "code",
                    "binding:" + id,
                    address.value(),
                    null,
                    texts.locale(),
                    Map.of("code", code, "company", company),
                    null));
        } else {
            sms().ifPresent(sms -> deliveries.put(new DeliveryLog.Words(
                    sms.id(),
                    "binding:" + id,
                    "answer",
                    address.value(),
                    null,
                    null,
                    null,
                    texts.of("binding_code", code),
                    List.of())));
        }
    }

    private Optional<Connector> sms() {
        return connectors.inUse().stream()
                .filter(one -> one.kind().channel() == Channel.SMS)
                .findFirst();
    }

    /** False when he was sent no code: six digits are then words like others. */
    private boolean coded(Incoming in, String code) {
        var row = sql.update(BINDINGS)
                .set(BINDINGS.TRIES, BINDINGS.TRIES.plus(1))
                .where(BINDINGS.CONNECTOR.eq(in.connector().id()), BINDINGS.PEER.eq(in.peer()))
                .and(BINDINGS.EXPIRES_AT.gt(clock.instant()))
                .and(BINDINGS.TRIES.lt(MOST_TRIES))
                .returning()
                .fetchOne();
        if (row == null) {
            return false;
        }
        if (take.note(hidden(in)).repeated()) {
            return true;
        }
        var address = new Identity(IdentityKind.valueOf(row.getKind()), row.getValue());
        var owner = recognise.owners(List.of(address)).get(address);
        if (owner == null || !MessageDigest.isEqual(row.getCode(), hash(row.getId(), code))) {
            say(in, "binding_wrong");
            return true;
        }
        sql.deleteFrom(BINDINGS).where(BINDINGS.ID.eq(row.getId())).execute();
        bind.bind(in.identity(), owner.customer());
        say(in, "binding_done");
        return true;
    }

    private void say(Incoming in, String text) {
        deliveries.put(new DeliveryLog.Words(
                in.connector().id(),
                text + ":" + in.externalId(),
                "bot",
                in.peer(),
                null,
                null,
                null,
                texts.of(text),
                List.of()));
    }

    private byte[] hash(UUID id, String code) {
        return Sha256.keyed(key, id + ":" + code);
    }
}
