package io.chengnuo.approval;

import io.chengnuo.people.Deputies;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who was asked, or a deputy, says yes, no, or not like this; or whoever asked takes it back. */
@Service
public class DecideApproval {

    private final Approvals approvals;
    private final ApprovalReach reach;
    private final Deputies deputies;
    private final StandIn standIn;
    private final Facts facts;
    private final Clock clock;

    DecideApproval(
            Approvals approvals, ApprovalReach reach, Deputies deputies, StandIn standIn, Facts facts, Clock clock) {
        this.approvals = approvals;
        this.reach = reach;
        this.deputies = deputies;
        this.standIn = standIn;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void vote(UUID id, Verdict verdict, UUID by, @Nullable String reason, @Nullable String ifMatch) {
        var at = clock.instant();
        var row = approvals.require(id);
        var votes = approvals.votes(id);
        reach.require(row, votes, by, at);
        Version.check(ifMatch, row.version());
        var voted = Approvals.approval(row, votes).vote(verdict, by, deputies.principalsOf(by, at), reason);
        approvals.voted(id, row.step(), voted.person(), verdict, by, reason, at);
        approvals.save(id, voted.after(), by, reason, at);
        announce(row, voted, by, reason, at);
    }

    @Transactional
    void withdraw(UUID id, UUID by, @Nullable String reason, @Nullable String ifMatch) {
        var at = clock.instant();
        var row = approvals.require(id);
        var votes = approvals.votes(id);
        reach.require(row, votes, by, at);
        Version.check(ifMatch, row.version());
        var after = Approvals.approval(row, votes).withdraw(by);
        approvals.save(id, after, by, reason, at);
        facts.record(decided(row, ApprovalOutcome.WITHDRAWN, by, reason, at));
    }

    private void announce(ApprovalRow row, Approval.Voted voted, UUID by, @Nullable String reason, Instant at) {
        var after = voted.after();
        switch (after.state()) {
            case WAITING -> {
                facts.record(new ApprovalVoted(
                        row.id(), row.kind(), row.ticket(), row.step(), voted.person(), by, reason, at));
                standIn.lookAfter(row.id());
            }
            case APPROVED -> conclude(row, ApprovalOutcome.APPROVED, by, reason, at);
            case REJECTED -> conclude(row, ApprovalOutcome.REJECTED, by, reason, at);
            case SENT_BACK -> conclude(row, ApprovalOutcome.SENT_BACK, by, reason, at);
            case WITHDRAWN -> throw new IllegalStateException("a vote withdraws nothing");
        }
    }

    private void conclude(ApprovalRow row, ApprovalOutcome outcome, UUID by, @Nullable String reason, Instant at) {
        facts.record(decided(row, outcome, by, reason, at));
    }

    private static ApprovalDecided decided(
            ApprovalRow row, ApprovalOutcome outcome, UUID by, @Nullable String reason, Instant at) {
        return new ApprovalDecided(row.id(), row.kind(), row.about(), row.ticket(), outcome, by, reason, at);
    }
}
