package io.chengnuo.improvement.committee;

import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.draft.RevisePolicy;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Motions are moved by members, voted on once by everybody present, and counted by the chair. What is carried about a clause begins the
 * next version of the policy, with the decision as a remark on the clause.
 */
@Service
public class Vote {

    private final Committees committees;
    private final Sittings sittings;
    private final Motions motions;
    private final HoldSitting hold;
    private final PolicyInForce policy;
    private final RevisePolicy revise;
    private final Access access;
    private final Facts facts;
    private final Today today;

    Vote(
            Committees committees,
            Sittings sittings,
            Motions motions,
            HoldSitting hold,
            PolicyInForce policy,
            RevisePolicy revise,
            Access access,
            Facts facts,
            Today today) {
        this.committees = committees;
        this.sittings = sittings;
        this.motions = motions;
        this.hold = hold;
        this.policy = policy;
        this.revise = revise;
        this.access = access;
        this.facts = facts;
        this.today = today;
    }

    /** What is put to the vote; {@code clause} when it is to be revised. */
    public record Moved(
            String title, String words, @Nullable String clause, boolean secret, VoteRule rule) {}

    @Transactional
    public UUID move(UUID sittingId, Moved moved) {
        var now = today.now();
        var by = access.person();
        var sitting = sittings.requireLocked(sittingId).requireNotOver();
        if (sittings.attendance(sittingId).stream()
                .noneMatch(one -> one.person().equals(by))) {
            hold.requireChair(committees.require(sitting.committee()));
        }
        if (moved.clause() != null && policy.now().clause(moved.clause()).isEmpty()) {
            throw new Invalid("motion_refused", new FieldError("clause", "unknown"));
        }
        var motion = new Motion(
                Ids.next(now),
                sittingId,
                moved.title(),
                moved.words(),
                moved.clause(),
                moved.secret(),
                moved.rule(),
                MotionState.OPEN,
                by,
                now,
                null,
                null,
                null,
                null,
                null,
                1);
        motions.add(motion);
        facts.record(new MotionMoved(
                motion.id(), sittingId, moved.title(), moved.clause(), moved.secret(), moved.rule(), by, now));
        return motion.id();
    }

    @Transactional
    public void cast(UUID sittingId, UUID id, Choice choice) {
        var by = access.person();
        sittings.require(sittingId).require(SittingState.OPEN);
        var motion = motions.requireLocked(sittingId, id).requireOpen();
        var present = sittings.attendance(sittingId).stream()
                .anyMatch(one -> one.person().equals(by) && Boolean.TRUE.equals(one.present()));
        if (!present) {
            throw new Forbidden("members_present_vote");
        }
        if (!motions.vote(motion, by, choice)) {
            throw new Conflict("voted_already");
        }
        facts.record(new VoteCast(id, by, motion.secret() ? null : choice, today.now()));
    }

    @Transactional
    public MotionState count(UUID sittingId, UUID id) {
        var now = today.now();
        var sitting = sittings.requireLocked(sittingId).require(SittingState.OPEN);
        var committee = committees.require(sitting.committee());
        hold.requireChair(committee);
        var motion = motions.requireLocked(sittingId, id).requireOpen();
        var attendance = sittings.attendance(sittingId);
        var present = (int) attendance.stream()
                .filter(one -> Boolean.TRUE.equals(one.present()))
                .count();
        var tally = motions.tally(id);
        var result = motion.rule().result(tally, present, committee.quorate(present, attendance.size()));
        UUID remark = null;
        if (result == MotionState.CARRIED && motion.clause() != null) {
            revise.ensureBegun();
            remark = revise.propose(
                    motion.clause(), motion.title() + "\n" + motion.words(), HoldSitting.link(sittingId));
        }
        motions.decided(motion, result, tally, remark, now);
        facts.record(new MotionDecided(
                id, sittingId, result, tally.inFavour(), tally.against(), tally.abstained(), remark, now));
        return result;
    }
}
