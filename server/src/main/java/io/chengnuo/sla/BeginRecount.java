package io.chengnuo.sla;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets open clocks follow a change that is in force. The work is done in the background, see {@link GoOnRecounting}. */
@Component
class BeginRecount {

    private final Recounts recounts;
    private final CountingRules rules;
    private final OpenClocks open;
    private final Facts facts;
    private final Clock clock;

    BeginRecount(Recounts recounts, CountingRules rules, OpenClocks open, Facts facts, Clock clock) {
        this.recounts = recounts;
        this.rules = rules;
        this.open = open;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    Recount begin(RecountKind kind, String key, String reason) {
        var rule = rules.inForce(kind, key); // refuses what has no clocks
        var now = clock.instant();
        var recount = new Recount(
                Ids.next(now),
                kind,
                key,
                reason,
                Acting.current().actor(),
                now,
                null,
                null,
                open.count(rule),
                Recount.Moves.NONE);
        recounts.insert(recount);
        facts.record(new RecountBegun(recount.id(), kind, key, reason, recount.total(), now));
        return recount;
    }
}
