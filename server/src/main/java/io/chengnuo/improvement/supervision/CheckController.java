package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Ask;
import io.chengnuo.improvement.IndicatorValues;
import io.chengnuo.improvement.Named;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.TicketSample;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checks that wait and that were done. */
@RestController
@RequestMapping("/api/v1/supervision")
class CheckController {

    private final Checks checks;
    private final Findings findings;
    private final RecordCheck recordCheck;
    private final ShownFindings shown;
    private final TicketScope scope;
    private final PolicyInForce policy;
    private final ObjectProvider<IndicatorValues> indicators;
    private final Organisation organisation;
    private final Access access;
    private final Ask ask;
    private final Today today;

    CheckController(
            Checks checks,
            Findings findings,
            RecordCheck recordCheck,
            ShownFindings shown,
            TicketScope scope,
            PolicyInForce policy,
            ObjectProvider<IndicatorValues> indicators,
            Organisation organisation,
            Access access,
            Ask ask,
            Today today) {
        this.checks = checks;
        this.findings = findings;
        this.recordCheck = recordCheck;
        this.shown = shown;
        this.scope = scope;
        this.policy = policy;
        this.indicators = indicators;
        this.organisation = organisation;
        this.access = access;
        this.ask = ask;
        this.today = today;
    }

    enum State {
        OPEN,
        OVERDUE,
        DONE
    }

    record Row(
            UUID id,
            String title,
            List<String> clauses,
            CheckMethod method,
            @Nullable Named person,
            @Nullable Named post,
            LocalDate dueOn,
            boolean overdue,
            boolean mine,
            @Nullable Instant doneAt,
            @Nullable Named doneBy,
            @Nullable String summary,
            int notFollowed,
            long version) {}

    record ClauseText(String number, @Nullable Text title, Text text) {}

    /** {@code mine}: whoever asks is to do it, or may. Of the tickets drawn only those the reader may see. */
    record Whole(
            Row check,
            @Nullable String instructions,
            List<ClauseText> clauses,
            List<TicketSample.Drawn> drawn,
            int outOfReach,
            IndicatorValues.@Nullable Value indicator,
            List<ShownFindings.Shown> findings) {}

    record OfClause(@Nullable Row next, @Nullable Row last, ShownFindings.@Nullable Shown found, int open) {}

    record FindingBody(
            @NotBlank @Size(max = 20) String clause,
            @NotNull FindingKind kind,
            @Nullable Severity severity,
            @NotBlank @Size(max = 2000) String words,
            @Nullable @Size(max = 50) List<@NotNull UUID> tickets,
            @Nullable @Size(max = 10) List<@NotNull UUID> files,
            @Nullable Remedy remedy,
            @Nullable UUID owner,
            @Nullable LocalDate dueOn) {

        RecordCheck.Found found() {
            return new RecordCheck.Found(
                    clause,
                    kind,
                    severity,
                    words.strip(),
                    tickets == null ? List.of() : tickets,
                    files == null ? List.of() : files,
                    remedy,
                    owner,
                    dueOn);
        }
    }

    record Result(
            @Nullable @Size(max = 2000) String summary,
            @NotEmpty @Size(max = 40) List<@NotNull @Valid FindingBody> findings) {}

    @GetMapping("/checks")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Page<Row> list(
            @RequestParam(defaultValue = "open") State state,
            @RequestParam(required = false) @Nullable @Size(max = 20) String clause,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = switch (state) {
            case OPEN -> checks.open(clause, null, limit, cursor);
            case OVERDUE -> checks.open(clause, today.day(), limit, cursor);
            case DONE -> checks.done(clause, limit, cursor);
        };
        return new Page<>(rows(page.items()), page.next());
    }

    @GetMapping("/checks/{id}")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Whole show(@PathVariable UUID id) {
        var check = checks.require(id);
        var drawn = checks.drawn(id);
        var reached = access.has(Right.TICKET_READ)
                ? scope.among(drawn.stream().map(TicketSample.Drawn::ticket).toList(), Right.TICKET_READ)
                : java.util.Set.<UUID>of();
        var version = policy.now();
        return new Whole(
                rows(List.of(check)).getFirst(),
                check.instructions(),
                check.clauses().stream()
                        .flatMap(number -> version.clause(number).stream())
                        .map(clause -> new ClauseText(clause.number(), clause.title(), clause.text()))
                        .toList(),
                drawn.stream().filter(one -> reached.contains(one.ticket())).toList(),
                drawn.size() - reached.size(),
                value(check),
                shown.of(findings.page(new Findings.Filter(null, null, null, null, null, id), 100, null)
                        .items()));
    }

    /** The checker's word on every clause of the check, at once. */
    @PutMapping("/checks/{id}/result")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void record(
            @PathVariable UUID id,
            @Valid @RequestBody Result body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        recordCheck.record(
                id,
                body.summary(),
                body.findings().stream().map(FindingBody::found).toList(),
                ifMatch);
    }

    /** What is known about whether one clause is followed. */
    @GetMapping("/clauses/{number}")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public OfClause ofClause(@PathVariable String number) {
        var last = checks.done(number, 1, null).items();
        var found = findings.page(new Findings.Filter(null, null, null, number, null, null), 1, null)
                .items();
        return new OfClause(
                checks.nextOf(number)
                        .map(check -> rows(List.of(check)).getFirst())
                        .orElse(null),
                last.isEmpty() ? null : rows(last).getFirst(),
                found.isEmpty() ? null : shown.of(found).getFirst(),
                findings.count(new Findings.Filter(null, FindingState.OPEN, null, number, null, null)));
    }

    private IndicatorValues.@Nullable Value value(Check check) {
        var source = indicators.getIfAvailable();
        if (check.indicator() == null || source == null) {
            return null;
        }
        var to = check.doneAt() == null ? today.day() : today.of(check.doneAt());
        return source.between(to.minusMonths(1).plusDays(1), to).stream()
                .filter(value -> value.code().equals(check.indicator()))
                .findFirst()
                .orElse(null);
    }

    private List<Row> rows(List<Check> some) {
        var names = organisation.personNames(some.stream()
                .flatMap(check -> Stream.of(check.person(), check.doneBy()).filter(Objects::nonNull))
                .toList());
        var posts = organisation.postNames();
        var me = access.person();
        var editor = access.has(Right.POLICY_EDIT);
        return some.stream()
                .map(check -> new Row(
                        check.id(),
                        check.title(),
                        check.clauses(),
                        check.method(),
                        Named.of(check.person(), names),
                        Named.of(check.post(), posts),
                        check.dueOn(),
                        check.doneAt() == null && check.dueOn().isBefore(today.day()),
                        check.doneAt() == null
                                && (editor
                                        || ask.of(check.person(), check.post()).contains(me)),
                        check.doneAt(),
                        Named.of(check.doneBy(), names),
                        check.summary(),
                        check.doneAt() == null
                                ? 0
                                : findings.count(new Findings.Filter(
                                        FindingKind.NOT_FOLLOWED, null, null, null, null, check.id())),
                        check.version()))
                .toList();
    }
}
