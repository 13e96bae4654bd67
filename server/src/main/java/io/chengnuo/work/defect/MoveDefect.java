package io.chengnuo.work.defect;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who make the product say how far they are; every request that hangs on it learns so in the same breath. */
@Service
public class MoveDefect {

    private final Defects defects;
    private final DefectNews news;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    MoveDefect(Defects defects, DefectNews news, Access access, Facts facts, Clock clock) {
        this.defects = defects;
        this.news = news;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void move(
            UUID id, DefectState to, @Nullable String fixedIn, @Nullable String note, @Nullable String ifMatch) {
        var now = clock.instant();
        var by = access.person();
        var defect =
                defects.findToWork(id, access.scope(Right.TASK_WORK)).orElseThrow(() -> new NotFound("no_such_defect"));
        Version.check(ifMatch, defect.version());
        defect.requireMove(to, fixedIn, note);
        defects.moved(defect, to, fixedIn, note, by, now);
        var linked = defects.ticketsOf(id);
        facts.recordAll(linked.stream()
                .map(ticket -> defect.moved(new TicketId(ticket), to, fixedIn, note, by, now))
                .toList());
        news.moved(defect, to, fixedIn, linked);
    }
}
