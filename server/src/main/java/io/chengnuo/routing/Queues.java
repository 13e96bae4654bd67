package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.PLACEMENTS;
import static io.chengnuo.routing.db.Tables.QUEUES;
import static io.chengnuo.routing.db.Tables.RULES;

import io.chengnuo.routing.db.tables.records.QueuesRecord;
import io.chengnuo.shared.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Queues in the database. */
@Repository
class Queues {

    private final DSLContext sql;

    Queues(DSLContext sql) {
        this.sql = sql;
    }

    List<Queue> all() {
        return sql.selectFrom(QUEUES).orderBy(QUEUES.NAME, QUEUES.ID).fetch(Queues::queue);
    }

    List<Queue> ofTeams(Collection<UUID> teams) {
        return sql.selectFrom(QUEUES)
                .where(QUEUES.TEAM.in(teams))
                .orderBy(QUEUES.NAME, QUEUES.ID)
                .fetch(Queues::queue);
    }

    Optional<Queue> find(UUID id) {
        return sql.selectFrom(QUEUES).where(QUEUES.ID.eq(id)).fetchOptional(Queues::queue);
    }

    Queue require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("no_such_queue"));
    }

    Queue lock(UUID id) {
        return sql.selectFrom(QUEUES)
                .where(QUEUES.ID.eq(id))
                .forUpdate()
                .fetchOptional(Queues::queue)
                .orElseThrow(() -> new NotFound("no_such_queue"));
    }

    /** Nothing when another thread or node holds it just now. */
    Optional<Queue> claim(UUID id) {
        return sql.selectFrom(QUEUES)
                .where(QUEUES.ID.eq(id))
                .forUpdate()
                .skipLocked()
                .fetchOptional(Queues::queue);
    }

    boolean nameTaken(String name, UUID except) {
        return sql.fetchExists(QUEUES, QUEUES.NAME.eq(name).and(QUEUES.ID.ne(except)));
    }

    void add(Queue queue) {
        sql.insertInto(QUEUES)
                .set(QUEUES.ID, queue.id())
                .set(QUEUES.NAME, queue.name())
                .set(QUEUES.TEAM, queue.team())
                .set(QUEUES.STRATEGY, queue.strategy().name())
                .set(QUEUES.SKILL, queue.skill())
                .set(QUEUES.OFFER_SECONDS, queue.offerSeconds())
                .set(QUEUES.PATIENCE_MINUTES, queue.patienceMinutes())
                .execute();
    }

    void change(Queue queue) {
        sql.update(QUEUES)
                .set(QUEUES.NAME, queue.name())
                .set(QUEUES.TEAM, queue.team())
                .set(QUEUES.STRATEGY, queue.strategy().name())
                .set(QUEUES.SKILL, queue.skill())
                .set(QUEUES.OFFER_SECONDS, queue.offerSeconds())
                .set(QUEUES.PATIENCE_MINUTES, queue.patienceMinutes())
                .set(QUEUES.VERSION, queue.version())
                .where(QUEUES.ID.eq(queue.id()))
                .execute();
    }

    void turnReached(UUID queue, UUID person) {
        sql.update(QUEUES)
                .set(QUEUES.LAST_PERSON, person)
                .where(QUEUES.ID.eq(queue))
                .execute();
    }

    boolean isUsed(UUID id) {
        return sql.fetchExists(RULES, RULES.QUEUE.eq(id))
                || sql.fetchExists(
                        PLACEMENTS,
                        PLACEMENTS
                                .QUEUE
                                .eq(id)
                                .and(PLACEMENTS.STATE.in(
                                        PlacementState.WAITING.name(), PlacementState.OFFERED.name())));
    }

    void remove(UUID id) {
        sql.deleteFrom(QUEUES).where(QUEUES.ID.eq(id)).execute();
    }

    private static Queue queue(QueuesRecord row) {
        @Nullable UUID last = row.getLastPerson();
        return new Queue(
                row.getId(),
                row.getName(),
                row.getTeam(),
                Strategy.valueOf(row.getStrategy()),
                row.getSkill(),
                row.getOfferSeconds(),
                row.getPatienceMinutes(),
                last,
                row.getVersion());
    }
}
