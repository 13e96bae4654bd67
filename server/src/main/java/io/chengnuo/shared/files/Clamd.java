package io.chengnuo.shared.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a ClamAV daemon ({@code INSTREAM} of clamd): the bytes go in pieces, each after its length, and an empty one ends them. */
final class Clamd {

    private static final int PATIENCE = 10_000;
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    private final ScannerSettings settings;

    Clamd(ScannerSettings settings) {
        this.settings = settings;
    }

    boolean isThere() {
        return settings.isOn();
    }

    /** Throws when there is no clear answer. */
    boolean finds(InputStream bytes) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(address(), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var piece = new byte[PIECE];
            for (int read; (read = bytes.read(piece)) > 0; ) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return found(said(socket.getInputStream()));
        }
    }

    private static boolean found(String answer) throws IOException {
        if (answer.endsWith("OK")) {
            return false;
        }
        if (answer.endsWith("FOUND")) {
            return true;
        }
        throw new IOException("no clear answer: " + answer);
    }

    private static String said(InputStream in) throws IOException {
        var answer = new StringBuilder();
        for (int read; (read = in.read()) > 0 && answer.length() < LONGEST_ANSWER; ) {
            answer.append((char) read);
        }
        return answer.toString().strip();
    }

    private InetSocketAddress address() throws IOException {
        var text = String.valueOf(settings.address()).strip();
        var colon = text.lastIndexOf(':');
        try {
            return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (RuntimeException e) {
            throw new IOException("CHENGNUO_SCANNER_ADDRESS needs host:port", e);
        }
    }
}
