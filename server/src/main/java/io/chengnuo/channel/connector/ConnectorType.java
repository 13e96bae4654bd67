package io.chengnuo.channel.connector;

import io.chengnuo.customer.IdentityKind;
import java.util.List;
import java.util.Optional;

/** One kind of connector; a channel contributes it as a bean. */
public interface ConnectorType {

    /** Whether the bot is asked first; a setting of every kind that can send. */
    String BOT = "bot";

    ConnectorKind kind();

    /** What is set, in the order of the form. */
    List<SettingField> settings();

    /**
     * Tries the connection with these settings, within ten seconds, and changes nothing on the other side. What it answers is shown to an
     * administrator: a code of what is wrong, never what the other side said.
     */
    Tested test(Connector connector);

    /** Whether words can be sent through it. */
    default boolean sends() {
        return false;
    }

    /** Sends once. Called outside of any transaction, by one node at a time. */
    default Sent send(Connector connector, Outgoing words) {
        throw new UnsupportedOperationException(kind().name());
    }

    /** What the other side is called by; with PHONE anybody whose number is known can be written to, else only who wrote before. */
    Optional<IdentityKind> identity();
}
