package io.chengnuo.work.task;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells colleagues what happens to the tasks they asked for or were asked to do. */
@Component
class TaskNews {

    private final NotifyPeople people;
    private final Organisation organisation;

    TaskNews(NotifyPeople people, Organisation organisation) {
        this.people = people;
        this.organisation = organisation;
    }

    /** The owner, else whoever looks after the team. */
    void asked(Task task) {
        tell("task_asked", task, List.of(), false, Stream.of(doer(task)), task.askedBy());
    }

    void accepted(Task task, TaskAccepted accepted) {
        tell("task_accepted", task, List.of(name(accepted.by())), false, Stream.of(task.askedBy()), accepted.by());
    }

    void declined(Task task, TaskDeclined declined) {
        tell(
                "task_declined",
                task,
                List.of(name(declined.by()), declined.reason()),
                true,
                Stream.of(task.askedBy()),
                declined.by());
    }

    void done(Task task, TaskDone done) {
        tell("task_done", task, List.of(name(done.by())), false, Stream.of(task.askedBy()), done.by());
    }

    void cancelled(Task task, TaskCancelled cancelled) {
        tell("task_cancelled", task, List.of(cancelled.reason()), false, Stream.of(doer(task)), cancelled.by());
    }

    void warned(Task task) {
        tell("task_warned", task, List.of(), false, Stream.of(doer(task)), null);
    }

    void breached(Task task) {
        tell(
                "task_breached",
                task,
                List.of(),
                true,
                Stream.of(doer(task), task.firstResponder(), task.askedBy()).distinct(),
                null);
    }

    private @Nullable UUID doer(Task task) {
        return task.owner() != null ? task.owner() : lead(task.team());
    }

    private @Nullable UUID lead(@Nullable UUID team) {
        return organisation.teams().stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .map(Team::lead)
                .orElse(null);
    }

    private String name(UUID person) {
        return organisation.personNames(List.of(person)).getOrDefault(person, "?");
    }

    /** Nobody is told of his own deeds. */
    private void tell(
            String kind,
            Task task,
            List<String> more,
            boolean urgent,
            Stream<@Nullable UUID> whom,
            @Nullable UUID doing) {
        var words = Stream.concat(Stream.of(task.title()), more.stream()).toList();
        people.tell(whom.filter(Objects::nonNull)
                .filter(person -> !person.equals(doing))
                .map(person -> new Notice(person, kind, words, "/tasks?view=all&task=" + task.id(), urgent))
                .toList());
    }
}
