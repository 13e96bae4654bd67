package io.chengnuo.people;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who may decide what (处理权限), from the powers of the posts people hold now: the one register of authority limits that
 * every flow consults.
 */
@Component
public class WhoHolds {

    private static final String HELD = """
            from people.post_holdings h
            join people.posts p on p.id = h.post_id
            join people.persons x on x.id = h.person_id and x.state = 'ACTIVE'
            cross join lateral jsonb_array_elements(p.powers) as power
            where h.from_at <= ?::timestamptz and (h.to_at is null or h.to_at > ?::timestamptz)
              and power ->> 'key' = ?
              and (power ->> 'limit' is null or ?::numeric is null or (power ->> 'limit')::numeric >= ?::numeric)
            """;

    private final DSLContext sql;
    private final Clock clock;

    WhoHolds(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Everybody active whose post has this power up to that amount. With a team: those of the team, and those who work for a unit
     * above it without belonging to a team.
     */
    @Transactional(readOnly = true)
    public Set<UUID> power(String key, @Nullable BigDecimal amount, @Nullable UUID team) {
        var now = now();
        if (team == null) {
            return sql.fetch("select distinct h.person_id as person " + HELD, now, now, key, amount, amount)
                    .intoSet("person", UUID.class);
        }
        return sql.fetch(
                        "select distinct h.person_id as person " + HELD + """
                              and (h.team_id = ?::uuid or h.team_id is null and h.unit_id = any (
                                select unnest(u.lineage) from people.teams t join people.units u on u.id = t.unit_id
                                where t.id = ?::uuid))""",
                        now,
                        now,
                        key,
                        amount,
                        amount,
                        team,
                        team)
                .intoSet("person", UUID.class);
    }

    /** Everybody active whose post has this right, however far it reaches. */
    @Transactional(readOnly = true)
    public Set<UUID> right(Right right) {
        var now = now();
        return sql.fetch("""
                        select distinct h.person_id as person from people.post_holdings h
                        join people.post_rights r on r.post_id = h.post_id and r.right_name = ?
                        join people.persons x on x.id = h.person_id and x.state = 'ACTIVE'
                        where h.from_at <= ?::timestamptz and (h.to_at is null or h.to_at > ?::timestamptz)""", right.name(), now, now).intoSet("person", UUID.class);
    }

    /** Everybody active who holds this post now. */
    @Transactional(readOnly = true)
    public Set<UUID> post(UUID post) {
        var now = now();
        return sql.fetch("""
                        select distinct h.person_id as person from people.post_holdings h
                        join people.persons x on x.id = h.person_id and x.state = 'ACTIVE'
                        where h.post_id = ?::uuid
                          and h.from_at <= ?::timestamptz and (h.to_at is null or h.to_at > ?::timestamptz)""", post, now, now).intoSet("person", UUID.class);
    }

    /** Every power that some post has, with the posts' names; whether anybody holds such a post is another question. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> powers() {
        return sql.fetch("""
                        select power ->> 'key' as key, p.name as post
                        from people.posts p cross join lateral jsonb_array_elements(p.powers) as power
                        order by 1, 2""").intoGroups(row -> row.get("key", String.class), row -> row.get("post", String.class));
    }

    @Transactional(readOnly = true)
    public boolean has(UUID person, String key, @Nullable BigDecimal amount) {
        var now = now();
        return !sql.fetch(
                        "select 1 " + HELD + " and h.person_id = ?::uuid limit 1",
                        now,
                        now,
                        key,
                        amount,
                        amount,
                        person)
                .isEmpty();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
