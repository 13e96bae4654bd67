package io.chengnuo.work;

import org.springframework.stereotype.Component;

/** Tells colleagues what happens to the tasks they asked for or were asked to do. */
@Component
class TaskNews {

    void asked(Task task) {}

    void accepted(Task task, TaskAccepted accepted) {}

    void declined(Task task, TaskDeclined declined) {}

    void done(Task task, TaskDone done) {}

    void cancelled(Task task, TaskCancelled cancelled) {}

    void warned(Task task) {}

    void breached(Task task) {}
}
