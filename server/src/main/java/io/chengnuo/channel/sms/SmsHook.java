package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.connector.DeliveryState;
import io.chengnuo.channel.connector.HookChecks;
import io.chengnuo.channel.connector.HookType.Answer;
import io.chengnuo.channel.connector.HookType.Call;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.channel.mail.PublicAddress;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports and replies that a provider, or a small program beside it, calls in. Signed as {@link SignedCalls} says, one or a list of
 * {@code {type: report, id, state: delivered|failed}} and {@code {type: reply, id, from, text, at}}; Twilio speaks its own form.
 */
@Component
class SmsHook {

    private static final String TWILIO_SIGNATURE = "x-twilio-signature";
    private static final int LONGEST = 5_000;

    private final TakeSms take;
    private final DeliveryLog deliveries;
    private final PublicAddress address;
    private final JsonMapper json;
    private final Clock clock;

    SmsHook(TakeSms take, DeliveryLog deliveries, PublicAddress address, JsonMapper json, Clock clock) {
        this.take = take;
        this.deliveries = deliveries;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    Answer called(Connector connector, Call call) {
        if (connector.setting("provider", "").equals(SmsProvider.TWILIO.name())
                && !call.header(TWILIO_SIGNATURE).isEmpty()) {
            requireTwilio(connector, call);
            twilio(connector, call);
            return Answer.xml("<Response/>");
        }
        SignedCalls.require(secret(connector), call, clock.instant());
        var body = read(call.body());
        if (body.isArray()) {
            body.forEach(one -> one(connector, one));
        } else {
            one(connector, body);
        }
        return Answer.json("{}");
    }

    private void one(Connector connector, JsonNode one) {
        switch (one.path("type").asString("")) {
            case "report" -> report(connector, text(one, "id", 200), text(one, "state", 40));
            case "reply" -> reply(connector, text(one, "id", 200), text(one, "from", 40), words(one), at(one));
            default -> throw new Invalid("invalid_request", new FieldError("type", "unknown"));
        }
    }

    private void report(Connector connector, String id, String state) {
        switch (state) {
            case "delivered" -> deliveries.receipt(connector.id(), id, DeliveryState.DELIVERED, null);
            case "failed", "undelivered" -> deliveries.receipt(connector.id(), id, DeliveryState.FAILED, "undelivered");
            default -> {} // on its way
        }
    }

    private void reply(Connector connector, String id, String from, String words, Instant at) {
        take.take(connector, id, Identity.read(IdentityKind.PHONE, from, "from"), words, at);
    }

    private void twilio(Connector connector, Call call) {
        var id = call.asked("MessageSid").orElse("");
        var body = call.asked("Body");
        if (body.isPresent()) {
            reply(connector, id, call.asked("From").orElse(""), body.get(), clock.instant());
        } else {
            report(connector, id, call.asked("MessageStatus").orElse(""));
        }
    }

    /** HMAC-SHA1 under the account's token over our address and all parameters in the order of their names. */
    private void requireTwilio(Connector connector, Call call) {
        var signed = new StringBuilder(address.of("/api/v1/channels/hooks/" + connector.id()));
        new TreeMap<>(call.query()).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(connector.require("password").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var expected = Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
            HookChecks.requireSame(expected, call.header(TWILIO_SIGNATURE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String secret(Connector connector) {
        var secret = connector.setting("secret", "");
        if (secret.isEmpty()) {
            throw HookChecks.refused();
        }
        return secret;
    }

    private JsonNode read(byte[] body) {
        try {
            var read = json.readTree(body);
            if (read.isObject() || read.isArray()) {
                return read;
            }
        } catch (JacksonException e) {
            // falls to the refusal below
        }
        throw new Invalid("invalid_request", new FieldError("body", "invalid"));
    }

    private static String words(JsonNode one) {
        var words = one.path("text").asString("").strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static String text(JsonNode node, String name, int longest) {
        var value = node.path(name).asString("").strip();
        if (value.isEmpty() || value.length() > longest) {
            throw new Invalid("invalid_request", new FieldError(name, value.isEmpty() ? "missing" : "too_long"));
        }
        return value;
    }

    private Instant at(JsonNode one) {
        var now = clock.instant();
        var written = one.path("at").asString("");
        try {
            var at = written.isEmpty() ? now : Instant.parse(written);
            return at.isAfter(now) ? now : at;
        } catch (DateTimeParseException e) {
            throw new Invalid("invalid_request", new FieldError("at", "invalid"));
        }
    }
}
