package io.chengnuo.policy;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.BadCalendar;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For which reasons clocks may stand still: how long, how often, on whose word, and which. */
@RestController
@RequestMapping("/api/v1/pauses")
class PauseController {

    private final PolicyInForce policy;
    private final ChangePause change;

    PauseController(PolicyInForce policy, ChangePause change) {
        this.policy = policy;
        this.change = change;
    }

    /** {@code clause} and {@code set} of the promises whose clocks stand still are with the target. */
    record PauseView(
            PauseReason reason,
            Pauser by,
            @Nullable Amount most,
            @Nullable String calendar,
            @Nullable Integer times,
            List<String> targets) {}

    record PauseList(List<PauseView> items) {}

    /** {@code most} is an amount of time (P10D, PT8H) of the calendar. */
    record ChangeBody(
            @NotNull Pauser by,
            @Nullable @Size(max = 40) String most,
            @Nullable @Size(max = 40) String calendar,
            @Nullable @Min(1) @Max(100) Integer times,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 100) String> targets,
            @NotBlank @Size(max = 1000) String reason) {

        PauseRule rule(PauseReason about) {
            if ((most == null) != (calendar == null)) {
                throw new Invalid("pause_refused", new FieldError(most == null ? "most" : "calendar", "missing"));
            }
            return new PauseRule(about, most == null ? null : read(most), calendar, times, by);
        }

        private static Amount read(String text) {
            try {
                var amount = Amount.parse(text);
                if (amount.isZero()) {
                    throw new Invalid("pause_refused", new FieldError("most", "too_small"));
                }
                return amount;
            } catch (BadCalendar bad) {
                throw bad.in("most");
            }
        }
    }

    @Requires(Right.POLICY_READ)
    @GetMapping
    ResponseEntity<PauseList> list() {
        return shown(policy.now());
    }

    /** The entity tag is the revision of the policy. */
    @Requires(Right.POLICY_EDIT)
    @PutMapping("/{about}")
    ResponseEntity<PauseList> put(
            @PathVariable PauseReason about,
            @Valid @RequestBody ChangeBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return shown(change.change(body.rule(about), Set.copyOf(body.targets()), body.reason(), ifMatch));
    }

    private static ResponseEntity<PauseList> shown(PolicyVersion version) {
        var items = Arrays.stream(PauseReason.values())
                .map(reason -> view(reason, version))
                .toList();
        return ResponseEntity.ok()
                .eTag(Version.tag(version.header().revision()))
                .body(new PauseList(items));
    }

    private static PauseView view(PauseReason reason, PolicyVersion version) {
        var rule = version.pauseRule(reason).orElse(new PauseRule(reason, null, null, null, Pauser.NOBODY));
        var targets = version.targets().stream()
                .filter(target -> target.startsClocks() && target.pauses().contains(reason))
                .map(Target::promise)
                .toList();
        return new PauseView(reason, rule.by(), rule.most(), rule.calendar(), rule.times(), targets);
    }
}
