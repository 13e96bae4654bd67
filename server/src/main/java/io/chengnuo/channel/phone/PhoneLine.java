package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import java.util.Set;

/** The way to one kind of telephone system. */
public interface PhoneLine {

    ConnectorKind kind();

    /** What can be asked of it. */
    Set<LineCommand.Kind> takes(Connector connector);

    /** Asks once, outside of any transaction; refuses with a Conflict that says why the system did not take it. */
    void command(Connector connector, LineCommand command);
}
