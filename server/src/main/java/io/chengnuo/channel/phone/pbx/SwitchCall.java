package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.CallEvent;
import io.chengnuo.channel.phone.CallEvent.Details;
import io.chengnuo.channel.phone.CallEvent.Kind;
import io.chengnuo.channel.phone.CallResult;
import io.chengnuo.channel.phone.Direction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known of a call besides its channels, told as it becomes known; the same twice has the same id. */
final class SwitchCall {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_QUEUE = 100;
    private static final int LONGEST_CHOICE = 20;

    private final String key;
    private final Consumer<CallEvent> told;
    private @Nullable Direction direction;
    private @Nullable String caller;
    private @Nullable String number;
    private @Nullable String line;
    private @Nullable String queue;
    private @Nullable Leg speaker;
    /** At which extension somebody speaks, even when its channel has gone. */
    private @Nullable String speaking;

    private @Nullable String recording;
    private @Nullable CallResult result;
    private boolean began;
    private boolean ended;
    private boolean held;
    private Instant last = Instant.EPOCH;

    SwitchCall(String key, Consumer<CallEvent> told) {
        this.key = key;
        this.told = told;
    }

    String key() {
        return key;
    }

    boolean hasBegun() {
        return began;
    }

    /** Its first line to the outside is there. {@code caller}: the extension that calls out; {@code number}: the customer's. */
    void outside(@Nullable String caller, @Nullable String line, @Nullable String number, Instant at) {
        if (direction != null) {
            return;
        }
        this.direction = caller != null ? Direction.OUTBOUND : Direction.INBOUND;
        this.caller = caller;
        this.line = clean(line, LONGEST_NUMBER);
        if (direction == Direction.INBOUND || number != null) {
            numbers(number, at);
        }
    }

    /** The customer's number has become known. */
    void numbers(@Nullable String number, Instant at) {
        var cleaned = clean(number, LONGEST_NUMBER);
        if (ended || began && (this.number != null || cleaned == null)) {
            return;
        }
        this.began = true;
        this.number = cleaned;
        var details = Details.NONE.of(Objects.requireNonNull(direction)).between(cleaned, line);
        tell(cleaned == null ? "began" : "number", Kind.RING, at, details.at(caller));
    }

    void rings(Leg leg, Instant at) {
        tell("ring:" + leg.id, Kind.RING, at, Details.NONE.at(leg.extension()));
    }

    /** Nobody takes it for now. */
    void waitsOn(Instant at) {
        if (speaker == null && queue != null) {
            queued(queue, at);
        }
    }

    void queued(String queue, Instant at) {
        var cleaned = clean(queue, LONGEST_QUEUE);
        if (cleaned != null) {
            this.queue = cleaned;
            tell("queued:" + at.toEpochMilli(), Kind.QUEUED, at, Details.NONE.in(cleaned));
        }
    }

    /** The caller chose in the menu. */
    void chose(String choice, Instant at) {
        var cleaned = clean(choice, LONGEST_CHOICE);
        if (cleaned != null) {
            tell("menu:" + at.toEpochMilli(), Kind.MENU, at, Details.NONE.chosen(cleaned, null));
        }
    }

    /** {@code bridged}: the telephones that are joined with a line. Who speaks stays while he is one of them, else whoever is. */
    void speaks(List<Leg> bridged, Instant at) {
        if (!began || ended || bridged.isEmpty() || bridged.contains(speaker)) {
            return;
        }
        var next = bridged.getFirst();
        var extension = Objects.requireNonNull(next.extension());
        var before = speaking;
        speaker = next;
        speaking = extension;
        if (before == null) {
            tell("answered:" + next.id, Kind.ANSWERED, at, Details.NONE.at(extension));
        } else if (!before.equals(extension)) {
            held = false;
            tell("transferred:" + next.id, Kind.TRANSFERRED, at, Details.NONE.at(extension));
        }
    }

    /** Whoever speaks gives it away without waiting. */
    void handedTo(String extension, Instant at) {
        speaking = extension;
        held = false;
        tell("handed:" + at.toEpochMilli(), Kind.TRANSFERRED, at, Details.NONE.at(extension));
    }

    void holds(Leg leg, boolean on, Instant at) {
        if (leg != speaker || held == on) {
            return;
        }
        held = on;
        var kind = on ? Kind.HELD : Kind.RESUMED;
        tell(kind.name().toLowerCase(Locale.ROOT) + ":" + at.toEpochMilli(), kind, at, Details.NONE);
    }

    /** Where the recording can be fetched when it is finished. */
    void records(String address) {
        recording = address;
    }

    void recorded(Instant at) {
        if (recording != null) {
            var id = "recorded:" + Integer.toHexString(recording.hashCode());
            tell(id, Kind.RECORDED, at, Details.NONE.recordedAt(recording));
            recording = null;
        }
    }

    /** What the switch itself calls the outcome, in case nobody answered. */
    void outcome(CallResult result) {
        this.result = result;
    }

    void endNotSeen() {
        if (result == null) {
            result = CallResult.END_NOT_SEEN;
        }
    }

    /** {@code left}: its channels that live. */
    void settle(List<Leg> left, Instant at) {
        // Another line may be tried for a call that nobody took yet.
        var over = direction == Direction.OUTBOUND && speaking == null
                ? left.isEmpty()
                : left.stream().noneMatch(Leg::isLine);
        if (began && !ended && over) {
            ended = true;
            tell("ended", Kind.ENDED, at, Details.NONE.ending(result));
            recorded(at);
        }
    }

    /** It keeps its order, even when it happened at the same moment. */
    private void tell(String id, Kind kind, Instant at, Details details) {
        var afterwards = kind == Kind.ENDED || kind == Kind.RECORDED;
        if (began && (!ended || afterwards)) {
            last = at.isAfter(last) ? at : last.plus(1, ChronoUnit.MICROS);
            told.accept(new CallEvent(key, id, kind, last, details));
        }
    }

    /** What others wrote, without what nobody may write; null when nothing is left, or too much. */
    private static @Nullable String clean(@Nullable String text, int longest) {
        return Optional.ofNullable(text)
                .map(some -> some.replaceAll("\\p{Cntrl}", "").strip())
                .filter(some -> !some.isEmpty() && some.length() <= longest && !some.equals("<unknown>"))
                .orElse(null);
    }
}
