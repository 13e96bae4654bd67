package io.chengnuo.channel.phone;

import io.chengnuo.channel.Named;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The telephone systems of the company, and who sits at which extension. */
@RestController
@RequestMapping("/api/v1/phones")
class PhoneController {

    private final Connectors connectors;
    private final Extensions extensions;
    private final SipAccounts sipAccounts;
    private final GiveExtension give;
    private final Organisation organisation;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    PhoneController(
            Connectors connectors,
            Extensions extensions,
            SipAccounts sipAccounts,
            GiveExtension give,
            Organisation organisation,
            Access access,
            Facts facts,
            Clock clock) {
        this.connectors = connectors;
        this.extensions = extensions;
        this.sipAccounts = sipAccounts;
        this.give = give;
        this.organisation = organisation;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code sipAccount}: whether the softphone of the person can register. */
    record At(String extension, Named person, boolean sipAccount) {}

    record Phone(UUID id, ConnectorKind kind, String name, List<At> extensions) {}

    record Phones(List<Phone> items) {}

    record Extension(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9_.-]{1,40}")
            String extension) {}

    @GetMapping
    @Requires(Right.SETTINGS_EDIT)
    @Transactional(readOnly = true)
    public Phones all() {
        return new Phones(PhoneSettings.KINDS.stream()
                .flatMap(kind -> connectors.inUse(kind).stream())
                .map(this::phone)
                .toList());
    }

    private Phone phone(Connector connector) {
        var all = extensions.of(connector.id());
        var accounts = sipAccounts.peopleAt(connector.id());
        var names = organisation.personNames(
                all.stream().map(Extensions.Extension::person).toList());
        return new Phone(
                connector.id(),
                connector.kind(),
                connector.name(),
                all.stream()
                        .map(one -> new At(
                                one.extension(),
                                Objects.requireNonNull(Named.of(one.person(), names)),
                                accounts.contains(one.person())))
                        .toList());
    }

    /** Whoever sat there has none afterwards. */
    @PutMapping("/{phone}/extensions/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public void give(@PathVariable UUID phone, @PathVariable UUID person, @Valid @RequestBody Extension wanted) {
        require(phone);
        give.give(phone, person, wanted.extension(), access.person());
    }

    @DeleteMapping("/{phone}/extensions/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public void take(@PathVariable UUID phone, @PathVariable UUID person) {
        require(phone);
        if (extensions.take(phone, person)) {
            sipAccounts.forgetWithoutExtension(phone);
            facts.record(new ExtensionTaken(person, phone, access.person(), clock.instant()));
        }
    }

    private void require(UUID phone) {
        if (connectors.find(phone).filter(PhoneSettings::isPhone).isEmpty()) {
            throw new NotFound("no_such_phone");
        }
    }
}
