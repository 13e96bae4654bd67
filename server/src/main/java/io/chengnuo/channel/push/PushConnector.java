package io.chengnuo.channel.push;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.header.TTL;
import com.zerodeplibs.webpush.header.Topic;
import com.zerodeplibs.webpush.header.Urgency;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.Outgoing;
import io.chengnuo.channel.connector.OutsideSent;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.channel.push.PushSubscriptions.Browser;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.outside.OutsideAnswer;
import io.chengnuo.shared.outside.OutsideHttp;
import io.chengnuo.shared.outside.OutsideRequest;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends through the push service of each browser: encrypted for the browser, signed with our key, one of a request replacing another that still waits there. */
@Component
class PushConnector implements ConnectorType {

    private static final int KEPT_DAYS = 3;
    private static final Duration SIGNED_FOR = Duration.ofHours(12);
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,100}@[^\\s@]{1,150}");

    private final PushKeys keys;
    private final PushSubscriptions browsers;
    private final TicketBriefs tickets;
    private final Tenants tenants;
    private final OutsideHttp http;
    private final JsonMapper json;
    private final Clock clock;

    PushConnector(
            PushKeys keys,
            PushSubscriptions browsers,
            TicketBriefs tickets,
            Tenants tenants,
            OutsideHttp http,
            JsonMapper json,
            Clock clock) {
        this.keys = keys;
        this.browsers = browsers;
        this.tickets = tickets;
        this.tenants = tenants;
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.PUSH;
    }

    /** {@code contact}: the address at which a push service finds us when something is wrong. */
    @Override
    public List<SettingField> settings() {
        return List.of(SettingField.needed("contact", Type.TEXT));
    }

    /** Nobody is called by a browser. */
    @Override
    public Optional<IdentityKind> identity() {
        return Optional.empty();
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public boolean hears() {
        return false;
    }

    /** There is no service to call before a browser names one: only what we sign with is tried. */
    @Override
    public Tested test(Connector connector) {
        return MAIL.matcher(connector.require("contact")).matches() ? Tested.SPELLED : Tested.failed("contact_invalid");
    }

    @Override
    public Sent send(Connector connector, Outgoing words) {
        var browser = browsers.find(UUID.fromString(words.peer())).orElse(null);
        if (browser == null) {
            return new Sent.Refused("browser_gone");
        }
        var message = MessageEncryptions.of()
                .encrypt(browser.keys().forEncryption(), PushMessage.of(json.writeValueAsBytes(notice(words))));
        var request = OutsideRequest.post(browser.endpoint(), message.mediaType(), message.toBytes())
                .with("Content-Encoding", message.contentEncoding())
                .with("Authorization", keys.pair().generateAuthorizationHeaderValue(signature(connector, browser)))
                .with(TTL.HEADER_NAME, String.valueOf(TTL.days(KEPT_DAYS)))
                .with(Urgency.HEADER_NAME, Urgency.normal())
                .with(Topic.HEADER_NAME, Topic.ensure(topic(words)));
        return OutsideSent.of(() -> http.send(request), answer -> read(answer, browser));
    }

    private VAPIDJWTParam signature(Connector connector, Browser browser) {
        return VAPIDJWTParam.getBuilder()
                .resourceURLString(browser.endpoint().toString())
                .expirationTime(clock.instant().plus(SIGNED_FOR))
                .subject("mailto:" + connector.require("contact"))
                .build();
    }

    /** What the worker of the portal shows. */
    private Map<String, String> notice(Outgoing words) {
        return Map.of(
                "title",
                tenants.require(Tenancy.require()).name(),
                "body",
                words.words(),
                "topic",
                topic(words),
                "path",
                path(words.ticket()));
    }

    private String path(@Nullable UUID ticket) {
        return ticket == null
                ? "/portal/requests"
                : "/portal/requests/" + tickets.require(new TicketId(ticket)).number();
    }

    /** At most 32 characters of base64url (RFC 8030 5.4). */
    private static String topic(Outgoing words) {
        return (words.ticket() == null ? words.id() : words.ticket()).toString().replace("-", "");
    }

    private Sent read(OutsideAnswer answer, Browser browser) {
        if (answer.fine()) {
            return new Sent.Taken(null);
        }
        if (answer.status() == 404 || answer.status() == 410) {
            browsers.remove(browser.id());
            return new Sent.Refused("browser_gone");
        }
        return OutsideSent.byStatus(answer);
    }
}
