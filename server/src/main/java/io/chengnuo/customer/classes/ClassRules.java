package io.chengnuo.customer.classes;

import io.chengnuo.customer.Stage;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what customers are classified. The score of a customer is the weighted sum of its places among all rated customers, 0 to 100:
 * the place in a weight's input is 0 for the least and 1 for the most.
 *
 * @param periodDays how far back purchases and requests count
 * @param highShare the best so many per cent are of high value, the next {@code middleShare} of middle value, the others of low
 * @param keepByHandDays so long a tier that a person set is left alone
 * @param everyDays how often the rules run by themselves; 0: only by hand
 */
public record ClassRules(
        @NotNull @Valid Weights weights,
        @Min(1) @Max(100) int highShare,
        @Min(0) @Max(99) int middleShare,
        @Min(30) @Max(1100) int periodDays,
        @Min(0) @Max(366) int everyDays,
        @Min(0) @Max(1100) int keepByHandDays,
        @Min(1) @Max(366) int newDays,
        @Min(1) @Max(1100) int lostDays,
        @Min(1) @Max(1000) int frequentPurchases,
        @Min(1) @Max(1000) int demandingRequests,
        @NotNull @Valid Map<Tier, @NotNull @Valid Privileges> privileges,
        @NotNull @Valid Map<Stage, @NotNull @Valid Strategy> strategies) {

    /** Whole parts; what counts is each one's share of their sum. */
    public record Weights(
            @Min(0) @Max(100) int frequency,
            @Min(0) @Max(100) int amount,
            @Min(0) @Max(100) int contribution,
            @Min(0) @Max(100) int loyalty,
            @Min(0) @Max(100) int potential) {

        int sum() {
            return frequency + amount + contribution + loyalty + potential;
        }
    }

    /** What a tier brings: requests go to {@code team} first; each customer gets an account manager out of {@code managers}. */
    public record Privileges(
            @Nullable UUID team, @NotNull @Size(max = 100) List<@NotNull UUID> managers) {}

    /** How to serve customers in a stage, for whoever opens their page. */
    public record Strategy(
            @NotNull @Size(max = 500) String zh,
            @NotNull @Size(max = 500) String en) {}

    void check() {
        if (weights.sum() == 0) {
            throw new Invalid("invalid_class_rules", new FieldError("weights", "missing"));
        }
        if (highShare + middleShare > 100) {
            throw new Invalid("invalid_class_rules", new FieldError("middleShare", "too_large"));
        }
        if (lostDays <= newDays) {
            throw new Invalid("invalid_class_rules", new FieldError("lostDays", "too_small"));
        }
    }

    Privileges of(Tier tier) {
        return privileges.getOrDefault(tier, NOTHING);
    }

    private static final Privileges NOTHING = new Privileges(null, List.of());

    /** What a company starts with; shares as IND-33, IND-34 and IND-35 say. */
    static final ClassRules SHIPPED = new ClassRules(
            new Weights(25, 30, 20, 10, 15),
            15,
            45,
            365,
            30,
            180,
            90,
            365,
            3,
            6,
            Map.of(),
            new EnumMap<>(Map.of(
                    Stage.NEW,
                    new Strategy("主动回访首单体验，介绍服务渠道与承诺。", "Call after the first order; introduce channels and promises."),
                    Stage.ACTIVE,
                    new Strategy("按承诺服务，关注复购与推荐。", "Serve as promised; look for repeat orders and recommendations."),
                    Stage.LOST,
                    new Strategy("先了解离开的原因，再谈挽回。", "First learn why they left, then talk about coming back."))));
}
