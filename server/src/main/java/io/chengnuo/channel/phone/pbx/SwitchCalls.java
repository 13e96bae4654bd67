package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.CallEvent;
import java.util.List;
import java.util.Set;

/** Understands what one kind of telephone system tells of channels. */
interface SwitchCalls<E> {

    List<CallEvent> hear(E event);

    /** The channels it knows. */
    Set<String> known();

    /** {@code listed}: all channels that live; those of {@code before} that are missing have gone. */
    SwitchSession.Living living(List<E> listed, Set<String> before);
}
