package io.chengnuo.survey;

import static io.chengnuo.survey.db.Tables.FOLLOW_UPS;

import io.chengnuo.people.HeldWork;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Unhappy customers somebody still has to call. They pass on with their limit. */
@Component
class FollowUpsHeld implements HeldWork {

    private final DSLContext sql;
    private final Facts facts;
    private final Clock clock;

    FollowUpsHeld(DSLContext sql, Facts facts, Clock clock) {
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "follow_ups";
    }

    @Override
    @Transactional(readOnly = true)
    public int count(UUID person) {
        return sql.fetchCount(FOLLOW_UPS, heldBy(person));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> held(UUID person, int limit) {
        return sql.selectFrom(FOLLOW_UPS)
                .where(heldBy(person))
                .orderBy(FOLLOW_UPS.DUE_AT, FOLLOW_UPS.ID)
                .limit(limit)
                .fetch(row -> new Item(
                        row.getId(),
                        row.getNumber() + " " + row.getSubject(),
                        row.getTeam(),
                        "/tickets/" + row.getTicket()));
    }

    @Override
    @Transactional
    public void pass(UUID item, UUID from, UUID to, @Nullable UUID by, String reason) {
        var ticket = sql.update(FOLLOW_UPS)
                .set(FOLLOW_UPS.PERSON, to)
                .set(FOLLOW_UPS.VERSION, FOLLOW_UPS.VERSION.plus(1))
                .where(FOLLOW_UPS.ID.eq(item).and(heldBy(from)))
                .returning(FOLLOW_UPS.TICKET)
                .fetchOptional(FOLLOW_UPS.TICKET)
                .orElseThrow(() -> new NotFound("no_such_follow_up"));
        facts.record(new FollowUpTakenOver(item, ticket, from, to, by, reason, clock.instant()));
    }

    private static Condition heldBy(UUID person) {
        return FOLLOW_UPS.PERSON.eq(person).and(FOLLOW_UPS.DONE_AT.isNull());
    }
}
