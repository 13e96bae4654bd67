package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.phone.LineCommand;
import io.chengnuo.shared.Conflict;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Commands of people as actions of the manager interface. */
record AmiCommands(AmiConnection session, Connector connector, Places places) {

    static final String TECHNOLOGY = "technology";

    void run(LineCommand command) throws IOException {
        if (command.kind() == LineCommand.Kind.DIAL) {
            dial(command);
            return;
        }
        var channels = session.channels().stream()
                .filter(channel -> channel.get("Linkedid").equals(command.call()))
                .toList();
        var mine = channel(channels, place -> place.equals(new Place.Phone(command.extension())));
        var answer = switch (command.kind()) {
            case ANSWER, RESUME -> notify(mine, "talk");
            case HOLD -> notify(mine, "hold");
            case HANG_UP -> session.ask("Hangup", "Channel", mine, "Cause", "16");
            case TRANSFER ->
                session.ask(
                        "BlindTransfer",
                        "Channel",
                        mine,
                        "Context",
                        context(),
                        "Exten",
                        Objects.requireNonNullElse(command.to(), ""));
            case RECORD ->
                session.ask(
                        "MixMonitor",
                        "Channel",
                        channel(channels, Place.Line.class::isInstance),
                        "File",
                        "chengnuo-" + command.id() + ".wav");
            case STOP_RECORDING ->
                session.ask("StopMixMonitor", "Channel", channel(channels, Place.Line.class::isInstance));
            case DIAL -> throw new IllegalStateException();
        };
        require(answer);
    }

    /** Rings at whoever asks first; the number is dialled when he picks up. */
    private void dial(LineCommand command) throws IOException {
        var number = SwitchNumbers.dialled(connector, Objects.requireNonNull(command.to()));
        require(session.ask(
                "Originate",
                "Channel",
                connector.setting(TECHNOLOGY, "PJSIP") + "/" + command.extension(),
                "Context",
                context(),
                "Exten",
                number,
                "Priority",
                "1",
                "CallerID",
                "<" + number + ">",
                "Timeout",
                "30000",
                "Async",
                "true",
                "Variable",
                "CHENGNUO_DIAL=" + command.id()));
    }

    /** Asks the telephone itself; most SIP telephones listen to this. */
    private AmiMessage notify(String channel, String what) throws IOException {
        return session.ask("PJSIPNotify", "Channel", channel, "Variable", "Event=" + what);
    }

    private String context() {
        return connector.setting(SwitchNumbers.CONTEXT, "from-internal");
    }

    private String channel(List<AmiMessage> channels, Predicate<Place> which) {
        return channels.stream()
                .map(channel -> channel.get("Channel"))
                .filter(name -> which.test(AmiChannel.of(name).place(places)))
                .findFirst()
                .orElseThrow(() -> new Conflict("call_over"));
    }

    private static void require(AmiMessage answer) {
        if (!answer.succeeded()) {
            throw new Conflict("phone_refused");
        }
    }
}
