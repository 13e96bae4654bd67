package io.chengnuo.console.simulate;

import java.util.ArrayList;
import java.util.List;

/** What Asterisk writes of channels and bridges: names and values in turn. */
final class AsteriskFields {

    /** What it says of a channel in every event about it, and more. */
    static String[] of(SwitchCourse course, SwitchLeg leg, String... more) {
        return join(snapshot("", course, leg), more);
    }

    /** The same of a channel that plays a part in the event. */
    static String[] snapshot(String prefix, SwitchCourse course, SwitchLeg leg) {
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
            leg.line && !dialled ? PretendedSwitch.LINE : course.outbound ? course.line().number : "s",
            prefix + "Priority",
            "1",
            prefix + "Uniqueid",
            leg.id,
            prefix + "Linkedid",
            course.key
        };
    }

    static String[] join(String[] one, String[] other, String... more) {
        var all = new ArrayList<>(List.of(one));
        all.addAll(List.of(other));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    static String[] bridge(SwitchCourse course) {
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

    static void append(StringBuilder text, String... fields) {
        for (var at = 0; at < fields.length; at += 2) {
            text.append(fields[at]).append(": ").append(fields[at + 1]).append("\r\n");
        }
    }

    private AsteriskFields() {}
}
