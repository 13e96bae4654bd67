package io.chengnuo.survey;

import io.chengnuo.routing.Practice;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import org.springframework.stereotype.Component;

/** A customer's mark counts for the skill of whoever settled the matter. */
@Component
class TellSkills implements FactListener {

    private final Practice practice;

    TellSkills(Practice practice) {
        this.practice = practice;
    }

    @Override
    public String name() {
        return "survey skills";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.onNews(SurveyAnswered.class, answered -> {
            if (answered.person() != null) {
                practice.rated(answered.person(), answered.category(), answered.score());
            }
        });
    }
}
