package io.chengnuo.channel.connector;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.outside.OutsideAnswer;
import io.chengnuo.shared.outside.OutsideFailed;
import io.chengnuo.shared.outside.OutsideHttp;
import io.chengnuo.shared.outside.OutsideRefused;
import io.chengnuo.shared.outside.OutsideRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the APIs of messengers have in common: JSON, a key for some hours, and a word on what became of the call. */
@Component
public class MessengerApi {

    private final OutsideHttp http;
    private final AccessTokens tokens;
    private final JsonMapper json;

    MessengerApi(OutsideHttp http, AccessTokens tokens, JsonMapper json) {
        this.http = http;
        this.tokens = tokens;
        this.json = json;
    }

    /** The key is not taken any more. */
    public static final class StaleToken extends RuntimeException {}

    /** Calls with the key in use; with a fresh one, once, when that is not taken. */
    public <T> T withToken(Connector connector, Supplier<AccessTokens.Fresh> fetch, Function<String, T> call) {
        try {
            return call.apply(token(connector, fetch));
        } catch (StaleToken e) {
            tokens.forget(connector.id());
        }
        try {
            return call.apply(token(connector, fetch));
        } catch (StaleToken e) {
            tokens.forget(connector.id());
            throw new NotSent(new Sent.Later("token_refused"));
        }
    }

    /** Whatever goes wrong here, the words themselves did not leave. */
    private String token(Connector connector, Supplier<AccessTokens.Fresh> fetch) {
        try {
            return tokens.of(connector.id(), fetch);
        } catch (NotSent e) {
            throw e.sent() instanceof Sent.Unclear ? new NotSent(new Sent.Later("no_answer")) : e;
        }
    }

    /** The answer, whatever its status. */
    public OutsideAnswer call(OutsideRequest request) {
        try {
            return http.send(request);
        } catch (OutsideRefused e) {
            throw new NotSent(new Sent.Later("not_allowed"));
        } catch (OutsideFailed e) {
            throw new NotSent(e.mayHaveArrived() ? new Sent.Unclear("no_answer") : new Sent.Later("unreachable"));
        }
    }

    /** The answer, which has to be fine. */
    public OutsideAnswer fine(OutsideRequest request) {
        var answer = call(request);
        if (!answer.fine()) {
            throw new NotSent(OutsideSent.byStatus(answer));
        }
        return answer;
    }

    public JsonNode tree(OutsideAnswer answer) {
        try {
            return json.readTree(answer.body());
        } catch (JacksonException e) {
            throw new NotSent(new Sent.Unclear("no_answer"));
        }
    }

    /** The answer for an SDK that reads maps. */
    @SuppressWarnings("unchecked") // the keys of JSON are strings
    public Map<String, Object> fields(OutsideAnswer answer) {
        try {
            return json.readValue(answer.body(), Map.class);
        } catch (JacksonException e) {
            throw new NotSent(new Sent.Unclear("no_answer"));
        }
    }

    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    /** Sends one message; answers what its receipt will name, where there is one. */
    public interface SendsOne<T> {

        @Nullable
        String send(T message, int number);
    }

    /** Sends the messages that words became. Once one has left, whatever goes wrong leaves it unclear how much arrived; receipts name the last. */
    public static <T> Sent inOrder(List<T> messages, SendsOne<T> sends) {
        var sent = 0;
        @Nullable String last = null;
        try {
            for (var message : messages) {
                last = sends.send(message, sent);
                sent++;
            }
            return new Sent.Taken(last, sent);
        } catch (NotSent e) {
            return sent == 0 ? e.sent() : new Sent.Unclear("partly_sent");
        }
    }

    /** A try of the connection. */
    public static Tested tested(Runnable call) {
        try {
            call.run();
            return Tested.OK;
        } catch (NotSent e) {
            return Tested.failed(e.problem());
        } catch (Conflict e) {
            return Tested.failed("incomplete");
        }
    }
}
