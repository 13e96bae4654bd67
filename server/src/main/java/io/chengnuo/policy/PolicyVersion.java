package io.chengnuo.policy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published version of the policy: who published it, why, from when on it applies, and what it says. Immutable and indexed, made
 * to be kept in memory: answering which targets a request has needs no database.
 */
public final class PolicyVersion {

    private final PolicyHeader header;
    private final PolicyDocument document;
    private final Map<StartEvent, List<Target>> clocks = new EnumMap<>(StartEvent.class);
    private final Map<String, Clause> clauses;
    private final List<Target> standing;
    private final Map<String, Target> targets;
    private final Map<String, Indicator> indicators;
    private final CategoryTree categories;
    private final RiskScreen risks;

    PolicyVersion(PolicyHeader header, PolicyDocument document) {
        this.header = header;
        this.document = document;
        this.clauses = index(document.clauses(), Clause::number);
        this.standing = document.standing();
        for (var start : StartEvent.values()) {
            clocks.put(
                    start,
                    standing.stream()
                            .filter(target -> target.startsClocks() && target.starts() == start)
                            .toList());
        }
        this.targets = index(document.targets(), Target::promise);
        this.indicators = index(document.indicators(), Indicator::code);
        this.categories = new CategoryTree(document.categories());
        this.risks = new RiskScreen(document.risks());
    }

    private static <T> Map<String, T> index(List<T> things, Function<T, String> key) {
        return things.stream()
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** The targets that a request of these traits gets a clock for when the event happens; all of them run. */
    public List<Target> targetsFor(CaseTraits request, StartEvent start) {
        return clocks.getOrDefault(start, List.of()).stream()
                .filter(target -> target.fits(request))
                .toList();
    }

    public UUID id() {
        return header.id();
    }

    /** Shown to people: {@code 1.0}, after a change {@code 1.1}. */
    public String number() {
        return header.number();
    }

    public Instant effectiveFrom() {
        return header.effectiveFrom();
    }

    public Instant publishedAt() {
        return header.publishedAt();
    }

    public @Nullable UUID author() {
        return header.author();
    }

    public String reason() {
        return header.reason();
    }

    public Optional<Clause> clause(String clauseNumber) {
        return Optional.ofNullable(clauses.get(clauseNumber));
    }

    public Optional<Target> target(String promise) {
        return Optional.ofNullable(targets.get(promise));
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** Every target in the order of the policy, set or not; not those of repealed clauses. */
    public List<Target> targets() {
        return standing;
    }

    public List<Indicator> indicators() {
        return document.indicators();
    }

    public CategoryTree categories() {
        return categories;
    }

    public PriorityMatrix priorities() {
        return document.priorities();
    }

    public RiskScreen risks() {
        return risks;
    }

    /** What the customer's silence to a delivery means; nothing when the policy does not say. */
    public Optional<Silence> silence() {
        return Optional.ofNullable(document.silence());
    }

    /** How clocks may stand still for this reason; nothing when the policy does not let them. */
    public Optional<PauseRule> pauseRule(PauseReason reason) {
        return pauseRules().stream().filter(rule -> rule.reason() == reason).findFirst();
    }

    public List<PauseRule> pauseRules() {
        return document.pauses();
    }

    public List<RiskRule> riskRules() {
        return document.risks();
    }

    PolicyHeader header() {
        return header;
    }

    /** The charter, whom it covers, appendices and cited papers. */
    public PolicyFrame frame() {
        return document.frame();
    }

    /** What it says, whole. */
    public PolicyDocument document() {
        return document;
    }
}
