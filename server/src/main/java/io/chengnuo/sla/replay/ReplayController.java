package io.chengnuo.sla.replay;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.BadCalendar;
import io.chengnuo.calendar.CalendarDefinition;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Target;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A draft target or calendar, run over a past period before anybody approves it. */
@RestController
@RequestMapping("/api/v1/replays")
class ReplayController {

    private final ReplayPeriod replay;
    private final PolicyInForce policy;
    private final Calendars calendars;

    ReplayController(ReplayPeriod replay, PolicyInForce policy, Calendars calendars) {
        this.replay = replay;
        this.policy = policy;
        this.calendars = calendars;
    }

    /**
     * What is thought of. {@code amount} (PT15M, P2D) and {@code calendar}: left out as in force; {@code definition}: other hours under the name of
     * that calendar. {@code from} and {@code to}: when the promises began. {@code minutesEach}: the work on one case, 15 when left out; the people
     * a limit asks for are computed with it.
     */
    record ReplayBody(
            @NotBlank @Size(max = 100) String promise,
            @Nullable @Size(max = 40) String amount,
            @Nullable @Size(max = 40) String calendar,
            @Nullable CalendarDefinition definition,
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable @Min(1) @Max(10_000) Integer minutesEach) {}

    /** Refuses with {@code period_refused} an empty or too long period, with {@code target_refused} what cannot be counted. */
    @PostMapping
    @Requires(Right.POLICY_READ)
    ReplayPeriod.Replay replay(@Valid @RequestBody ReplayBody body) {
        AskedPeriod.check(body.from(), body.to());
        var minutes = body.minutesEach() == null ? AskedPeriod.USUAL_MINUTES : body.minutesEach();
        return replay.of(draft(body), body.from(), body.to(), Duration.ofMinutes(minutes));
    }

    private Draft draft(ReplayBody body) {
        var target = policy.now().target(body.promise()).orElseThrow(() -> new NotFound("no_such_target"));
        if (target.starts() == null) {
            throw new Conflict("recount_without_clock");
        }
        var key = body.calendar() == null ? target.calendar() : body.calendar();
        var known = key == null ? null : calendars.find(key).orElse(null);
        if (key == null || known == null) {
            throw new Invalid("target_refused", new FieldError("calendar", "unknown"));
        }
        var definition = body.definition();
        var hours = definition == null ? known : calendars.imagined(definition);
        var amount = body.amount() == null ? target.amount() : read(body.amount());
        if (amount == null) {
            throw new Invalid("target_refused", new FieldError("amount", "missing"));
        }
        var otherHours = definition != null || !key.equals(target.calendar());
        return new Draft(body.promise(), hours, otherHours, hours.lengthOf(amount), before(target));
    }

    private @Nullable Duration before(Target target) {
        var amount = target.amount();
        var calendar = target.calendar();
        return amount == null || calendar == null
                ? null
                : calendars.require(calendar).lengthOf(amount);
    }

    private static Amount read(String text) {
        try {
            return Amount.parse(text);
        } catch (BadCalendar bad) {
            throw bad.in("amount");
        }
    }
}
