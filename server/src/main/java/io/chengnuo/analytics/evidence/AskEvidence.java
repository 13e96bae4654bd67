package io.chengnuo.analytics.evidence;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.chengnuo.people.Access;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the evidence of a period put together in the background. */
@Service
public class AskEvidence {

    private static final int MOST_DAYS = 400;

    private final EvidencePacks packs;
    private final Scheduler scheduler;
    private final TransactionTemplate transaction;
    private final Access access;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    AskEvidence(
            EvidencePacks packs,
            Scheduler scheduler,
            TransactionTemplate transaction,
            Access access,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.packs = packs;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.access = access;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** Ordered after the commit, so that whoever makes it sees it. */
    public UUID ask(LocalDate from, LocalDate to, String language) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, tenants.require(Tenancy.require()).zone());
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to) || from.isAfter(today)) {
            throw new Invalid("evidence_refused", new FieldError("to", "not_a_period"));
        }
        var id = Ids.next(now);
        var by = access.person();
        transaction.executeWithoutResult(status -> {
            packs.add(new EvidencePack(id, from, to, language, PackState.WAITING, 0, by, now, null, null, null));
            facts.record(new EvidencePackAsked(id, from, to, now));
        });
        scheduler.schedule(EvidenceJob.TASK
                .instance(id.toString())
                .data(new EvidenceJob.Order(Tenancy.require(), id, by))
                .scheduledTo(now));
        return id;
    }
}
