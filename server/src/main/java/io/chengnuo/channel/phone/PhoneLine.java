package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;

/** The way to one kind of telephone system. */
interface PhoneLine {

    ConnectorKind kind();

    /** Asks once, outside of any transaction; refuses with a Conflict that says why the system did not take it. */
    void command(Connector connector, LineCommand command);
}
