package io.chengnuo.channel.mail;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.mail.dkim.CheckRecord;
import io.chengnuo.channel.mail.dkim.DkimKey;
import io.chengnuo.channel.mail.dkim.DkimKeys;
import io.chengnuo.channel.mail.dkim.KeyState;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys that sign our mail, and whether the world can check what they sign (REQ-CHN-05). Private keys never come out. */
@RestController
@RequestMapping("/api/v1/channels/mail/signing-keys")
class DkimController {

    private static final String DOMAIN =
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]";

    private final DkimKeys keys;
    private final CheckRecord check;
    private final SmtpSettings smtp;
    private final Connectors connectors;

    DkimController(DkimKeys keys, CheckRecord check, SmtpSettings smtp, Connectors connectors) {
        this.keys = keys;
        this.check = check;
        this.smtp = smtp;
        this.connectors = connectors;
    }

    /** {@code recordName} and {@code record}: what the owner of the domain writes into its zone, as TXT. */
    record View(
            UUID id,
            String domain,
            String selector,
            String recordName,
            String record,
            KeyState state,
            Instant madeAt,
            @Nullable Instant activeAt,
            @Nullable Instant retiredAt,
            @Nullable Instant checkedAt,
            @Nullable String problem) {
        static View of(DkimKey key) {
            return new View(
                    key.id(),
                    key.domain(),
                    key.selector(),
                    key.recordName(),
                    key.record(),
                    key.state(),
                    key.madeAt(),
                    key.activeAt(),
                    key.retiredAt(),
                    key.checkedAt(),
                    key.problem());
        }
    }

    /** {@code domains}: those our mail comes from. */
    record All(List<String> domains, List<View> keys) {}

    record MakeRequest(
            @NotBlank @Size(max = 253) @Pattern(regexp = DOMAIN)
            String domain) {}

    record MoveRequest(@NotNull KeyState state) {}

    record Checked(@Nullable String problem, List<String> found) {}

    @GetMapping
    @Requires(Right.SETTINGS_EDIT)
    All all() {
        return new All(domains(), keys.all().stream().map(View::of).toList());
    }

    private List<String> domains() {
        var addresses = Stream.concat(
                Optional.ofNullable(smtp.from()).stream(),
                connectors.inUse().stream()
                        .filter(MailboxNames::isMail)
                        .map(connector -> connector.setting("address"))
                        .filter(Objects::nonNull));
        return List.copyOf(new TreeSet<>(addresses
                .map(address -> address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT))
                .toList()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.SETTINGS_EDIT)
    View make(@Valid @RequestBody MakeRequest asked) {
        return View.of(keys.make(asked.domain().toLowerCase(Locale.ROOT)));
    }

    /** Looks the record up. */
    @PostMapping("/{id}/checks")
    @Requires(Right.SETTINGS_EDIT)
    Checked check(@PathVariable UUID id) {
        return checked(keys.require(id));
    }

    private Checked checked(DkimKey key) {
        var found = check.check(key);
        keys.checked(key.id(), found.problem());
        return new Checked(found.problem(), found.found());
    }

    /** A key whose record is wrong does not begin to sign: receivers would take its mail for forged. */
    @PutMapping("/{id}/state")
    @Requires(Right.SETTINGS_EDIT)
    View move(@PathVariable UUID id, @Valid @RequestBody MoveRequest asked) {
        switch (asked.state()) {
            case ACTIVE -> {
                var problem = checked(keys.require(id)).problem();
                if (problem != null && !problem.equals(CheckRecord.NO_ANSWER)) {
                    throw new Conflict("dkim_record_wrong", new FieldError("record", problem));
                }
                keys.activate(id);
            }
            case RETIRED -> keys.retire(id);
            case WAITING -> throw new Conflict("key_waits_never_again", new FieldError("state", "invalid"));
        }
        return View.of(keys.require(id));
    }

    /** Forgets a key that does not sign; its record may then go too. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SETTINGS_EDIT)
    void remove(@PathVariable UUID id) {
        keys.remove(id);
    }
}
