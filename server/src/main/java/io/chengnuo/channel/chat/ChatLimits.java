package io.chengnuo.channel.chat;

import io.chengnuo.channel.Limit;
import java.time.Duration;

/** How often the doors of visitors let somebody try. A whole office may share one network. */
final class ChatLimits {

    static final Limit VISITORS_OF_NETWORK = new Limit("chat visitors of network", 120, Duration.ofHours(1));
    static final Limit VISITS_OF_NETWORK = new Limit("chat visits of network", 600, Duration.ofHours(1));
    static final Limit LINES_OF_NETWORK = new Limit("chat lines of network", 1_200, Duration.ofMinutes(10));
    static final Limit LINES_OF_VISITOR = new Limit("chat lines of visitor", 40, Duration.ofMinutes(1));
    static final Limit FILES_OF_VISITOR = new Limit("chat files of visitor", 30, Duration.ofHours(1));
    static final Limit FILES_OF_NETWORK = new Limit("chat files of network", 200, Duration.ofHours(1));
    static final Limit MARKS_OF_VISITOR = new Limit("chat marks of visitor", 240, Duration.ofMinutes(1));
    static final Limit WRONG_TOKENS_OF_NETWORK = new Limit("chat tokens of network", 30, Duration.ofMinutes(10));
    static final int STREAMS_OF_VISITOR = 4;

    private ChatLimits() {}
}
