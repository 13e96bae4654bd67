package io.chengnuo.improvement.committee;

import io.chengnuo.improvement.Named;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.policy.draft.RevisePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A session as a screen or a paper shows it. Counts show only when the vote is over, and of a secret one nobody's choice. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ShownSittings {

    private final Committees committees;
    private final Sittings sittings;
    private final Motions motions;
    private final RevisePolicy revise;
    private final Organisation organisation;
    private final Access access;

    ShownSittings(
            Committees committees,
            Sittings sittings,
            Motions motions,
            RevisePolicy revise,
            Organisation organisation,
            Access access) {
        this.committees = committees;
        this.sittings = sittings;
        this.motions = motions;
        this.revise = revise;
        this.organisation = organisation;
        this.access = access;
    }

    record Attendee(UUID id, String name, @Nullable Boolean present) {}

    record NamedVote(Named person, Choice choice) {}

    record ShownMotion(
            UUID id,
            String title,
            String words,
            @Nullable String clause,
            boolean secret,
            VoteRule rule,
            MotionState state,
            Named movedBy,
            Instant movedAt,
            int voted,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained,
            List<NamedVote> votes,
            @Nullable Instant decidedAt,
            boolean revised,
            boolean mayVote) {}

    record Whole(
            UUID id,
            Named committee,
            Named chair,
            Instant startsAt,
            String place,
            String agenda,
            SittingState state,
            List<Attendee> attendees,
            int quorum,
            boolean quorate,
            List<ShownMotion> motions,
            @Nullable String minutes,
            @Nullable Instant heldAt,
            boolean mayLead,
            boolean mayMove,
            long version) {}

    public Whole of(UUID id) {
        var sitting = sittings.require(id);
        var committee = committees.require(sitting.committee());
        var attendance = sittings.attendance(id);
        var moved = motions.of(id);
        var names = organisation.personNames(Stream.of(
                        attendance.stream().map(Sittings.Attendance::person),
                        moved.stream().map(Motion::movedBy),
                        Stream.of(committee.outline().chair()))
                .flatMap(ids -> ids)
                .toList());
        var me = access.person();
        var lead =
                access.has(Right.POLICY_EDIT) || me.equals(committee.outline().chair());
        var invited = attendance.stream().anyMatch(one -> one.person().equals(me));
        var present = (int) attendance.stream()
                .filter(one -> Boolean.TRUE.equals(one.present()))
                .count();
        var here = sitting.state() == SittingState.OPEN
                && attendance.stream().anyMatch(one -> one.person().equals(me) && Boolean.TRUE.equals(one.present()));
        var settled = revise.settled(
                moved.stream().map(Motion::remark).filter(Objects::nonNull).toList());
        var going = sitting.state() == SittingState.CALLED || sitting.state() == SittingState.OPEN;
        return new Whole(
                id,
                new Named(committee.id(), committee.outline().name()),
                Objects.requireNonNull(Named.of(committee.outline().chair(), names)),
                sitting.startsAt(),
                sitting.place(),
                sitting.agenda(),
                sitting.state(),
                attendance.stream()
                        .map(one -> new Attendee(one.person(), names.getOrDefault(one.person(), "?"), one.present()))
                        .toList(),
                committee.outline().quorum(),
                committee.quorate(present, attendance.size()),
                moved.stream().map(one -> shown(one, names, settled, here, me)).toList(),
                sitting.minutes(),
                sitting.heldAt(),
                lead,
                going && (lead || invited),
                sitting.version());
    }

    private ShownMotion shown(Motion one, java.util.Map<UUID, String> names, Set<UUID> settled, boolean here, UUID me) {
        var voters = motions.voters(one.id());
        var over = one.state() != MotionState.OPEN;
        return new ShownMotion(
                one.id(),
                one.title(),
                one.words(),
                one.clause(),
                one.secret(),
                one.rule(),
                one.state(),
                Objects.requireNonNull(Named.of(one.movedBy(), names)),
                one.movedAt(),
                voters.size(),
                one.inFavour(),
                one.against(),
                one.abstained(),
                over && !one.secret()
                        ? motions.named(one.id()).entrySet().stream()
                                .map(vote -> new NamedVote(
                                        Objects.requireNonNull(Named.of(vote.getKey(), names)), vote.getValue()))
                                .toList()
                        : List.of(),
                one.decidedAt(),
                one.remark() != null && settled.contains(one.remark()),
                here && !over && !voters.contains(me));
    }
}
