package io.chengnuo.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One kept-alive HTTP/1.1 connection that costs the measuring machine as little as possible. */
final class HttpConnection implements AutoCloseable {

    private final int port;
    private final String proof;
    private Socket socket;
    private InputStream in;
    private boolean used;

    HttpConnection(int port, String token) throws IOException {
        this(port, Map.of("Authorization", "Bearer " + token));
    }

    /** {@code headers}: sent with each request. */
    HttpConnection(int port, Map<String, String> headers) throws IOException {
        this.port = port;
        this.proof = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(300_000);
        return socket;
    }

    /** The other side has closed the connection. */
    private static final class Gone extends IOException {

        private static final long serialVersionUID = 1L;

        Gone(String why) {
            super(why);
        }
    }

    record Answer(int status, String body) {}

    Answer get(String path) throws IOException {
        return exchange("GET " + path + head() + "\r\n");
    }

    Answer post(String path, String json) throws IOException {
        return send("POST ", path, json);
    }

    Answer put(String path, String json) throws IOException {
        return send("PUT ", path, json);
    }

    /** Reads an answer that does not end, line by line, until the connection is closed. */
    void stream(String path, Consumer<String> heard) throws IOException {
        socket.setSoTimeout(0);
        socket.getOutputStream()
                .write(("GET " + path + head() + "Accept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        while (!socket.isClosed()) {
            heard.accept(line());
        }
    }

    private Answer send(String method, String path, String json) throws IOException {
        var length = json.getBytes(StandardCharsets.UTF_8).length;
        return exchange(method + path + head() + "Content-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n" + json);
    }

    private String head() {
        return " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + proof;
    }

    /** A server closes a connection that was quiet for long: then it is asked over a new one, as browsers do. */
    private Answer exchange(String request) throws IOException {
        try {
            return exchanged(request);
        } catch (Gone e) {
            if (!used) {
                throw e;
            }
            reconnect();
            return exchanged(request);
        }
    }

    private Answer exchanged(String request) throws IOException {
        String first;
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            first = line();
        } catch (SocketException e) {
            throw new Gone(e.getMessage());
        }
        used = true;
        var status = Integer.parseInt(first.split(" ")[1]);
        var length = -1;
        var ends = false;
        for (String header; !(header = line()).isEmpty(); ) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("connection:")) {
                ends = lower.endsWith("close");
            }
        }
        var body = status == 204 || status == 304 ? new byte[0] : length >= 0 ? in.readNBytes(length) : chunked();
        if (ends) { // as it does after a refusal
            reconnect();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        used = false;
    }

    private byte[] chunked() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        for (int size; (size = Integer.parseInt(line(), 16)) > 0; ) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int c; (c = in.read()) != '\n'; ) {
            if (c < 0) {
                throw new Gone("connection closed");
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
