package io.chengnuo.improvement.review;

import io.chengnuo.improvement.Ask;
import io.chengnuo.improvement.IndicatorValues;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.draft.RevisePolicy;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import io.chengnuo.sla.BreachCauses;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A review from its data to its decisions. Its chair, or whoever may change the policy, freezes the numbers and closes the meeting. A chapter
 * that is to be changed begins the next version of the policy.
 */
@Service
public class HoldReview {

    private static final int CASES = 3;

    private final Reviews reviews;
    private final Decisions decisions;
    private final IndicatorValues indicators;
    private final BreachCauses causes;
    private final PolicyInForce policy;
    private final RevisePolicy revise;
    private final NotifyPeople notify;
    private final Access access;
    private final Ask ask;
    private final Facts facts;
    private final Today today;

    HoldReview(
            Reviews reviews,
            Decisions decisions,
            IndicatorValues indicators,
            BreachCauses causes,
            PolicyInForce policy,
            RevisePolicy revise,
            NotifyPeople notify,
            Access access,
            Ask ask,
            Facts facts,
            Today today) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.indicators = indicators;
        this.causes = causes;
        this.policy = policy;
        this.revise = revise;
        this.notify = notify;
        this.access = access;
        this.ask = ask;
        this.facts = facts;
        this.today = today;
    }

    public record NewDecision(String words, UUID owner, LocalDate dueOn) {}

    public record ChapterSaid(String chapter, Outcome outcome, String words) {}

    /** What the meeting came to. */
    public record Meeting(
            LocalDate heldOn,
            List<UUID> participants,
            String minutes,
            List<NewDecision> decisions,
            List<ChapterSaid> chapters) {}

    /** The numbers of the period before and of this one up to today, kept as they are now. */
    @Transactional
    public void freeze(UUID id, @Nullable String ifMatch) {
        var review = reviews.requireLocked(id).requireNotHeld();
        requireLead(review);
        Version.check(ifMatch, review.version());
        var day = today.day();
        var to = day.isAfter(review.to()) ? review.to() : day;
        var months = ChronoUnit.MONTHS.between(review.from(), review.to().plusDays(1));
        var from = review.from().minusMonths(months);
        var values = indicators.between(from, to);
        var broken = values.stream()
                .filter(value -> value.state().equals("broken") || value.state().equals("warning"))
                .map(IndicatorValues.Value::code)
                .toList();
        var begin = from.atStartOfDay(today.zone()).toInstant();
        var end = to.plusDays(1).atStartOfDay(today.zone()).toInstant();
        var pack = new DataPack(
                from,
                to,
                values,
                indicators.worst(from, to, broken, CASES),
                causes.between(begin, end),
                causes.unexplained(begin, end));
        reviews.freeze(review, pack, today.now());
        facts.record(new ReviewPrepared(id, from, to, values.size(), today.now()));
    }

    @Transactional
    public void hold(UUID id, Meeting meeting, @Nullable String ifMatch) {
        var now = today.now();
        var review = reviews.requireLocked(id).requireNotHeld();
        requireLead(review);
        Version.check(ifMatch, review.version());
        review.requirePack();
        check(review, meeting);
        reviews.held(
                review,
                meeting.heldOn(),
                meeting.participants().stream().distinct().toList(),
                meeting.minutes());
        meeting.decisions().forEach(one -> decide(review, one, now));
        meeting.chapters().forEach(one -> say(review, one));
        facts.record(new ReviewHeld(
                id,
                review.kind(),
                review.title(),
                meeting.heldOn(),
                meeting.participants().size(),
                meeting.decisions().size(),
                now));
    }

    /** What a review decided, in the order of its days. */
    @Transactional(readOnly = true)
    public List<UUID> decided(UUID review) {
        return decisions.of(review).stream().map(Decision::id).toList();
    }

    /** By whoever owes it, the chair, or whoever may change the policy. */
    @Transactional
    public void done(UUID id, String outcome, @Nullable String ifMatch) {
        var by = access.person();
        var decision = decisions.requireLocked(id);
        Version.check(ifMatch, decision.version());
        if (decision.doneAt() != null) {
            throw new Conflict("decision_done");
        }
        if (!by.equals(decision.owner())) {
            requireLead(reviews.require(decision.review()));
        }
        decisions.done(decision, by, outcome, today.now());
        facts.record(new ReviewDecisionDone(id, decision.review(), by, outcome, today.now()));
    }

    private void check(Review review, Meeting meeting) {
        if (meeting.heldOn().isAfter(today.day()) || meeting.heldOn().isBefore(review.from())) {
            throw new Invalid("review_refused", new FieldError("heldOn", "outside_the_period"));
        }
        meeting.participants().forEach(person -> ask.requireWorking(person, "participants"));
        for (var decision : meeting.decisions()) {
            ask.requireWorking(decision.owner(), "decisions");
            if (decision.dueOn().isBefore(meeting.heldOn())) {
                throw new Invalid("review_refused", new FieldError("decisions", "due_before_meeting"));
            }
        }
        var said = new HashSet<String>();
        var known = policy.now().document().chapters().stream()
                .map(chapter -> chapter.number())
                .toList();
        var fits =
                meeting.chapters().stream().allMatch(one -> known.contains(one.chapter()) && said.add(one.chapter()));
        var wanted = review.kind() == ReviewKind.POLICY ? known.size() : 0;
        if (!fits || said.size() != wanted) {
            throw new Invalid("review_refused", new FieldError("chapters", "one_for_each_chapter"));
        }
    }

    private void decide(Review review, NewDecision one, Instant now) {
        var decision =
                new Decision(Ids.next(now), review.id(), one.words(), one.owner(), one.dueOn(), null, null, null, 1);
        decisions.add(decision);
        facts.record(new ReviewDecisionMade(decision.id(), review.id(), one.owner(), one.dueOn(), now));
        notify.tell(List.of(new Notice(
                one.owner(),
                "decision",
                List.of(one.words(), one.dueOn().toString()),
                PlanReviews.link(review.id()),
                false)));
    }

    private void say(Review review, ChapterSaid one) {
        reviews.say(review.id(), new Reviews.ChapterOutcome(one.chapter(), one.outcome(), one.words()));
        if (one.outcome() == Outcome.CHANGE) {
            revise.ensureBegun();
            policy.now().document().chapters().stream()
                    .filter(chapter -> chapter.number().equals(one.chapter()))
                    .flatMap(chapter -> chapter.clauses().stream())
                    .findFirst()
                    .ifPresent(clause -> revise.propose(
                            clause.number(), review.title() + "\n" + one.words(), PlanReviews.link(review.id())));
        }
    }

    private void requireLead(Review review) {
        if (!access.person().equals(review.chair()) && !access.has(Right.POLICY_EDIT)) {
            throw new Forbidden("not_the_chair");
        }
    }
}
