package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of softphones: they go in, and come out for the softphone of their person alone. */
@RestController
@RequestMapping("/api/v1/phones/{phone}/sip-accounts")
class SipAccountController {

    private final Connectors connectors;
    private final Extensions extensions;
    private final SipAccounts accounts;
    private final Organisation organisation;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    SipAccountController(
            Connectors connectors,
            Extensions extensions,
            SipAccounts accounts,
            Organisation organisation,
            Access access,
            Facts facts,
            Clock clock) {
        this.connectors = connectors;
        this.extensions = extensions;
        this.accounts = accounts;
        this.organisation = organisation;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code login}: null when it is the extension itself. {@code password}: null when it stays as it is. */
    record SipAccount(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9_.-]{1,40}")
            String extension,

            @Nullable @Pattern(regexp = "[A-Za-z0-9_.@-]{1,100}")
            String login,

            @Nullable @Pattern(regexp = "[^\\p{Cntrl}]{1,200}")
            String password) {}

    /** The person sits at the extension from now on, and registers there by softphone. */
    @PutMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public void set(@PathVariable UUID phone, @PathVariable UUID person, @Valid @RequestBody SipAccount wanted) {
        if (connectors
                .find(phone)
                .filter(found -> found.kind() == ConnectorKind.SOFTPHONE)
                .isEmpty()) {
            throw new NotFound("no_such_phone");
        }
        if (!organisation.works(person)) {
            throw new Invalid("invalid_request", new FieldError("person", "unknown"));
        }
        var now = clock.instant();
        if (!wanted.extension().equals(extensions.at(phone, person))) {
            extensions.give(new Extensions.Extension(phone, wanted.extension(), person), access.person(), now);
            facts.record(new ExtensionGiven(person, phone, wanted.extension(), access.person(), now));
        }
        if (!accounts.save(phone, person, wanted.login(), wanted.password(), access.person(), now)) {
            throw new Invalid("invalid_request", new FieldError("password", "missing"));
        }
        accounts.forgetWithoutExtension(phone);
        facts.record(new SipAccountSet(person, phone, wanted.password() != null, access.person(), now));
    }
}
