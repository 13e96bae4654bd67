package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.CAPACITIES;
import static io.chengnuo.routing.db.Tables.DEMANDS;
import static io.chengnuo.routing.db.Tables.TIER_PRIVILEGES;
import static io.chengnuo.routing.db.Tables.WEIGHTS;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What routing goes by, beside queues and rules; what was never set has its usual value. */
@Repository
class Settings {

    private static final String CHANNEL = "CHANNEL";
    private static final String PRIORITY = "PRIORITY";

    private final DSLContext sql;

    Settings(DSLContext sql) {
        this.sql = sql;
    }

    Map<Tier, Privilege> privileges() {
        var privileges = new EnumMap<Tier, Privilege>(Tier.class);
        for (var tier : Tier.values()) {
            privileges.put(tier, Privilege.usual(tier));
        }
        sql.selectFrom(TIER_PRIVILEGES).forEach(row -> {
            var tier = Tier.valueOf(row.getTier());
            privileges.put(tier, new Privilege(tier, row.getPlace(), row.getDedicated(), row.getVersion()));
        });
        return privileges;
    }

    void put(Privilege privilege) {
        sql.insertInto(TIER_PRIVILEGES)
                .set(TIER_PRIVILEGES.TIER, privilege.tier().name())
                .set(TIER_PRIVILEGES.PLACE, privilege.place())
                .set(TIER_PRIVILEGES.DEDICATED, privilege.dedicated())
                .set(TIER_PRIVILEGES.VERSION, privilege.version())
                .onConflict(TIER_PRIVILEGES.TENANT_ID, TIER_PRIVILEGES.TIER)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    List<Demand> demands() {
        return sql.selectFrom(DEMANDS)
                .orderBy(DEMANDS.CATEGORY)
                .fetch(row -> new Demand(row.getCategory(), row.getSkill(), row.getLevel()));
    }

    /** The nearest demand that covers a category: its own before its parent's. */
    Optional<Demand> demandOf(String category) {
        return demands().stream()
                .filter(demand -> demand.covers(category))
                .max(Comparator.comparingInt(demand -> demand.category().length()));
    }

    void put(Demand demand) {
        sql.insertInto(DEMANDS)
                .set(DEMANDS.CATEGORY, demand.category())
                .set(DEMANDS.SKILL, demand.skill())
                .set(DEMANDS.LEVEL, demand.level())
                .onConflict(DEMANDS.TENANT_ID, DEMANDS.CATEGORY)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    void removeDemand(String category) {
        sql.deleteFrom(DEMANDS).where(DEMANDS.CATEGORY.eq(category)).execute();
    }

    Map<UUID, Integer> capacities(Collection<UUID> people) {
        return sql.selectFrom(CAPACITIES)
                .where(CAPACITIES.PERSON.in(people))
                .fetchMap(CAPACITIES.PERSON, CAPACITIES.POINTS);
    }

    void putCapacity(UUID person, int points) {
        sql.insertInto(CAPACITIES)
                .set(CAPACITIES.PERSON, person)
                .set(CAPACITIES.POINTS, points)
                .onConflict(CAPACITIES.TENANT_ID, CAPACITIES.PERSON)
                .doUpdate()
                .set(CAPACITIES.POINTS, points)
                .execute();
    }

    Weights weights() {
        var weights = Weights.usual();
        sql.selectFrom(WEIGHTS).forEach(row -> {
            if (row.getKind().equals(CHANNEL)) {
                weights.channels().put(Channel.valueOf(row.getName()), row.getPoints());
            } else {
                weights.priorities().put(Priority.valueOf(row.getName()), row.getPoints());
            }
        });
        return weights;
    }

    void put(Weights weights) {
        weights.channels().forEach((channel, points) -> putWeight(CHANNEL, channel.name(), points));
        weights.priorities().forEach((priority, points) -> putWeight(PRIORITY, priority.name(), points));
    }

    private void putWeight(String kind, String name, int points) {
        sql.insertInto(WEIGHTS)
                .set(WEIGHTS.KIND, kind)
                .set(WEIGHTS.NAME, name)
                .set(WEIGHTS.POINTS, points)
                .onConflict(WEIGHTS.TENANT_ID, WEIGHTS.KIND, WEIGHTS.NAME)
                .doUpdate()
                .set(WEIGHTS.POINTS, points)
                .execute();
    }
}
