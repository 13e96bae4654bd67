package io.chengnuo.approval;

import static io.chengnuo.approval.db.Tables.REQUESTS;
import static io.chengnuo.approval.db.Tables.STEPS;
import static io.chengnuo.approval.db.Tables.VOTES;

import io.chengnuo.people.HeldWork;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody's decision is work in hand: it passes on when that person leaves or is away for long. */
@Component
class ApprovalsHeld implements HeldWork {

    private final DSLContext sql;
    private final Approvals approvals;
    private final StandIn standIn;

    ApprovalsHeld(DSLContext sql, Approvals approvals, StandIn standIn) {
        this.sql = sql;
        this.approvals = approvals;
        this.standIn = standIn;
    }

    @Override
    public String kind() {
        return "approvals";
    }

    @Override
    public int count(UUID person) {
        return sql.fetchCount(REQUESTS, waitsFor(person));
    }

    @Override
    public List<Item> held(UUID person, int limit) {
        return sql.select(REQUESTS.ID, REQUESTS.TITLE)
                .from(REQUESTS)
                .where(waitsFor(person))
                .orderBy(REQUESTS.ASKED_AT, REQUESTS.ID)
                .limit(limit)
                .fetch(row -> new Item(row.value1(), row.value2(), null, "/approvals/" + row.value1()));
    }

    @Override
    public void pass(UUID item, UUID from, UUID to, @Nullable UUID by, String reason) {
        var row = approvals.require(item);
        approvals.votes(item).stream()
                .filter(vote -> vote.person().equals(from) && vote.open() && vote.step() >= row.step())
                .forEach(vote -> standIn.pass(row, vote, to));
    }

    /** In the step that waits or a later one, and nobody else of that step could say it. */
    private static Condition waitsFor(UUID person) {
        var other = VOTES.as("other");
        return REQUESTS.STATE
                .eq(ApprovalState.WAITING.name())
                .and(DSL.exists(DSL.selectOne()
                        .from(VOTES)
                        .where(
                                VOTES.REQUEST.eq(REQUESTS.ID),
                                VOTES.STEP.ge(REQUESTS.STEP),
                                VOTES.PERSON.eq(person),
                                VOTES.VERDICT.isNull(),
                                VOTES.REPLACED_AT.isNull(),
                                DSL.notExists(DSL.selectOne()
                                                .from(other)
                                                .where(
                                                        other.REQUEST.eq(VOTES.REQUEST),
                                                        other.STEP.eq(VOTES.STEP),
                                                        other.PERSON.ne(person),
                                                        other.REPLACED_AT.isNull()))
                                        .or(DSL.exists(DSL.selectOne()
                                                .from(STEPS)
                                                .where(
                                                        STEPS.REQUEST.eq(VOTES.REQUEST),
                                                        STEPS.STEP.eq(VOTES.STEP),
                                                        STEPS.QUORUM.eq(Quorum.ALL.name())))))));
    }
}
