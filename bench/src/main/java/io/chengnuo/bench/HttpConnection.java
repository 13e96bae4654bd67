package io.chengnuo.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection that costs the measuring machine as little as possible. */
final class HttpConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final int port;
    private final String token;

    HttpConnection(int port, String token) throws IOException {
        this.port = port;
        this.token = token;
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(300_000);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
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

    private Answer send(String method, String path, String json) throws IOException {
        var length = json.getBytes(StandardCharsets.UTF_8).length;
        return exchange(method + path + head() + "Content-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n" + json);
    }

    private String head() {
        return " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private Answer exchange(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = -1;
        for (String header; !(header = line()).isEmpty(); ) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        var body = length >= 0 ? in.readNBytes(length) : chunked();
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
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
                throw new IOException("connection closed");
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
