package io.chengnuo.shared.outside;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One call to the outside, built from {@link #get}, {@link #post} or {@link #json} and the {@code with…} methods.
 *
 * @param timeout for all of it, from the name to the last byte: 5 seconds unless asked otherwise
 * @param largestAnswer bytes: 1 MB unless asked otherwise; a longer answer is a failure
 */
@SuppressWarnings("ArrayRecordComponent") // bytes travel as they are, nobody compares requests
public record OutsideRequest(
        Method method, URI uri, Map<String, String> headers, byte[] body, Duration timeout, int largestAnswer) {

    static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final int USUAL_LARGEST = 1 << 20;
    private static final int LARGEST = 32 << 20;

    public enum Method {
        GET,
        HEAD,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    public OutsideRequest {
        headers = Map.copyOf(headers);
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("timeout " + timeout);
        }
        if (largestAnswer < 0 || largestAnswer > LARGEST) {
            throw new IllegalArgumentException("largest answer " + largestAnswer);
        }
    }

    public static OutsideRequest of(Method method, URI uri, byte[] body) {
        return new OutsideRequest(method, uri, Map.of(), body, USUAL, USUAL_LARGEST);
    }

    public static OutsideRequest get(URI uri) {
        return of(Method.GET, uri, new byte[0]);
    }

    public static OutsideRequest post(URI uri, String contentType, byte[] body) {
        return of(Method.POST, uri, body).with("Content-Type", contentType);
    }

    public static OutsideRequest json(URI uri, String json) {
        return post(uri, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    public OutsideRequest with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new OutsideRequest(method, uri, all, body, timeout, largestAnswer);
    }

    public OutsideRequest within(Duration longest) {
        return new OutsideRequest(method, uri, headers, body, longest, largestAnswer);
    }

    public OutsideRequest answerUpTo(int bytes) {
        return new OutsideRequest(method, uri, headers, body, timeout, bytes);
    }
}
