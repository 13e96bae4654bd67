package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.CallEvent;
import io.chengnuo.channel.phone.CallResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a switch that live now, and which calls they make. A call is one that a line to the outside takes part in; who speaks in it
 * is the telephone of ours that is bridged with it. Everything that changes is told as events of the call. What a channel does that is not
 * known concerns no call. Pure, and not for several threads.
 */
final class CallLegs {

    /** A switch that tells of more is not understood; the oldest are forgotten. */
    private static final int MOST = 20_000;

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

    /** The calls that live. */
    Set<String> living() {
        return Set.copyOf(legs.values().stream().map(leg -> leg.call).toList());
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
        var going = begun(call);
        if (leg.isLine()) {
            var caller = legsOf(call).findFirst().filter(first -> first != leg).map(Leg::extension);
            going.outside(caller.orElse(null), line, number, at);
        }
    }

    /** The customer's number has become known. */
    void numbers(String id, @Nullable String number, Instant at) {
        var leg = legs.get(id);
        if (leg != null && leg.isLine()) {
            call(leg).numbers(number, at);
        }
    }

    /** It rings there. */
    void rings(String id, Instant at) {
        var leg = legs.get(id);
        if (leg == null || leg.rang || leg.extension() == null || !call(leg).hasBegun()) {
            return;
        }
        if (legsOf(leg.call).findFirst().filter(first -> first == leg).isPresent()) {
            return; // whoever calls out himself is not called
        }
        leg.rang = true;
        call(leg).rings(leg, at);
    }

    /** Nobody took it there: the caller waits on. */
    void refuses(String id, Instant at) {
        var leg = legs.get(id);
        if (leg == null || !leg.rang) {
            return;
        }
        leg.rang = false;
        if (legsOf(leg.call).noneMatch(one -> one.rang && one.bridge == null)) {
            call(leg).waitsOn(at);
        }
    }

    void queued(String id, String queue, Instant at) {
        with(id, call -> call.queued(queue, at));
    }

    void chose(String id, String choice, Instant at) {
        with(id, call -> call.chose(choice, at));
    }

    void outcome(String id, CallResult result) {
        with(id, call -> call.outcome(result));
    }

    void handsOver(String id, String to, Instant at) {
        with(id, call -> call.handedTo(to, at));
    }

    void records(String id, String address) {
        with(id, call -> call.records(address));
    }

    void recorded(String id, Instant at) {
        with(id, call -> call.recorded(at));
    }

    void holds(String id, boolean on, Instant at) {
        var leg = legs.get(id);
        if (leg != null) {
            call(leg).holds(leg, on, at);
        }
    }

    void joins(String id, String bridge, Instant at) {
        bridged(id, bridge, at);
    }

    void leaves(String id, Instant at) {
        bridged(id, null, at);
    }

    private void bridged(String id, @Nullable String bridge, Instant at) {
        var leg = legs.get(id);
        if (leg != null) {
            leg.bridge = bridge;
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
        var now = begun(call);
        settle(before, at);
        speaks(now, at);
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
        before.stream().filter(id -> !living.contains(id)).forEach(id -> {
            with(id, SwitchCall::endNotSeen);
            hangsUp(id, at);
        });
    }

    private void settle(SwitchCall going, Instant at) {
        var left = legsOf(going.key()).toList();
        going.settle(left, at);
        if (left.isEmpty()) {
            calls.remove(going.key());
        }
    }

    /** Who speaks follows from the bridges. */
    private void speaks(SwitchCall going, Instant at) {
        going.speaks(legsOf(going.key()).filter(this::isBridgedOutside).toList(), at);
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

    private SwitchCall begun(String call) {
        return calls.computeIfAbsent(call, key -> new SwitchCall(key, told::add));
    }

    private SwitchCall call(Leg leg) {
        return Objects.requireNonNull(calls.get(leg.call));
    }

    private void with(String id, Consumer<SwitchCall> change) {
        var leg = legs.get(id);
        if (leg != null) {
            change.accept(call(leg));
        }
    }
}
