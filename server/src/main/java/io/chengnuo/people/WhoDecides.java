package io.chengnuo.people;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who is to be asked for a decision, nearest first: those who hold the power near the team, those who hold it anywhere; then,
 * for what has no amount, up the organisation, so that a company which gave the power to nobody yet is not stuck. What has an amount
 * never passes anybody's limit.
 */
@Component
public class WhoDecides {

    /** Powers that steps of every company ask for: plans of risky work, closing without a signature. */
    public static final Set<String> ASKED_FOR = Set.of("risk_plan", "close_exception");

    private final WhoHolds holds;
    private final Teams teams;
    private final Units units;
    private final DSLContext sql;
    private final Clock clock;

    WhoDecides(WhoHolds holds, Teams teams, Units units, DSLContext sql, Clock clock) {
        this.holds = holds;
        this.teams = teams;
        this.units = units;
        this.sql = sql;
        this.clock = clock;
    }

    /** Why somebody is asked. UNIT: works for the unit itself, or one above it, and directs the work there. */
    public enum Ground {
        POWER,
        TEAM_LEAD,
        UNIT,
        ADMINISTRATOR
    }

    public record Circle(Ground ground, Set<UUID> people) {}

    @Transactional(readOnly = true)
    public List<Circle> inOrder(String power, @Nullable BigDecimal amount, @Nullable UUID team) {
        var circles = new ArrayList<Circle>();
        if (team != null) {
            circles.add(new Circle(Ground.POWER, holds.power(power, amount, team)));
        }
        circles.add(new Circle(Ground.POWER, holds.power(power, amount, null)));
        if (amount == null) {
            circles.addAll(above(team));
        }
        return circles;
    }

    /** The lead of a team, those who direct its unit, those above, and at last whoever could give the power. */
    @Transactional(readOnly = true)
    public List<Circle> above(@Nullable UUID team) {
        var circles = new ArrayList<Circle>();
        if (team != null) {
            var asked = teams.require(team);
            circles.add(
                    new Circle(Ground.TEAM_LEAD, asked.lead() != null ? Set.of(asked.lead()) : leading(asked.id())));
            units.require(asked.unit())
                    .lineage()
                    .reversed()
                    .forEach(unit -> circles.add(new Circle(Ground.UNIT, directing(unit))));
        }
        circles.add(new Circle(Ground.ADMINISTRATOR, holds.right(Right.PEOPLE_EDIT)));
        return circles;
    }

    /** Where no lead was named: those of the team whose post decides about its tickets or passes its work on. */
    private Set<UUID> leading(UUID team) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return sql.fetch("""
                        select distinct h.person_id as person from people.post_holdings h
                        join people.persons x on x.id = h.person_id and x.state = 'ACTIVE'
                        join people.post_rights r on r.post_id = h.post_id
                          and r.right_name in ('OWNER_DECIDE', 'TAKEOVER')
                        where h.team_id = ?::uuid
                          and h.from_at <= ?::timestamptz and (h.to_at is null or h.to_at > ?::timestamptz)""", team, now, now).intoSet("person", UUID.class);
    }

    private Set<UUID> directing(UUID unit) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return sql.fetch("""
                        select distinct h.person_id as person from people.post_holdings h
                        join people.persons x on x.id = h.person_id and x.state = 'ACTIVE'
                        join people.post_rights r on r.post_id = h.post_id
                          and r.right_name in ('OWNER_DECIDE', 'TICKET_ASSIGN') and r.reach in ('UNIT', 'ALL')
                        where h.unit_id = ?::uuid and h.team_id is null
                          and h.from_at <= ?::timestamptz and (h.to_at is null or h.to_at > ?::timestamptz)""", unit, now, now).intoSet("person", UUID.class);
    }
}
