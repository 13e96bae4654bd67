/**
 * What all connections to the outside have in common: their settings, the person in charge, test, health, the log of what came and went,
 * how words become a ticket, and through what an answer leaves. A channel adds a {@link io.chengnuo.channel.connector.ConnectorType}.
 */
@NullMarked
@NamedInterface("connector")
package io.chengnuo.channel.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
