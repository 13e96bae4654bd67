package io.chengnuo.survey;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody spoke to the customer and writes down what came of it. */
@Service
class CloseFollowUp {

    private final FollowUps followUps;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    CloseFollowUp(FollowUps followUps, Access access, Facts facts, Clock clock) {
        this.followUps = followUps;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    void close(UUID id, FollowUpOutcome outcome, String note, @Nullable String ifMatch) {
        var now = clock.instant();
        var by = access.person();
        var followUp = followUps.require(id, access.scope(Right.SURVEY_FOLLOW_UP));
        Version.check(ifMatch, followUp.version());
        if (followUp.doneAt() != null) {
            throw new Conflict("follow_up_done");
        }
        followUps.done(followUp, by, outcome, note, now);
        facts.record(new FollowUpDone(
                id, followUp.survey(), followUp.ticket(), by, outcome, !now.isAfter(followUp.dueAt()), now));
    }
}
