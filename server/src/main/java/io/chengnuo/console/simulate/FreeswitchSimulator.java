package io.chengnuo.console.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** FreeSWITCH's event socket: login, events as JSON, and the commands that the product uses. */
public final class FreeswitchSimulator extends PretendedSwitch {

    private static final String FOLDER = "/var/lib/freeswitch/recordings/";
    private static final String SHOW_CHANNELS = "show channels as json";
    private static final Pattern ORIGINATE =
            Pattern.compile("bgapi originate \\{[^}]*}user/([^ @]+)\\S* (\\S+) XML .*");

    private final String password = random(8);

    public FreeswitchSimulator(int port, Clock clock) {
        super(port, clock);
    }

    @Override
    public Map<String, String> settings() {
        return settings(
                "host",
                "127.0.0.1",
                "port",
                String.valueOf(switchPort()),
                "password",
                password,
                "trunks",
                "external",
                "recordingUrl",
                page() + "/recordings/");
    }

    @Override
    void serve(SwitchListener.Session session) throws IOException {
        session.write("Content-Type: auth/request\n\n");
        var in = false;
        while (true) {
            var command = session.in.readLine();
            if (command == null) {
                return;
            }
            if (command.isEmpty()) {
                continue;
            }
            if (!in) {
                in = command.equals("auth " + password);
                reply(session, in ? "+OK accepted" : "-ERR invalid");
                if (!in) {
                    session.write("Content-Type: text/disconnect-notice\nContent-Length: 0\n\n");
                    return;
                }
            } else {
                obey(session, command);
            }
        }
    }

    private static void reply(SwitchListener.Session session, String text) {
        session.write("Content-Type: command/reply\nReply-Text: " + text + "\n\n");
    }

    private void obey(SwitchListener.Session session, String command) {
        if (command.startsWith("event json ")) {
            session.listens();
            reply(session, "+OK event listener enabled json");
            return;
        }
        var originate = ORIGINATE.matcher(command);
        if (originate.matches()) {
            reply(session, "+OK Job-UUID: " + UUID.randomUUID());
            callsOut(originate.group(1), originate.group(2));
            return;
        }
        String answer;
        try {
            answer = done(command.substring("api ".length()));
        } catch (RuntimeException e) {
            answer = "-ERR No such channel!\n";
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8).length;
        session.write("Content-Type: api/response\nContent-Length: " + bytes + "\n\n" + answer);
        if (command.equals("api " + SHOW_CHANNELS)) {
            session.looked();
        }
    }

    private synchronized String done(String command) {
        if (command.equals(SHOW_CHANNELS)) {
            return JSON.writeValueAsString(channels());
        }
        var parts = List.of(command.split(" "));
        switch (parts.getFirst()) {
            case "status" -> {
                return "UP 0 years, 1 day\nFreeSWITCH is ready\n";
            }
            case "uuid_hold" -> holds(customerOf(courseOfLeg(parts.getLast())), !parts.contains("off"));
            case "uuid_kill" -> hangsUp(customerOf(courseOfLeg(parts.get(1))));
            case "uuid_transfer" -> transfers(customerOf(courseOfLeg(parts.get(1))), parts.get(3));
            case "uuid_phone_event" -> answers(customerOf(courseOfLeg(parts.get(1))));
            case "uuid_record" -> {
                var course = courseOfLeg(parts.get(1));
                var on = parts.get(2).equals("start");
                if (on) {
                    course.recording = parts.get(3).substring(parts.get(3).lastIndexOf('/') + 1);
                }
                recorded(course, on);
            }
            default -> throw new IllegalStateException(command);
        }
        return "+OK Success\n";
    }

    private Map<String, Object> channels() {
        var rows = new ArrayList<Map<String, String>>();
        for (var course : courses()) {
            for (var leg : new SwitchLeg[] {course.line, course.phone}) {
                if (leg != null) {
                    var row = new LinkedHashMap<String, String>();
                    row.put("uuid", leg.id);
                    row.put("direction", inbound(course, leg) ? "inbound" : "outbound");
                    row.put("created_epoch", String.valueOf(leg.began.getEpochSecond()));
                    row.put("name", leg.name);
                    row.put("cid_num", leg.number);
                    row.put("dest", destination(course, leg));
                    row.put("presence_id", leg.line ? "" : leg.number + "@127.0.0.1");
                    row.put("callstate", leg.held ? "HELD" : leg.up ? "ACTIVE" : "RINGING");
                    row.put("call_uuid", course.key);
                    rows.add(row);
                }
            }
        }
        return rows.isEmpty() ? Map.of("row_count", 0) : Map.of("row_count", rows.size(), "rows", rows);
    }

    private static boolean inbound(SwitchCourse course, SwitchLeg leg) {
        return leg.id.equals(course.key);
    }

    private static String destination(SwitchCourse course, SwitchLeg leg) {
        return inbound(course, leg) ? course.outbound ? course.line().number : LINE : leg.number;
    }

    @Override
    String name(@Nullable SwitchLeg leg) {
        return leg == null ? "" : leg.id;
    }

    @Override
    SwitchLeg leg(String number, boolean line) {
        var name =
                line ? "sofia/external/" + number + "@carrier.example" : "sofia/internal/" + number + "@127.0.0.1:5062";
        return new SwitchLeg(UUID.randomUUID().toString(), name, number, line, clock().instant());
    }

    @Override
    void began(SwitchCourse course) {
        event("CHANNEL_CREATE", course, course.line());
    }

    @Override
    void beganOut(SwitchCourse course) {
        event("CHANNEL_CREATE", course, course.phone());
        event("CHANNEL_CREATE", course, course.line(), "Other-Leg-Unique-ID", course.phone().id);
        event("CHANNEL_PROGRESS", course, course.line());
    }

    @Override
    void queued(SwitchCourse course) {
        queue(course, "CC-Action", "member-queue-start");
    }

    private void queue(SwitchCourse course, String... more) {
        var fields = new ArrayList<>(List.of(
                "Event-Subclass",
                "callcenter::info",
                "CC-Queue",
                course.queue + "@default",
                "CC-Member-Session-UUID",
                course.line().id));
        fields.addAll(List.of(more));
        custom(fields);
    }

    @Override
    void chose(SwitchCourse course, String key) {
        custom(List.of("Event-Subclass", "chengnuo::menu", "Unique-ID", course.line().id, "Choice", key));
    }

    @Override
    void rang(SwitchCourse course) {
        event("CHANNEL_CREATE", course, course.phone(), "variable_cc_member_session_uuid", course.line().id);
        event("CHANNEL_PROGRESS", course, course.phone());
    }

    @Override
    void answered(SwitchCourse course) {
        var called = course.outbound ? course.line() : course.phone();
        event("CHANNEL_ANSWER", course, called);
        event(
                "CHANNEL_BRIDGE",
                course,
                course.line(),
                "Bridge-A-Unique-ID",
                course.line().id,
                "Bridge-B-Unique-ID",
                course.phone().id);
    }

    @Override
    void held(SwitchCourse course, boolean on) {
        event(on ? "CHANNEL_HOLD" : "CHANNEL_UNHOLD", course, course.phone());
    }

    @Override
    void handedOver(SwitchCourse course, SwitchLeg before, String to) {
        event("CHANNEL_UNBRIDGE", course, course.line(), "Other-Leg-Unique-ID", before.id);
        event("CHANNEL_HANGUP_COMPLETE", course, before, "Hangup-Cause", "BLIND_TRANSFER");
    }

    @Override
    void recorded(SwitchCourse course, boolean on) {
        event(
                on ? "RECORD_START" : "RECORD_STOP",
                course,
                course.phone == null ? course.line() : course.phone(),
                "Record-File-Path",
                FOLDER + course.recording);
    }

    @Override
    void over(SwitchCourse course) {
        if (course.queue != null && course.bridge == null) {
            queue(course, "CC-Action", "member-queue-end", "CC-Cause", "Cancel", "CC-Cancel-Reason", "BREAK_OUT");
        }
        for (var leg : new SwitchLeg[] {course.phone, course.line}) {
            if (leg != null) {
                event("CHANNEL_HANGUP_COMPLETE", course, leg, "Hangup-Cause", "NORMAL_CLEARING");
            }
        }
    }

    private void event(String name, SwitchCourse course, SwitchLeg leg, String... more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Event-Name", name);
        fields.put("Unique-ID", leg.id);
        fields.put("Channel-Name", leg.name);
        fields.put("Channel-Call-UUID", course.key);
        fields.put("Call-Direction", inbound(course, leg) ? "inbound" : "outbound");
        fields.put("Caller-Caller-ID-Number", leg.number);
        fields.put("Caller-Destination-Number", destination(course, leg));
        if (!leg.line) {
            fields.put(inbound(course, leg) ? "variable_user_name" : "variable_dialed_user", leg.number);
        }
        write(fields, List.of(more));
    }

    private void custom(List<String> more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Event-Name", "CUSTOM");
        write(fields, more);
    }

    private void write(Map<String, String> fields, List<String> more) {
        for (var at = 0; at < more.size(); at += 2) {
            fields.put(more.get(at), more.get(at + 1));
        }
        var now = clock().instant();
        fields.put("Event-Date-Timestamp", String.valueOf(now.getEpochSecond() * 1_000_000 + now.getNano() / 1000));
        var body = JSON.writeValueAsString(fields);
        tell("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\nContent-Type: text/event-json\n\n"
                + body);
    }
}
