package io.chengnuo.work.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.shared.Conflict;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may happen to a task in which state. */
@Tag("REQ-SRQ-17")
class TaskTests {

    private static final Instant DUE = Instant.parse("2026-03-02T04:00:00Z");
    private static final UUID WANG = UUID.randomUUID();
    private static final UUID LI = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void onlyAnOpenTaskMoves(TaskState state) {
        var task = task(state);
        List<Consumer<Task>> verbs = List.of(
                one -> one.accept(LI, DUE),
                one -> one.decline(LI, "不归我们", DUE),
                one -> one.finish(LI, "已检测", DUE),
                one -> one.cancel(LI, "不需要了", DUE));
        for (var verb : verbs) {
            if (state.isOpen()) {
                verb.accept(task);
            } else {
                assertThatThrownBy(() -> verb.accept(task)).isInstanceOf(Conflict.class);
            }
        }
    }

    @Test
    void theOwnerAcceptsOnceAndAColleagueMayTakeItOver() {
        var accepted = task(TaskState.ACCEPTED);
        assertThatThrownBy(() -> accepted.accept(WANG, DUE)).hasMessage("task_accepted");
        assertThat(accepted.accept(LI, DUE).by()).isEqualTo(LI);
    }

    @Test
    void inTimeIsUpToTheDueMomentItself() {
        var task = task(TaskState.ACCEPTED);
        assertThat(task.finish(WANG, "好", DUE).inTime()).isTrue();
        assertThat(task.finish(WANG, "好", DUE.plusMillis(1)).inTime()).isFalse();
    }

    private static Task task(TaskState state) {
        return new Task(UUID.randomUUID(), new TicketId(UUID.randomUUID()), "检测主板", state, null, WANG, LI, LI, DUE, 1);
    }
}
