package io.chengnuo.work.aftersales;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody is to call or visit a customer after delivery. */
@Service
class PlanVisit {

    private final FollowUpVisits visits;
    private final Facts facts;
    private final Clock clock;

    PlanVisit(FollowUpVisits visits, Facts facts, Clock clock) {
        this.visits = visits;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code ticket} is the one that was delivered, {@code plan} the one that came due. */
    record Wanted(
            UUID customer,
            @Nullable UUID ticket,
            @Nullable UUID plan,
            String subject,
            VisitWay way,
            @Nullable UUID team,
            @Nullable UUID unit,
            @Nullable UUID person,
            Instant dueAt) {}

    /** Refuses what is planned already. */
    @Transactional
    UUID plan(Wanted wanted) {
        var id = planIfNew(wanted);
        if (id == null) {
            throw new Conflict("visit_planned");
        }
        return id;
    }

    @Transactional
    @Nullable
    UUID planIfNew(Wanted wanted) {
        var now = clock.instant();
        var id = Ids.next(now);
        if (!visits.add(id, wanted, now)) {
            return null;
        }
        facts.record(new FollowUpVisitPlanned(
                id, wanted.customer(), wanted.ticket(), wanted.team(), wanted.person(), wanted.dueAt(), now));
        return id;
    }
}
