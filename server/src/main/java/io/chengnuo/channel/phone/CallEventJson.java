package io.chengnuo.channel.phone;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an event as telephone systems post it: {@code {id, call, kind, at, direction?, number?, line?, extension?, queue?, choice?, said?,
 * result?, recording?}}. {@code kind}: ring, queued, menu, answered, held, resumed, transferred, ended, recorded.
 */
final class CallEventJson {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_SAID = 2000;

    static CallEvent read(JsonMapper json, byte[] body) {
        var event = object(json, body);
        return new CallEvent(
                required(event, "call", LONGEST_ID),
                required(event, "id", LONGEST_ID),
                one(CallEvent.Kind.class, required(event, "kind", LONGEST_NUMBER), "kind"),
                at(event),
                details(event));
    }

    private static CallEvent.Details details(JsonNode event) {
        var direction = optional(event, "direction", LONGEST_NUMBER);
        var result = optional(event, "result", LONGEST_NUMBER);
        return new CallEvent.Details(
                direction == null ? null : one(Direction.class, direction, "direction"),
                optional(event, "number", LONGEST_NUMBER),
                optional(event, "line", LONGEST_NUMBER),
                optional(event, "extension", LONGEST_NUMBER),
                optional(event, "queue", 100),
                optional(event, "choice", 20),
                optional(event, "said", LONGEST_SAID),
                result == null ? null : one(CallResult.class, result, "result"),
                recording(event));
    }

    private static JsonNode object(JsonMapper json, byte[] body) {
        try {
            var event = json.readTree(body);
            if (event.isObject()) {
                return event;
            }
        } catch (JacksonException e) {
            // falls to the refusal below
        }
        throw invalid("body", "invalid");
    }

    private static String required(JsonNode event, String name, int longest) {
        var value = optional(event, name, longest);
        if (value == null) {
            throw invalid(name, "missing");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode event, String name, int longest) {
        var value = event.path(name).asString("").strip();
        if (value.length() > longest) {
            throw invalid(name, "too_long");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw invalid(name, "invalid");
        }
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String recording(JsonNode event) {
        var url = optional(event, "recording", 1000);
        try {
            if (url == null || new URI(url).getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // falls to the refusal below
        }
        throw invalid("recording", "invalid");
    }

    private static Instant at(JsonNode event) {
        try {
            return Instant.parse(required(event, "at", LONGEST_NUMBER));
        } catch (DateTimeParseException e) {
            throw invalid("at", "invalid");
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, String field) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw invalid(field, "unknown");
        }
    }

    private static Invalid invalid(String field, String code) {
        return new Invalid("invalid_request", new FieldError(field, code));
    }

    private CallEventJson() {}
}
