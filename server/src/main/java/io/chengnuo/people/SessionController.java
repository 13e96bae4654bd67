package io.chengnuo.people;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.Unauthorized;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out of a browser. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    private final SignIn signIn;
    private final SignOut signOut;
    private final SessionCookie cookie;

    SessionController(SignIn signIn, SignOut signOut, SessionCookie cookie) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.cookie = cookie;
    }

    record Password(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "Password";
        }
    }

    record Code(@NotBlank @Size(max = 20) String code) {}

    /** What has to come next: nothing, a code, or setting up codes. */
    enum State {
        SIGNED_IN,
        TOTP_REQUIRED,
        TOTP_ENROLMENT_REQUIRED;

        static State of(Session.Stage stage) {
            return switch (stage) {
                case SIGNED_IN -> SIGNED_IN;
                case CODE_REQUIRED -> TOTP_REQUIRED;
                case ENROLMENT_REQUIRED -> TOTP_ENROLMENT_REQUIRED;
            };
        }
    }

    record Answer(State state) {}

    @PostMapping
    @OpenDoor("whoever wants to sign in is nobody yet; tries are limited")
    Answer begin(@Valid @RequestBody Password body, HttpServletRequest request, HttpServletResponse response) {
        if (Tenancy.current().isEmpty()) {
            throw new Unauthorized("sign_in_refused");
        }
        return answer(signIn.withPassword(body.email(), body.password(), browser(request)), response);
    }

    @PostMapping("/totp")
    @OpenDoor("asks for the session that the password opened; tries are limited")
    Answer prove(@Valid @RequestBody Code body, HttpServletRequest request, HttpServletResponse response) {
        var session = Session.of(request)
                .filter(found -> found.stage() == Session.Stage.CODE_REQUIRED)
                .orElseThrow(() -> new Unauthorized("password_first"));
        return answer(signIn.withCode(session, body.code().strip(), browser(request)), response);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("signing out without being signed in does nothing")
    void end(HttpServletRequest request, HttpServletResponse response) {
        Session.of(request).ifPresent(signOut::here);
        cookie.take(response);
    }

    Answer answer(SignIn.Begun begun, HttpServletResponse response) {
        cookie.give(response, begun.cookie());
        return new Answer(State.of(begun.stage()));
    }

    static Sessions.Browser browser(HttpServletRequest request) {
        return new Sessions.Browser(Place.of(request), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }
}
