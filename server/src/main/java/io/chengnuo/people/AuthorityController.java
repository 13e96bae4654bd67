package io.chengnuo.people;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of authority limits: who may promise what, up to how much. It is kept with the posts and read from them. */
@RestController
@RequestMapping("/api/v1/authority")
class AuthorityController {

    private final Posts posts;
    private final DSLContext sql;
    private final Clock clock;

    AuthorityController(Posts posts, DSLContext sql, Clock clock) {
        this.posts = posts;
        this.sql = sql;
        this.clock = clock;
    }

    /** {@code holders}: how many active people hold the post now. Without a limit any amount may be promised. */
    record Limit(
            UUID post,
            String postName,
            @Nullable BigDecimal limit,
            @Nullable String note,
            int holders) {}

    record Power(String key, List<Limit> limits) {}

    /** {@code unheld}: powers the product's own steps ask for, or some post has, that no active person holds. */
    record Register(List<Power> powers, List<String> unheld) {}

    record Keys(List<String> keys) {}

    @GetMapping
    @Requires(Right.PEOPLE_READ)
    @Transactional(readOnly = true)
    public Register register() {
        var holders = holders();
        var byKey = new TreeMap<String, List<Limit>>();
        posts.all()
                .forEach(post -> post.powers()
                        .forEach(power -> byKey.computeIfAbsent(power.key(), key -> new ArrayList<>())
                                .add(new Limit(
                                        post.id(),
                                        post.name(),
                                        power.limit(),
                                        power.note(),
                                        holders.getOrDefault(post.id(), 0)))));
        var unheld = new TreeSet<>(WhoDecides.ASKED_FOR);
        unheld.addAll(byKey.keySet());
        byKey.forEach((key, limits) -> {
            if (limits.stream().anyMatch(limit -> limit.holders() > 0)) {
                unheld.remove(key);
            }
        });
        return new Register(
                byKey.entrySet().stream()
                        .map(entry -> new Power(entry.getKey(), entry.getValue()))
                        .toList(),
                List.copyOf(unheld));
    }

    /** The kinds of decision there are powers for: whoever wants to promise something chooses one. */
    @GetMapping("/keys")
    @SignedIn
    @Transactional(readOnly = true)
    public Keys keys() {
        return new Keys(posts.all().stream()
                .flatMap(post -> post.powers().stream())
                .map(io.chengnuo.people.Power::key)
                .distinct()
                .sorted()
                .toList());
    }

    private Map<UUID, Integer> holders() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return sql.fetch("""
                        select h.post_id, count(distinct h.person_id) as holders from people.post_holdings h
                        join people.persons x on x.id = h.person_id and x.state = 'ACTIVE'
                        where h.from_at <= ?::timestamptz and (h.to_at is null or h.to_at > ?::timestamptz)
                        group by h.post_id""", now, now)
                .intoMap(row -> row.get("post_id", UUID.class), row -> row.get("holders", Integer.class));
    }
}
