package io.chengnuo.channel.portal;

import io.chengnuo.channel.mail.MailDoor;
import io.chengnuo.channel.push.PushSubscriptions;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.policy.Category;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The portal's front door: what can be asked, and the ways in and out. */
@RestController
@RequestMapping("/api/v1/portal")
class PortalController {

    private final PortalAccess access;
    private final PortalCookie cookie;
    private final PortalSessions sessions;
    private final SendCode codes;
    private final EnterPortal enter;
    private final PolicyInForce policy;
    private final Tenants tenants;
    private final MailDoor mail;
    private final PushSubscriptions browsers;

    PortalController(
            PortalAccess access,
            PortalCookie cookie,
            PortalSessions sessions,
            SendCode codes,
            EnterPortal enter,
            PolicyInForce policy,
            Tenants tenants,
            MailDoor mail,
            PushSubscriptions browsers) {
        this.access = access;
        this.cookie = cookie;
        this.sessions = sessions;
        this.codes = codes;
        this.enter = enter;
        this.policy = policy;
        this.tenants = tenants;
        this.mail = mail;
        this.browsers = browsers;
    }

    record Choice(String key, String name, List<Choice> children) {
        static Choice of(Category category, Locale locale) {
            return new Choice(
                    category.key(),
                    category.name().in(locale),
                    category.children().stream().map(child -> of(child, locale)).toList());
        }
    }

    /** {@code zone}: by which the portal shows its times. {@code mail} tells whether a code can be sent; {@code signedIn} and {@code proven} what the present cookie opens. */
    record Front(
            String company, String zone, boolean mail, boolean signedIn, boolean proven, List<Choice> categories) {}

    record Address(@NotBlank @Size(max = 254) String address) {}

    /** Either a link, or an address with the code mailed to it. */
    record Proof(
            @Nullable @Size(max = 100) String link,
            @Nullable @Size(max = 254) String address,
            @Nullable @Size(max = 12) String code) {
        @Override
        public String toString() {
            return "Proof[…]";
        }
    }

    @GetMapping
    @OpenDoor("shows what may be asked for, the same to everybody")
    @Transactional(readOnly = true)
    public Front front(Locale locale) {
        var session = access.current();
        var company = tenants.require(Tenancy.require());
        return new Front(
                company.name(),
                company.zone().getId(),
                mail.isOpen(),
                session.isPresent(),
                session.filter(PortalSession::proven).isPresent(),
                policy.now().categories().roots().stream()
                        .map(category -> Choice.of(category, locale))
                        .toList());
    }

    /** The answer is the same, in words and time, whether the address is a customer's or not. */
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @OpenDoor("sends a code to the mailbox of a customer; limited by address and network")
    void sendCode(@Valid @RequestBody Address body, Locale locale, HttpServletRequest request) {
        var address = EmailAddress.of(body.address())
                .orElseThrow(() -> new Invalid("invalid_request", new FieldError("address", "invalid")));
        codes.ask(address, locale, Network.of(request.getRemoteAddr()));
    }

    /** A PUT: nothing that is sent or answered here may be kept for a repetition. */
    @PutMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("asks for a secret link or a one-time code; limited by address and network")
    void enter(@Valid @RequestBody Proof body, HttpServletRequest request, HttpServletResponse response) {
        var network = Network.of(request.getRemoteAddr());
        cookie.give(response, token(body, network));
    }

    private Token token(Proof proof, Network network) {
        if (proof.link() != null) {
            return enter.byLink(proof.link(), network);
        }
        if (proof.address() == null || proof.code() == null) {
            throw new Invalid("invalid_request", new FieldError("code", "missing"));
        }
        return enter.byCode(proof.address(), proof.code(), network);
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("ends the portal session of whoever asks")
    void leave(HttpServletResponse response) {
        access.current().ifPresent(session -> {
            sessions.end(session);
            browsers.removeOfSession(session.id());
        });
        cookie.takeBack(response);
    }
}
