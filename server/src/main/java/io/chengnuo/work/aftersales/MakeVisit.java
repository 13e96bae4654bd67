package io.chengnuo.work.aftersales;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody spoke to the customer and writes down what came of it. */
@Service
public class MakeVisit {

    private final FollowUpVisits visits;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    MakeVisit(FollowUpVisits visits, Access access, Facts facts, Clock clock) {
        this.visits = visits;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    /** A call or visit that somebody should have made by then. */
    public record Due(UUID id, UUID person, Instant at) {}

    @Transactional(readOnly = true)
    public List<Due> dueBefore(Instant moment) {
        return visits.dueBefore(moment);
    }

    @Transactional
    public void made(UUID id, VisitOutcome outcome, String result, @Nullable String ifMatch) {
        var now = clock.instant();
        var by = access.person();
        var visit =
                visits.findLocked(id, access.scope(Right.TASK_WORK)).orElseThrow(() -> new NotFound("no_such_visit"));
        Version.check(ifMatch, visit.version());
        if (visit.doneAt() != null) {
            throw new Conflict("visit_made");
        }
        visits.done(visit, outcome, result.strip(), by, now);
        facts.record(new FollowUpVisitMade(
                id, visit.customer(), visit.ticket(), outcome, result.strip(), by, !now.isAfter(visit.dueAt()), now));
    }
}
