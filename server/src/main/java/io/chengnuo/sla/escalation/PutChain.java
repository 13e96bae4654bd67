package io.chengnuo.sla.escalation;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.people.Access;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.VersionConflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a way up or adds one; escalations that were begun go on as they were. */
@Service
class PutChain {

    private final Chains chains;
    private final Calendars calendars;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    PutChain(Chains chains, Calendars calendars, Access access, Facts facts, Clock clock) {
        this.chains = chains;
        this.calendars = calendars;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    Chains.Kept put(Chain chain, @Nullable String ifMatch) {
        check(chain);
        var before = chains.find(chain.key()).orElse(null);
        var version = before == null ? 0 : before.version();
        Version.check(ifMatch, version);
        var now = clock.instant();
        if (!chains.put(chain, version, now)) {
            throw new VersionConflict("changed_meanwhile");
        }
        facts.record(
                new ChainChanged(chain.key(), before == null ? null : before.chain(), chain, access.person(), now));
        return new Chains.Kept(chain, version + 1);
    }

    private void check(Chain chain) {
        var idle = chain.kind() == ChainKind.IDLE;
        if (idle && (chain.idleMinutes() == null)) {
            throw new Invalid("chain_refused", new FieldError("idleMinutes", "missing"));
        }
        if (idle
                && (chain.calendar() == null || calendars.find(chain.calendar()).isEmpty())) {
            throw new Invalid("chain_refused", new FieldError("calendar", "unknown"));
        }
        for (var level : chain.levels()) {
            if (idle != (level.on() == Occasion.IDLE)) {
                throw new Invalid("chain_refused", new FieldError("levels", "occasion"));
            }
            if (!level.hasRecipients()) {
                throw new Invalid("chain_refused", new FieldError("levels", "missing"));
            }
        }
    }
}
