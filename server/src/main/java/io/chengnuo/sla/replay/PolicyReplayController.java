package io.chengnuo.sla.replay;

import io.chengnuo.calendar.CalendarDefinition;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.draft.OpenDraft;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole next version, or other working hours, run over a past period and compared with the version in force. */
@RestController
@RequestMapping("/api/v1/replays/policy")
class PolicyReplayController {

    private final ReplayPolicy replay;
    private final ShownReplay shown;
    private final PolicyInForce policy;
    private final OpenDraft draft;
    private final Calendars calendars;

    PolicyReplayController(
            ReplayPolicy replay, ShownReplay shown, PolicyInForce policy, OpenDraft draft, Calendars calendars) {
        this.replay = replay;
        this.shown = shown;
        this.policy = policy;
        this.draft = draft;
        this.calendars = calendars;
    }

    /**
     * @param draft whether the open draft is tried; else the version in force under other hours
     * @param calendars hours that are thought of, by the key of the calendar they would replace
     * @param from when the requests were received, and when the promises began
     * @param minutesEach the work on one case, 15 when left out
     */
    record PolicyReplayBody(
            @Nullable Boolean draft,
            @Nullable @Size(max = 20) Map<@Size(max = 40) String, @NotNull CalendarDefinition> calendars,
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable @Min(1) @Max(10_000) Integer minutesEach) {}

    /** Refuses with {@code period_refused} an empty or too long period, with {@code no_such_draft} when none is open. */
    @PostMapping
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    ShownReplay.Shown replay(@Valid @RequestBody PolicyReplayBody body) {
        AskedPeriod.check(body.from(), body.to());
        var run = replay.run(policy.now().document(), then(body), otherHours(body.calendars()), body.from(), body.to());
        var minutes = body.minutesEach() == null ? AskedPeriod.USUAL_MINUTES : body.minutesEach();
        return shown.of(run, Duration.ofMinutes(minutes));
    }

    private PolicyDocument then(PolicyReplayBody body) {
        return body.draft() == null || body.draft()
                ? draft.document().orElseThrow(() -> new NotFound("no_such_draft"))
                : policy.now().document();
    }

    private Map<String, WorkingCalendar> otherHours(@Nullable Map<String, CalendarDefinition> thought) {
        var hours = new LinkedHashMap<String, WorkingCalendar>();
        if (thought != null) {
            thought.forEach((key, definition) -> {
                if (calendars.find(key).isEmpty()) {
                    throw new Invalid("target_refused", new FieldError("calendars." + key, "unknown"));
                }
                hours.put(key, calendars.imagined(definition));
            });
        }
        return hours;
    }
}
