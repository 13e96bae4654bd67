package io.chengnuo.work.task;

import static io.chengnuo.work.db.Tables.TASKS;

import io.chengnuo.people.HeldWork;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks somebody owns. They pass on with their clocks running. */
@Component
class TasksHeld implements HeldWork {

    private final DSLContext sql;
    private final Facts facts;
    private final Clock clock;

    TasksHeld(DSLContext sql, Facts facts, Clock clock) {
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "tasks";
    }

    @Override
    @Transactional(readOnly = true)
    public int count(UUID person) {
        return sql.fetchCount(TASKS, heldBy(person));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> held(UUID person, int limit) {
        return sql.selectFrom(TASKS)
                .where(heldBy(person))
                .orderBy(TASKS.ASKED_AT, TASKS.ID)
                .limit(limit)
                .fetch(row -> new Item(
                        row.getId(),
                        row.getNumber() + " " + row.getTitle(),
                        row.getTeam(),
                        "/tickets/" + row.getTicket()));
    }

    @Override
    @Transactional
    public void pass(UUID item, UUID from, UUID to, @Nullable UUID by, String reason) {
        var row = sql.selectFrom(TASKS)
                .where(TASKS.ID.eq(item), TASKS.OWNER.eq(from))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_task"));
        sql.update(TASKS)
                .set(TASKS.OWNER, to)
                .set(TASKS.VERSION, TASKS.VERSION.plus(1))
                .where(TASKS.ID.eq(item))
                .execute();
        facts.record(new TaskTakenOver(item, row.getTicket(), row.getTitle(), from, to, by, reason, clock.instant()));
    }

    private static Condition heldBy(UUID person) {
        return TASKS.OWNER.eq(person).and(TASKS.ENDED_AT.isNull());
    }
}
