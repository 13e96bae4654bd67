package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.phone.CallMenu.Choice;
import io.chengnuo.channel.phone.CallMenu.Kind;
import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What callers may choose, written on a screen and offered to the telephone system by its signed door. */
@RestController
@RequestMapping("/api/v1/phones/{phone}/menu")
class CallMenuController {

    private final Connectors connectors;
    private final CallChoices choices;
    private final SaveCallMenu save;
    private final Access access;

    CallMenuController(Connectors connectors, CallChoices choices, SaveCallMenu save, Access access) {
        this.connectors = connectors;
        this.choices = choices;
        this.save = save;
        this.access = access;
    }

    /** {@code target}: id of the team or person, key of the category; null for bot and operator. {@code words} choose it by speech. */
    record ChoiceBody(
            @NotBlank @Pattern(regexp = "[0-9*#]") String key,
            @NotNull Kind kind,
            @Nullable @Size(max = 100) String target,
            @NotBlank @Size(max = 100) String label,
            @NotNull @Size(max = 30) List<@NotBlank @Size(max = 40) String> words) {

        Choice choice() {
            return new Choice(
                    key,
                    kind,
                    kind == Kind.BOT || kind == Kind.OPERATOR ? null : target,
                    label.strip(),
                    words.stream().map(String::strip).distinct().toList());
        }
    }

    record MenuBody(
            @NotBlank @Size(max = 1000) String greeting,
            @NotNull @Size(max = 12) List<@NotNull @Valid ChoiceBody> choices) {}

    @GetMapping
    @Requires(Right.SETTINGS_EDIT)
    @Transactional(readOnly = true)
    public ResponseEntity<CallMenu> read(@PathVariable UUID phone) {
        require(phone);
        var menu = choices.menu(phone);
        return ResponseEntity.ok().eTag(Version.tag(menu.version())).body(menu);
    }

    /** Refuses a menu from which no key leads straight to a person. */
    @PutMapping
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public ResponseEntity<CallMenu> put(
            @PathVariable UUID phone,
            @Valid @RequestBody MenuBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        require(phone);
        var all = body.choices().stream().map(ChoiceBody::choice).toList();
        save.save(phone, body.greeting().strip(), all, ifMatch, access.person());
        return read(phone);
    }

    private void require(UUID phone) {
        if (connectors.find(phone).filter(PhoneSettings::isPhone).isEmpty()) {
            throw new NotFound("no_such_phone");
        }
    }
}
