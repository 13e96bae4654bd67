package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Unauthorized;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Setting up codes on one's own phone. */
@RestController
@RequestMapping("/api/v1/me/totp")
class MyTotpController {

    private static final String WHY =
            "asks for a session whose password was proved; who must enrol is not signed in yet";

    private final EnrolTotp enrol;
    private final SignIn signIn;
    private final SessionCookie cookie;

    MyTotpController(EnrolTotp enrol, SignIn signIn, SessionCookie cookie) {
        this.enrol = enrol;
        this.signIn = signIn;
        this.cookie = cookie;
    }

    /** {@code code}: one of the codes in use, when there are any. */
    record Begin(@Nullable @Size(max = 20) String code) {}

    record Confirm(@NotBlank @Size(max = 20) String code) {}

    record Confirmed(SessionController.State state, List<String> recoveryCodes) {}

    @PostMapping
    @OpenDoor(WHY)
    EnrolTotp.Offered begin(@Valid @RequestBody(required = false) @Nullable Begin body, HttpServletRequest request) {
        var code = body == null ? null : body.code();
        return enrol.begin(enrolling(request).person(), code, Place.of(request));
    }

    @PutMapping
    @OpenDoor(WHY)
    Confirmed confirm(@Valid @RequestBody Confirm body, HttpServletRequest request, HttpServletResponse response) {
        var session = enrolling(request);
        var codes = enrol.confirm(session.person(), body.code().strip(), Place.of(request));
        var begun = signIn.advance(session, SessionController.browser(request));
        cookie.give(response, begun.cookie());
        return new Confirmed(SessionController.State.of(begun.stage()), codes);
    }

    /** A session that needs a code does not get past it by enrolling anew. */
    private static Session enrolling(HttpServletRequest request) {
        if (Acting.current().kind() == Acting.Kind.PROGRAM) {
            throw new Unauthorized("browser_needed");
        }
        return Session.of(request)
                .filter(session -> session.stage() != Session.Stage.CODE_REQUIRED)
                .orElseThrow(() -> new Unauthorized("password_first"));
    }
}
