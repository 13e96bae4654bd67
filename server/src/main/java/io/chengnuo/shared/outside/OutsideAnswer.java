package io.chengnuo.shared.outside;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the other side said, whatever its status. A redirect is an answer like any other and is not followed.
 *
 * @param headers names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // bytes travel as they are, nobody compares answers
public record OutsideAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    public boolean fine() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
