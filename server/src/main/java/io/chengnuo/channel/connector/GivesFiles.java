package io.chengnuo.channel.connector;

import io.chengnuo.channel.connector.Incoming.File;

/** A connector type whose messages name a file that has to be fetched. */
public interface GivesFiles extends ConnectorType {

    /** Fetches it, outside of any transaction. Any exception: not now; tried again later. */
    File file(Connector connector, String place, String name);
}
