package io.chengnuo.channel.social;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.GivesFiles;
import io.chengnuo.channel.connector.HookType;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.Outgoing;
import io.chengnuo.channel.connector.OutsideSent;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.channel.connector.TakeFiles;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.channel.connector.Taken;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.outside.OutsideHttp;
import io.chengnuo.shared.outside.OutsideRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mentions in social networks (REQ-CHN-07). A program that watches the accounts posts each comment or private message once as
 * {@code {id, network, kind: comment|private, author: {id, name}, text, files?: [{name, url}], url?, at}}, signed as {@link SignedCalls} says; a
 * file is fetched from its address, which the operator has to allow. Answers are posted to {@code replyUrl} as {@code {id, network?, to, text}},
 * signed the same way.
 */
@Component
class SocialConnector implements HookType, GivesFiles {

    private static final int LARGEST_FILE = 25 << 20;
    private static final int MOST_FILES = 5;
    private static final Duration FETCHED_WITHIN = Duration.ofSeconds(20);

    private final TakeWords take;
    private final TakeFiles takeFiles;
    private final JsonMapper json;
    private final Clock clock;
    private final OutsideHttp http;

    SocialConnector(TakeWords take, TakeFiles takeFiles, JsonMapper json, Clock clock, OutsideHttp http) {
        this.take = take;
        this.takeFiles = takeFiles;
        this.json = json;
        this.clock = clock;
        this.http = http;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.SOCIAL;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(SettingField.needed("secret", Type.SECRET), SettingField.optional("replyUrl", Type.URL));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.SOCIAL);
    }

    @Override
    public boolean sends() {
        return true;
    }

    /** A comment is answered under the comment. */
    @Override
    public boolean overheard() {
        return true;
    }

    @Override
    public Tested test(Connector connector) {
        if (connector.setting("replyUrl") == null) {
            return Tested.SPELLED;
        }
        return switch (post(connector, Map.of("test", true))) {
            case Sent.Taken taken -> Tested.OK;
            case Sent.Later later -> Tested.failed(later.problem());
            case Sent.Refused refused -> Tested.failed(refused.problem());
            case Sent.Unclear unclear -> Tested.failed(unclear.problem());
        };
    }

    @Override
    public Sent send(Connector connector, Outgoing words) {
        if (connector.setting("replyUrl") == null) {
            return new Sent.Refused("no_reply_url");
        }
        return post(connector, Map.of("id", words.id(), "to", words.peer(), "text", words.words()));
    }

    private Sent post(Connector connector, Map<String, Object> body) {
        var bytes = json.writeValueAsBytes(body);
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var request = OutsideRequest.post(URI.create(connector.require("replyUrl")), "application/json", bytes)
                .with(SignedCalls.TIMESTAMP, timestamp)
                .with(SignedCalls.SIGNATURE, SignedCalls.sign(connector.require("secret"), timestamp, bytes));
        return OutsideSent.of(
                () -> http.send(request),
                answer -> answer.fine() ? new Sent.Taken(idIn(answer.text())) : OutsideSent.byStatus(answer));
    }

    private @Nullable String idIn(String answer) {
        try {
            return json.readTree(answer).path("id").asString(null);
        } catch (JacksonException e) {
            return null;
        }
    }

    @Override
    public Answer called(Connector connector, Call call) {
        SignedCalls.require(connector.require("secret"), call, clock.instant());
        var mention = mention(call.body());
        var network = text(mention, "network", 40);
        var author = mention.path("author");
        var id = text(author, "id", 200);
        var files = files(mention);
        var taken = taken(
                Incoming.words(
                        connector,
                        text(mention, "id", 150),
                        network + ":" + id,
                        author.path("name").asString(id),
                        Identity.read(IdentityKind.SOCIAL, network + ":" + id, "author.id"),
                        files.isEmpty() ? text(mention, "text", 10_000) : words(mention, files),
                        at(mention)),
                files);
        return Answer.json(json.writeValueAsString(Map.of("id", taken.delivery(), "state", taken.state())));
    }

    private record Named(String name, String url) {}

    /** The words with the first file; each further file by itself, as messengers bring them. */
    private Taken taken(Incoming in, List<Named> files) {
        if (files.isEmpty()) {
            return take.take(in);
        }
        var first = files.getFirst();
        var taken = takeFiles.take(in, this, first.url(), first.name());
        for (var n = 1; n < files.size(); n++) {
            var file = files.get(n);
            var next = Incoming.words(
                    in.connector(),
                    in.externalId() + ":" + (n + 1),
                    in.peer(),
                    in.peerName(),
                    in.identity(),
                    file.name(),
                    in.at());
            takeFiles.take(next, this, file.url(), file.name());
        }
        return taken;
    }

    @Override
    public Incoming.File file(Connector connector, String place, String name) {
        var answer = http.send(
                OutsideRequest.get(URI.create(place)).within(FETCHED_WITHIN).answerUpTo(LARGEST_FILE));
        if (!answer.fine()) {
            throw new IllegalStateException("status " + answer.status());
        }
        return new Incoming.File(name, answer.body());
    }

    private static List<Named> files(JsonNode mention) {
        var given = mention.path("files");
        if (given.size() > MOST_FILES) {
            throw new Invalid("invalid_request", new FieldError("files", "too_long"));
        }
        return given.valueStream()
                .map(file -> new Named(text(file, "name", 200), address(text(file, "url", 2_000))))
                .toList();
    }

    private static String address(String url) {
        try {
            var address = URI.create(url);
            if (address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // falls to the refusal below
        }
        throw new Invalid("invalid_request", new FieldError("files", "invalid"));
    }

    /** A picture may come without a word. */
    private static String words(JsonNode mention, List<Named> files) {
        return mention.path("text").asString("").isBlank() ? files.getFirst().name() : text(mention, "text", 10_000);
    }

    private JsonNode mention(byte[] body) {
        try {
            var mention = json.readTree(body);
            if (mention.isObject()) {
                return mention;
            }
        } catch (JacksonException e) {
            // falls to the refusal below
        }
        throw new Invalid("invalid_request", new FieldError("body", "invalid"));
    }

    private static String text(JsonNode node, String name, int longest) {
        var value = node.path(name).asString("").strip();
        if (value.isEmpty() || value.length() > longest) {
            throw new Invalid("invalid_request", new FieldError(name, value.isEmpty() ? "missing" : "too_long"));
        }
        return value;
    }

    private Instant at(JsonNode mention) {
        try {
            var at = Instant.parse(text(mention, "at", 40));
            return at.isAfter(clock.instant()) ? clock.instant() : at;
        } catch (DateTimeParseException e) {
            throw new Invalid("invalid_request", new FieldError("at", "invalid"));
        }
    }
}
