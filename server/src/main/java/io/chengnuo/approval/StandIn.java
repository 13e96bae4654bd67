package io.chengnuo.approval;

import io.chengnuo.people.Deputies;
import io.chengnuo.people.Duty;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.people.WhoDecides;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that nothing waits for somebody who is away or has left: a deputy who is there speaks for the person; without one, the
 * next who may decide is asked instead.
 */
@Service
class StandIn {

    private final Approvals approvals;
    private final WhoDecides decides;
    private final Deputies deputies;
    private final Duty duty;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    StandIn(
            Approvals approvals,
            WhoDecides decides,
            Deputies deputies,
            Duty duty,
            Organisation organisation,
            Facts facts,
            Clock clock) {
        this.approvals = approvals;
        this.decides = decides;
        this.deputies = deputies;
        this.duty = duty;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    record Next(Ground ground, Set<UUID> people) {}

    /** Where any one voice is enough, nobody is replaced as long as one of those asked is there. */
    @Transactional
    public void lookAfter(UUID id) {
        var row = approvals.require(id);
        if (row.state() != ApprovalState.WAITING) {
            return;
        }
        var at = clock.instant();
        var step = approvals.votes(id).stream()
                .filter(vote -> vote.step() == row.step())
                .toList();
        var open = step.stream().filter(VoteRow::open).toList();
        var away = open.stream().filter(vote -> !reachable(vote.person(), at)).toList();
        if (away.isEmpty() || away.size() < open.size() && open.getFirst().quorum() == Quorum.ANY) {
            return;
        }
        var taken = step.stream().map(VoteRow::person).collect(Collectors.toCollection(HashSet::new));
        taken.add(row.askedBy());
        away.forEach(vote -> next(row, vote, taken, at).ifPresent(next -> {
            replace(row, vote, next, at);
            taken.addAll(next.people());
        }));
    }

    /** {@code to} takes the place of somebody who asks for it to be passed on; when {@code to} may not decide, whoever is next. */
    void pass(ApprovalRow row, VoteRow vote, UUID to) {
        var at = clock.instant();
        var step = approvals.votes(row.id()).stream()
                .filter(one -> one.step() == vote.step())
                .map(VoteRow::person)
                .collect(Collectors.toCollection(HashSet::new));
        step.add(row.askedBy());
        var may = !step.contains(to)
                && circles(row, vote).stream()
                        .anyMatch(circle -> circle.people().contains(to));
        if (may) {
            replace(row, vote, new Next(Ground.TAKEN_OVER, Set.of(to)), at);
        } else {
            next(row, vote, step, at).ifPresent(next -> replace(row, vote, next, at));
        }
    }

    private void replace(ApprovalRow row, VoteRow vote, Next next, Instant at) {
        var successors = next.people().stream().sorted().toList();
        approvals.replaced(row.id(), vote.step(), vote.person(), at);
        successors.forEach(person -> approvals.addVote(row.id(), vote.step(), person, next.ground(), vote.person()));
        facts.record(new ApproverReplaced(
                row.id(),
                row.kind(),
                row.ticket(),
                vote.step(),
                vote.person(),
                successors.getFirst(),
                successors,
                next.ground().name(),
                at));
    }

    /** All of the nearest circle in which somebody is there; one person where every voice counts. */
    private Optional<Next> next(ApprovalRow row, VoteRow vote, Set<UUID> taken, Instant at) {
        return circles(row, vote).stream()
                .map(circle -> new Next(
                        Ground.of(circle.ground()),
                        circle.people().stream()
                                .filter(person -> !taken.contains(person) && reachable(person, at))
                                .sorted()
                                .limit(vote.quorum() == Quorum.ALL ? 1 : Long.MAX_VALUE)
                                .collect(Collectors.toSet())))
                .filter(next -> !next.people().isEmpty())
                .findFirst();
    }

    private List<WhoDecides.Circle> circles(ApprovalRow row, VoteRow vote) {
        var power = approvals.power(row.id(), vote.step());
        return power == null
                ? decides.above(teamOf(vote.person()))
                : decides.inOrder(power.key(), power.amount(), power.team());
    }

    private @Nullable UUID teamOf(UUID person) {
        return organisation.teamsOf(person).stream().findFirst().map(Team::id).orElse(null);
    }

    private boolean reachable(UUID person, Instant at) {
        return here(person, at) || deputies.of(person, at).stream().anyMatch(deputy -> here(deputy, at));
    }

    private boolean here(UUID person, Instant at) {
        return organisation.works(person) && !duty.absent(person, at);
    }
}
