package io.chengnuo.customer.classes;

import static io.chengnuo.customer.db.Tables.CLASS_RUNS;
import static io.chengnuo.customer.db.Tables.CLASS_SCORES;
import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.customer.CustomerId;
import io.chengnuo.customer.CustomerStageChanged;
import io.chengnuo.customer.CustomerTierChanged;
import io.chengnuo.customer.Stage;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Classifies every customer by the rules in force, in one transaction. A rehearsal finds out the same and moves nobody. Runs of one
 * company wait for each other.
 */
@Service
public class RunClasses {

    private static final int KEPT_RUNS = 24;
    private static final int BATCH = 5_000;

    private final DSLContext sql;
    private final ClassRulesBook book;
    private final ScoreCustomers score;
    private final GiveManagers managers;
    private final TellOwners owners;
    private final Facts facts;
    private final Tenants tenants;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock;

    RunClasses(
            DSLContext sql,
            ClassRulesBook book,
            ScoreCustomers score,
            GiveManagers managers,
            TellOwners owners,
            Facts facts,
            Tenants tenants,
            MessageSource messages,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.book = book;
        this.score = score;
        this.managers = managers;
        this.owners = owners;
        this.facts = facts;
        this.tenants = tenants;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** Answers the id of the run. */
    @Transactional
    public UUID run(boolean rehearsal) {
        var at = clock.instant();
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended('customer classes ' || ?, 0))",
                Tenancy.require().toString());
        var present = book.present();
        var run = begin(present.revision(), rehearsal, at);
        var rated = score.score(run, present.rules(), at);
        if (!rehearsal) {
            move(run, present, at);
        }
        finish(run, rated);
        forgetOldRuns();
        return run;
    }

    private UUID begin(int revision, boolean rehearsal, Instant at) {
        var id = Ids.next(at);
        sql.insertInto(CLASS_RUNS)
                .set(CLASS_RUNS.ID, id)
                .set(CLASS_RUNS.REVISION, revision)
                .set(CLASS_RUNS.REHEARSAL, rehearsal)
                .set(CLASS_RUNS.RUN_AT, at)
                .set(CLASS_RUNS.RUN_BY, Acting.current().actor())
                .set(CLASS_RUNS.RATED, 0)
                .set(CLASS_RUNS.TIER_MOVES, 0)
                .set(CLASS_RUNS.STAGE_MOVES, 0)
                .set(CLASS_RUNS.SHARES, JSONB.valueOf("{}"))
                .execute();
        return id;
    }

    private void move(UUID run, ClassRulesBook.Revision rules, Instant at) {
        sql.update(CUSTOMERS)
                .set(CUSTOMERS.TIER, CLASS_SCORES.TIER)
                .set(CUSTOMERS.STAGE, CLASS_SCORES.STAGE)
                .set(CUSTOMERS.VERSION, CUSTOMERS.VERSION.plus(1))
                .set(CUSTOMERS.CHANGED_AT, at)
                .from(CLASS_SCORES)
                .where(CLASS_SCORES.RUN.eq(run), CLASS_SCORES.CUSTOMER.eq(CUSTOMERS.ID))
                .and(moved())
                .execute();
        var news = new ArrayList<Fact>();
        try (var rows = sql.selectFrom(CLASS_SCORES)
                .where(CLASS_SCORES.RUN.eq(run))
                .and(moved())
                .fetchSize(BATCH)
                .fetchLazy()) {
            for (var row : rows) {
                news.addAll(moves(row, rules, at));
                if (news.size() >= BATCH) {
                    facts.recordAll(news);
                    news.clear();
                }
            }
        }
        facts.recordAll(news);
        managers.give(run, rules.rules(), at);
        owners.tell(run);
    }

    static Condition moved() {
        return CLASS_SCORES.TIER.ne(CLASS_SCORES.TIER_BEFORE).or(CLASS_SCORES.STAGE.ne(CLASS_SCORES.STAGE_BEFORE));
    }

    private List<Fact> moves(Record row, ClassRulesBook.Revision rules, Instant at) {
        var customer = new CustomerId(row.get(CLASS_SCORES.CUSTOMER));
        var moves = new ArrayList<Fact>();
        if (!row.get(CLASS_SCORES.TIER).equals(row.get(CLASS_SCORES.TIER_BEFORE))) {
            moves.add(new CustomerTierChanged(
                    customer,
                    Tier.valueOf(row.get(CLASS_SCORES.TIER_BEFORE)),
                    Tier.valueOf(row.get(CLASS_SCORES.TIER)),
                    because(
                            "class.because_score",
                            Math.round(row.get(CLASS_SCORES.SCORE) * 10) / 10.0,
                            Math.round(row.get(CLASS_SCORES.TOP_SHARE) * 1000) / 10.0,
                            rules.revision()),
                    at));
        }
        if (!row.get(CLASS_SCORES.STAGE).equals(row.get(CLASS_SCORES.STAGE_BEFORE))) {
            moves.add(new CustomerStageChanged(
                    customer,
                    Stage.valueOf(row.get(CLASS_SCORES.STAGE_BEFORE)),
                    Stage.valueOf(row.get(CLASS_SCORES.STAGE)),
                    because("class.because_activity", rules.revision()),
                    at));
        }
        return moves;
    }

    /** The cause as a sentence in the company's language, as a person would have written it. */
    private String because(String key, Object... words) {
        return messages.getMessage(
                key, words, tenants.require(Tenancy.require()).locale());
    }

    private void finish(UUID run, int rated) {
        var shares = new LinkedHashMap<String, Integer>();
        sql.select(CLASS_SCORES.TIER, DSL.count())
                .from(CLASS_SCORES)
                .where(CLASS_SCORES.RUN.eq(run))
                .groupBy(CLASS_SCORES.TIER)
                .forEach(row -> shares.put(row.value1().toLowerCase(Locale.ROOT), row.value2()));
        sql.update(CLASS_RUNS)
                .set(CLASS_RUNS.RATED, rated)
                .set(CLASS_RUNS.SHARES, JSONB.valueOf(json.writeValueAsString(shares)))
                .set(CLASS_RUNS.TIER_MOVES, count(run, CLASS_SCORES.TIER.ne(CLASS_SCORES.TIER_BEFORE)))
                .set(CLASS_RUNS.STAGE_MOVES, count(run, CLASS_SCORES.STAGE.ne(CLASS_SCORES.STAGE_BEFORE)))
                .where(CLASS_RUNS.ID.eq(run))
                .execute();
    }

    private int count(UUID run, Condition condition) {
        return sql.fetchCount(CLASS_SCORES, CLASS_SCORES.RUN.eq(run).and(condition));
    }

    /** Facts keep every move; the sums of old runs are only of interest for a while. */
    private void forgetOldRuns() {
        sql.deleteFrom(CLASS_RUNS)
                .where(CLASS_RUNS.ID.notIn(DSL.select(CLASS_RUNS.ID)
                        .from(CLASS_RUNS)
                        .orderBy(CLASS_RUNS.RUN_AT.desc(), CLASS_RUNS.ID.desc())
                        .limit(KEPT_RUNS)))
                .execute();
    }
}
