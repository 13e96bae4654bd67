package io.chengnuo.customer.classes;

import static io.chengnuo.customer.db.Tables.CLASS_RUNS;
import static io.chengnuo.customer.db.Tables.CLASS_SCORES;
import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.customer.CustomerScope;
import io.chengnuo.customer.Stage;
import io.chengnuo.customer.db.tables.records.ClassRunsRecord;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the runs found out: their sums, whom they moved, and how a customer's score comes about. */
@Repository
class ClassRuns {

    private final DSLContext sql;
    private final CustomerScope scope;
    private final JsonMapper json;

    ClassRuns(DSLContext sql, CustomerScope scope, JsonMapper json) {
        this.sql = sql;
        this.scope = scope;
        this.json = json;
    }

    record Run(
            UUID id,
            int revision,
            boolean rehearsal,
            Instant at,
            @Nullable UUID by,
            int rated,
            int tierMoves,
            int stageMoves,
            Map<String, Integer> tiers) {}

    record Move(
            UUID customer,
            String name,
            double score,
            @Nullable Double topShare,
            Tier tierBefore,
            Tier tier,
            Stage stageBefore,
            Stage stage,
            Behaviour behaviour) {}

    /** One input of a score: its value, its place among all rated customers (0 to 1), and what it adds to the score. */
    record Part(String input, double value, double place, double weight, double points) {}

    record Value(
            UUID run,
            int revision,
            Instant at,
            boolean rated,
            double score,
            @Nullable Double topShare,
            Tier tier,
            Stage stage,
            Behaviour behaviour,
            boolean keptByHand,
            List<Part> parts) {}

    @Transactional(readOnly = true)
    List<Run> latest() {
        return sql.selectFrom(CLASS_RUNS)
                .orderBy(CLASS_RUNS.RUN_AT.desc(), CLASS_RUNS.ID.desc())
                .fetch(this::run);
    }

    @Transactional(readOnly = true)
    Run require(UUID id) {
        return sql.selectFrom(CLASS_RUNS)
                .where(CLASS_RUNS.ID.eq(id))
                .fetchOptional(this::run)
                .orElseThrow(() -> new NotFound("no_such_run"));
    }

    Optional<Instant> lastRealRun() {
        return sql.select(DSL.max(CLASS_RUNS.RUN_AT))
                .from(CLASS_RUNS)
                .where(CLASS_RUNS.REHEARSAL.isFalse())
                .fetchOptional(0, Instant.class);
    }

    @Transactional(readOnly = true)
    Page<Move> moves(UUID run, @Nullable UUID owner, int limit, @Nullable String cursor) {
        require(run);
        var after = Cursor.parse(cursor, 2);
        var rows = sql.select(CLASS_SCORES.asterisk(), CUSTOMERS.NAME)
                .from(CLASS_SCORES)
                .join(CUSTOMERS)
                .on(CUSTOMERS.ID.eq(CLASS_SCORES.CUSTOMER))
                .where(CLASS_SCORES.RUN.eq(run), RunClasses.moved(), scope.of(Right.CUSTOMER_READ))
                .and(owner == null ? DSL.noCondition() : CUSTOMERS.OWNER.eq(owner))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : CLASS_SCORES
                                        .SCORE
                                        .lt(Double.valueOf(after.text(0)))
                                        .or(CLASS_SCORES
                                                .SCORE
                                                .eq(Double.valueOf(after.text(0)))
                                                .and(CLASS_SCORES.CUSTOMER.gt(after.uuid(1)))))
                .orderBy(CLASS_SCORES.SCORE.desc(), CLASS_SCORES.CUSTOMER)
                .limit(limit + 1)
                .fetch(ClassRuns::move);
        return Page.of(rows, limit, one -> Cursor.of(String.valueOf(one.score()), one.customer()));
    }

    /** How the last real run valued a customer; empty when none has yet. */
    @Transactional(readOnly = true)
    Optional<Value> valueOf(UUID customer, ClassRules.Weights weights) {
        if (!sql.fetchExists(CUSTOMERS, CUSTOMERS.ID.eq(customer).and(scope.of(Right.CUSTOMER_READ)))) {
            throw new NotFound("no_such_customer");
        }
        return sql.select(CLASS_SCORES.asterisk(), CLASS_RUNS.REVISION, CLASS_RUNS.RUN_AT)
                .from(CLASS_SCORES)
                .join(CLASS_RUNS)
                .on(CLASS_RUNS.ID.eq(CLASS_SCORES.RUN))
                .where(CLASS_SCORES.CUSTOMER.eq(customer), CLASS_RUNS.REHEARSAL.isFalse())
                .orderBy(CLASS_RUNS.RUN_AT.desc())
                .limit(1)
                .fetchOptional(row -> value(row, weights));
    }

    private static Value value(Record row, ClassRules.Weights weights) {
        return new Value(
                row.get(CLASS_SCORES.RUN),
                row.get(CLASS_RUNS.REVISION),
                row.get(CLASS_RUNS.RUN_AT),
                row.get(CLASS_SCORES.TOP_SHARE) != null,
                row.get(CLASS_SCORES.SCORE),
                row.get(CLASS_SCORES.TOP_SHARE),
                Tier.valueOf(row.get(CLASS_SCORES.TIER)),
                Stage.valueOf(row.get(CLASS_SCORES.STAGE)),
                Behaviour.valueOf(row.get(CLASS_SCORES.BEHAVIOUR)),
                row.get(CLASS_SCORES.KEPT_BY_HAND),
                List.of(
                        part(
                                "frequency",
                                row.get(CLASS_SCORES.FREQUENCY),
                                row.get(CLASS_SCORES.FREQUENCY_PLACE),
                                weights.frequency(),
                                weights),
                        part(
                                "amount",
                                row.get(CLASS_SCORES.AMOUNT),
                                row.get(CLASS_SCORES.AMOUNT_PLACE),
                                weights.amount(),
                                weights),
                        part(
                                "contribution",
                                row.get(CLASS_SCORES.CONTRIBUTION),
                                row.get(CLASS_SCORES.CONTRIBUTION_PLACE),
                                weights.contribution(),
                                weights),
                        part(
                                "loyalty",
                                row.get(CLASS_SCORES.LOYALTY),
                                row.get(CLASS_SCORES.LOYALTY_PLACE),
                                weights.loyalty(),
                                weights),
                        part(
                                "potential",
                                row.get(CLASS_SCORES.POTENTIAL),
                                row.get(CLASS_SCORES.POTENTIAL_PLACE),
                                weights.potential(),
                                weights)));
    }

    private static Part part(String input, Number value, double place, int weight, ClassRules.Weights all) {
        var share = weight / (double) all.sum();
        return new Part(input, value.doubleValue(), place, share, 100 * share * place);
    }

    private static Move move(Record row) {
        return new Move(
                row.get(CLASS_SCORES.CUSTOMER),
                row.get(CUSTOMERS.NAME),
                row.get(CLASS_SCORES.SCORE),
                row.get(CLASS_SCORES.TOP_SHARE),
                Tier.valueOf(row.get(CLASS_SCORES.TIER_BEFORE)),
                Tier.valueOf(row.get(CLASS_SCORES.TIER)),
                Stage.valueOf(row.get(CLASS_SCORES.STAGE_BEFORE)),
                Stage.valueOf(row.get(CLASS_SCORES.STAGE)),
                Behaviour.valueOf(row.get(CLASS_SCORES.BEHAVIOUR)));
    }

    private Run run(ClassRunsRecord row) {
        return new Run(
                row.getId(),
                row.getRevision(),
                row.getRehearsal(),
                row.getRunAt(),
                row.getRunBy(),
                row.getRated(),
                row.getTierMoves(),
                row.getStageMoves(),
                json.readValue(row.getShares().data(), new TypeReference<Map<String, Integer>>() {}));
    }
}
