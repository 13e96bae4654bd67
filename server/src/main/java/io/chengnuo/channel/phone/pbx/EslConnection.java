package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.pbx.SwitchSockets.WrongLogin;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session of FreeSWITCH's event socket that we opened. */
final class EslConnection implements SwitchWire<EslEvent> {

    private static final long PATIENCE = 8_000_000_000L;
    private static final int LARGEST = 16 << 20;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_WAITING = 100_000;

    private final Socket socket;
    private final JsonMapper json;
    private final WireReader in;
    private final Deque<EslEvent> waiting = new ArrayDeque<>();
    private Map<String, String> half = new HashMap<>();
    private int awaited = -1;

    private EslConnection(Socket socket, JsonMapper json) throws IOException {
        this.socket = socket;
        this.json = json;
        this.in = new WireReader(socket.getInputStream());
    }

    private record Message(String type, String reply, String body) {}

    static EslConnection login(Socket socket, String password, JsonMapper json) throws IOException {
        var connection = new EslConnection(socket, json);
        try {
            connection.await("auth/request");
            if (!connection.command("auth " + password).startsWith("+OK")) {
                throw new WrongLogin();
            }
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    void subscribe(String events) throws IOException {
        if (!command("event json " + events).startsWith("+OK")) {
            throw new IOException("events are refused");
        }
    }

    /** Answers what is replied to a command of the socket itself. */
    String command(String command) throws IOException {
        send(command);
        return await("command/reply").reply();
    }

    /** Answers what an API command printed. */
    String api(String command) throws IOException {
        send("api " + command);
        return await("api/response").body();
    }

    @Override
    public List<EslEvent> channels() throws IOException {
        return object(api("show channels as json"))
                .path("rows")
                .valueStream()
                .map(EslConnection::event)
                .toList();
    }

    @Override
    public @Nullable EslEvent event() throws IOException {
        if (!waiting.isEmpty()) {
            return waiting.removeFirst();
        }
        var message = read();
        return message == null || !message.type().equals("text/event-json") ? null : event(object(message.body()));
    }

    @Override
    public List<EslEvent> waiting() {
        var all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    private void send(String command) throws IOException {
        if (command.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("command"); // would begin another one
        }
        socket.getOutputStream().write((command + "\n\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private Message await(String type) throws IOException {
        var until = System.nanoTime() + PATIENCE;
        while (true) {
            var message = read();
            if (message != null && message.type().equals(type)) {
                return message;
            }
            if (message != null && message.type().equals("text/event-json")) {
                waiting.add(event(object(message.body())));
            }
            if (System.nanoTime() > until || waiting.size() > MOST_WAITING) {
                throw new IOException("no answer");
            }
        }
    }

    private @Nullable Message read() throws IOException {
        while (awaited < 0) {
            var line = in.line();
            if (line == null) {
                return null;
            }
            if (line.isEmpty()) {
                awaited = half.isEmpty() ? -1 : length(half.getOrDefault("content-length", "0"));
            } else {
                header(line);
            }
        }
        var body = in.bytes(awaited);
        if (body == null) {
            return null;
        }
        var message = new Message(
                half.getOrDefault("content-type", ""),
                half.getOrDefault("reply-text", ""),
                new String(body, StandardCharsets.UTF_8));
        half = new HashMap<>();
        awaited = -1;
        if (message.type().equals("text/disconnect-notice") || message.type().equals("text/rude-rejection")) {
            throw new EOFException(message.type());
        }
        return message;
    }

    private void header(String line) throws IOException {
        var colon = line.indexOf(':');
        if (colon > 0) {
            half.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (half.size() > MOST_HEADERS) {
            throw new IOException("a message without end");
        }
    }

    private static int length(String written) throws IOException {
        if (!written.matches("\\d{1,9}") || Integer.parseInt(written) > LARGEST) {
            throw new IOException("a message too large");
        }
        return Integer.parseInt(written);
    }

    /** What is no object is an empty one. */
    private JsonNode object(String text) {
        try {
            var read = json.readTree(text);
            return read.isObject() ? read : json.createObjectNode();
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private static EslEvent event(JsonNode object) {
        var fields = new HashMap<String, String>();
        object.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
        return new EslEvent(fields);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
