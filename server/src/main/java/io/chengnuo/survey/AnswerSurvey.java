package io.chengnuo.survey;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Gone;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the customer's marks, once; a bad one opens a follow-up in the same breath. */
@Service
public class AnswerSurvey {

    private static final String CALENDAR = "business";
    private static final Amount FOLLOW_UP_LIMIT = Amount.workingDays(1);

    private final Surveys surveys;
    private final FollowUps followUps;
    private final Calendars calendars;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    AnswerSurvey(Surveys surveys, FollowUps followUps, Calendars calendars, Tenants tenants, Facts facts, Clock clock) {
        this.surveys = surveys;
        this.followUps = followUps;
        this.calendars = calendars;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** The newest invitation for a ticket. */
    @Transactional(readOnly = true)
    public Optional<UUID> newestOf(UUID ticket) {
        return surveys.newestOf(ticket);
    }

    /** Refuses everybody but the customer: staff cannot give marks to themselves. */
    @Transactional
    public void answer(UUID id, Marks marks, @Nullable String comment, AnswerWay way) {
        if (Acting.current().kind() != Acting.Kind.CUSTOMER) {
            throw new Forbidden("customers_only");
        }
        take(id, marks, comment, way, null);
    }

    /** What the customer said on the phone, written down by a colleague; never by whoever served him. */
    @Transactional
    void toldOnThePhone(UUID id, Marks marks, @Nullable String comment, UUID by) {
        take(id, marks, comment, AnswerWay.CALL_BACK, by);
    }

    private void take(UUID id, Marks marks, @Nullable String comment, AnswerWay way, @Nullable UUID by) {
        var now = clock.instant();
        var survey = surveys.findLocked(id).orElseThrow(() -> new NotFound("no_such_survey"));
        if (by != null && by.equals(survey.person())) {
            throw new Forbidden("own_service");
        }
        if (survey.answered()) {
            throw new Conflict("survey_answered");
        }
        if (survey.over(now)) {
            throw new Gone("survey_over");
        }
        surveys.answer(survey, marks, comment, way, now);
        facts.record(new SurveyAnswered(
                survey.id(),
                survey.ticket(),
                marks.score(),
                marks.attitude(),
                marks.speed(),
                marks.quality(),
                marks.afterSales(),
                survey.team(),
                survey.unit(),
                survey.person(),
                survey.channel(),
                survey.tier(),
                survey.category(),
                way,
                now));
        if (marks.needsFollowUp()) {
            followUp(survey, marks, comment, now);
        }
    }

    private void followUp(Survey survey, Marks marks, @Nullable String comment, Instant now) {
        var id = Ids.next(now);
        var due = calendar().due(now, FOLLOW_UP_LIMIT).at();
        followUps.open(id, survey, marks, comment, due, now);
        facts.record(new FollowUpOpened(id, survey.id(), survey.ticket(), marks.lowest(), survey.team(), due, now));
    }

    private WorkingCalendar calendar() {
        return calendars
                .find(CALENDAR)
                .orElseGet(() -> WorkingCalendar.always(
                        tenants.require(Tenancy.require()).zone()));
    }
}
