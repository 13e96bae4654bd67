package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.phone.LineCommand;
import io.chengnuo.shared.Conflict;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Commands of people as commands of FreeSWITCH. */
record EslCommands(EslConnection session, Connector connector, Places places) {

    static final String DOMAIN = "domain";
    static final String FOLDER = "/var/lib/freeswitch/recordings";

    void run(LineCommand command) throws IOException {
        if (command.kind() == LineCommand.Kind.DIAL) {
            dial(command);
            return;
        }
        var mine = mine(command);
        var file = connector.setting(RecordingAddresses.FOLDER, FOLDER) + "/chengnuo-" + command.call() + ".wav";
        var asked = switch (command.kind()) {
            case ANSWER -> "uuid_phone_event " + mine + " talk";
            case HOLD -> "uuid_hold " + mine;
            case RESUME -> "uuid_hold off " + mine;
            case HANG_UP -> "uuid_kill " + mine;
            case TRANSFER ->
                "uuid_transfer %s -bleg %s XML %s"
                        .formatted(mine, Objects.requireNonNullElse(command.to(), ""), context());
            case RECORD -> "uuid_record " + mine + " start " + file;
            case STOP_RECORDING -> "uuid_record " + mine + " stop all";
            case DIAL -> throw new IllegalStateException();
        };
        if (session.api(asked).startsWith("-")) {
            throw new Conflict("phone_refused");
        }
    }

    /** Rings at whoever asks first; the number is dialled when he picks up. */
    private void dial(LineCommand command) throws IOException {
        var number = SwitchNumbers.dialled(connector, Objects.requireNonNull(command.to()));
        var domain = connector.setting(DOMAIN, "");
        var reply =
                session.command("bgapi originate {origination_caller_id_number=%s,chengnuo_dial=%s}user/%s%s %s XML %s"
                        .formatted(
                                number,
                                command.id(),
                                command.extension(),
                                domain.isEmpty() ? "" : "@" + domain,
                                number,
                                context()));
        if (!reply.startsWith("+OK")) {
            throw new Conflict("phone_refused");
        }
    }

    /** The channel at whoever asks: of the call, or after a transfer the only one there. */
    private String mine(LineCommand command) throws IOException {
        var there = session.channels().stream()
                .filter(row -> new Place.Phone(command.extension()).equals(EslCalls.place(row, places)))
                .toList();
        var ofCall = there.stream()
                .filter(row -> EslCalls.callOf(row).equals(command.call()))
                .toList();
        return only(ofCall.isEmpty() ? there : ofCall);
    }

    private static String only(List<EslEvent> channels) {
        var id = channels.size() == 1 ? channels.getFirst().get("uuid") : "";
        if (!id.matches("[0-9a-fA-F-]{8,64}")) {
            throw new Conflict("call_over");
        }
        return id;
    }

    private String context() {
        return connector.setting(SwitchNumbers.CONTEXT, "default");
    }
}
