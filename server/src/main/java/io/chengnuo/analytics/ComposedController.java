package io.chengnuo.analytics;

import io.chengnuo.analytics.composed.ComposeIndicator;
import io.chengnuo.analytics.composed.ComposedIndicator;
import io.chengnuo.analytics.composed.ComposedIndicators;
import io.chengnuo.analytics.composed.Expressions;
import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Direction;
import io.chengnuo.policy.Goal;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Indicators made of others: written, checked while written, previewed on today's board. */
@RestController
@RequestMapping("/api/v1/composed")
class ComposedController {

    private final ComposedIndicators composed;
    private final ComposeIndicator compose;
    private final PromiseBoard board;
    private final Access access;
    private final Tenants tenants;
    private final Clock clock;

    ComposedController(
            ComposedIndicators composed,
            ComposeIndicator compose,
            PromiseBoard board,
            Access access,
            Tenants tenants,
            Clock clock) {
        this.composed = composed;
        this.compose = compose;
        this.board = board;
        this.access = access;
        this.tenants = tenants;
        this.clock = clock;
    }

    record Name(
            @NotBlank @Size(max = 100) String zh,
            @NotBlank @Size(max = 100) String en) {}

    record Form(
            @NotNull @Valid Name name,
            @NotBlank @Size(max = Expressions.LONGEST) String expression,

            @NotBlank @Pattern(regexp = "percent|hour|minute|point|points|ratio|days|money")
            String unit,

            @NotNull Direction direction,
            @Nullable @Digits(integer = 12, fraction = 4) BigDecimal target,
            @NotEmpty @Size(max = 3) List<@NotNull Goal> goals,
            @Nullable @Size(max = 20) String clause,
            @NotBlank @Size(max = 500) String reason) {

        ComposedIndicator of(String code) {
            return new ComposedIndicator(
                    code,
                    0,
                    new Text(name.zh().strip(), name.en().strip()),
                    expression.strip(),
                    unit,
                    direction,
                    target,
                    goals,
                    clause,
                    false,
                    reason.strip(),
                    null,
                    Instant.EPOCH);
        }
    }

    record Draft(@NotBlank @Size(max = Expressions.LONGEST) String expression) {}

    record Retirement(@NotBlank @Size(max = 500) String reason) {}

    /** {@code value} is what it comes to in the last thirty days; null when it cannot be computed or has no data. */
    record Preview(
            boolean right,
            List<Expressions.Fault> faults,
            List<String> uses,
            @Nullable Double value) {}

    record Items<T>(List<T> items) {}

    @GetMapping
    @Requires({Right.BOARD_READ, Right.INDICATOR_EDIT})
    Items<ComposedIndicator> list() {
        return new Items<>(composed.at(clock.instant()));
    }

    @GetMapping("/{code}/history")
    @Requires({Right.BOARD_READ, Right.INDICATOR_EDIT})
    Items<ComposedIndicator> history(@PathVariable String code) {
        var history = composed.history(code);
        if (history.isEmpty()) {
            throw new NotFound("no_such_indicator");
        }
        return new Items<>(history);
    }

    @PostMapping
    @Requires(Right.INDICATOR_EDIT)
    ResponseEntity<ComposedIndicator> compose(@Valid @RequestBody Form form) {
        var made = compose.compose(form.of(""));
        return ResponseEntity.created(URI.create("/api/v1/composed/" + made.code()))
                .eTag(Version.tag(made.version()))
                .body(made);
    }

    @PutMapping("/{code}")
    @Requires(Right.INDICATOR_EDIT)
    ResponseEntity<ComposedIndicator> change(
            @PathVariable String code,
            @Valid @RequestBody Form form,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var made = compose.change(form.of(code), ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(made.version())).body(made);
    }

    @PutMapping("/{code}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.INDICATOR_EDIT)
    void retire(@PathVariable String code, @Valid @RequestBody Retirement retirement) {
        compose.retire(code, retirement.reason().strip());
    }

    /** Checks an expression while it is written. Keeps nothing. */
    @PostMapping("/preview")
    @Requires(Right.INDICATOR_EDIT)
    Preview preview(@Valid @RequestBody Draft draft) {
        var today = LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
        var question = new BoardQuestion(today.minusDays(29), today, null, null, null, null);
        var lines = board.lines(question, access.scope(Right.INDICATOR_EDIT));
        var checked = Expressions.check(
                draft.expression(), lines.stream().map(PromiseLine::code).toList());
        var value =
                checked.right() ? ComposedLines.value(draft.expression(), lines).orElse(null) : null;
        return new Preview(checked.right(), checked.faults(), checked.uses(), value);
    }
}
