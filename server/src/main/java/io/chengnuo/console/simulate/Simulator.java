package io.chengnuo.console.simulate;

import java.net.URI;
import java.util.Map;

/** A provider that is pretended: one plays its customers. */
public interface Simulator extends AutoCloseable {

    /** What is typed into the connector's screen, by the names of its settings. */
    Map<String, String> settings();

    /** Where the product listens: the address that the connector's screen shows. Not needed by those that the product itself calls. */
    void aim(URI hook);

    /** A customer says something. Answers what the product said to it. */
    String say(String customer, String words);

    /** As {@link #say}, with a file, where the provider brings files this way. */
    default String send(String customer, String words, String file, byte[] bytes) {
        throw new UnsupportedOperationException("This provider is pretended without files.");
    }

    /** What reached customers, the oldest first. */
    Talk talk();

    /** Where its page is. */
    URI page();

    @Override
    void close();
}
