package io.chengnuo.channel.sms;

import org.jspecify.annotations.Nullable;

/** Which piece of which text something is, as the header of the message says it with a reference of 8 or 16 bits. */
record Join(int reference, int pieces, int piece) {

    static @Nullable Join of(byte[] header) {
        for (var at = 1; at + 1 < header.length; at += 2 + (header[at + 1] & 0xff)) {
            var length = header[at + 1] & 0xff;
            if (header[at] == 0 && length == 3 && at + 4 < header.length) {
                return valid(header[at + 2] & 0xff, header[at + 3] & 0xff, header[at + 4] & 0xff);
            }
            if (header[at] == 8 && length == 4 && at + 5 < header.length) {
                return valid(
                        (header[at + 2] & 0xff) << 8 | header[at + 3] & 0xff,
                        header[at + 4] & 0xff,
                        header[at + 5] & 0xff);
            }
        }
        return null;
    }

    private static @Nullable Join valid(int reference, int pieces, int piece) {
        return pieces > 1 && piece >= 1 && piece <= pieces ? new Join(reference, pieces, piece) : null;
    }
}
