package io.chengnuo.channel.phone.pbx;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection to a telephone system, in its protocol. {@code E}: what it tells. */
interface SwitchWire<E> extends Closeable {

    /** The next event; null when none came in about a second. */
    @Nullable
    E event() throws IOException;

    /** The events that came while something was answered. */
    List<E> waiting();

    /** The channels that live. */
    List<E> channels() throws IOException;
}
