package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.CallEvent;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A connection over which a telephone system tells its calls. */
interface SwitchSession extends Closeable {

    /** What was told next; empty when nothing came for about a second. */
    List<CallEvent> hear() throws IOException;

    /** Asks which channels live; what was missed of them comes as events. */
    Living look() throws IOException;

    /** {@code calls}: those that live now, by their keys. */
    record Living(Set<String> calls, List<CallEvent> events) {}
}
