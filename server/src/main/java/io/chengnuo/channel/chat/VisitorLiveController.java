package io.chengnuo.channel.chat;

import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.TooMany;
import io.chengnuo.shared.live.LiveStream;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of a visitor's browser: it is told to ask again, never what was said. Opened by fetch, so that the token stands in no address. */
@RestController
class VisitorLiveController {

    /** Asked again so rarely: thousands of visitors must not ask the database at every beat. */
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private final VisitorAccess access;
    private final LiveStream stream;
    private final Clock clock;

    VisitorLiveController(VisitorAccess access, LiveStream stream, Clock clock) {
        this.access = access;
        this.stream = stream;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/channels/chat/{connector}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @OpenDoor("tells whoever holds the visitor's token that something changed in its chat")
    SseEmitter live(@PathVariable UUID connector, HttpServletRequest request) {
        var visitor = access.require(connector, request);
        if (stream.listening(visitor.id()) >= ChatLimits.STREAMS_OF_VISITOR) {
            throw new TooMany("too_many_tries", Duration.ofSeconds(5));
        }
        return stream.openForStranger(visitor.id(), new Trusted(connector));
    }

    /** While the chat is in use. */
    private final class Trusted implements LiveStream.StillAllowed {

        private final UUID connector;
        private java.time.Instant until = clock.instant().plus(TRUSTED);

        private Trusted(UUID connector) {
            this.connector = connector;
        }

        @Override
        public boolean check() {
            var now = clock.instant();
            if (now.isBefore(until)) {
                return true;
            }
            until = now.plus(TRUSTED);
            return access.inUse(connector);
        }
    }
}
