package io.chengnuo.people;

import io.chengnuo.shared.Gone;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an invited person arrives. The secret travels in bodies only. */
@RestController
@RequestMapping("/api/v1/invitations")
class InvitationController {

    private final AcceptInvitation accept;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Tenants tenants;

    InvitationController(AcceptInvitation accept, SignIn signIn, SessionCookie cookie, Tenants tenants) {
        this.accept = accept;
        this.signIn = signIn;
        this.cookie = cookie;
        this.tenants = tenants;
    }

    record Question(@NotBlank @Size(max = 100) String secret) {
        @Override
        public String toString() {
            return "Question";
        }
    }

    record Acceptance(
            @NotBlank @Size(max = 100) String secret,
            @NotBlank @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "Acceptance";
        }
    }

    record Invited(String name, String email, String company) {}

    @PostMapping("/question")
    @OpenDoor("asks for the secret of the invitation")
    Invited whom(@Valid @RequestBody Question body) {
        var company = Tenancy.current().map(tenants::require).orElseThrow(() -> new Gone("invitation_over"));
        var invited = accept.whom(body.secret());
        return new Invited(invited.name(), invited.email(), company.name());
    }

    @PostMapping("/acceptance")
    @OpenDoor("asks for the secret of the invitation, which works once")
    SessionController.Answer accept(
            @Valid @RequestBody Acceptance body, HttpServletRequest request, HttpServletResponse response) {
        if (Tenancy.current().isEmpty()) {
            throw new Gone("invitation_over");
        }
        var person = accept.accept(body.secret(), body.password());
        var begun = signIn.begin(person, Session.Proof.PASSWORD, SessionController.browser(request));
        cookie.give(response, begun.cookie());
        return new SessionController.Answer(SessionController.State.of(begun.stage()));
    }
}
