package io.chengnuo.people;

import io.chengnuo.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The browsers one is signed in with. */
@RestController
@RequestMapping("/api/v1/me/sessions")
class MySessionsController {

    private final Access access;
    private final Sessions sessions;
    private final SignOut signOut;
    private final SessionCookie cookie;

    MySessionsController(Access access, Sessions sessions, SignOut signOut, SessionCookie cookie) {
        this.access = access;
        this.sessions = sessions;
        this.signOut = signOut;
        this.cookie = cookie;
    }

    record Mine(UUID id, boolean here, String address, String agent, Instant createdAt, Instant seenAt) {}

    record All(List<Mine> items) {}

    @GetMapping
    @SignedIn
    @Transactional(readOnly = true)
    All all(HttpServletRequest request) {
        var here = Session.of(request).map(Session::id);
        return new All(sessions.of(access.person()).stream()
                .map(session -> new Mine(
                        session.id(),
                        here.isPresent() && here.get().equals(session.id()),
                        session.address(),
                        session.agent(),
                        session.createdAt(),
                        session.seenAt()))
                .toList());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void everywhere(HttpServletResponse response) {
        signOut.everywhere(access.person());
        cookie.take(response);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    @Transactional
    void one(@PathVariable UUID id) {
        var person = access.person();
        if (sessions.of(person).stream().noneMatch(session -> session.id().equals(id))) {
            throw new NotFound("no_such_session");
        }
        signOut.one(person, id);
    }
}
