package io.chengnuo.channel.mail.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/**
 * The value of a structured header and its parameters, those of RFC 2231 put together and decoded, and those that wrongly hold encoded
 * words read as well.
 */
record Parameters(String value, Map<String, String> all) {

    @Nullable
    String get(String name) {
        return all.get(name);
    }

    static Parameters of(String name, @Nullable ByteSequence raw) {
        if (raw == null) {
            return new Parameters("", Map.of());
        }
        // One char for one byte, so that the parser keeps raw bytes above 127; they are decoded at the end.
        var body = bodyOf(raw);
        RawBody parsed = RawFieldParser.DEFAULT.parseRawBody(new RawField(name, body));
        var plain = new LinkedHashMap<String, String>();
        var pieces = new LinkedHashMap<String, TreeMap<Integer, Piece>>();
        for (var each : parsed.getParams()) {
            var given = each.getName().strip().toLowerCase(Locale.ROOT);
            var text = each.getValue() == null ? "" : each.getValue();
            var star = given.indexOf('*');
            if (star < 0) {
                plain.putIfAbsent(given, words(text));
            } else {
                var rest = given.substring(star + 1);
                var encoded = rest.isEmpty() || rest.endsWith("*");
                var number = rest.replaceAll("\\D", "");
                pieces.computeIfAbsent(given.substring(0, star), key -> new TreeMap<>())
                        .put(
                                number.isEmpty() || number.length() > 4 ? 0 : Integer.parseInt(number),
                                new Piece(text, encoded));
            }
        }
        pieces.forEach((key, parts) -> plain.put(key, joined(parts)));
        return new Parameters(
                parsed.getValue() == null ? "" : parsed.getValue().strip().toLowerCase(Locale.ROOT), plain);
    }

    /** The parser reads encoded words itself where it knows the charset; then nothing is left to decode. */
    private static String words(String text) {
        return text.chars().anyMatch(c -> c > 255)
                ? text
                : HeaderText.words(Charsets.decode(text.getBytes(StandardCharsets.ISO_8859_1), null));
    }

    private record Piece(String text, boolean encoded) {}

    private static String bodyOf(ByteSequence raw) {
        var whole = new String(raw.toByteArray(), StandardCharsets.ISO_8859_1);
        var colon = whole.indexOf(':');
        return whole.substring(colon + 1).replaceAll("[\\r\\n]+[ \\t]*", " ").strip();
    }

    private static String joined(TreeMap<Integer, Piece> parts) {
        var bytes = new ByteArrayOutputStream();
        String charset = null;
        var first = true;
        for (var part : parts.values()) {
            var text = part.text();
            if (first && part.encoded()) {
                var quotes = text.split("'", 3);
                if (quotes.length == 3) {
                    charset = quotes[0];
                    text = quotes[2];
                }
            }
            first = false;
            bytes.writeBytes(part.encoded() ? percents(text) : text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return Charsets.decode(bytes.toByteArray(), charset);
    }

    private static byte[] percents(String text) {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            var high = i + 2 < text.length() && text.charAt(i) == '%' ? Character.digit(text.charAt(i + 1), 16) : -1;
            var low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(text.charAt(i));
            }
        }
        return out.toByteArray();
    }
}
