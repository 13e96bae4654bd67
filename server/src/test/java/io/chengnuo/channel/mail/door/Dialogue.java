package io.chengnuo.channel.mail.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** Speaks to a mail door byte by byte, politely or not. */
final class Dialogue implements AutoCloseable {

    private Socket socket;
    private InputStream in;

    Dialogue(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        in = new BufferedInputStream(socket.getInputStream());
    }

    void over(Socket other) throws IOException {
        socket = other;
        in = new BufferedInputStream(other.getInputStream());
    }

    Socket socket() {
        return socket;
    }

    /** Says it and a line end; answers the whole reply. */
    String say(String line) throws IOException {
        send(line + "\r\n");
        return hear();
    }

    void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** The next reply; empty when the other side has hung up. */
    String hear() throws IOException {
        var reply = new StringBuilder();
        while (true) {
            var line = line();
            if (line == null) {
                return reply.toString();
            }
            reply.append(line).append('\n');
            if (line.length() < 4 || line.charAt(3) != '-') {
                return reply.toString();
            }
        }
    }

    Dialogue expect(String line, String reply) throws IOException {
        assertThat(say(line)).as(line).startsWith(reply);
        return this;
    }

    @org.jspecify.annotations.Nullable
    private String line() throws IOException {
        var text = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return text.isEmpty() ? null : text.toString();
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
