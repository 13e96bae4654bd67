package io.chengnuo.channel.connector;

import java.util.Map;
import java.util.Optional;

/** A connector type that the other side calls. */
public interface HookType extends ConnectorType {

    /** What the other side sent. Names of {@code headers} are in lower case; of a repeated one the first counts. */
    record Call(String method, Map<String, String> query, Map<String, String> headers, byte[] body) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public Optional<String> asked(String name) {
            return Optional.ofNullable(query.get(name));
        }
    }

    /** The answer of HTTP. */
    record Answer(int status, String contentType, String body) {

        public static final Answer OK = text("success");

        public static Answer text(String body) {
            return new Answer(200, "text/plain;charset=UTF-8", body);
        }

        public static Answer json(String body) {
            return new Answer(200, "application/json", body);
        }

        public static Answer xml(String body) {
            return new Answer(200, "application/xml;charset=UTF-8", body);
        }
    }

    /**
     * What makes the call unique in its protocol: a second one with the same proof is refused with {@code hook_refused} on every node, unless the first
     * failed. Empty for a protocol that repeats a call as it is; then only the id of the words says that it is a repetition.
     */
    default Optional<String> proof(Call call) {
        var signature = call.header(SignedCalls.SIGNATURE);
        return signature.isEmpty() ? Optional.empty() : Optional.of(signature);
    }

    /**
     * Checks the signature, the time and that the call is new, takes the words in one transaction, and only then answers well. Throws
     * {@link io.chengnuo.shared.Forbidden} {@code hook_refused} for anything unsigned, altered, old or repeated in a way the protocol does not
     * allow.
     */
    Answer called(Connector connector, Call call);
}
