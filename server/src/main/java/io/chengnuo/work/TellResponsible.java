package io.chengnuo.work;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alerts the person who answers for the plan, or without one the handler; not about what they did themselves. */
@Component
class TellResponsible {

    private final Plans plans;
    private final NotifyPeople notify;

    TellResponsible(Plans plans, NotifyPeople notify) {
        this.plans = plans;
        this.notify = notify;
    }

    void deviation(Run run, String step, String words, UUID by) {
        tell(run, "work_deviation", List.of(run.number(), step, words), by);
    }

    void fallback(Run run, String reason, UUID by) {
        tell(run, "work_fallback", List.of(run.number(), reason), by);
    }

    /** The customer does not agree to the plan. */
    void changeAsked(Run run, String words) {
        tell(run, "plan_change_asked", List.of(run.number(), words), null);
    }

    private void tell(Run run, String kind, List<String> words, @Nullable UUID by) {
        var responsible =
                plans.find(run.ticket()).map(Plans.Plan::responsible).or(() -> Optional.ofNullable(run.handler()));
        responsible
                .filter(person -> !person.equals(by))
                .ifPresent(person ->
                        notify.tell(List.of(new Notice(person, kind, words, "/tickets/" + run.ticket(), true))));
    }
}
