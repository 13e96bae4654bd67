package io.chengnuo.people;

import java.util.Optional;
import java.util.UUID;

/** What the pages of somebody may do besides talking to our own server. The module that knows contributes it as a bean. */
public interface PageNeeds {

    /** A telephone in the browser: the WebSocket of its telephone system, and the microphone. Empty for whoever has none. */
    Optional<String> softphone(UUID person);
}
