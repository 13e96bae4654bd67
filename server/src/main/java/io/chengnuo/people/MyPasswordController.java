package io.chengnuo.people;

import io.chengnuo.shared.Unauthorized;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own password; changed in a browser only. */
@RestController
@RequestMapping("/api/v1/me/password")
class MyPasswordController {

    private final ChangePassword change;
    private final SessionCookie cookie;

    MyPasswordController(ChangePassword change, SessionCookie cookie) {
        this.change = change;
        this.cookie = cookie;
    }

    record Change(
            @NotBlank @Size(max = 200) String present,
            @NotBlank @Size(max = 200) String wanted) {
        @Override
        public String toString() {
            return "Change";
        }
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void change(@Valid @RequestBody Change body, HttpServletRequest request, HttpServletResponse response) {
        var session = Session.of(request).orElseThrow(() -> new Unauthorized("browser_needed"));
        cookie.give(
                response, change.change(session, body.present(), body.wanted(), SessionController.browser(request)));
    }
}
