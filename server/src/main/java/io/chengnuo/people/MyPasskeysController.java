package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Unauthorized;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** One's own passkeys. Instead of codes, too: whoever must enrol may do it with a passkey. */
@RestController
@RequestMapping("/api/v1/me/passkeys")
class MyPasskeysController {

    private static final String WHY =
            "asks for a session whose password was proved; who must enrol is not signed in yet";

    private final PasskeyCeremony ceremony;
    private final PeopleSettings settings;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Access access;

    MyPasskeysController(
            PasskeyCeremony ceremony, PeopleSettings settings, SignIn signIn, SessionCookie cookie, Access access) {
        this.ceremony = ceremony;
        this.settings = settings;
        this.signIn = signIn;
        this.cookie = cookie;
        this.access = access;
    }

    record Offer(UUID challenge, JsonNode publicKey) {}

    record Made(
            @NotNull UUID challenge,
            @NotBlank @Size(max = 60) String label,
            @NotNull JsonNode credential) {}

    record Mine(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    record All(List<Mine> items) {}

    @GetMapping
    @SignedIn
    All all() {
        return new All(ceremony.of(access.person()).stream()
                .map(each -> new Mine(
                        each.getCredentialId().toBase64UrlString(),
                        each.getLabel(),
                        each.getCreated(),
                        each.getLastUsed()))
                .toList());
    }

    @PostMapping("/options")
    @OpenDoor(WHY)
    Offer offer(HttpServletRequest request) {
        var offered = ceremony.offerMaking(enrolling(request).person(), RelyingParty.of(request, settings));
        return new Offer(offered.challenge(), PasskeyJson.write(offered.options()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor(WHY)
    SessionController.Answer make(
            @Valid @RequestBody Made body, HttpServletRequest request, HttpServletResponse response) {
        var session = enrolling(request);
        var credential = PasskeyJson.read(
                body.credential(), new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
        ceremony.make(session.person(), body.challenge(), body.label(), credential, RelyingParty.of(request, settings));
        if (!session.signedIn()) {
            cookie.give(
                    response,
                    signIn.advance(session, SessionController.browser(request)).cookie());
        }
        return new SessionController.Answer(SessionController.State.SIGNED_IN);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void remove(@PathVariable String id) {
        if (!id.matches("[A-Za-z0-9_-]{1,1400}")) {
            throw new NotFound("no_such_passkey");
        }
        ceremony.remove(access.person(), Bytes.fromBase64(id));
    }

    private static Session enrolling(HttpServletRequest request) {
        if (Acting.current().kind() == Acting.Kind.PROGRAM) {
            throw new Unauthorized("browser_needed");
        }
        return Session.of(request)
                .filter(session -> session.stage() != Session.Stage.CODE_REQUIRED)
                .orElseThrow(() -> new Unauthorized("password_first"));
    }
}
