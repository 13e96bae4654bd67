package io.chengnuo.policy;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the policy in force: indicators with their targets, categories of requests, priorities and their guide. */
@RestController
@RequestMapping("/api/v1")
class CatalogueController {

    private final PolicyInForce policy;

    CatalogueController(PolicyInForce policy) {
        this.policy = policy;
    }

    record IndicatorView(
            String code,
            Text name,
            List<Goal> goals,
            Measured measured,
            String unit,
            Direction direction,
            Text formula,
            List<TargetView> targets) {}

    record IndicatorList(
            List<IndicatorView> items, @Nullable String next) {}

    record CategoryView(String key, String name, List<CategoryView> children) {
        static CategoryView of(Category category, Locale locale) {
            return new CategoryView(
                    category.key(),
                    category.name().in(locale),
                    category.children().stream().map(child -> of(child, locale)).toList());
        }
    }

    record PriorityView(Priority priority) {}

    record CategoryList(List<CategoryView> items, @Nullable String next) {}

    record RiskList(List<RiskRule> items, @Nullable String next) {}

    @Requires({Right.POLICY_READ, Right.BOARD_READ})
    @GetMapping("/indicators")
    IndicatorList indicators() {
        var version = policy.now();
        return new IndicatorList(
                version.indicators().stream()
                        .map(indicator -> view(indicator, version))
                        .toList(),
                null);
    }

    /** Names in the reader's language. */
    @SignedIn
    @GetMapping("/categories")
    CategoryList categories(Locale locale) {
        var roots = policy.now().categories().roots();
        return new CategoryList(
                roots.stream().map(root -> CategoryView.of(root, locale)).toList(), null);
    }

    @SignedIn
    @GetMapping("/priorities")
    PriorityMatrix priorities() {
        return policy.now().priorities();
    }

    /** Which priority these answers give. */
    @SignedIn
    @GetMapping("/policy/priority")
    PriorityView priority(
            @RequestParam String urgency,
            @RequestParam String impact,
            @RequestParam(defaultValue = "middle") String tier) {
        return new PriorityView(policy.now()
                .priorities()
                .of(
                        chosen(Urgency.class, "urgency", urgency),
                        chosen(Impact.class, "impact", impact),
                        chosen(Tier.class, "tier", tier)));
    }

    /** Words in an address are written as in JSON: in lower case. */
    private static <E extends Enum<E>> E chosen(Class<E> words, String field, String word) {
        try {
            return Enum.valueOf(words, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("invalid_request", new FieldError(field, "unknown"));
        }
    }

    @Requires(Right.POLICY_READ)
    @GetMapping("/risk-rules")
    RiskList risks() {
        return new RiskList(policy.now().riskRules(), null);
    }

    private static IndicatorView view(Indicator indicator, PolicyVersion version) {
        var targets = version.targets().stream()
                .filter(target -> target.indicator().equals(indicator.code()))
                .map(target -> TargetView.of(target, version))
                .toList();
        return new IndicatorView(
                indicator.code(),
                indicator.name(),
                indicator.goals(),
                indicator.measured(),
                indicator.unit(),
                indicator.direction(),
                indicator.formula(),
                targets);
    }
}
