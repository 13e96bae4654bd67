package io.chengnuo.console.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Asterisk's manager interface: greeting, challenge, events in the shape of version 18 and later, and the actions that the product uses. */
public final class AsteriskSimulator extends PretendedSwitch {

    private static final String USER = "chengnuo";
    private static final String FOLDER = "/var/spool/asterisk/monitor/";

    private final String password = random(8);
    private final AtomicInteger channels = new AtomicInteger();

    public AsteriskSimulator(int port, Clock clock) {
        super(port, clock);
    }

    @Override
    public Map<String, String> settings() {
        return settings(
                "host",
                "127.0.0.1",
                "port",
                String.valueOf(switchPort()),
                "user",
                USER,
                "password",
                password,
                "trunks",
                "trunk",
                "remoteControl",
                "true",
                "recordingUrl",
                page() + "/recordings/");
    }

    @Override
    void serve(Session session) throws IOException {
        session.write("Asterisk Call Manager/9.0.0\r\n");
        var challenge = random(5);
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
                in = USER.equals(action.get("Username"))
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
                    listening(session);
                    session.write("Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n");
                }
            } else if (in) {
                act(session, name, action);
            } else {
                respond(session, action, "Error", "Message", "Permission denied");
            }
        }
    }

    private static @Nullable Map<String, String> read(Session session) throws IOException {
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

    private static void respond(Session session, Map<String, String> action, String response, String... more) {
        var text = new StringBuilder("Response: " + response + "\r\n");
        text.append("ActionID: ").append(action.getOrDefault("ActionID", "")).append("\r\n");
        append(text, more);
        session.write(text.append("\r\n").toString());
    }

    private void act(Session session, String name, Map<String, String> action) {
        if (name.equals("CoreShowChannels")) {
            list(session, action);
            return;
        }
        try {
            done(name, action);
            respond(session, action, "Success", "Message", "done");
        } catch (RuntimeException e) {
            respond(session, action, "Error", "Message", "No such channel");
        }
    }

    private synchronized void done(String name, Map<String, String> action) {
        var channel = action.getOrDefault("Channel", "");
        switch (name) {
            case "Ping" -> {}
            case "Originate" -> callsOut(channel.substring(channel.indexOf('/') + 1), action.getOrDefault("Exten", ""));
            case "Hangup" -> hangsUp(customerOf(courseOfLeg(channel)));
            case "BlindTransfer" -> transfers(customerOf(courseOfLeg(channel)), action.getOrDefault("Exten", ""));
            case "PJSIPNotify" -> asked(courseOfLeg(channel), action.getOrDefault("Variable", ""));
            case "MixMonitor" -> {
                var course = courseOfLeg(channel);
                course.recording = action.getOrDefault("File", "");
                recorded(course, true);
            }
            case "StopMixMonitor" -> recorded(courseOfLeg(channel), false);
            default -> throw new IllegalStateException(name);
        }
    }

    /** What the telephone does when it is asked. */
    private void asked(Course course, String what) {
        var customer = customerOf(course);
        if (what.equals("Event=hold")) {
            holds(customer, true);
        } else if (course.phone().held) {
            holds(customer, false);
        } else {
            answers(customer);
        }
    }

    private synchronized void list(Session session, Map<String, String> action) {
        respond(session, action, "Success", "EventList", "start", "Message", "Channels will follow");
        var id = action.getOrDefault("ActionID", "");
        var count = 0;
        for (var course : courses()) {
            for (var leg : new Leg[] {course.line, course.phone}) {
                if (leg == null) {
                    continue;
                }
                count++;
                var lasted = Duration.between(leg.began, clock().instant());
                var text = new StringBuilder("Event: CoreShowChannel\r\nActionID: " + id + "\r\n");
                append(text, snapshot("", course, leg));
                append(
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

    @Override
    String name(@Nullable Leg leg) {
        return leg == null ? "" : leg.name;
    }

    @Override
    Leg leg(String number, boolean line) {
        var count = channels.incrementAndGet();
        var now = clock().instant();
        var name = "PJSIP/%s-%08x".formatted(line ? "trunk" : number, count);
        return new Leg(now.getEpochSecond() + "." + count, name, number, line, now);
    }

    @Override
    void began(Course course) {
        event("Newchannel", snapshot("", course, course.line()));
    }

    @Override
    void beganOut(Course course) {
        event("Newchannel", snapshot("", course, course.phone()));
        event("Newchannel", snapshot("", course, course.line()));
        dial(course, course.phone(), course.line());
    }

    private void dial(Course course, Leg from, Leg to) {
        event(
                "DialBegin",
                join(
                        snapshot("", course, from),
                        snapshot("Dest", course, to),
                        "DialString",
                        to.line ? to.number + "@trunk" : to.number));
    }

    @Override
    void queued(Course course) {
        event(
                "QueueCallerJoin",
                join(
                        snapshot("", course, course.line()),
                        new String[0],
                        "Queue",
                        String.valueOf(course.queue),
                        "Position",
                        "1",
                        "Count",
                        "1"));
    }

    @Override
    void chose(Course course, String key) {
        event(
                "VarSet",
                join(snapshot("", course, course.line()), new String[0], "Variable", "CHENGNUO_CHOICE", "Value", key));
    }

    @Override
    void rang(Course course) {
        event("Newchannel", snapshot("", course, course.phone()));
        dial(course, course.line(), course.phone());
        event("Newstate", snapshot("", course, course.phone()));
    }

    @Override
    void answered(Course course) {
        var called = course.outbound && course.queue == null ? course.line() : course.phone();
        event("Newstate", snapshot("", course, called));
        event(
                "DialEnd",
                join(
                        snapshot("", course, called == course.line ? course.phone() : course.line()),
                        snapshot("Dest", course, called),
                        "DialStatus",
                        "ANSWER"));
        for (var leg : new Leg[] {course.phone(), course.line()}) {
            event("BridgeEnter", join(bridge(course), snapshot("", course, leg)));
        }
    }

    @Override
    void held(Course course, boolean on) {
        event(on ? "Hold" : "Unhold", snapshot("", course, course.phone()));
    }

    @Override
    void handedOver(Course course, Leg before, String to) {
        event(
                "BlindTransfer",
                join(
                        snapshot("Transferer", course, before),
                        snapshot("Transferee", course, course.line()),
                        "Result",
                        "Success",
                        "IsExternal",
                        "Yes",
                        "Context",
                        "from-internal",
                        "Extension",
                        to));
        for (var leg : new Leg[] {course.line(), before}) {
            event("BridgeLeave", join(bridge(course), snapshot("", course, leg)));
        }
        hangup(course, before);
    }

    @Override
    void recorded(Course course, boolean on) {
        if (on) {
            event(
                    "VarSet",
                    join(
                            snapshot("", course, course.line()),
                            new String[0],
                            "Variable",
                            "MIXMONITOR_FILENAME",
                            "Value",
                            FOLDER + course.recording));
        }
        event(on ? "MixMonitorStart" : "MixMonitorStop", snapshot("", course, course.line()));
    }

    @Override
    void over(Course course) {
        if (course.queue != null && course.bridge == null) {
            event(
                    "QueueCallerAbandon",
                    join(
                            snapshot("", course, course.line()),
                            new String[0],
                            "Queue",
                            course.queue,
                            "Position",
                            "1",
                            "OriginalPosition",
                            "1",
                            "HoldTime",
                            "12"));
        }
        for (var leg : new Leg[] {course.phone, course.line}) {
            if (leg == null) {
                continue;
            }
            if (course.bridge != null && leg.up) {
                event("BridgeLeave", join(bridge(course), snapshot("", course, leg)));
            }
            hangup(course, leg);
        }
    }

    private void hangup(Course course, Leg leg) {
        event("Hangup", join(snapshot("", course, leg), new String[0], "Cause", "16", "Cause-txt", "Normal Clearing"));
    }

    private static String[] bridge(Course course) {
        return new String[] {
            "BridgeUniqueid",
            String.valueOf(course.bridge),
            "BridgeType",
            "basic",
            "BridgeTechnology",
            "simple_bridge",
            "BridgeNumChannels",
            "2"
        };
    }

    /** What Asterisk says of a channel in every event about it. */
    private static String[] snapshot(String prefix, Course course, Leg leg) {
        var dialled = course.outbound && leg.line;
        return new String[] {
            prefix + "Channel",
            leg.name,
            prefix + "ChannelState",
            leg.up ? "6" : leg.line ? "4" : "5",
            prefix + "ChannelStateDesc",
            leg.up ? "Up" : leg.line ? "Ring" : "Ringing",
            prefix + "CallerIDNum",
            leg.number,
            prefix + "CallerIDName",
            "<unknown>",
            prefix + "ConnectedLineNum",
            "<unknown>",
            prefix + "Context",
            leg.line ? "from-trunk" : "from-internal",
            prefix + "Exten",
            leg.line && !dialled ? LINE : course.outbound ? course.line().number : "s",
            prefix + "Priority",
            "1",
            prefix + "Uniqueid",
            leg.id,
            prefix + "Linkedid",
            course.key
        };
    }

    private static String[] join(String[] one, String[] other, String... more) {
        var all = new java.util.ArrayList<>(java.util.List.of(one));
        all.addAll(java.util.List.of(other));
        all.addAll(java.util.List.of(more));
        return all.toArray(String[]::new);
    }

    private void event(String name, String... fields) {
        var now = clock().instant();
        var text = new StringBuilder("Event: " + name + "\r\nPrivilege: call,all\r\n");
        text.append("Timestamp: %d.%06d%n"
                .formatted(now.getEpochSecond(), now.getNano() / 1000)
                .strip());
        append(text.append("\r\n"), fields);
        tell(text.append("\r\n").toString());
    }

    private static void append(StringBuilder text, String... fields) {
        for (var at = 0; at < fields.length; at += 2) {
            text.append(fields[at]).append(": ").append(fields[at + 1]).append("\r\n");
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
}
