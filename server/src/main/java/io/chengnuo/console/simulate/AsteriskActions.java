package io.chengnuo.console.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a program says to Asterisk over its manager interface, and is answered: greeting, challenge, login, actions, the list of channels. */
final class AsteriskActions {

    private final AsteriskSimulator asterisk;
    private final String user;
    private final String password;

    AsteriskActions(AsteriskSimulator asterisk, String user, String password) {
        this.asterisk = asterisk;
        this.user = user;
        this.password = password;
    }

    void serve(SwitchListener.Session session) throws IOException {
        session.write("Asterisk Call Manager/9.0.0\r\n");
        var challenge = PretendedServer.random(5);
        var in = false;
        while (true) {
            var action = read(session);
            if (action == null) {
                return;
            }
            var name = action.getOrDefault("Action", "");
            if (name.equalsIgnoreCase("Challenge")) {
                respond(session, action, "Success", "Challenge", challenge);
            } else if (name.equalsIgnoreCase("Login")) {
                in = user.equals(action.get("Username"))
                        && md5(challenge + password).equals(action.get("Key"));
                respond(
                        session,
                        action,
                        in ? "Success" : "Error",
                        "Message",
                        in ? "Accepted" : "Authentication failed");
                if (!in) {
                    return;
                }
                if (!action.getOrDefault("Events", "on").equals("off")) {
                    session.listens();
                    session.write("Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n");
                }
            } else if (in) {
                act(session, name, action);
            } else {
                respond(session, action, "Error", "Message", "Permission denied");
            }
        }
    }

    private static @Nullable Map<String, String> read(SwitchListener.Session session) throws IOException {
        var action = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        while (true) {
            var line = session.in.readLine();
            if (line == null) {
                return null;
            }
            if (line.isEmpty() && !action.isEmpty()) {
                return action;
            }
            var colon = line.indexOf(':');
            if (colon > 0) {
                action.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
    }

    private static void respond(
            SwitchListener.Session session, Map<String, String> action, String response, String... more) {
        var text = new StringBuilder("Response: " + response + "\r\n");
        text.append("ActionID: ").append(action.getOrDefault("ActionID", "")).append("\r\n");
        AsteriskFields.append(text, more);
        session.write(text.append("\r\n").toString());
    }

    private void act(SwitchListener.Session session, String name, Map<String, String> action) {
        if (name.equals("CoreShowChannels")) {
            synchronized (asterisk) { // no call begins or ends while they are listed
                list(session, action);
                session.looked();
            }
            return;
        }
        try {
            asterisk.done(name, action);
            respond(session, action, "Success", "Message", "done");
        } catch (RuntimeException e) {
            respond(session, action, "Error", "Message", "No such channel");
        }
    }

    private void list(SwitchListener.Session session, Map<String, String> action) {
        respond(session, action, "Success", "EventList", "start", "Message", "Channels will follow");
        var id = action.getOrDefault("ActionID", "");
        var count = 0;
        for (var course : asterisk.courses()) {
            for (var leg : new SwitchLeg[] {course.line, course.phone}) {
                if (leg == null) {
                    continue;
                }
                count++;
                var lasted = Duration.between(leg.began, asterisk.clock().instant());
                var text = new StringBuilder("Event: CoreShowChannel\r\nActionID: " + id + "\r\n");
                AsteriskFields.append(text, AsteriskFields.of(course, leg));
                AsteriskFields.append(
                        text,
                        "Application",
                        "Queue",
                        "Duration",
                        "%02d:%02d:%02d".formatted(lasted.toHours(), lasted.toMinutesPart(), lasted.toSecondsPart()),
                        "BridgeId",
                        course.bridge != null && leg.up ? course.bridge : "");
                session.write(text.append("\r\n").toString());
            }
        }
        session.write("Event: CoreShowChannelsComplete\r\nActionID: " + id + "\r\nEventList: Complete\r\nListItems: "
                + count + "\r\n\r\n");
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5"); // as the protocol wants it
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
