package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.CallEvent;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A telephone system, listened to: what its wire brings, understood as calls. */
final class SwitchSession<E> implements Closeable {

    private final SwitchWire<E> wire;
    private final SwitchCalls<E> calls;

    SwitchSession(SwitchWire<E> wire, SwitchCalls<E> calls) {
        this.wire = wire;
        this.calls = calls;
    }

    /** {@code calls}: those that live now, by their keys. */
    record Living(Set<String> calls, List<CallEvent> events) {}

    /** What was told next; empty when nothing came for about a second. */
    List<CallEvent> hear() throws IOException {
        var event = wire.event();
        return event == null ? List.of() : calls.hear(event);
    }

    /** Asks which channels live; what was missed of them comes as events. */
    Living look() throws IOException {
        var before = calls.known();
        var listed = wire.channels();
        // What came before the list is heard first, so that who hung up meanwhile is known to have done so.
        var events = new ArrayList<CallEvent>();
        wire.waiting().forEach(event -> events.addAll(calls.hear(event)));
        var living = calls.living(listed, before);
        events.addAll(living.events());
        return new Living(living.calls(), events);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
