package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.pbx.SwitchSockets.WrongLogin;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session of Asterisk's manager interface, from its greeting on. */
final class AmiConnection implements SwitchWire<AmiMessage> {

    private static final String GREETING = "Asterisk Call Manager/";
    private static final long PATIENCE = 8_000_000_000L;
    private static final int MOST_LINES = 2_000;
    /** Of a list; a switch has no more channels. */
    private static final int MOST_ENTRIES = 20_000;

    private static final int MOST_WAITING = 100_000;

    private final Socket socket;
    private final WireReader in;
    private final Deque<AmiMessage> waiting = new ArrayDeque<>();
    private AmiMessage half = new AmiMessage();
    private int lines;
    private int actions;

    private AmiConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new WireReader(socket.getInputStream());
    }

    /** Logs in by challenge, so that the password is never sent. {@code events}: the classes of events, or off. */
    static AmiConnection login(Socket socket, String user, String password, String events) throws IOException {
        var connection = new AmiConnection(socket);
        try {
            connection.login(user, password, events);
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void login(String user, String password, String events) throws IOException {
        var until = System.nanoTime() + PATIENCE;
        var greeting = in.line();
        while (greeting == null) {
            patient(until);
            greeting = in.line();
        }
        if (!greeting.startsWith(GREETING)) {
            throw new IOException("no manager interface");
        }
        var challenged = ask("Challenge", "AuthType", "MD5");
        if (!challenged.succeeded()) {
            throw new WrongLogin();
        }
        var key = md5(challenged.get("Challenge") + password);
        if (!ask("Login", "AuthType", "MD5", "Username", user, "Key", key, "Events", events)
                .succeeded()) {
            throw new WrongLogin();
        }
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5"); // as the protocol wants it
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable AmiMessage event() throws IOException {
        return waiting.isEmpty() ? read() : waiting.removeFirst();
    }

    @Override
    public List<AmiMessage> waiting() {
        var all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** Does an action and answers the response; events that come meanwhile wait. */
    AmiMessage ask(String action, String... fields) throws IOException {
        var id = send(action, fields);
        return await(id, true);
    }

    @Override
    public List<AmiMessage> channels() throws IOException {
        return list("CoreShowChannels", "CoreShowChannel");
    }

    /** An action that is answered by events: those of this name, until the list is complete. */
    private List<AmiMessage> list(String action, String entry) throws IOException {
        var id = send(action);
        if (!await(id, true).succeeded()) {
            throw new IOException(action + " is refused");
        }
        var entries = new ArrayList<AmiMessage>();
        while (true) {
            var next = await(id, false);
            if (next.isEvent(entry)) {
                entries.add(next);
            } else if (next.get("EventList").equalsIgnoreCase("Complete")) {
                return entries;
            }
            if (entries.size() > MOST_ENTRIES) {
                throw new IOException("a list without end");
            }
        }
    }

    private String send(String action, String... fields) throws IOException {
        var id = "chengnuo-" + ++actions;
        var text = new StringBuilder();
        field(text, "Action", action);
        field(text, "ActionID", id);
        for (var at = 0; at < fields.length; at += 2) {
            field(text, fields[at], fields[at + 1]);
        }
        socket.getOutputStream().write(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return id;
    }

    private static void field(StringBuilder text, String name, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name); // would begin another field, or another action
        }
        text.append(name).append(": ").append(value).append("\r\n");
    }

    private AmiMessage await(String id, boolean response) throws IOException {
        var until = System.nanoTime() + PATIENCE;
        while (true) {
            var message = read();
            if (message != null) {
                if (message.get("ActionID").equals(id)
                        && message.get("Response").isEmpty() != response) {
                    return message;
                }
                waiting.add(message);
                if (waiting.size() > MOST_WAITING) {
                    throw new IOException("events without end");
                }
            }
            patient(until);
        }
    }

    private static void patient(long until) throws IOException {
        if (System.nanoTime() > until) {
            throw new IOException("no answer");
        }
    }

    private @Nullable AmiMessage read() throws IOException {
        while (true) {
            var line = in.line();
            if (line == null) {
                return null;
            }
            if (++lines > MOST_LINES) {
                throw new IOException("a message without end");
            }
            if (!line.isEmpty()) {
                half.add(line);
                continue;
            }
            lines = 0;
            var whole = half;
            half = new AmiMessage();
            if (!whole.isEmpty()) {
                return whole;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
