package io.chengnuo.channel.mail.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail cut into its parts without changing a byte, for what is signed: a signature is over the bytes as they were sent, and every parser that
 * understands them writes them down a little differently.
 */
record RawParts(String head, byte[] whole, byte[] body) {

    private static final int MOST_PARTS = 200;

    static RawParts of(byte[] bytes) {
        var end = headEnd(bytes);
        return new RawParts(
                new String(bytes, 0, end[0], StandardCharsets.ISO_8859_1), bytes, slice(bytes, end[1], bytes.length));
    }

    /** The value of the field, unfolded; of a repeated one the first. */
    @Nullable
    String field(String name) {
        var wanted = name.toLowerCase(Locale.ROOT) + ":";
        StringBuilder value = null;
        for (var line : head.split("\r?\n")) {
            if (value != null && (line.startsWith(" ") || line.startsWith("\t"))) {
                value.append(' ').append(line.strip());
            } else if (value != null) {
                return value.toString();
            } else if (line.regionMatches(true, 0, wanted, 0, wanted.length())) {
                value = new StringBuilder(line.substring(wanted.length()).strip());
            }
        }
        return value == null ? null : value.toString();
    }

    Parameters type() {
        var value = field("Content-Type");
        return Parameters.of(
                "Content-Type",
                value == null
                        ? null
                        : new org.apache.james.mime4j.util.ByteArrayBuffer(
                                ("Content-Type: " + value).getBytes(StandardCharsets.ISO_8859_1), true));
    }

    /** The parts of a multipart, each with its own head; a delimiter belongs to no part, nor does the line end before it. */
    List<RawParts> parts() {
        var boundary = type().get("boundary");
        var parts = new ArrayList<RawParts>();
        if (boundary == null || boundary.isEmpty()) {
            return parts;
        }
        var delimiter = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        var begin = -1;
        for (var at = lineAt(0, delimiter); at >= 0 && parts.size() < MOST_PARTS; at = lineAt(at + 1, delimiter)) {
            if (begin >= 0) {
                parts.add(of(slice(body, begin, withoutLineEnd(at))));
            }
            var after = at + delimiter.length;
            if (after + 1 < body.length && body[after] == '-' && body[after + 1] == '-') {
                return parts;
            }
            begin = nextLine(after);
        }
        if (begin >= 0 && begin < body.length && parts.size() < MOST_PARTS) {
            parts.add(of(slice(body, begin, body.length)));
        }
        return parts;
    }

    /** With the line ends of the wire, which some servers take away. */
    static byte[] canonical(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length + 64);
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r')) {
                out.write('\r');
            }
            out.write(bytes[i]);
        }
        return out.toByteArray();
    }

    private int lineAt(int from, byte[] delimiter) {
        for (var at = from; at + delimiter.length <= body.length; at++) {
            if ((at == 0 || body[at - 1] == '\n') && begins(at, delimiter) && endsThere(at + delimiter.length)) {
                return at;
            }
        }
        return -1;
    }

    private boolean begins(int at, byte[] delimiter) {
        for (var i = 0; i < delimiter.length; i++) {
            if (body[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    /** A boundary that only begins like ours belongs to somebody else. */
    private boolean endsThere(int at) {
        if (at >= body.length) {
            return true;
        }
        return body[at] == '\r'
                || body[at] == '\n'
                || body[at] == ' '
                || body[at] == '\t'
                || body[at] == '-' && at + 1 < body.length && body[at + 1] == '-';
    }

    private int nextLine(int at) {
        var next = at;
        while (next < body.length && body[next] != '\n') {
            next++;
        }
        return Math.min(next + 1, body.length);
    }

    private int withoutLineEnd(int at) {
        var end = at;
        if (end > 0 && body[end - 1] == '\n') {
            end--;
        }
        if (end > 0 && body[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    /** Where the head ends and the body begins. */
    private static int[] headEnd(byte[] bytes) {
        for (var i = 0; i < bytes.length; i++) {
            var lineBegin = i == 0 || bytes[i - 1] == '\n';
            if (lineBegin && bytes[i] == '\n') {
                return new int[] {i, i + 1};
            }
            if (lineBegin && bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                return new int[] {i, i + 2};
            }
        }
        return new int[] {bytes.length, bytes.length};
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, Math.min(from, bytes.length), Math.max(from, to));
    }
}
