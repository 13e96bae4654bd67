package io.chengnuo.channel.mail.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a header (RFC 2047). Forgiving: a character that is split over two encoded words, spaces in them, raw bytes above 127 and
 * words inside quotation marks are all read as they were meant.
 */
final class HeaderText {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]{1,60})(?:\\*[^?\\s]{0,60})?\\?([bBqQ])\\?([^?]*)\\?=");

    /** The value of the raw field, unfolded, with its encoded words read. */
    static String of(byte[] raw) {
        return words(Charsets.decode(raw, null).replaceAll("\\r?\\n[ \\t]*|\\r(?!\\n)", " "));
    }

    static String words(String value) {
        var matcher = WORD.matcher(value);
        var text = new StringBuilder();
        var run = new ByteArrayOutputStream();
        String charset = null;
        var end = 0;
        while (matcher.find()) {
            var between = value.substring(end, matcher.start());
            var follows = charset != null && between.isBlank();
            if (!follows || !matcher.group(1).equalsIgnoreCase(charset)) {
                flush(run, charset, text);
                text.append(follows ? "" : between);
                charset = matcher.group(1);
            }
            run.writeBytes(bytes(matcher.group(2), matcher.group(3)));
            end = matcher.end();
        }
        flush(run, charset, text);
        return text.append(value, end, value.length()).toString().strip();
    }

    private static void flush(ByteArrayOutputStream run, @Nullable String charset, StringBuilder text) {
        if (run.size() > 0) {
            text.append(Charsets.decode(run.toByteArray(), charset));
            run.reset();
        }
    }

    private static byte[] bytes(String encoding, String encoded) {
        if (encoding.equalsIgnoreCase("B")) {
            return Base64.getMimeDecoder().decode(padded(encoded));
        }
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < encoded.length(); i++) {
            var c = encoded.charAt(i);
            if (c == '_') {
                out.write(' ');
            } else if (c == '=' && i + 2 < encoded.length() && isHex(encoded, i + 1)) {
                out.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && Character.digit(text.charAt(at + 1), 16) >= 0;
    }

    /** Only the letters of Base64, in whole groups: what is left over at the end is not worth an error. */
    private static String padded(String encoded) {
        var letters = encoded.replaceAll("[^A-Za-z0-9+/]", "");
        var rest = letters.length() % 4;
        return rest == 1 ? letters.substring(0, letters.length() - 1) : letters;
    }

    private HeaderText() {}
}
