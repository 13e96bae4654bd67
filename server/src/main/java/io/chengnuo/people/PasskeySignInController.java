package io.chengnuo.people;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.Unauthorized;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Signing in with a passkey: nothing is typed, not even a name. */
@RestController
@RequestMapping("/api/v1/session/passkey")
class PasskeySignInController {

    private final PasskeyCeremony ceremony;
    private final PeopleSettings settings;
    private final SignIn signIn;
    private final WrongGuesses guesses;
    private final SessionCookie cookie;

    PasskeySignInController(
            PasskeyCeremony ceremony,
            PeopleSettings settings,
            SignIn signIn,
            WrongGuesses guesses,
            SessionCookie cookie) {
        this.ceremony = ceremony;
        this.settings = settings;
        this.signIn = signIn;
        this.guesses = guesses;
        this.cookie = cookie;
    }

    record Proof(@NotNull UUID challenge, @NotNull JsonNode credential) {}

    @PostMapping("/options")
    @OpenDoor("a challenge proves nothing")
    MyPasskeysController.Offer offer(HttpServletRequest request) {
        inCompany();
        var offered = ceremony.offerSignIn(RelyingParty.of(request, settings));
        return new MyPasskeysController.Offer(offered.challenge(), PasskeyJson.write(offered.options()));
    }

    @PostMapping
    @OpenDoor("asks for the answer of an authenticator; tries are limited")
    SessionController.Answer prove(
            @Valid @RequestBody Proof body, HttpServletRequest request, HttpServletResponse response) {
        inCompany();
        var guess = WrongGuesses.Try.at("passkey", "anybody", Place.of(request), true);
        guesses.count(guess);
        var credential = PasskeyJson.read(
                body.credential(), new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
        var person = ceremony.prove(body.challenge(), credential, RelyingParty.of(request, settings));
        guesses.right(guess);
        var begun = signIn.signedIn(person, Session.Proof.PASSKEY, SessionController.browser(request));
        cookie.give(response, begun.cookie());
        return new SessionController.Answer(SessionController.State.of(begun.stage()));
    }

    private static void inCompany() {
        if (Tenancy.current().isEmpty()) {
            throw new Unauthorized("passkey_refused");
        }
    }
}
