package io.chengnuo.channel.connector;

import io.chengnuo.customer.Identity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that came through a connector.
 *
 * @param externalId what the other side calls them: the same id is taken once
 * @param peer what the other side calls the person, for answers
 * @param identity by what the person is recognised as a customer
 * @param subject of a new request; made from the words when null
 * @param category of a new request, if the channel knows it
 */
public record Incoming(
        Connector connector,
        String externalId,
        String peer,
        @Nullable String peerName,
        Identity identity,
        String words,
        List<File> files,
        @Nullable String subject,
        @Nullable String category,
        Instant at) {

    /** A person awaits these words: the bot has no say. */
    public Incoming toPerson() {
        return new Incoming(
                connector.without(ConnectorType.BOT),
                externalId,
                peer,
                peerName,
                identity,
                words,
                files,
                subject,
                category,
                at);
    }

    /** The type is found from the bytes, not believed. */
    public record File(String name, byte[] bytes) {}

    public static Incoming words(
            Connector connector,
            String externalId,
            String peer,
            @Nullable String peerName,
            Identity identity,
            String words,
            Instant at) {
        return new Incoming(connector, externalId, peer, peerName, identity, words, List.of(), null, null, at);
    }
}
