package io.chengnuo.work.task;

import io.chengnuo.people.Access;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.people.Team;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who looks at tasks, and how far. */
@Component
class TaskReaders {

    private final Access access;
    private final Organisation organisation;
    private final Clock clock;

    TaskReaders(Access access, Organisation organisation, Clock clock) {
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    TaskList.Reader worker() {
        return reader(access.scope(Right.TASK_WORK));
    }

    /** Also those who only read tickets: of tasks by themselves they see those they asked for. */
    TaskList.Reader anybody() {
        return access.has(Right.TASK_WORK)
                ? worker()
                : reader(new DataScope(Reach.OWN, access.person(), Set.of(), Set.of()));
    }

    private TaskList.Reader reader(DataScope scope) {
        var teams = organisation.teamsOf(scope.person()).stream().map(Team::id).toList();
        return new TaskList.Reader(scope, teams, clock.instant());
    }
}
