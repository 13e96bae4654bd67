package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.CallEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What telephone systems tell, and what follows of calls, each as a line of words. */
final class ToldCalls {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);

    static final Places PLACES = new Places(Set.of(), Set.of("anna")::contains);

    static final RecordingAddresses RECORDINGS =
            new RecordingAddresses("https://pbx.example/r", "/var/spool/asterisk/monitor");

    static final String TAKEN = "ring inbound 13812345678 4008001234|queued support|ring 801|answered 801";

    /** What no telephone system should tell. */
    static final List<String> NONSENSE =
            List.of("", "x", "\u0000\u0007", "../..", "1".repeat(5000), "PJSIP/", "/", ";", "-", "@", "9:9", "é漢");

    static String said(List<CallEvent> events) {
        return String.join("|", events.stream().map(ToldCalls::said).toList());
    }

    private static String said(CallEvent event) {
        var words = new ArrayList<String>();
        words.add(event.kind().name());
        var details = event.details();
        for (Object word : new Object[] {
            details.direction(),
            details.number(),
            details.line(),
            details.extension(),
            details.queue(),
            details.choice(),
            details.result(),
            details.recording()
        }) {
            if (word != null) {
                words.add(word instanceof String text ? text : word.toString().toLowerCase(Locale.ROOT));
            }
        }
        words.set(0, words.getFirst().toLowerCase(Locale.ROOT));
        return String.join(" ", words);
    }

    /** What a line {@code NAME field=value …} says; its name under {@code first}. */
    static Map<String, String> fields(String first, String line) {
        var fields = new HashMap<String, String>();
        var parts = line.strip().split(" ");
        fields.put(first, parts[0]);
        for (var at = 1; at < parts.length; at++) {
            var pair = parts[at].split("=", 2);
            fields.put(pair[0], pair[1]);
        }
        return fields;
    }

    private ToldCalls() {}
}
