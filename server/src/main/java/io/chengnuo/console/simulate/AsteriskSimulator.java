package io.chengnuo.console.simulate;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
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
    void serve(SwitchListener.Session session) throws IOException {
        new AsteriskActions(this, USER, password).serve(session);
    }

    /** Does what a program asks for; refuses what it does not know, and channels that are not there. */
    synchronized void done(String name, Map<String, String> action) {
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
    private void asked(SwitchCourse course, String what) {
        var customer = customerOf(course);
        if (what.equals("Event=hold")) {
            holds(customer, true);
        } else if (course.phone().held) {
            holds(customer, false);
        } else {
            answers(customer);
        }
    }

    @Override
    String name(@Nullable SwitchLeg leg) {
        return leg == null ? "" : leg.name;
    }

    @Override
    SwitchLeg leg(String number, boolean line) {
        var count = channels.incrementAndGet();
        var now = clock().instant();
        var name = "PJSIP/%s-%08x".formatted(line ? "trunk" : number, count);
        return new SwitchLeg(now.getEpochSecond() + "." + count, name, number, line, now);
    }

    @Override
    void began(SwitchCourse course) {
        event("Newchannel", AsteriskFields.of(course, course.line()));
    }

    @Override
    void beganOut(SwitchCourse course) {
        event("Newchannel", AsteriskFields.of(course, course.phone()));
        event("Newchannel", AsteriskFields.of(course, course.line()));
        dial(course, course.phone(), course.line());
    }

    private void dial(SwitchCourse course, SwitchLeg from, SwitchLeg to) {
        event(
                "DialBegin",
                AsteriskFields.join(
                        AsteriskFields.of(course, from),
                        AsteriskFields.snapshot("Dest", course, to),
                        "DialString",
                        to.line ? to.number + "@trunk" : to.number));
    }

    @Override
    void queued(SwitchCourse course) {
        event(
                "QueueCallerJoin",
                AsteriskFields.of(
                        course, course.line(), "Queue", String.valueOf(course.queue), "Position", "1", "Count", "1"));
    }

    @Override
    void chose(SwitchCourse course, String key) {
        event("VarSet", AsteriskFields.of(course, course.line(), "Variable", "CHENGNUO_CHOICE", "Value", key));
    }

    @Override
    void rang(SwitchCourse course) {
        event("Newchannel", AsteriskFields.of(course, course.phone()));
        dial(course, course.line(), course.phone());
        event("Newstate", AsteriskFields.of(course, course.phone()));
    }

    @Override
    void answered(SwitchCourse course) {
        var called = course.outbound && course.queue == null ? course.line() : course.phone();
        event("Newstate", AsteriskFields.of(course, called));
        event(
                "DialEnd",
                AsteriskFields.join(
                        AsteriskFields.of(course, called == course.line ? course.phone() : course.line()),
                        AsteriskFields.snapshot("Dest", course, called),
                        "DialStatus",
                        "ANSWER"));
        for (var leg : new SwitchLeg[] {course.phone(), course.line()}) {
            event("BridgeEnter", AsteriskFields.join(AsteriskFields.bridge(course), AsteriskFields.of(course, leg)));
        }
    }

    @Override
    void held(SwitchCourse course, boolean on) {
        event(on ? "Hold" : "Unhold", AsteriskFields.of(course, course.phone()));
    }

    @Override
    void handedOver(SwitchCourse course, SwitchLeg before, String to) {
        event(
                "BlindTransfer",
                AsteriskFields.join(
                        AsteriskFields.snapshot("Transferer", course, before),
                        AsteriskFields.snapshot("Transferee", course, course.line()),
                        "Result",
                        "Success",
                        "IsExternal",
                        "Yes",
                        "Context",
                        "from-internal",
                        "Extension",
                        to));
        for (var leg : new SwitchLeg[] {course.line(), before}) {
            event("BridgeLeave", AsteriskFields.join(AsteriskFields.bridge(course), AsteriskFields.of(course, leg)));
        }
        hangup(course, before);
    }

    @Override
    void recorded(SwitchCourse course, boolean on) {
        if (on) {
            event(
                    "VarSet",
                    AsteriskFields.of(
                            course,
                            course.line(),
                            "Variable",
                            "MIXMONITOR_FILENAME",
                            "Value",
                            FOLDER + course.recording));
        }
        event(on ? "MixMonitorStart" : "MixMonitorStop", AsteriskFields.of(course, course.line()));
    }

    @Override
    void over(SwitchCourse course) {
        if (course.queue != null && course.bridge == null) {
            event(
                    "QueueCallerAbandon",
                    AsteriskFields.of(
                            course,
                            course.line(),
                            "Queue",
                            course.queue,
                            "Position",
                            "1",
                            "OriginalPosition",
                            "1",
                            "HoldTime",
                            "12"));
        }
        for (var leg : new SwitchLeg[] {course.phone, course.line}) {
            if (leg == null) {
                continue;
            }
            if (course.bridge != null && leg.up) {
                event(
                        "BridgeLeave",
                        AsteriskFields.join(AsteriskFields.bridge(course), AsteriskFields.of(course, leg)));
            }
            hangup(course, leg);
        }
    }

    private void hangup(SwitchCourse course, SwitchLeg leg) {
        event("Hangup", AsteriskFields.of(course, leg, "Cause", "16", "Cause-txt", "Normal Clearing"));
    }

    private void event(String name, String... fields) {
        var now = clock().instant();
        var text = new StringBuilder("Event: " + name + "\r\nPrivilege: call,all\r\n");
        text.append("Timestamp: %d.%06d%n"
                .formatted(now.getEpochSecond(), now.getNano() / 1000)
                .strip());
        AsteriskFields.append(text.append("\r\n"), fields);
        tell(text.append("\r\n").toString());
    }
}
