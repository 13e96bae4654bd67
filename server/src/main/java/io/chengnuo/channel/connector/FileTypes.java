package io.chengnuo.channel.connector;

/** What a file is by its first bytes: only these few are ever shown in a page, all others are only handed out. */
public final class FileTypes {

    public static String of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (begins(bytes, '%', 'P', 'D', 'F', '-')) {
            return "application/pdf";
        }
        return "application/octet-stream";
    }

    private static boolean begins(byte[] bytes, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private FileTypes() {}
}
