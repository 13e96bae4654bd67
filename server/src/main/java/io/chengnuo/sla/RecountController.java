package io.chengnuo.sla;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.BadCalendar;
import io.chengnuo.calendar.CalendarDefinition;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Limit;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * After a target, a calendar or a rule of pauses was changed: what it would mean for the tickets that are open, and letting them follow. Without it a
 * change is for what begins from then on.
 */
@RestController
@RequestMapping("/api/v1/recounts")
class RecountController {

    private final PreviewRecount preview;
    private final BeginRecount begin;
    private final Recounts recounts;
    private final CountingRules rules;
    private final PolicyInForce policy;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Access access;

    RecountController(
            PreviewRecount preview,
            BeginRecount begin,
            Recounts recounts,
            CountingRules rules,
            PolicyInForce policy,
            Calendars calendars,
            Organisation organisation,
            Access access) {
        this.preview = preview;
        this.begin = begin;
        this.recounts = recounts;
        this.rules = rules;
        this.policy = policy;
        this.calendars = calendars;
        this.organisation = organisation;
        this.access = access;
    }

    /**
     * What is thought of: of a target its {@code amount} and {@code calendar}, of a calendar its {@code definition}, of a pause (by its
     * reason) the {@code targets} whose clocks stand still. Left out: as it is in force.
     */
    record PreviewBody(
            @NotNull RecountKind kind,
            @NotBlank @Size(max = 100) String key,
            @Nullable @Size(max = 40) String amount,
            @Nullable @Size(max = 40) String calendar,
            @Nullable CalendarDefinition definition,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> targets) {}

    record RecountBody(
            @NotNull RecountKind kind,
            @NotBlank @Size(max = 100) String key,
            @NotBlank @Size(max = 1000) String reason) {}

    record Named(UUID id, String name) {}

    record RecountView(
            UUID id,
            RecountKind kind,
            String key,
            String reason,
            @Nullable Named by,
            Instant askedAt,
            @Nullable Instant finishedAt,
            int total,
            int done,
            int earlier,
            int later,
            int broken) {}

    @PostMapping("/previews")
    @Requires({Right.POLICY_EDIT, Right.CALENDAR_EDIT})
    PreviewRecount.Shown preview(@Valid @RequestBody PreviewBody body) {
        allow(body.kind());
        return preview.of(rule(body));
    }

    @PostMapping
    @Requires({Right.POLICY_EDIT, Right.CALENDAR_EDIT})
    ResponseEntity<RecountView> begin(@Valid @RequestBody RecountBody body) {
        allow(body.kind());
        var recount = begin.begin(body.kind(), body.key(), body.reason());
        return ResponseEntity.created(URI.create("/api/v1/recounts/" + recount.id()))
                .body(view(recount));
    }

    /** How far it has come. */
    @GetMapping("/{id}")
    @Requires({Right.POLICY_READ, Right.CALENDAR_READ})
    RecountView one(@PathVariable UUID id) {
        return view(recounts.require(id));
    }

    @GetMapping
    @Requires({Right.POLICY_READ, Right.CALENDAR_READ})
    Page<RecountView> page(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 1000) String cursor) {
        var page = recounts.page(limit, cursor);
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    private void allow(RecountKind kind) {
        access.require(kind == RecountKind.CALENDAR ? Right.CALENDAR_EDIT : Right.POLICY_EDIT);
    }

    private CountingRule rule(PreviewBody body) {
        if (body.kind() == RecountKind.CALENDAR) {
            var definition = body.definition();
            return definition == null
                    ? rules.inForce(body.kind(), body.key())
                    : rules.calendar(body.key(), 0, calendars.imagined(definition));
        }
        var targets = body.targets();
        if (body.kind() == RecountKind.PAUSE && targets != null) {
            return rules.pause(CountingRules.reason(body.key()), Set.copyOf(targets));
        }
        if (body.kind() == RecountKind.PAUSE || body.amount() == null) {
            return rules.inForce(body.kind(), body.key());
        }
        var version = policy.now();
        var target = version.target(body.key()).orElseThrow(() -> new NotFound("no_such_target"));
        var calendar = body.calendar() == null ? target.calendar() : body.calendar();
        if (calendar == null || calendars.find(calendar).isEmpty()) {
            throw new Invalid("target_refused", new FieldError("calendar", "unknown"));
        }
        return rules.target(target.with(Limit.time(read(body.amount()), calendar)), version.id());
    }

    private static Amount read(String text) {
        try {
            return Amount.parse(text);
        } catch (BadCalendar bad) {
            throw bad.in("amount");
        }
    }

    private RecountView view(Recount recount) {
        var by = recount.askedBy();
        var moves = recount.moves();
        return new RecountView(
                recount.id(),
                recount.kind(),
                recount.key(),
                recount.reason(),
                by == null
                        ? null
                        : new Named(by, organisation.personNames(List.of(by)).getOrDefault(by, "?")),
                recount.askedAt(),
                recount.finishedAt(),
                recount.total(),
                moves.done(),
                moves.earlier(),
                moves.later(),
                moves.broken());
    }
}
