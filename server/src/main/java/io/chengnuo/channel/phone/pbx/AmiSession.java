package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.CallEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asterisk, listened to. */
final class AmiSession implements SwitchSession {

    private final AmiConnection connection;
    private final AmiCalls calls;

    AmiSession(AmiConnection connection, AmiCalls calls) {
        this.connection = connection;
        this.calls = calls;
    }

    @Override
    public List<CallEvent> hear() throws IOException {
        var event = connection.event();
        return event == null ? List.of() : calls.hear(event);
    }

    @Override
    public Living look() throws IOException {
        var before = calls.known();
        var listed = connection.list("CoreShowChannels", "CoreShowChannel");
        // What came before the list is heard first, so that who hung up meanwhile is known to have done so.
        var events = new ArrayList<CallEvent>();
        connection.waiting().forEach(event -> events.addAll(calls.hear(event)));
        var living = calls.living(listed, before);
        events.addAll(living.events());
        return new Living(living.calls(), events);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
