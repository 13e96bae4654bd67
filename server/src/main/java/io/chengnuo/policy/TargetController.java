package io.chengnuo.policy;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.BadCalendar;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.TargetChanges.Change;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One promise: its target now, another one from a day on, and what it was before. */
@RestController
@RequestMapping("/api/v1/targets")
class TargetController {

    private final PolicyInForce policy;
    private final ChangeTarget changeTarget;
    private final TargetChanges changes;
    private final Authors authors;

    TargetController(PolicyInForce policy, ChangeTarget changeTarget, TargetChanges changes, Authors authors) {
        this.policy = policy;
        this.changeTarget = changeTarget;
        this.changes = changes;
        this.authors = authors;
    }

    /** {@code amount} and {@code calendar} for times (PT15M, P2D), {@code value} for everything else, {@code date} for dates. */
    record ChangeBody(
            @Nullable @Size(max = 40) String amount,
            @Nullable @Size(max = 40) String calendar,
            @Nullable @Digits(integer = 10, fraction = 4) BigDecimal value,
            @Nullable LocalDate date,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable @Size(max = 1000) String basis,
            @Nullable Instant effectiveFrom) {

        ChangeTarget.Wish wish() {
            return new ChangeTarget.Wish(
                    new Limit(amount == null ? null : read(amount), calendar, value, date),
                    reason,
                    basis,
                    effectiveFrom);
        }

        private static Amount read(String text) {
            try {
                return Amount.parse(text);
            } catch (BadCalendar bad) {
                throw bad.in("amount");
            }
        }
    }

    record ChangeView(
            UUID id,
            UUID version,
            Limit before,
            Limit after,
            String reason,
            @Nullable String basis,
            @Nullable Author author,
            Instant effectiveFrom,
            Instant changedAt) {}

    record ChangeList(List<ChangeView> items, @Nullable String next) {}

    @Requires(Right.POLICY_READ)
    @GetMapping("/{promise}")
    ResponseEntity<TargetView> get(@PathVariable String promise) {
        return shown(policy.now(), promise);
    }

    /** Answers the target as it will be from its effective date on; the entity tag is the revision of that version. */
    @Requires(Right.POLICY_EDIT)
    @PutMapping("/{promise}")
    ResponseEntity<TargetView> put(
            @PathVariable String promise,
            @Valid @RequestBody ChangeBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return shown(changeTarget.change(promise, body.wish(), ifMatch), promise);
    }

    /** The latest two hundred changes, newest first. */
    @Requires(Right.POLICY_READ)
    @GetMapping("/{promise}/history")
    ChangeList history(@PathVariable String promise) {
        var items = changes.of(promise);
        if (items.isEmpty() && policy.now().target(promise).isEmpty()) {
            throw new NotFound("no_such_target");
        }
        return new ChangeList(items.stream().map(this::view).toList(), null);
    }

    private ChangeView view(Change change) {
        return new ChangeView(
                change.id(),
                change.version(),
                change.before(),
                change.after(),
                change.reason(),
                change.basis(),
                authors.of(change.author()),
                change.effectiveFrom(),
                change.changedAt());
    }

    private static ResponseEntity<TargetView> shown(PolicyVersion version, String promise) {
        var target = version.target(promise).orElseThrow(() -> new NotFound("no_such_target"));
        return ResponseEntity.ok()
                .eTag(Version.tag(version.header().revision()))
                .body(TargetView.of(target, version));
    }
}
