package io.chengnuo.routing;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.people.TeamKind;
import io.chengnuo.policy.Condition;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.shared.Conflict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins with a queue for each of the four support teams there are, and the rules of the service policy: technical problems to the technical desk,
 * process problems to whoever improves, communication problems to personal follow-up, the rest to the service desk.
 */
@Service
public class SetUpQueues {

    private final Organisation organisation;
    private final Queues queues;
    private final PutQueue putQueue;
    private final PutRule putRule;
    private final PolicyInForce policy;

    SetUpQueues(Organisation organisation, Queues queues, PutQueue putQueue, PutRule putRule, PolicyInForce policy) {
        this.organisation = organisation;
        this.queues = queues;
        this.putQueue = putQueue;
        this.putRule = putRule;
        this.policy = policy;
    }

    @Transactional
    public void byTeams(@Nullable UUID by) {
        if (!queues.all().isEmpty()) {
            throw new Conflict("queues_there");
        }
        var first = new EnumMap<TeamKind, Team>(TeamKind.class);
        organisation.teams().forEach(team -> first.putIfAbsent(team.kind(), team));
        var lines = new EnumMap<TeamKind, Queue>(TeamKind.class);
        first.forEach((kind, team) -> {
            if (kind != TeamKind.OTHER) {
                lines.put(kind, putQueue.add(queue(kind, team), by));
            }
        });
        if (lines.isEmpty()) {
            throw new Conflict("no_support_team");
        }
        rule(lines, TeamKind.TECHNICAL_SUPPORT, "技术问题 → 技术坐席", of(ProblemClass.TECHNICAL), by);
        rule(lines, TeamKind.MARKETING_SUPPORT, "流程问题 → 流程改进", of(ProblemClass.PROCESS), by);
        rule(lines, TeamKind.CUSTOMER_RELATIONSHIP, "沟通问题 → 专人回访", of(ProblemClass.COMMUNICATION), by);
        about(lines, TeamKind.CUSTOMER_RELATIONSHIP, "投诉 → 客户关系", List.of("complaint"), by);
        about(lines, TeamKind.TECHNICAL_SUPPORT, "技术支持类 → 技术坐席", List.of("technical"), by);
        about(
                lines,
                TeamKind.MARKETING_SUPPORT,
                "合作、价格与建议 → 营销支持",
                List.of("cooperation", "information/price", "suggestion"),
                by);
        var desk = lines.getOrDefault(
                TeamKind.CUSTOMER_SERVICE, lines.values().iterator().next());
        putRule.add(new PutRule.Wanted("其余 → 服务台", desk.id(), Condition.ALL, null), by);
    }

    private static PutQueue.Wanted queue(TeamKind kind, Team team) {
        var strategy = switch (kind) {
            case TECHNICAL_SUPPORT -> Strategy.BEST_SKILL;
            case CUSTOMER_RELATIONSHIP -> Strategy.LAST_SERVED;
            case MARKETING_SUPPORT -> Strategy.ROUND_ROBIN;
            case CUSTOMER_SERVICE, OTHER -> Strategy.LEAST_LOADED;
        };
        return new PutQueue.Wanted(team.name(), team.id(), strategy, null, 60, 30);
    }

    private void rule(Map<TeamKind, Queue> lines, TeamKind kind, String name, Condition condition, @Nullable UUID by) {
        var queue = lines.get(kind);
        if (queue != null) {
            putRule.add(new PutRule.Wanted(name, queue.id(), condition, null), by);
        }
    }

    /** Only categories that the policy in force has; no rule when it has none of them. */
    private void about(
            Map<TeamKind, Queue> lines, TeamKind kind, String name, List<String> categories, @Nullable UUID by) {
        var tree = policy.now().categories();
        var known = categories.stream().filter(tree::has).toList();
        if (!known.isEmpty()) {
            rule(lines, kind, name, in(known), by);
        }
    }

    private static Condition of(ProblemClass problem) {
        return new Condition(null, Set.of(problem), null, null, null, null, null);
    }

    private static Condition in(List<String> categories) {
        return new Condition(categories, null, null, null, null, null, null);
    }
}
