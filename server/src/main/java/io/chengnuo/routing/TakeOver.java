package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.TAKEOVERS;
import static io.chengnuo.routing.db.Tables.TAKEOVER_ITEMS;

import io.chengnuo.people.HeldWork;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes everything a person holds to backups in one action and one transaction: tickets, customers, tasks. Clocks run on, each
 * customer is told the new contact by whoever keeps that work.
 */
@Service
public class TakeOver {

    private final DSLContext sql;
    private final TakeOverPlan plan;
    private final ObjectProvider<HeldWork> held;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    TakeOver(
            DSLContext sql,
            TakeOverPlan plan,
            ObjectProvider<HeldWork> held,
            Organisation organisation,
            Facts facts,
            Clock clock) {
        this.sql = sql;
        this.plan = plan;
        this.held = held;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code named} takes everything; without, the rule decides piece by piece. What nobody can take stays, and is counted. */
    @Transactional
    public UUID of(UUID person, @Nullable UUID named, @Nullable UUID by, String reason) {
        var at = clock.instant();
        if (named != null && (named.equals(person) || !organisation.works(named))) {
            throw new Invalid("no_such_person", new FieldError("to", "unknown"));
        }
        var lines = plan.of(person, named);
        if (lines.isEmpty()) {
            throw new Conflict("nothing_to_take_over");
        }
        Map<String, HeldWork> works = new HashMap<>();
        held.forEach(work -> works.put(work.kind(), work));
        var id = Ids.next(at);
        var passed = new TreeMap<String, Integer>();
        for (var line : lines) {
            var work = works.get(line.kind());
            if (line.to() != null && work != null) {
                work.pass(line.item().id(), person, line.to(), by, reason);
                passed.merge(line.kind(), 1, Integer::sum);
            }
        }
        var count = passed.values().stream().mapToInt(Integer::intValue).sum();
        sql.insertInto(TAKEOVERS)
                .set(TAKEOVERS.ID, id)
                .set(TAKEOVERS.PERSON, person)
                .set(TAKEOVERS.REASON, reason)
                .set(TAKEOVERS.BY_PERSON, by)
                .set(TAKEOVERS.AT, at)
                .set(TAKEOVERS.PASSED, count)
                .set(TAKEOVERS.LEFT_OVER, lines.size() - count)
                .execute();
        lines.forEach(line -> sql.insertInto(TAKEOVER_ITEMS)
                .set(TAKEOVER_ITEMS.TAKEOVER, id)
                .set(TAKEOVER_ITEMS.KIND, line.kind())
                .set(TAKEOVER_ITEMS.ITEM, line.item().id())
                .set(TAKEOVER_ITEMS.LABEL, line.item().label())
                .set(TAKEOVER_ITEMS.LINK, line.item().link())
                .set(TAKEOVER_ITEMS.TO_PERSON, line.to())
                .set(TAKEOVER_ITEMS.RULE, line.rule().name())
                .execute());
        facts.record(new WorkTakenOver(id, person, passed, lines.size() - count, by, reason, at));
        return id;
    }
}
