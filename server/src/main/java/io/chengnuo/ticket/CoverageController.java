package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.customer.Contracts;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Condition;
import io.chengnuo.policy.ConditionBody;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many of the latest tickets conditions of a target would cover: looked at before somebody makes a promise to them. */
@RestController
@RequestMapping("/api/v1/target-coverage")
class CoverageController {

    private static final Duration PERIOD = Duration.ofDays(30);
    private static final int MOST_SHOWN = 5;

    private final DSLContext sql;
    private final Contracts contracts;
    private final Clock clock;

    CoverageController(DSLContext sql, Contracts contracts, Clock clock) {
        this.sql = sql;
        this.contracts = contracts;
        this.clock = clock;
    }

    record CoverageBody(@NotNull @Size(max = 20) List<@NotNull @Valid ConditionBody> when) {}

    record OfCategory(String category, int tickets) {}

    /** {@code byCategory}: where most of those that are covered come from. */
    record Coverage(int covered, int all, Instant since, List<OfCategory> byCategory) {}

    private record Alike(CaseTraits traits, int tickets) {}

    @PostMapping
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Coverage coverage(@Valid @RequestBody CoverageBody body) {
        var when = body.when().stream().map(ConditionBody::condition).toList();
        var since = clock.instant().minus(PERIOD);
        var groups =
                groups(since, when.stream().anyMatch(one -> !one.contracts().isEmpty()));
        var covered = new HashMap<String, Integer>();
        groups.stream()
                .filter(group -> fits(when, group.traits()))
                .forEach(group -> covered.merge(group.traits().category(), group.tickets(), Integer::sum));
        return new Coverage(
                covered.values().stream().mapToInt(Integer::intValue).sum(),
                groups.stream().mapToInt(Alike::tickets).sum(),
                since,
                covered.entrySet().stream()
                        .map(entry -> new OfCategory(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(OfCategory::tickets)
                                .reversed()
                                .thenComparing(OfCategory::category))
                        .limit(MOST_SHOWN)
                        .toList());
    }

    private static boolean fits(List<Condition> when, CaseTraits traits) {
        return when.isEmpty() || when.stream().anyMatch(condition -> condition.fits(traits));
    }

    /** Counted by what conditions look at; by customer only when a contract matters. */
    private List<Alike> groups(Instant since, boolean byContract) {
        var fields = new ArrayList<Field<?>>(List.of(
                TICKETS.CATEGORY,
                TICKETS.PROBLEM_CLASS,
                TICKETS.COMPLEXITY,
                TICKETS.MAJOR,
                TICKETS.PRIORITY,
                TICKETS.TIER,
                TICKETS.CHANNEL));
        if (byContract) {
            fields.add(TICKETS.CUSTOMER);
        }
        var count = DSL.count();
        var rows = sql.select(fields)
                .select(count)
                .from(TICKETS)
                .where(TICKETS.OPENED_AT.ge(since))
                .groupBy(fields)
                .fetch();
        Map<UUID, String> terms =
                byContract ? contracts.inForce(rows.getValues(TICKETS.CUSTOMER), clock.instant()) : Map.of();
        return rows.map(row -> new Alike(
                new CaseTraits(
                        row.get(TICKETS.CATEGORY),
                        problemClass(row.get(TICKETS.PROBLEM_CLASS)),
                        Complexity.valueOf(row.get(TICKETS.COMPLEXITY)),
                        row.get(TICKETS.MAJOR),
                        Priority.valueOf(row.get(TICKETS.PRIORITY)),
                        Tier.valueOf(row.get(TICKETS.TIER)),
                        Channel.valueOf(row.get(TICKETS.CHANNEL)),
                        byContract ? terms.get(row.get(TICKETS.CUSTOMER)) : null),
                row.get(count)));
    }

    private static @Nullable ProblemClass problemClass(@Nullable String name) {
        return name == null ? null : ProblemClass.valueOf(name);
    }
}
