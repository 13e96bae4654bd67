package io.chengnuo.sla.escalation;

import io.chengnuo.people.Access;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes care of what was escalated: it does not go up further. The first word counts. */
@Service
class AcknowledgeEscalation {

    private final Escalations escalations;
    private final EscalationList list;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    AcknowledgeEscalation(Escalations escalations, EscalationList list, Access access, Facts facts, Clock clock) {
        this.escalations = escalations;
        this.list = list;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    void acknowledge(UUID id, @Nullable String note, @Nullable String ifMatch) {
        list.requireVisible(id);
        var escalation = escalations.lock(id).orElseThrow(() -> new NotFound("no_such_escalation"));
        Version.check(ifMatch, escalation.version());
        switch (escalation.state()) {
            case RAISED -> {}
            case ACKNOWLEDGED -> throw new Conflict("escalation_acknowledged");
            case WAITING, ENDED -> throw new Conflict("escalation_over");
        }
        var now = clock.instant();
        var by = access.person();
        var word = note == null || note.isBlank() ? null : note.strip();
        escalations.update(escalation.acknowledged(by, word, now));
        facts.record(new EscalationAcknowledged(
                escalation.ticket(), id, escalation.course().raised(), by, word, now));
    }
}
