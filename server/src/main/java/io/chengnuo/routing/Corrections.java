package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.CORRECTIONS;
import static io.chengnuo.routing.db.Tables.PLACEMENTS;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people corrected after a rule had decided (人工纠正), and what the rules could learn from it. */
@Repository
class Corrections {

    static final Duration WINDOW = Duration.ofDays(90);

    private final DSLContext sql;
    private final Facts facts;

    Corrections(DSLContext sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    void category(Placement placed, String before, String after, UUID by, Instant at) {
        add(placed, "CATEGORY", before, after, null, by, at);
    }

    void team(Placement placed, UUID team, UUID by, Instant at) {
        add(placed, "TEAM", placed.traits().category(), null, team, by, at);
    }

    private void add(
            Placement placed,
            String kind,
            String category,
            @Nullable String toCategory,
            @Nullable UUID toTeam,
            UUID by,
            Instant at) {
        var added = sql.insertInto(CORRECTIONS)
                .set(CORRECTIONS.ID, Ids.next(at))
                .set(CORRECTIONS.TICKET, placed.ticket())
                .set(CORRECTIONS.RULE, placed.rule())
                .set(CORRECTIONS.QUEUE, placed.queue())
                .set(CORRECTIONS.KIND, kind)
                .set(CORRECTIONS.CATEGORY, category)
                .set(CORRECTIONS.TO_CATEGORY, toCategory)
                .set(CORRECTIONS.TO_TEAM, toTeam)
                .set(CORRECTIONS.CORRECTED_BY, by)
                .set(CORRECTIONS.CORRECTED_AT, at)
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            facts.record(new RoutingCorrected(
                    placed.ticket(), placed.rule(), placed.ruleName(), category, toCategory, toTeam, by, at));
        }
    }

    /** How many tickets each rule sent on its way since then. */
    Map<UUID, Integer> routedByRule(Instant since) {
        var count = DSL.count();
        return sql.select(PLACEMENTS.RULE, count)
                .from(PLACEMENTS)
                .where(PLACEMENTS.RULE.isNotNull())
                .and(PLACEMENTS.ROUTED_AT.ge(since))
                .groupBy(PLACEMENTS.RULE)
                .fetchMap(PLACEMENTS.RULE, count);
    }

    /** The same tickets of a rule ended somewhere else: so many, of this category, in that team. */
    record Pattern(
            UUID rule,
            String kind,
            String category,
            @Nullable String toCategory,
            @Nullable UUID toTeam,
            int tickets) {}

    List<Pattern> patterns(Instant since) {
        var count = DSL.count();
        return sql.select(
                        CORRECTIONS.RULE,
                        CORRECTIONS.KIND,
                        CORRECTIONS.CATEGORY,
                        CORRECTIONS.TO_CATEGORY,
                        CORRECTIONS.TO_TEAM,
                        count)
                .from(CORRECTIONS)
                .where(CORRECTIONS.RULE.isNotNull())
                .and(CORRECTIONS.CORRECTED_AT.ge(since))
                .groupBy(
                        CORRECTIONS.RULE,
                        CORRECTIONS.KIND,
                        CORRECTIONS.CATEGORY,
                        CORRECTIONS.TO_CATEGORY,
                        CORRECTIONS.TO_TEAM)
                .orderBy(count.desc(), CORRECTIONS.CATEGORY)
                .limit(200)
                .fetch(row -> new Pattern(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** The tickets behind the number. */
    List<UUID> tickets(UUID rule, int limit) {
        return sql.selectDistinct(CORRECTIONS.TICKET)
                .from(CORRECTIONS)
                .where(CORRECTIONS.RULE.eq(rule))
                .orderBy(CORRECTIONS.TICKET.desc())
                .limit(limit)
                .fetch(CORRECTIONS.TICKET);
    }
}
