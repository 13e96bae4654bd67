package io.chengnuo.customer.classes;

import static io.chengnuo.customer.db.Tables.CLASS_SCORES;
import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.customer.CustomerEntrusted;
import io.chengnuo.customer.CustomerId;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Gives each customer of a tier that comes with an account manager, and has nobody, the manager who looks after the fewest. */
@Component
class GiveManagers {

    private final DSLContext sql;
    private final Facts facts;

    GiveManagers(DSLContext sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    void give(UUID run, ClassRules rules, Instant at) {
        var given = new ArrayList<CustomerEntrusted>();
        for (var tier : Tier.values()) {
            var managers = rules.of(tier).managers();
            if (!managers.isEmpty()) {
                given.addAll(give(run, tier, managers, at));
            }
        }
        facts.recordAll(given);
    }

    private List<CustomerEntrusted> give(UUID run, Tier tier, List<UUID> managers, Instant at) {
        var load = loadOf(managers);
        var given = new ArrayList<CustomerEntrusted>();
        var alone = sql.select(CUSTOMERS.ID, CUSTOMERS.TEAM, CUSTOMERS.UNIT)
                .from(CUSTOMERS)
                .join(CLASS_SCORES)
                .on(CLASS_SCORES.CUSTOMER.eq(CUSTOMERS.ID), CLASS_SCORES.RUN.eq(run))
                .where(CUSTOMERS.TIER.eq(tier.name()), CUSTOMERS.OWNER.isNull(), CLASS_SCORES.TOP_SHARE.isNotNull())
                .orderBy(CLASS_SCORES.SCORE.desc(), CUSTOMERS.ID)
                .fetch();
        for (var row : alone) {
            var manager = managers.stream().min(Comparator.comparing(load::get)).orElseThrow();
            load.merge(manager, 1, Integer::sum);
            sql.update(CUSTOMERS)
                    .set(CUSTOMERS.OWNER, manager)
                    .set(CUSTOMERS.VERSION, CUSTOMERS.VERSION.plus(1))
                    .where(CUSTOMERS.ID.eq(row.value1()))
                    .execute();
            given.add(new CustomerEntrusted(new CustomerId(row.value1()), manager, row.value2(), row.value3(), at));
        }
        return given;
    }

    private Map<UUID, Integer> loadOf(List<UUID> managers) {
        var load = new HashMap<UUID, Integer>();
        managers.forEach(manager -> load.put(manager, 0));
        sql.select(CUSTOMERS.OWNER, DSL.count())
                .from(CUSTOMERS)
                .where(CUSTOMERS.OWNER.in(managers), CUSTOMERS.ARCHIVED_AT.isNull())
                .groupBy(CUSTOMERS.OWNER)
                .forEach(row -> load.put(row.value1(), row.value2()));
        return load;
    }
}
