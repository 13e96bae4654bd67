package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import java.io.IOException;

/** One kind of telephone system that is listened to. */
interface Switch {

    ConnectorKind kind();

    /** Logs in and asks to be told of calls. */
    SwitchSession listen(Connector connector) throws IOException;
}
