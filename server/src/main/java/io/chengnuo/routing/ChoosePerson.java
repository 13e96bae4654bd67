package io.chengnuo.routing;

import io.chengnuo.people.PresenceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is offered a ticket, and says why: first who may not, then points for what speaks for the others. The strategy of the queue gives
 * its own ground the greatest weight; proven experience counts in all of them. Pure.
 */
record ChoosePerson(Strategy strategy, int weight, @Nullable String skill, boolean demanded, int level) {

    private static final int MANAGER = 5000;
    private static final int DECISIVE = 400;
    private static final int FIRST_TURN = 2400;
    private static final int CASES_THAT_COUNT = 20;

    Choice among(List<Candidate> candidates, Instant at) {
        var judged = candidates.stream()
                .map(this::judge)
                .sorted(Comparator.comparing((Choice.Judged one) -> one.excluded() != null)
                        .thenComparing(Choice.Judged::score, Comparator.reverseOrder())
                        .thenComparing(Choice.Judged::load)
                        .thenComparing(Choice.Judged::person))
                .toList();
        var chosen = judged.stream().filter(one -> one.excluded() == null).findFirst();
        return new Choice(
                chosen.map(Choice.Judged::person).orElse(null), strategy, demanded ? skill : null, judged, at);
    }

    private Choice.Judged judge(Candidate candidate) {
        var member = candidate.member();
        var grounds = grounds(candidate);
        return new Choice.Judged(
                member.person(),
                exclusion(candidate),
                grounds.stream().mapToInt(Ground::points).sum(),
                grounds,
                member.load(),
                member.capacity());
    }

    private @Nullable Exclusion exclusion(Candidate candidate) {
        var member = candidate.member();
        var held = candidate.skill();
        if (demanded && (held == null || held.level() < level)) {
            return Exclusion.NOT_QUALIFIED;
        }
        if (demanded && !candidate.skillHolds()) {
            return Exclusion.QUALIFICATION_EXPIRED;
        }
        if (member.absent()) {
            return Exclusion.ABSENT;
        }
        if (!member.onDuty()) {
            return Exclusion.OFF_DUTY;
        }
        if (member.presence() != PresenceState.ONLINE) {
            return Exclusion.NOT_ONLINE;
        }
        if (candidate.declined()) {
            return Exclusion.DECLINED;
        }
        if (member.considering()) {
            return Exclusion.CONSIDERING;
        }
        return member.load() + weight > member.capacity() ? Exclusion.FULL : null;
    }

    private List<Ground> grounds(Candidate candidate) {
        var grounds = new ArrayList<Ground>();
        add(grounds, Ground.Kind.ACCOUNT_MANAGER, candidate.accountManager() ? MANAGER : 0);
        add(
                grounds,
                Ground.Kind.SERVED_BEFORE,
                candidate.servedBefore() ? strategy == Strategy.LAST_SERVED ? DECISIVE : 20 : 0);
        if (strategy == Strategy.ROUND_ROBIN) {
            add(grounds, Ground.Kind.TURN, Math.max(0, FIRST_TURN - 150 * candidate.turn()));
        }
        skill(grounds, candidate);
        var times = strategy == Strategy.BEST_SKILL ? 4 : 1;
        add(grounds, Ground.Kind.EXPERIENCE, times * Math.min(CASES_THAT_COUNT, candidate.cases()));
        add(grounds, Ground.Kind.FREE_CAPACITY, free(candidate.member()));
        return grounds;
    }

    private void skill(List<Ground> grounds, Candidate candidate) {
        var held = candidate.skill();
        if (held == null || !candidate.skillHolds()) {
            return;
        }
        var best = strategy == Strategy.BEST_SKILL;
        add(grounds, Ground.Kind.SKILL, held.level() * (best ? 150 : 8));
        var mark = held.mark();
        if (mark != null) {
            add(grounds, Ground.Kind.RATING, (int) Math.round(mark * (best ? 10 : 2)));
        }
    }

    private int free(Member member) {
        var most = strategy == Strategy.LEAST_LOADED ? DECISIVE : 40;
        return member.capacity() <= 0 ? 0 : Math.max(0, most * (member.capacity() - member.load()) / member.capacity());
    }

    private static void add(List<Ground> grounds, Ground.Kind kind, int points) {
        if (points > 0) {
            grounds.add(new Ground(kind, points));
        }
    }
}
