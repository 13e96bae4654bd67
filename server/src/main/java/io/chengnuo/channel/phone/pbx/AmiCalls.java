package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.CallEvent;
import io.chengnuo.channel.phone.CallResult;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Understands what Asterisk (13 and later) tells of channels. A call is what has the same Linkedid. What the dial plan knows it tells by
 * variables: {@code CHENGNUO_CHOICE} is what the caller chose in the menu, {@code VMSTATUS} that he left a message.
 */
final class AmiCalls implements SwitchCalls<AmiMessage> {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}(\\.\\d{1,9})?");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,4}):(\\d{2}):(\\d{2})");
    private static final Pattern DIALLED = Pattern.compile("(?:.*/)?(?:sips?:)?([+*#\\d]{3,40})(?:@.*)?");

    private final CallLegs legs = new CallLegs();
    private final Places places;
    private final RecordingAddresses recordings;
    private final Clock clock;

    AmiCalls(Places places, RecordingAddresses recordings, Clock clock) {
        this.places = places;
        this.recordings = recordings;
        this.clock = clock;
    }

    @Override
    public List<CallEvent> hear(AmiMessage event) {
        var at = at(event);
        var id = event.get("Uniqueid");
        if (!id.isEmpty() && legs.knows(id) && !event.get("Linkedid").isEmpty()) {
            legs.moves(id, event.get("Linkedid"), at);
        }
        switch (event.get("Event")) {
            case "Newchannel" -> begins(event, "", null, at);
            case "NewCallerid" -> numbers(event, id, at);
            case "DialBegin" -> dials(event, at);
            case "DialEnd" -> {
                if (!event.get("DialStatus").equals("ANSWER")) {
                    legs.refuses(event.get("DestUniqueid"), at);
                }
            }
            case "BridgeEnter" -> legs.joins(id, event.get("BridgeUniqueid"), at);
            case "BridgeLeave" -> legs.leaves(id, at);
            case "Hold" -> legs.holds(id, true, at);
            case "Unhold" -> legs.holds(id, false, at);
            case "BlindTransfer" -> handsOver(event, at);
            case "QueueCallerJoin" -> legs.queued(id, event.get("Queue"), at);
            case "QueueCallerAbandon" -> legs.outcome(id, CallResult.ABANDONED);
            case "VarSet" -> variable(event, id, at);
            case "MixMonitorStop" -> legs.recorded(id, at);
            case "Hangup" -> legs.hangsUp(id, at);
            default -> {} // of many more it tells, nothing of which makes a call
        }
        return legs.told();
    }

    @Override
    public Set<String> known() {
        return legs.known();
    }

    /** All channels that live, as {@code CoreShowChannels} lists them. */
    @Override
    public SwitchSession.Living living(List<AmiMessage> listed, Set<String> before) {
        var now = clock.instant();
        listed.stream()
                .sorted(Comparator.comparing(AmiCalls::duration).reversed())
                .forEach(channel ->
                        begins(channel, "", dialled(channel.get("CallerIDNum")), now.minus(duration(channel))));
        listed.stream().filter(channel -> !channel.get("BridgeId").isEmpty()).forEach(channel -> {
            if (legs.knows(channel.get("Uniqueid"))) {
                legs.joins(channel.get("Uniqueid"), channel.get("BridgeId"), now);
            }
        });
        listed.stream()
                .filter(channel -> channel.get("ChannelStateDesc").equals("Ringing"))
                .forEach(channel -> legs.rings(channel.get("Uniqueid"), now));
        var ids = listed.stream().map(channel -> channel.get("Uniqueid")).collect(Collectors.toSet());
        legs.lost(before, ids, now);
        return new SwitchSession.Living(legs.living(), legs.told());
    }

    /** {@code dialled}: the number, in case it is we who call it. */
    private void begins(AmiMessage event, String prefix, @Nullable String dialled, Instant at) {
        var id = event.get(prefix + "Uniqueid");
        var call = event.get(prefix + "Linkedid");
        if (id.isEmpty() || call.isEmpty()) {
            return;
        }
        var place = AmiChannel.of(event.get(prefix + "Channel")).place(places);
        var first = id.equals(call);
        legs.begins(
                id,
                call,
                place,
                first ? event.known(prefix + "CallerIDNum") : dialled,
                first ? lineOf(event.get(prefix + "Exten")) : null,
                at);
    }

    private static @Nullable String lineOf(String exten) {
        return exten.equals("s") ? null : exten;
    }

    private void numbers(AmiMessage event, String id, Instant at) {
        if (id.equals(event.get("Linkedid"))) {
            legs.numbers(id, event.known("CallerIDNum"), at);
        }
    }

    private void dials(AmiMessage event, Instant at) {
        var id = event.get("DestUniqueid");
        begins(event, "Dest", null, at);
        if (!event.get("Linkedid").isEmpty() && legs.knows(id)) {
            legs.moves(id, event.get("Linkedid"), at);
        }
        legs.rings(id, at);
        var number = dialled(event.get("DialString"));
        legs.numbers(id, number == null ? dialled(event.get("DestCallerIDNum")) : number, at);
    }

    private static @Nullable String dialled(String text) {
        var found = DIALLED.matcher(text);
        return found.matches() ? found.group(1) : null;
    }

    private void handsOver(AmiMessage event, Instant at) {
        var to = event.get("Extension");
        if (event.get("Result").equals("Success") && places.of(to, "") instanceof Place.Phone) {
            legs.handsOver(event.get("TransfererUniqueid"), to, at);
        }
    }

    private void variable(AmiMessage event, String id, Instant at) {
        var value = event.get("Value");
        switch (event.get("Variable")) {
            case "CHENGNUO_CHOICE" -> legs.chose(id, value, at);
            case "MIXMONITOR_FILENAME" -> recordings.of(value).ifPresent(address -> legs.records(id, address));
            case "VMSTATUS" -> {
                if (value.equals("SUCCESS")) {
                    legs.outcome(id, CallResult.VOICEMAIL);
                }
            }
            default -> {} // theirs
        }
    }

    private Instant at(AmiMessage event) {
        var written = event.get("Timestamp"); // only with timestampevents = yes
        if (!SECONDS.matcher(written).matches()) {
            return clock.instant();
        }
        return Instant.EPOCH.plus(new BigDecimal(written).movePointRight(6).longValue(), ChronoUnit.MICROS);
    }

    private static Duration duration(AmiMessage channel) {
        var written = DURATION.matcher(channel.get("Duration"));
        return !written.matches()
                ? Duration.ZERO
                : Duration.ofHours(Long.parseLong(written.group(1)))
                        .plusMinutes(Long.parseLong(written.group(2)))
                        .plusSeconds(Long.parseLong(written.group(3)));
    }
}
