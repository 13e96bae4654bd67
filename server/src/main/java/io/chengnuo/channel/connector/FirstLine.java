package io.chengnuo.channel.connector;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who answers words that no request is about yet, before a person does: the bot. */
public interface FirstLine {

    /**
     * What takes long, a model outside above all, before the transaction that takes the words: {@link #hear} finds it done. Whoever takes words
     * without it is answered all the same, from what is published.
     */
    void ahead(Heard heard);

    /** Whether there is anything to do ahead. */
    boolean thinksAhead();

    /** Empty when nobody is there: a person takes it. Called in the transaction that takes the words. */
    Optional<Said> hear(Heard heard);

    /** {@code before}: what was said in this conversation, the oldest first, since the last request. */
    record Heard(UUID connector, String peer, @Nullable UUID customer, String words, List<Line> before) {}

    record Line(boolean customer, String words) {}

    /**
     * @param words what is said, chosen answers in lines of their own
     * @param person a person has to go on: a request is opened with the conversation
     * @param category of that request, if the bot is sure
     */
    record Said(String words, boolean person, @Nullable String category) {}
}
