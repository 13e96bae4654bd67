package io.chengnuo.channel.connector;

import io.chengnuo.customer.IdentityKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One kind of connector; a channel contributes it as a bean. */
public interface ConnectorType {

    /** Whether the bot is asked first; a setting of every kind that can send and hears. */
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

    /** Whether those it sends to can say something through it: only then may a bot be asked first. */
    default boolean hears() {
        return true;
    }

    /** Sends once. Called outside of any transaction, by one node at a time. */
    default Sent send(Connector connector, Outgoing words) {
        throw new UnsupportedOperationException(kind().name());
    }

    /**
     * Whether it sends over a line that one node holds for all. Its words are then not sent by the job: whoever holds the line calls
     * {@link SendOverLine} for its connector, so that words wait, without counting tries, while there is no line.
     */
    default boolean line() {
        return false;
    }

    /** How long after a person was heard he may be written to; empty: always. Enforced for all words. */
    default Optional<Duration> window() {
        return Optional.empty();
    }

    /** Whether it carries such a file itself; what it does not carry leaves as a link, see {@link FilesOut}. */
    default boolean carries(String mediaType) {
        return false;
    }

    /** Whether strangers may read what is said there: then no link to a file is said. */
    default boolean overheard() {
        return false;
    }

    /** Whether this person may be sent a notice now: not after he said stop. Answers to what he asks are another matter. */
    default boolean takesNotices(UUID connector, String peer) {
        return true;
    }

    /** What the other side is called by; with PHONE anybody whose number is known can be written to, else only who wrote before. */
    Optional<IdentityKind> identity();
}
