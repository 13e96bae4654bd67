package io.chengnuo.channel.phone.pbx;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines and counted bytes from a socket whose reads time out: what came by halves is kept until the rest comes. A peer that trickles
 * keeps nobody longer than a second, and one that never ends a line is left.
 */
final class WireReader {

    static final int LONGEST_LINE = 64 << 10;
    private static final long A_SECOND = 1_000_000_000;

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private final ByteArrayOutputStream half = new ByteArrayOutputStream();
    private int at;
    private int end;

    WireReader(InputStream in) {
        this.in = in;
    }

    /** Without its end; null when no whole line came in time. */
    @Nullable
    String line() throws IOException {
        var began = System.nanoTime();
        while (true) {
            while (at < end) {
                var next = buffer[at++];
                if (next == '\n') {
                    return taken();
                }
                half.write(next);
                if (half.size() > LONGEST_LINE) {
                    throw new IOException("a line without end");
                }
            }
            if (System.nanoTime() - began > A_SECOND || !fill()) {
                return null;
            }
        }
    }

    private String taken() {
        var line = half.toString(StandardCharsets.UTF_8);
        half.reset();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** So many bytes; null when they did not all come in time. */
    byte @Nullable [] bytes(int count) throws IOException {
        var began = System.nanoTime();
        while (true) {
            var some = Math.min(count - half.size(), end - at);
            half.write(buffer, at, some);
            at += some;
            if (half.size() == count) {
                var all = half.toByteArray();
                half.reset();
                return all;
            }
            if (System.nanoTime() - began > A_SECOND || !fill()) {
                return null;
            }
        }
    }

    private boolean fill() throws IOException {
        try {
            at = 0;
            end = 0;
            var read = in.read(buffer);
            if (read < 0) {
                throw new EOFException("hung up");
            }
            end = read;
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
