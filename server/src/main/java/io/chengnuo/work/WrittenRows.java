package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.ACCEPTANCE_RESULTS;
import static io.chengnuo.work.db.Tables.AGREEMENTS;
import static io.chengnuo.work.db.Tables.ANALYSES;
import static io.chengnuo.work.db.Tables.ANSWERS;
import static io.chengnuo.work.db.Tables.CLOSING_EXCEPTIONS;
import static io.chengnuo.work.db.Tables.DOCUMENTS;
import static io.chengnuo.work.db.Tables.IDENTITY_CHECKS;
import static io.chengnuo.work.db.Tables.PACKAGE_CHECKS;
import static io.chengnuo.work.db.Tables.PLANS;
import static io.chengnuo.work.db.Tables.RISK_PLANS;
import static io.chengnuo.work.db.Tables.STAGE_DUES;
import static io.chengnuo.work.db.Tables.TICKS;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.chengnuo.ticket.Confirmation;
import io.chengnuo.ticket.PublicStory;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.Written.Tick;
import io.chengnuo.work.task.OpenTasks;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is written down about a ticket; writes the values of its forms and the ticks of its lists. */
@Repository
class WrittenRows {

    private final DSLContext sql;
    private final JsonMapper json;
    private final PublicStory story;
    private final OpenTasks tasks;

    WrittenRows(DSLContext sql, JsonMapper json, PublicStory story, OpenTasks tasks) {
        this.sql = sql;
        this.json = json;
        this.story = story;
        this.tasks = tasks;
    }

    Written of(UUID ticket) {
        var identity = sql.selectFrom(IDENTITY_CHECKS)
                .where(IDENTITY_CHECKS.TICKET.eq(ticket))
                .fetchOne();
        var plan = sql.selectFrom(PLANS).where(PLANS.TICKET.eq(ticket)).fetchOne();
        return new Written(
                answers(ticket),
                new HashSet<>(sql.select(TICKS.STAGE, TICKS.ITEM)
                        .from(TICKS)
                        .where(TICKS.TICKET.eq(ticket))
                        .fetch(row -> new Tick(row.value1(), row.value2()))),
                identity != null && identity.getReadBack(),
                sql.fetchExists(ANALYSES, ANALYSES.TICKET.eq(ticket)),
                plan != null,
                plan != null && plan.getAgreedAt() != null,
                riskPlan(ticket),
                sql.fetchExists(AGREEMENTS, AGREEMENTS.TICKET.eq(ticket).and(AGREEMENTS.CONFIRMED_AT.isNotNull())),
                acceptance(ticket),
                sql.selectDistinct(DOCUMENTS.ITEM)
                        .from(DOCUMENTS)
                        .where(DOCUMENTS.TICKET.eq(ticket))
                        .and(DOCUMENTS.REMOVED_AT.isNull())
                        .and(DOCUMENTS.ITEM.isNotNull())
                        .fetchSet(DOCUMENTS.ITEM),
                sql.fetchExists(PACKAGE_CHECKS, PACKAGE_CHECKS.TICKET.eq(ticket).and(PACKAGE_CHECKS.COMPLETE)),
                signed(ticket),
                tasks.hold(new TicketId(ticket)),
                exception(ticket));
    }

    Map<String, JsonNode> answers(UUID ticket) {
        var answers = new LinkedHashMap<String, JsonNode>();
        sql.select(ANSWERS.FIELD, ANSWERS.VALUE)
                .from(ANSWERS)
                .where(ANSWERS.TICKET.eq(ticket))
                .forEach(row ->
                        answers.put(row.value1(), json.readTree(row.value2().data())));
        return answers;
    }

    /** The fields somebody wrote himself. */
    Set<String> writtenBy(UUID ticket, UUID person) {
        return sql.select(ANSWERS.FIELD)
                .from(ANSWERS)
                .where(ANSWERS.TICKET.eq(ticket), ANSWERS.WRITTEN_BY.eq(person))
                .fetchSet(ANSWERS.FIELD);
    }

    void answer(UUID ticket, String field, @Nullable JsonNode value, UUID by, Instant at) {
        if (value == null) {
            sql.deleteFrom(ANSWERS)
                    .where(ANSWERS.TICKET.eq(ticket), ANSWERS.FIELD.eq(field))
                    .execute();
            return;
        }
        var body = JSONB.valueOf(json.writeValueAsString(value));
        sql.insertInto(ANSWERS)
                .set(ANSWERS.TICKET, ticket)
                .set(ANSWERS.FIELD, field)
                .set(ANSWERS.VALUE, body)
                .set(ANSWERS.WRITTEN_BY, by)
                .set(ANSWERS.WRITTEN_AT, at)
                .onConflict(ANSWERS.TENANT_ID, ANSWERS.TICKET, ANSWERS.FIELD)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    void tick(UUID ticket, Tick tick, @Nullable String deviation, UUID by, Instant at) {
        sql.insertInto(TICKS)
                .set(TICKS.TICKET, ticket)
                .set(TICKS.STAGE, tick.list())
                .set(TICKS.ITEM, tick.item())
                .set(TICKS.DEVIATION, deviation)
                .set(TICKS.TICKED_BY, by)
                .set(TICKS.TICKED_AT, at)
                .onConflict(TICKS.TENANT_ID, TICKS.TICKET, TICKS.STAGE, TICKS.ITEM)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    void untick(UUID ticket, Tick tick) {
        sql.deleteFrom(TICKS)
                .where(TICKS.TICKET.eq(ticket), TICKS.STAGE.eq(tick.list()), TICKS.ITEM.eq(tick.item()))
                .execute();
    }

    /** The due times that the plan names. */
    Map<String, Instant> dues(UUID ticket) {
        return sql.select(STAGE_DUES.STAGE, STAGE_DUES.DUE_AT)
                .from(STAGE_DUES)
                .where(STAGE_DUES.TICKET.eq(ticket))
                .fetchMap(STAGE_DUES.STAGE, STAGE_DUES.DUE_AT);
    }

    private @Nullable RiskPlanState riskPlan(UUID ticket) {
        return sql.select(RISK_PLANS.STATE)
                .from(RISK_PLANS)
                .where(RISK_PLANS.TICKET.eq(ticket))
                .fetchOne(row -> RiskPlanState.valueOf(row.value1()));
    }

    private @Nullable ExceptionState exception(UUID ticket) {
        return sql.select(CLOSING_EXCEPTIONS.STATE)
                .from(CLOSING_EXCEPTIONS)
                .where(CLOSING_EXCEPTIONS.TICKET.eq(ticket))
                .fetchOne(row -> ExceptionState.valueOf(row.value1()));
    }

    /** Of the latest round. */
    private Map<String, Boolean> acceptance(UUID ticket) {
        return sql.select(ACCEPTANCE_RESULTS.ITEM, ACCEPTANCE_RESULTS.PASSED)
                .from(ACCEPTANCE_RESULTS)
                .where(ACCEPTANCE_RESULTS.TICKET.eq(ticket))
                .and(ACCEPTANCE_RESULTS.ROUND.eq(select(max(ACCEPTANCE_RESULTS.ROUND))
                        .from(ACCEPTANCE_RESULTS)
                        .where(ACCEPTANCE_RESULTS.TICKET.eq(ticket))))
                .fetchMap(ACCEPTANCE_RESULTS.ITEM, ACCEPTANCE_RESULTS.PASSED);
    }

    private boolean signed(UUID ticket) {
        var deliveries = story.deliveries(new TicketId(ticket));
        return !deliveries.isEmpty() && deliveries.getLast().how() == Confirmation.SIGNED;
    }
}
