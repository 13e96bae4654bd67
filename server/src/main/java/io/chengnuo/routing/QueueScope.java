package io.chengnuo.routing;

import io.chengnuo.people.Right;
import io.chengnuo.people.Team;
import io.chengnuo.people.TeamsInReach;
import io.chengnuo.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which queues a right of the one who acts reaches: those of the teams it reaches. */
@Component
class QueueScope {

    private final Queues queues;
    private final TeamsInReach teams;

    QueueScope(Queues queues, TeamsInReach teams) {
        this.queues = queues;
        this.teams = teams;
    }

    List<Queue> of(Right right) {
        return queues.ofTeams(teams.of(right).stream().map(Team::id).toList());
    }

    Queue require(UUID id, Right right) {
        return of(right).stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_queue"));
    }
}
