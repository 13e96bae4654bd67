package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.live.LiveStream;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One stream of events a browser: {@code changed} with {@code {kind, subject}}. It ends with the session it was opened in. */
@RestController
class LiveController {

    private final LiveStream stream;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Access access;

    LiveController(LiveStream stream, Sessions sessions, SessionCookie cookie, Access access) {
        this.stream = stream;
        this.sessions = sessions;
        this.cookie = cookie;
        this.access = access;
    }

    @SignedIn
    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(HttpServletRequest request) {
        var acting = Acting.current();
        var session = cookie.read(request);
        return stream.open(() -> session.isPresent()
                ? sessions.find(session.get()).filter(Session::signedIn).isPresent()
                : acting.call(() -> !access.all().isEmpty()));
    }
}
