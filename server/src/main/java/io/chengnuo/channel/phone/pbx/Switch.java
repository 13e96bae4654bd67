package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.channel.phone.LineCommand;
import io.chengnuo.channel.phone.PhoneLine;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Conflict;
import java.io.IOException;
import java.util.Optional;

/** One kind of telephone system that is listened to by one node, and told commands by any, over a short session of its own. */
interface Switch extends ConnectorType, PhoneLine {

    @Override
    ConnectorKind kind();

    /** Logs in and asks to be told of calls. */
    SwitchSession<?> listen(Connector connector) throws IOException;

    /** Logs in; whether it does what we ask. */
    boolean answers(Connector connector) throws IOException;

    /** Logs in and has it done. */
    void tell(Connector connector, LineCommand command) throws IOException;

    @Override
    default Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.PHONE);
    }

    @Override
    default Tested test(Connector connector) {
        try {
            return answers(connector) ? Tested.OK : Tested.failed("refused");
        } catch (IOException | Conflict e) {
            return Tested.failed(SwitchSockets.problem(e));
        }
    }

    @Override
    default void command(Connector connector, LineCommand command) {
        if (!takes(connector).contains(command.kind())) {
            throw new Conflict("phone_takes_no_commands");
        }
        try {
            tell(connector, command);
        } catch (IOException e) {
            throw new Conflict("phone_refused");
        }
    }
}
