package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.live.LiveStream;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One stream of events a browser: {@code changed} with {@code {kind, subject}} for everybody, {@code nudge} for this person alone. It ends with the session or token it was opened by. */
@RestController
class LiveController {

    private final LiveStream stream;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Tokens tokens;
    private final Access access;

    LiveController(LiveStream stream, Sessions sessions, SessionCookie cookie, Tokens tokens, Access access) {
        this.stream = stream;
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
        this.access = access;
    }

    @SignedIn
    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(HttpServletRequest request) {
        var acting = Acting.current();
        var session = cookie.read(request);
        var authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return stream.open(
                    access.person(),
                    () -> session.flatMap(sessions::find)
                            .filter(Session::signedIn)
                            .isPresent());
        }
        var secret = authorization.substring(WhoAsks.BEARER.length()).strip();
        return stream.open(
                access.person(),
                () -> tokens.find(secret).isPresent()
                        && acting.call(() -> !access.all().isEmpty()));
    }
}
