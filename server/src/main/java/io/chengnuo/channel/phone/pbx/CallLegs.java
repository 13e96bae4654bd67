package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.CallEvent;
import io.chengnuo.channel.phone.CallEvent.Details;
import io.chengnuo.channel.phone.CallEvent.Kind;
import io.chengnuo.channel.phone.CallResult;
import io.chengnuo.channel.phone.Direction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a switch that live now, and which calls they make. A call is one that a line to the outside takes part in; who speaks in it
 * is the telephone of ours that is bridged with it. Everything that changes is told as events of the call; the same twice has the same id.
 * Pure, and not for several threads.
 */
final class CallLegs {

    /** A switch that tells of more is not understood; the oldest are forgotten. */
    private static final int MOST = 20_000;

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_QUEUE = 100;
    private static final int LONGEST_CHOICE = 20;

    private final Map<String, Leg> legs = new LinkedHashMap<>();
    private final Map<String, SwitchCall> calls = new HashMap<>();
    private final List<CallEvent> told = new ArrayList<>();

    /** What has been told since it was asked last. */
    List<CallEvent> told() {
        var all = List.copyOf(told);
        told.clear();
        return all;
    }

    Set<String> known() {
        return Set.copyOf(legs.keySet());
    }

    boolean knows(String leg) {
        return legs.containsKey(leg);
    }

    boolean isLine(String leg) {
        var known = legs.get(leg);
        return known != null && known.isLine();
    }

    @Nullable
    String callOf(String leg) {
        var known = legs.get(leg);
        return known == null ? null : known.call;
    }

    /** A channel is there. {@code number}: the customer's, if it is one's and known; {@code line}: what he called. */
    void begins(String id, String call, Place place, @Nullable String number, @Nullable String line, Instant at) {
        if (legs.containsKey(id)) {
            return;
        }
        if (legs.size() >= MOST) {
            hangsUp(legs.keySet().iterator().next(), at);
        }
        var leg = new Leg(id, call, place);
        legs.put(id, leg);
        var going = calls.computeIfAbsent(call, SwitchCall::new);
        var first = legsOf(call).findFirst().filter(one -> one != leg);
        if (leg.isLine() && going.direction == null) {
            going.direction = first.map(Leg::extension).isPresent() ? Direction.OUTBOUND : Direction.INBOUND;
            going.caller = first.map(Leg::extension).orElse(null);
            going.line = clean(line, LONGEST_NUMBER);
            if (going.direction == Direction.INBOUND || number != null) {
                numbers(id, number, at);
            }
        }
    }

    /** The customer's number has become known. */
    void numbers(String id, @Nullable String number, Instant at) {
        var leg = legs.get(id);
        var cleaned = clean(number, LONGEST_NUMBER);
        if (leg == null || !leg.isLine()) {
            return;
        }
        var going = call(leg);
        if (going.ended || going.began && (going.number != null || cleaned == null)) {
            return;
        }
        going.began = true;
        going.number = cleaned;
        var details = Details.NONE.of(Objects.requireNonNull(going.direction)).between(cleaned, going.line);
        tell(going, cleaned == null ? "began" : "number", Kind.RING, at, details.at(going.caller));
    }

    /** It rings there. */
    void rings(String id, Instant at) {
        var leg = legs.get(id);
        if (leg == null || leg.rang || leg.extension() == null || !call(leg).began) {
            return;
        }
        var going = call(leg);
        if (legsOf(leg.call).findFirst().filter(first -> first == leg).isPresent()) {
            return; // whoever calls out himself is not called
        }
        leg.rang = true;
        tell(going, "ring:" + id, Kind.RING, at, Details.NONE.at(leg.extension()));
    }

    /** Nobody took it there: the caller waits on. */
    void refuses(String id, Instant at) {
        var leg = legs.get(id);
        if (leg == null || !leg.rang) {
            return;
        }
        var going = call(leg);
        var ringsElsewhere = legsOf(leg.call).anyMatch(one -> one != leg && one.rang && one.bridge == null);
        leg.rang = false;
        if (going.speaker == null && going.queue != null && !ringsElsewhere) {
            queued(id, going.queue, at);
        }
    }

    void queued(String id, String queue, Instant at) {
        var leg = legs.get(id);
        var cleaned = clean(queue, LONGEST_QUEUE);
        if (leg == null || cleaned == null) {
            return;
        }
        var going = call(leg);
        going.queue = cleaned;
        tell(going, "queued:" + at.toEpochMilli(), Kind.QUEUED, at, Details.NONE.in(cleaned));
    }

    /** The caller chose in the menu. */
    void chose(String id, String choice, Instant at) {
        var leg = legs.get(id);
        var cleaned = clean(choice, LONGEST_CHOICE);
        if (leg != null && cleaned != null) {
            tell(call(leg), "menu:" + at.toEpochMilli(), Kind.MENU, at, Details.NONE.chosen(cleaned, null));
        }
    }

    /** What the switch itself calls the outcome, in case nobody answered. */
    void outcome(String id, CallResult result) {
        var leg = legs.get(id);
        if (leg != null) {
            call(leg).result = result;
        }
    }

    void joins(String id, String bridge, Instant at) {
        var leg = legs.get(id);
        if (leg != null) {
            leg.bridge = bridge;
            speaks(call(leg), at);
        }
    }

    void leaves(String id, Instant at) {
        var leg = legs.get(id);
        if (leg != null) {
            leg.bridge = null;
            speaks(call(leg), at);
        }
    }

    /** The channel belongs to another call now: two were joined by a transfer. */
    void moves(String id, String call, Instant at) {
        var leg = legs.get(id);
        if (leg == null || leg.call.equals(call)) {
            return;
        }
        var before = call(leg);
        leg.call = call;
        calls.computeIfAbsent(call, SwitchCall::new);
        settle(before, at);
        speaks(call(leg), at);
    }

    /** Whoever speaks gives the call away without waiting. */
    void handsOver(String id, String to, Instant at) {
        var leg = legs.get(id);
        if (leg == null) {
            return;
        }
        var going = call(leg);
        going.speaking = to;
        going.held = false;
        tell(going, "handed:" + at.toEpochMilli(), Kind.TRANSFERRED, at, Details.NONE.at(to));
    }

    void holds(String id, boolean on, Instant at) {
        var leg = legs.get(id);
        if (leg == null || leg != call(leg).speaker || call(leg).held == on) {
            return;
        }
        call(leg).held = on;
        var kind = on ? Kind.HELD : Kind.RESUMED;
        tell(
                call(leg),
                kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + at.toEpochMilli(),
                kind,
                at,
                Details.NONE);
    }

    /** Where the recording can be fetched when it is finished. */
    void records(String id, String address) {
        var leg = legs.get(id);
        if (leg != null) {
            call(leg).recording = address;
        }
    }

    void recorded(String id, Instant at) {
        var leg = legs.get(id);
        if (leg != null) {
            recorded(call(leg), at);
        }
    }

    private void recorded(SwitchCall going, Instant at) {
        if (going.recording != null) {
            tell(
                    going,
                    "recorded:" + Integer.toHexString(going.recording.hashCode()),
                    Kind.RECORDED,
                    at,
                    Details.NONE.recordedAt(going.recording));
            going.recording = null;
        }
    }

    void hangsUp(String id, Instant at) {
        var leg = legs.remove(id);
        if (leg != null) {
            speaks(call(leg), at);
            settle(call(leg), at);
        }
    }

    /** Of those known before, all but these have gone without our hearing of it. */
    void lost(Collection<String> before, Set<String> living, Instant at) {
        before.stream()
                .filter(id -> !living.contains(id))
                .filter(legs::containsKey)
                .forEach(id -> {
                    if (call(Objects.requireNonNull(legs.get(id))).result == null) {
                        outcome(id, CallResult.END_NOT_SEEN);
                    }
                    hangsUp(id, at);
                });
    }

    /** The calls that live. */
    Set<String> living() {
        return Set.copyOf(legs.values().stream().map(leg -> leg.call).toList());
    }

    private void settle(SwitchCall going, Instant at) {
        var left = legsOf(going.key).toList();
        var outside = left.stream().anyMatch(Leg::isLine);
        // Another line may be tried for a call that nobody took yet.
        var over = going.direction == Direction.OUTBOUND && going.speaking == null ? left.isEmpty() : !outside;
        if (going.began && !going.ended && over) {
            going.ended = true;
            tell(going, "ended", Kind.ENDED, at, Details.NONE.ending(going.result));
            recorded(going, at);
        }
        if (left.isEmpty()) {
            calls.remove(going.key);
        }
    }

    /** Who speaks follows from the bridges: stays while he is in one with a line, else whoever is. */
    private void speaks(SwitchCall going, Instant at) {
        var bridged = legsOf(going.key).filter(this::isBridgedOutside).toList();
        if (!going.began || going.ended || bridged.isEmpty() || bridged.contains(going.speaker)) {
            return;
        }
        var next = bridged.getFirst();
        var extension = Objects.requireNonNull(next.extension());
        var before = going.speaking;
        going.speaker = next;
        going.speaking = extension;
        if (before == null) {
            tell(going, "answered:" + next.id, Kind.ANSWERED, at, Details.NONE.at(extension));
        } else if (!before.equals(extension)) {
            going.held = false;
            tell(going, "transferred:" + next.id, Kind.TRANSFERRED, at, Details.NONE.at(extension));
        }
    }

    private boolean isBridgedOutside(Leg leg) {
        return leg.extension() != null
                && leg.bridge != null
                && legsOf(leg.call)
                        .anyMatch(other -> other.extension() == null && Objects.equals(other.bridge, leg.bridge));
    }

    private Stream<Leg> legsOf(String call) {
        return legs.values().stream().filter(leg -> leg.call.equals(call));
    }

    private SwitchCall call(Leg leg) {
        return Objects.requireNonNull(calls.get(leg.call));
    }

    /** What is told of one call keeps its order, even when it happened at the same moment. */
    private void tell(SwitchCall going, String id, Kind kind, Instant at, Details details) {
        var afterwards = kind == Kind.ENDED || kind == Kind.RECORDED;
        if (going.began && (!going.ended || afterwards)) {
            going.last = at.isAfter(going.last) ? at : going.last.plus(1, ChronoUnit.MICROS);
            told.add(new CallEvent(going.key, id, kind, going.last, details));
        }
    }

    /** What others wrote, without what nobody may write; null when nothing is left, or too much. */
    private static @Nullable String clean(@Nullable String text, int longest) {
        return Optional.ofNullable(text)
                .map(some -> some.replaceAll("\\p{Cntrl}", "").strip())
                .filter(some -> !some.isEmpty() && some.length() <= longest && !some.equals("<unknown>"))
                .orElse(null);
    }

    /** A channel. */
    private static final class Leg {
        private final String id;
        private final Place place;
        private String call;
        private @Nullable String bridge;
        private boolean rang;

        Leg(String id, String call, Place place) {
            this.id = id;
            this.call = call;
            this.place = place;
        }

        boolean isLine() {
            return place instanceof Place.Line;
        }

        @Nullable
        String extension() {
            return place instanceof Place.Phone(var extension) ? extension : null;
        }
    }

    /** What is known of a call besides its channels. {@code speaking}: at which extension, even when its channel has gone. */
    private static final class SwitchCall {
        private final String key;
        private @Nullable Direction direction;
        private @Nullable String caller;
        private @Nullable String number;
        private @Nullable String line;
        private @Nullable String queue;
        private @Nullable Leg speaker;
        private @Nullable String speaking;
        private @Nullable String recording;
        private @Nullable CallResult result;
        private boolean began;
        private boolean ended;
        private boolean held;
        private Instant last = Instant.EPOCH;

        SwitchCall(String key) {
            this.key = key;
        }
    }
}
