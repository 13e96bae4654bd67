package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.line.HeldLine;
import io.chengnuo.channel.phone.CallEvent;
import io.chengnuo.channel.phone.CallEvent.Details;
import io.chengnuo.channel.phone.CallEvent.Kind;
import io.chengnuo.channel.phone.CallResult;
import io.chengnuo.channel.phone.OpenCalls;
import io.chengnuo.channel.phone.TakeCallEvent;
import io.chengnuo.shared.Conflict;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The connection to one telephone system, as long as this node holds it: hears what it tells, and now and then asks what lives, so that a
 * call whose end was not heard does not ring for ever.
 */
final class SwitchLine implements HeldLine.Work {

    private static final HeldLine.Pace PACE = new HeldLine.Pace(
            Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(1), Map.of(), Duration.ofSeconds(12));
    private static final Duration LOOK_ROUND = Duration.ofMinutes(1);

    private final Connector connector;
    private final Parts parts;

    /** What every line needs. */
    record Parts(Switch to, TakeCallEvent take, OpenCalls calls, Clock clock) {}

    SwitchLine(Connector connector, Parts parts) {
        this.connector = connector;
        this.parts = parts;
    }

    @Override
    public HeldLine.Pace pace() {
        return PACE;
    }

    @Override
    public void goOn(HeldLine line) throws IOException {
        try (var session = parts.to().listen(connector)) {
            var looked = look(session, line);
            while (line.goesOn()) {
                session.hear().forEach(this::take);
                if (System.nanoTime() - looked > LOOK_ROUND.toNanos()) {
                    looked = look(session, line);
                }
            }
        }
    }

    @Override
    public Optional<String> problem(Exception failure) {
        return failure instanceof IOException || failure instanceof Conflict
                ? Optional.of(SwitchSockets.problem(failure))
                : Optional.empty();
    }

    /** The calls we believe to go on are asked for first: what begins while the switch lists its channels is none of them. */
    private long look(SwitchSession<?> session, HeldLine line) throws IOException {
        var believed = parts.calls().of(connector.id());
        var living = session.look();
        living.events().forEach(this::take);
        settle(believed, living);
        line.works();
        return System.nanoTime();
    }

    private void settle(Set<String> believed, SwitchSession.Living living) {
        var ended = List.copyOf(believed).stream()
                .filter(call -> !living.calls().contains(call))
                .toList();
        ended.forEach(call -> take(new CallEvent(
                call,
                "end-not-seen",
                Kind.ENDED,
                parts.clock().instant(),
                Details.NONE.ending(CallResult.END_NOT_SEEN))));
    }

    private void take(CallEvent event) {
        parts.take().hear(connector, event);
    }
}
