package io.chengnuo.customer.classes;

import static io.chengnuo.customer.db.Tables.CLASS_SCORES;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Works out the scores and classes of all customers in one statement, set by set. Nobody is moved. */
@Repository
class ScoreCustomers {

    private final DSLContext sql;

    ScoreCustomers(DSLContext sql) {
        this.sql = sql;
    }

    /** Answers how many were rated: those that bought something in the period or of whom something is expected. */
    int score(UUID run, ClassRules rules, Instant now) {
        var weights = rules.weights();
        var sum = (double) weights.sum();
        sql.execute(
                SCORES,
                DSL.val(run),
                time(now),
                time(now.minus(Duration.ofDays(rules.periodDays()))),
                time(now.minus(Duration.ofDays(rules.periodDays() / 2))),
                time(now.minus(Duration.ofDays(rules.keepByHandDays()))),
                time(now.minus(Duration.ofDays(rules.newDays()))),
                time(now.minus(Duration.ofDays(rules.lostDays()))),
                DSL.val(weights.frequency() / sum),
                DSL.val(weights.amount() / sum),
                DSL.val(weights.contribution() / sum),
                DSL.val(weights.loyalty() / sum),
                DSL.val(weights.potential() / sum),
                DSL.val(rules.highShare() / 100.0),
                DSL.val((rules.highShare() + rules.middleShare()) / 100.0),
                DSL.val(rules.frequentPurchases()),
                DSL.val(rules.demandingRequests()));
        return sql.fetchCount(CLASS_SCORES, CLASS_SCORES.RUN.eq(run).and(CLASS_SCORES.TOP_SHARE.isNotNull()));
    }

    private static Field<OffsetDateTime> time(Instant instant) {
        return DSL.val(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * {0} run, {1} now, {2} begin of the period, {3} its middle, {4} tiers set by hand after this stay, {5} registered after this is
     * new, {6} without a sign of life since is lost, {7}–{11} weights, {12} {13} cut-offs, {14} purchases of a frequent buyer, {15}
     * requests of a demanding customer. Potential that nobody judged is the share of the period's purchases that fell into its later
     * half. Equals share the middle of their places.
     */
    private static final String SCORES = """
            insert into customer.class_scores (run, customer, frequency, amount, contribution, loyalty, potential,
                frequency_place, amount_place, contribution_place, loyalty_place, potential_place, score, top_share,
                tier_before, tier, stage_before, stage, behaviour, kept_by_hand)
            with bought as (
                select customer, count(*)::int as times, sum(amount) as amount, sum(coalesce(margin, 0)) as margin,
                    coalesce(sum(amount) filter (where bought_at > {3}), 0) as lately
                from customer.purchases where bought_at > {2} and bought_at <= {1} group by customer),
            ever as (
                select customer, min(bought_at) as first_at, max(bought_at) as last_at
                from customer.purchases where bought_at <= {1} group by customer),
            asked as (
                select customer, coalesce(sum(requests) filter (where last_at > {2}), 0)::int as times, max(last_at) as last_at
                from customer.activities group by customer),
            known as (
                select c.id, c.tier, c.stage, c.created_at,
                    coalesce(c.tier_by_hand_at > {4}, false) as kept_by_hand,
                    b.customer is not null or coalesce(c.potential, 0) > 0 as rated,
                    coalesce(b.times, 0) as frequency, coalesce(b.amount, 0) as amount, coalesce(b.margin, 0) as contribution,
                    greatest(0, floor(extract(epoch from {1} - coalesce(e.first_at, c.created_at)) / 86400))::int as loyalty,
                    coalesce(c.potential, case when b.amount > 0 then round(100 * greatest(0, b.lately) / b.amount)::int end, 0) as potential,
                    coalesce(a.times, 0) as requests,
                    greatest(c.created_at, e.last_at, a.last_at) as last_sign
                from customer.customers c
                left join bought b on b.customer = c.id
                left join ever e on e.customer = c.id
                left join asked a on a.customer = c.id
                where c.archived_at is null),
            placed as (
                select *,
                    percent_rank() over (partition by rated order by frequency) as frequency_place,
                    percent_rank() over (partition by rated order by amount) as amount_place,
                    percent_rank() over (partition by rated order by contribution) as contribution_place,
                    percent_rank() over (partition by rated order by loyalty) as loyalty_place,
                    percent_rank() over (partition by rated order by potential) as potential_place
                from known),
            scored as (
                select *, case when rated then 100 * ({7} * frequency_place + {8} * amount_place + {9} * contribution_place
                    + {10} * loyalty_place + {11} * potential_place) else 0 end as score
                from placed),
            ranked as (
                select *, case when rated then (rank() over best - 1 + count(*) over (best range between unbounded preceding and current row))
                    / 2.0 / count(*) over (partition by rated) end as top_share
                from scored window best as (partition by rated order by score desc))
            select {0}, id, frequency, amount, contribution, loyalty, potential,
                frequency_place, amount_place, contribution_place, loyalty_place, potential_place, score, top_share,
                tier,
                case when not rated or kept_by_hand then tier when top_share <= {12} then 'HIGH' when top_share <= {13} then 'MIDDLE' else 'LOW' end,
                stage,
                case when created_at > {5} then 'NEW' when last_sign <= {6} then 'LOST' else 'ACTIVE' end,
                case when frequency >= {14} then 'FREQUENT' when requests >= {15} then 'DEMANDING' when frequency > 0 then 'OCCASIONAL' else 'QUIET' end,
                kept_by_hand
            from ranked""";
}
