package io.chengnuo.improvement.effect;

import io.chengnuo.improvement.Named;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
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

/** Evaluations of the policy's effect. Who is asked answers without any right; the opinions of others show to editors only. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EffectController {

    /** Of fewer anonymous opinions one could guess whose they are. */
    private static final int FEWEST = 3;

    private final Evaluations evaluations;
    private final EvaluatePolicy evaluate;
    private final Comparisons comparisons;
    private final Organisation organisation;
    private final Access access;
    private final Today today;

    EffectController(
            Evaluations evaluations,
            EvaluatePolicy evaluate,
            Comparisons comparisons,
            Organisation organisation,
            Access access,
            Today today) {
        this.evaluations = evaluations;
        this.evaluate = evaluate;
        this.comparisons = comparisons;
        this.organisation = organisation;
        this.access = access;
        this.today = today;
    }

    record Body(
            @NotBlank @Size(max = 120) String title,
            @NotNull Boolean anonymous,
            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 300) String> questions,
            @Nullable @Size(max = 500) List<@NotNull UUID> people,
            @NotNull LocalDate closesOn) {

        EvaluatePolicy.Wanted wanted() {
            return new EvaluatePolicy.Wanted(
                    title.strip(),
                    anonymous,
                    questions == null ? List.of() : questions,
                    people == null ? List.of() : people,
                    closesOn);
        }
    }

    record OpinionBody(
            @NotEmpty @Size(max = 10) List<@NotNull @Min(1) @Max(5) Integer> marks,
            @Nullable @Size(max = 2000) String words) {}

    record Judgement(
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 4000) String reasons) {}

    record Row(
            UUID id,
            String title,
            String policyNumber,
            LocalDate closesOn,
            boolean anonymous,
            int asked,
            int answered,
            @Nullable Verdict verdict,
            @Nullable Instant closedAt,
            boolean mine,
            long version) {}

    /** {@code means} and {@code words} are empty while so few answered anonymously that one could guess who. */
    record Whole(
            Row evaluation,
            LocalDate beforeFrom,
            LocalDate afterFrom,
            LocalDate afterTo,
            List<String> questions,
            List<Double> means,
            List<Said> words,
            boolean hidden,
            Comparison comparison,
            @Nullable String reasons,
            @Nullable Named closedBy) {}

    record Said(@Nullable Named person, String words) {}

    record Made(UUID id) {}

    @GetMapping
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Page<Row> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = evaluations.page(limit, cursor);
        return new Page<>(page.items().stream().map(this::row).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Whole show(@PathVariable UUID id) {
        var one = evaluations.require(id);
        var opinions = evaluations.opinions(id);
        var hidden = one.anonymous() && opinions.size() < FEWEST;
        var reads = access.has(Right.POLICY_EDIT) || one.closedAt() != null;
        var names = organisation.personNames(opinions.stream()
                .map(Evaluations.Opinion::person)
                .filter(Objects::nonNull)
                .toList());
        return new Whole(
                row(one),
                one.beforeFrom(),
                one.afterFrom(),
                one.afterTo(),
                one.questions(),
                hidden || !reads || opinions.isEmpty() ? List.of() : means(one, opinions),
                hidden || !access.has(Right.POLICY_EDIT)
                        ? List.of()
                        : opinions.stream()
                                .filter(opinion -> opinion.words() != null)
                                .map(opinion -> new Said(
                                        Named.of(opinion.person(), names), Objects.requireNonNull(opinion.words())))
                                .toList(),
                hidden,
                comparisons.of(one),
                one.reasons(),
                one.closedBy() == null
                        ? null
                        : Named.of(one.closedBy(), organisation.personNames(List.of(one.closedBy()))));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.POLICY_EDIT)
    Made open(@Valid @RequestBody Body body) {
        return new Made(evaluate.open(body.wanted()));
    }

    /** One answer each. */
    @PutMapping("/{id}/opinion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void answer(@PathVariable UUID id, @Valid @RequestBody OpinionBody body) {
        evaluate.answer(
                id,
                body.marks(),
                body.words() == null || body.words().isBlank()
                        ? null
                        : body.words().strip());
    }

    @PutMapping("/{id}/verdict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_EDIT)
    void judge(
            @PathVariable UUID id,
            @Valid @RequestBody Judgement body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        evaluate.close(id, body.verdict(), body.reasons().strip(), ifMatch);
    }

    private static List<Double> means(Evaluation one, List<Evaluations.Opinion> opinions) {
        return IntStream.range(0, one.questions().size())
                .mapToObj(index -> opinions.stream()
                        .mapToInt(opinion -> opinion.marks().get(index))
                        .average()
                        .orElse(0))
                .toList();
    }

    private Row row(Evaluation one) {
        return new Row(
                one.id(),
                one.title(),
                one.policyNumber(),
                one.closesOn(),
                one.anonymous(),
                evaluations.asked(one.id()),
                evaluations.opinions(one.id()).size(),
                one.verdict(),
                one.closedAt(),
                one.closedAt() == null
                        && !today.day().isAfter(one.closesOn())
                        && evaluations.waitsFor(one.id(), access.person()),
                one.version());
    }
}
