package io.chengnuo.channel.visit;

import org.jspecify.annotations.Nullable;

/** The kinds of picture a phone makes, told by their first bytes. */
enum Picture {
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 'P', 'N', 'G');

    private final String mediaType;
    private final int[] magic;

    Picture(String mediaType, int... magic) {
        this.mediaType = mediaType;
        this.magic = magic;
    }

    String mediaType() {
        return mediaType;
    }

    static @Nullable Picture of(byte[] bytes) {
        for (var kind : values()) {
            if (kind.begins(bytes)) {
                return kind;
            }
        }
        return null;
    }

    private boolean begins(byte[] bytes) {
        for (var i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
