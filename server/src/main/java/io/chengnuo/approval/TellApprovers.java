package io.chengnuo.approval;

import io.chengnuo.people.Deputies;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells people, and their deputies, that something waits for them; and whoever asked, what came of it. */
@Component
class TellApprovers implements FactListener {

    private final NotifyPeople notify;
    private final Approvals approvals;
    private final Deputies deputies;
    private final Clock clock;

    TellApprovers(NotifyPeople notify, Approvals approvals, Deputies deputies, Clock clock) {
        this.notify = notify;
        this.approvals = approvals;
        this.deputies = deputies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "approval notices";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(ApprovalAsked.class, asked -> waiting(asked.approval()))
                .onNews(ApprovalVoted.class, voted -> waiting(voted.approval()))
                .onNews(ApprovalDecided.class, this::decided)
                .onNews(ApproverReplaced.class, this::replaced);
    }

    private void replaced(ApproverReplaced replaced) {
        var row = approvals.show(replaced.approval());
        if (row.state() == ApprovalState.WAITING && row.step() == replaced.step()) {
            notify.tell(replaced.successors().stream()
                    .map(person -> new Notice(person, "approval_asked", List.of(row.title()), link(row.id()), true))
                    .toList());
        }
    }

    /** Those of the present step who have not said anything yet. */
    private void waiting(UUID approval) {
        var row = approvals.show(approval);
        if (row.state() != ApprovalState.WAITING) {
            return;
        }
        var now = clock.instant();
        var people = new HashSet<UUID>();
        approvals.votes(approval).stream()
                .filter(vote -> vote.step() == row.step() && vote.open())
                .forEach(vote -> {
                    people.add(vote.person());
                    people.addAll(deputies.of(vote.person(), now));
                });
        people.remove(row.askedBy());
        notify.tell(people.stream()
                .sorted()
                .map(person -> new Notice(person, "approval_asked", List.of(row.title()), link(approval), true))
                .toList());
    }

    private void decided(ApprovalDecided decided) {
        var row = approvals.show(decided.approval());
        if (decided.by().equals(row.askedBy())) {
            return;
        }
        var kind = "approval_" + decided.outcome().name().toLowerCase(Locale.ROOT);
        notify.tell(List.of(new Notice(row.askedBy(), kind, List.of(row.title()), link(row.id()), false)));
    }

    private static String link(UUID approval) {
        return "/approvals/" + approval;
    }
}
