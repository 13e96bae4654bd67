package io.chengnuo.channel.phone;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a recording is by its first bytes: only what browsers play, and nothing that only says it is sound. */
final class AudioTypes {

    /** As many first bytes are enough to tell. */
    static final int NEEDED = 12;

    static Optional<String> of(byte[] bytes) {
        if (reads(bytes, 0, "RIFF") && reads(bytes, 8, "WAVE")) {
            return Optional.of("audio/wav");
        }
        if (reads(bytes, 0, "OggS")) {
            return Optional.of("audio/ogg");
        }
        if (reads(bytes, 4, "ftypM4A")) {
            return Optional.of("audio/mp4");
        }
        return reads(bytes, 0, "ID3") || isMpegFrame(bytes) ? Optional.of("audio/mpeg") : Optional.empty();
    }

    /** Eleven bits of synchronisation, layer III, and a bit rate and sampling rate that exist. */
    private static boolean isMpegFrame(byte[] bytes) {
        return bytes.length >= 3
                && (bytes[0] & 0xFF) == 0xFF
                && (bytes[1] & 0xE0) == 0xE0
                && (bytes[1] & 0x06) == 0x02
                && (bytes[2] & 0xF0) != 0xF0
                && (bytes[2] & 0x0C) != 0x0C;
    }

    private static boolean reads(byte[] bytes, int from, String text) {
        var wanted = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < from + wanted.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private AudioTypes() {}
}
