package io.chengnuo.policy.reading;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Text;
import io.chengnuo.policy.reading.ReadingRules.Rules;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.CsvAnswer;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has read which version: by department, by person, as a file; and what the owner of the policy sets about it. */
@RestController
@RequestMapping("/api/v1/policies/readings")
class ReadingController {

    private final ShownReadings shown;
    private final Readings readings;
    private final ReadingRules rules;
    private final HandOutPolicy handOut;
    private final RemindReaders remind;
    private final PolicyInForce policy;
    private final Access access;

    ReadingController(
            ShownReadings shown,
            Readings readings,
            ReadingRules rules,
            HandOutPolicy handOut,
            RemindReaders remind,
            PolicyInForce policy,
            Access access) {
        this.shown = shown;
        this.readings = readings;
        this.rules = rules;
        this.handOut = handOut;
        this.remind = remind;
        this.policy = policy;
        this.access = access;
    }

    record DepartmentList(
            List<ShownReadings.Department> items, @Nullable String next) {}

    record Told(int people) {}

    record Words(
            @NotBlank @Size(max = 500) String zh,
            @NotBlank @Size(max = 500) String en) {

        Text text() {
            return new Text(zh.strip(), en.strip());
        }
    }

    record Asked(
            @NotBlank @Size(max = 40) String clause,
            @NotNull @Valid Words asks,
            @NotNull @Size(min = 2, max = 5) List<@NotNull @Valid Words> answers,
            @Min(0) @Max(4) int right) {

        Question question() {
            return new Question(
                    clause, asks.text(), answers.stream().map(Words::text).toList(), right);
        }
    }

    record QuizBody(@NotNull @Size(max = 5) List<@NotNull @Valid Asked> questions) {}

    record RulesBody(
            @Min(1) @Max(120) int days,
            @Min(0) @Max(60) int remindBefore,
            @Min(1) @Max(60) int remindEvery) {}

    @Requires({Right.ADOPTION_READ, Right.POLICY_EDIT})
    @GetMapping
    Page<ShownReadings.Shown> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return shown.page(access.scope(reading()), limit, cursor);
    }

    /** Hands the version in force out. */
    @Requires(Right.POLICY_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void handOut() {
        handOut.inForce();
    }

    @Requires({Right.ADOPTION_READ, Right.POLICY_EDIT})
    @GetMapping("/{version}/departments")
    DepartmentList departments(@PathVariable UUID version) {
        return new DepartmentList(shown.departments(version, access.scope(reading())), null);
    }

    @Requires({Right.ADOPTION_READ, Right.POLICY_EDIT})
    @GetMapping("/{version}/people")
    Page<ShownReadings.Reader> people(
            @PathVariable UUID version,
            @RequestParam(required = false) ReadingReport.@Nullable State state,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var filter = new ReadingReport.Filter(state, unit, team);
        return shown.people(version, filter, access.scope(reading()), limit, cursor);
    }

    @Requires({Right.ADOPTION_READ, Right.POLICY_EDIT})
    @GetMapping(value = "/{version}/people.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> csv(@PathVariable UUID version) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("name", "department", "due", "opened", "tries", "accepted"));
        for (var one : shown.everybody(version, access.scope(reading()))) {
            rows.add(List.of(
                    one.name(),
                    one.department(),
                    one.dueOn().toString(),
                    Objects.toString(one.openedAt(), ""),
                    String.valueOf(one.tries()),
                    Objects.toString(one.acceptedAt(), "")));
        }
        return CsvAnswer.of("reading-" + readings.require(version).number() + ".csv", rows);
    }

    @Requires(Right.ADOPTION_READ)
    @PostMapping("/{version}/reminders")
    Told remind(@PathVariable UUID version) {
        return new Told(remind.byHand(version, access.scope(Right.ADOPTION_READ)));
    }

    @Requires(Right.POLICY_EDIT)
    @GetMapping("/{version}/quiz")
    ResponseEntity<Quiz> quiz(@PathVariable UUID version) {
        return tagged(readings.require(version));
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/{version}/quiz")
    ResponseEntity<Quiz> ask(
            @PathVariable UUID version,
            @Valid @RequestBody QuizBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var text = policy.require(readings.require(version).policyVersion()).document();
        var quiz = new Quiz(body.questions().stream().map(Asked::question).toList()).checked(text);
        return tagged(readings.ask(version, quiz, ifMatch));
    }

    @Requires({Right.ADOPTION_READ, Right.POLICY_EDIT})
    @GetMapping("/settings")
    ResponseEntity<Rules> settings() {
        var now = rules.now();
        return ResponseEntity.ok().eTag(Version.tag(now.version())).body(now);
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/settings")
    ResponseEntity<Rules> set(
            @Valid @RequestBody RulesBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var now = rules.change(new Rules(body.days(), body.remindBefore(), body.remindEvery(), 0), ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(now.version())).body(now);
    }

    private static ResponseEntity<Quiz> tagged(Reading reading) {
        return ResponseEntity.ok().eTag(Version.tag(reading.version())).body(reading.quiz());
    }

    /** Who may edit the policy sees as far as that right reaches, unless the report's own right is there. */
    private Right reading() {
        return access.has(Right.ADOPTION_READ) ? Right.ADOPTION_READ : Right.POLICY_EDIT;
    }
}
