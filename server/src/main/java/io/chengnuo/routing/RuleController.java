package io.chengnuo.routing;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Condition;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules: which tickets go where, what people corrected afterwards, and where a case of one's imagination would go. */
@RestController
@RequestMapping("/api/v1/routing")
class RuleController {

    private final Rules rules;
    private final PutRule put;
    private final Corrections corrections;
    private final RouteTicket route;
    private final Consideration consideration;
    private final Crew crew;
    private final Explanations explanations;
    private final Organisation organisation;
    private final CustomerSummaries customers;
    private final Access access;
    private final Clock clock;

    RuleController(
            Rules rules,
            PutRule put,
            Corrections corrections,
            RouteTicket route,
            Consideration consideration,
            Crew crew,
            Explanations explanations,
            Organisation organisation,
            CustomerSummaries customers,
            Access access,
            Clock clock) {
        this.rules = rules;
        this.put = put;
        this.corrections = corrections;
        this.route = route;
        this.consideration = consideration;
        this.crew = crew;
        this.explanations = explanations;
        this.organisation = organisation;
        this.customers = customers;
        this.access = access;
        this.clock = clock;
    }

    record When(
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> categories,
            @Nullable Set<ProblemClass> problemClasses,
            @Nullable Set<Complexity> complexities,
            @Nullable Boolean major,
            @Nullable Set<Priority> priorities,
            @Nullable Set<Tier> tiers,
            @Nullable Set<Channel> channels) {

        Condition condition() {
            return new Condition(categories, problemClasses, complexities, major, priorities, tiers, channels);
        }
    }

    record Body(
            @NotBlank @Size(max = 80) String name,
            @NotNull UUID queue,
            @NotNull @Valid When condition,
            @Nullable @Min(0) @Max(10000) Integer place) {

        PutRule.Wanted wanted() {
            return new PutRule.Wanted(name.strip(), queue, condition.condition(), place);
        }
    }

    record All(List<Rule> items) {}

    /** {@code share} of a hundred were corrected. {@code patterns}: what they became, the most frequent first. */
    record Learned(UUID rule, String name, int routed, int corrected, int share, List<PatternView> patterns) {}

    record PatternView(
            String kind,
            String category,
            @Nullable String toCategory,
            @Nullable UUID toTeam,
            @Nullable String toTeamName,
            int tickets,
            boolean proposed) {}

    record LearnedList(List<Learned> items) {}

    record Trial(
            @NotBlank @Size(max = 100) String category,
            @Nullable ProblemClass problemClass,
            @Nullable Complexity complexity,
            @Nullable Boolean major,
            @NotNull Priority priority,
            @NotNull Tier tier,
            @NotNull Channel channel,
            @Nullable UUID customer) {

        CaseTraits traits() {
            return new CaseTraits(
                    category,
                    problemClass,
                    Objects.requireNonNullElse(complexity, Complexity.GENERAL),
                    Boolean.TRUE.equals(major),
                    priority,
                    tier,
                    channel);
        }
    }

    record Outcome(
            @Nullable UUID queue,
            @Nullable String queueName,
            @Nullable UUID rule,
            @Nullable String ruleName,
            Explanations.@Nullable Explained choice) {}

    @GetMapping("/rules")
    @Requires(Right.QUEUE_READ)
    @Transactional(readOnly = true)
    public All all() {
        return new All(rules.inOrder());
    }

    @PostMapping("/rules")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.QUEUE_EDIT)
    Rule add(@Valid @RequestBody Body body) {
        return put.add(body.wanted(), access.person());
    }

    @PutMapping("/rules/{id}")
    @Requires(Right.QUEUE_EDIT)
    ResponseEntity<Rule> change(
            @PathVariable UUID id,
            @Valid @RequestBody Body body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var rule = put.change(id, body.wanted(), access.person(), ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(rule.version())).body(rule);
    }

    @DeleteMapping("/rules/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.QUEUE_EDIT)
    void remove(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        put.remove(id, access.person(), ifMatch);
    }

    /** The last 90 days: how often each rule was right, and what people made of it when it was not. */
    @GetMapping("/corrections")
    @Requires(Right.QUEUE_READ)
    @Transactional(readOnly = true)
    public LearnedList learned() {
        var since = clock.instant().minus(Corrections.WINDOW);
        var routed = corrections.routedByRule(since);
        var patterns = corrections.patterns(since);
        var teams = organisation.teamNames(patterns.stream()
                .map(Corrections.Pattern::toTeam)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new LearnedList(rules.inOrder().stream()
                .map(rule -> {
                    var own = patterns.stream()
                            .filter(one -> one.rule().equals(rule.id()))
                            .toList();
                    var sent = routed.getOrDefault(rule.id(), 0);
                    var wrong =
                            own.stream().mapToInt(Corrections.Pattern::tickets).sum();
                    return new Learned(
                            rule.id(),
                            rule.name(),
                            sent,
                            wrong,
                            Learning.share(wrong, sent),
                            own.stream()
                                    .map(one -> new PatternView(
                                            one.kind(),
                                            one.category(),
                                            one.toCategory(),
                                            one.toTeam(),
                                            one.toTeam() == null ? null : teams.get(one.toTeam()),
                                            one.tickets(),
                                            Learning.proposes(one, sent)))
                                    .toList());
                })
                .toList());
    }

    /** Where such a case would go now, to whom, and why; nothing is changed. A POST, because a case is no address. */
    @PostMapping("/trial")
    @Requires(Right.QUEUE_READ)
    @Transactional(readOnly = true)
    public Outcome trial(@Valid @RequestBody Trial body) {
        var now = clock.instant();
        var traits = body.traits();
        var found = route.routeFor(traits, null);
        if (found.isEmpty()) {
            return new Outcome(null, null, null, null, null);
        }
        var queue = found.get().queue();
        var rule = found.get().rule();
        var nobody = new UUID(0, 0);
        var customer =
                body.customer() != null && customers.of(Set.of(body.customer())).containsKey(body.customer())
                        ? body.customer()
                        : nobody;
        var imagined = new Placement(
                nobody,
                queue.id(),
                rule == null ? null : rule.id(),
                found.get().ground(),
                customer,
                traits,
                PlacementState.WAITING,
                now,
                null,
                null);
        var choice = consideration.choose(queue, imagined, crew.of(queue, now), now);
        return new Outcome(
                queue.id(),
                queue.name(),
                rule == null ? null : rule.id(),
                found.get().ground(),
                explanations.named(choice));
    }
}
