package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.EXPERIENCES;
import static io.chengnuo.routing.db.Tables.PLACEMENTS;

import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import io.chengnuo.routing.db.tables.records.PlacementsRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where routed tickets stand, as rows. Whoever changes one and its offers locks the placement first. */
@Repository
class Placements {

    /** More than that nobody works off before it is asked again. */
    static final int WINDOW = 500;

    private final DSLContext sql;
    private final JsonMapper json;

    Placements(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** False when the ticket was placed already. */
    boolean add(Placement placement, Instant at) {
        var traits = placement.traits();
        return sql.insertInto(PLACEMENTS)
                        .set(PLACEMENTS.TICKET, placement.ticket())
                        .set(PLACEMENTS.QUEUE, placement.queue())
                        .set(PLACEMENTS.RULE, placement.rule())
                        .set(PLACEMENTS.RULE_NAME, placement.ruleName())
                        .set(PLACEMENTS.CUSTOMER, placement.customer())
                        .set(PLACEMENTS.CATEGORY, traits.category())
                        .set(PLACEMENTS.PROBLEM_CLASS, name(traits.problemClass()))
                        .set(PLACEMENTS.COMPLEXITY, traits.complexity().name())
                        .set(PLACEMENTS.MAJOR, traits.major())
                        .set(PLACEMENTS.PRIORITY, traits.priority().name())
                        .set(PLACEMENTS.TIER, traits.tier().name())
                        .set(PLACEMENTS.CHANNEL, traits.channel().name())
                        .set(PLACEMENTS.STATE, placement.state().name())
                        .set(PLACEMENTS.SINCE, placement.since())
                        .set(PLACEMENTS.ROUTED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean has(UUID ticket) {
        return sql.fetchExists(PLACEMENTS, PLACEMENTS.TICKET.eq(ticket));
    }

    Optional<Placement> find(UUID ticket) {
        return sql.selectFrom(PLACEMENTS).where(PLACEMENTS.TICKET.eq(ticket)).fetchOptional(this::placement);
    }

    Optional<Placement> lock(UUID ticket) {
        return sql.selectFrom(PLACEMENTS)
                .where(PLACEMENTS.TICKET.eq(ticket))
                .forUpdate()
                .fetchOptional(this::placement);
    }

    /** Those of the tickets that nobody else holds just now. */
    List<Placement> claim(Collection<UUID> tickets) {
        return sql.selectFrom(PLACEMENTS)
                .where(PLACEMENTS.TICKET.in(tickets))
                .forUpdate()
                .skipLocked()
                .fetch(this::placement);
    }

    /** What waits in a queue without being offered, locked; rows that others hold are left out. */
    List<Placement> claimWaiting(UUID queue) {
        return sql.selectFrom(PLACEMENTS)
                .where(PLACEMENTS.QUEUE.eq(queue))
                .and(PLACEMENTS.STATE.eq(PlacementState.WAITING.name()))
                .orderBy(PLACEMENTS.PRIORITY, PLACEMENTS.SINCE)
                .limit(WINDOW)
                .forUpdate()
                .skipLocked()
                .fetch(this::placement);
    }

    /** What is in a queue and has no handler yet. */
    List<Placement> waiting(UUID queue) {
        return sql.selectFrom(PLACEMENTS)
                .where(PLACEMENTS.QUEUE.eq(queue))
                .and(isWaiting())
                .orderBy(PLACEMENTS.PRIORITY, PLACEMENTS.SINCE)
                .limit(WINDOW)
                .fetch(this::placement);
    }

    Set<UUID> queuesWithWaiting() {
        return sql.selectDistinct(PLACEMENTS.QUEUE)
                .from(PLACEMENTS)
                .where(PLACEMENTS.STATE.eq(PlacementState.WAITING.name()))
                .fetchSet(PLACEMENTS.QUEUE);
    }

    static Condition isWaiting() {
        return PLACEMENTS.STATE.in(PlacementState.WAITING.name(), PlacementState.OFFERED.name());
    }

    void offered(UUID ticket, Choice choice) {
        sql.update(PLACEMENTS)
                .set(PLACEMENTS.STATE, PlacementState.OFFERED.name())
                .set(PLACEMENTS.CHOICE, JSONB.valueOf(json.writeValueAsString(choice)))
                .where(PLACEMENTS.TICKET.eq(ticket))
                .execute();
    }

    void waitsAgain(UUID ticket) {
        sql.update(PLACEMENTS)
                .set(PLACEMENTS.STATE, PlacementState.WAITING.name())
                .where(PLACEMENTS.TICKET.eq(ticket))
                .execute();
    }

    void given(UUID ticket, UUID person, Instant at) {
        sql.update(PLACEMENTS)
                .set(PLACEMENTS.STATE, PlacementState.GIVEN.name())
                .set(PLACEMENTS.PERSON, person)
                .set(PLACEMENTS.GIVEN_AT, at)
                .where(PLACEMENTS.TICKET.eq(ticket))
                .execute();
    }

    void done(UUID ticket) {
        sql.update(PLACEMENTS)
                .set(PLACEMENTS.STATE, PlacementState.DONE.name())
                .where(PLACEMENTS.TICKET.eq(ticket))
                .execute();
    }

    /** Into another queue, at the end of the line. */
    void moved(UUID ticket, UUID queue, @Nullable Rule rule, @Nullable String ground, Instant at) {
        sql.update(PLACEMENTS)
                .set(PLACEMENTS.QUEUE, queue)
                .set(PLACEMENTS.RULE, rule == null ? null : rule.id())
                .set(PLACEMENTS.RULE_NAME, ground)
                .set(PLACEMENTS.STATE, PlacementState.WAITING.name())
                .set(PLACEMENTS.SINCE, at)
                .set(PLACEMENTS.PERSON, (UUID) null)
                .where(PLACEMENTS.TICKET.eq(ticket))
                .execute();
    }

    void reclassified(UUID ticket, CaseTraits traits) {
        sql.update(PLACEMENTS)
                .set(PLACEMENTS.CATEGORY, traits.category())
                .set(PLACEMENTS.PROBLEM_CLASS, name(traits.problemClass()))
                .set(PLACEMENTS.COMPLEXITY, traits.complexity().name())
                .set(PLACEMENTS.MAJOR, traits.major())
                .set(PLACEMENTS.PRIORITY, traits.priority().name())
                .where(PLACEMENTS.TICKET.eq(ticket))
                .execute();
    }

    void experienced(UUID person, String category) {
        sql.insertInto(EXPERIENCES)
                .set(EXPERIENCES.PERSON, person)
                .set(EXPERIENCES.CATEGORY, category)
                .set(EXPERIENCES.CASES, 1)
                .onConflict(EXPERIENCES.TENANT_ID, EXPERIENCES.PERSON, EXPERIENCES.CATEGORY)
                .doUpdate()
                .set(EXPERIENCES.CASES, EXPERIENCES.CASES.plus(1))
                .execute();
    }

    /** How many tickets of a category each of these closed. */
    Map<UUID, Integer> experience(Collection<UUID> people, String category) {
        return sql.selectFrom(EXPERIENCES)
                .where(EXPERIENCES.PERSON.in(people))
                .and(EXPERIENCES.CATEGORY.eq(category))
                .fetchMap(EXPERIENCES.PERSON, EXPERIENCES.CASES);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private Placement placement(PlacementsRecord row) {
        var choice = row.getChoice();
        return new Placement(
                row.getTicket(),
                row.getQueue(),
                row.getRule(),
                row.getRuleName(),
                row.getCustomer(),
                new CaseTraits(
                        row.getCategory(),
                        row.getProblemClass() == null ? null : ProblemClass.valueOf(row.getProblemClass()),
                        Complexity.valueOf(row.getComplexity()),
                        row.getMajor(),
                        Priority.valueOf(row.getPriority()),
                        Tier.valueOf(row.getTier()),
                        Channel.valueOf(row.getChannel())),
                PlacementState.valueOf(row.getState()),
                row.getSince(),
                row.getPerson(),
                choice == null ? null : json.readValue(choice.data(), Choice.class));
    }
}
