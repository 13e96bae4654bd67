package io.chengnuo.improvement.review;

import io.chengnuo.improvement.Ask;
import io.chengnuo.improvement.Rhythm;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.jobs.Batches;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that every period has its review: plans it when the period begins, and says so when the period runs out. */
@Component
public class PlanReviews {

    private static final int BATCH = 20;
    private static final int DAYS_BEFORE_END = 14;
    private static final LocalTime AT = LocalTime.of(14, 0);

    private final Reviews reviews;
    private final Decisions decisions;
    private final Ask ask;
    private final NotifyPeople notify;
    private final MessageSource texts;
    private final Facts facts;
    private final Today today;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlanReviews(
            Reviews reviews,
            Decisions decisions,
            Ask ask,
            NotifyPeople notify,
            MessageSource texts,
            Facts facts,
            Today today,
            Clock clock,
            TransactionTemplate transaction) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.ask = ask;
        this.notify = notify;
        this.texts = texts;
        this.facts = facts;
        this.today = today;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Answers how many were missing or late. */
    public int now() {
        transaction.executeWithoutResult(status -> {
            for (var kind : ReviewKind.values()) {
                plan(reviews.setting(kind), clock.instant());
            }
        });
        return Batches.workOff(transaction, clock, BATCH, this::missing)
                + Batches.workOff(transaction, clock, BATCH, this::late);
    }

    /** The review of the period a day lies in. */
    @Transactional(readOnly = true)
    public Optional<UUID> of(ReviewKind kind, LocalDate day) {
        return reviews.find(kind, reviews.setting(kind).rhythm().beginOfPeriod(day));
    }

    @Transactional
    public void change(ReviewKind kind, Rhythm rhythm, @Nullable UUID chair, @Nullable String ifMatch) {
        var before = reviews.setting(kind);
        Version.check(ifMatch, before.version());
        if (chair != null) {
            ask.requireWorking(chair, "chair");
        }
        var now = today.now();
        reviews.set(new Reviews.Setting(kind, rhythm, chair, before.version()));
        facts.record(new ReviewRhythmChanged(kind, rhythm, chair, Ids.next(now), now));
    }

    @Transactional
    void move(UUID id, Instant plannedAt, @Nullable UUID chair, @Nullable String ifMatch) {
        var review = reviews.requireLocked(id).requireNotHeld();
        Version.check(ifMatch, review.version());
        if (chair != null) {
            ask.requireWorking(chair, "chair");
        }
        reviews.move(review, plannedAt, chair);
        facts.record(new ReviewPlanned(id, review.kind(), review.from(), review.to(), plannedAt, today.now()));
    }

    private void plan(Reviews.Setting setting, Instant now) {
        var day = today.of(now);
        var from = setting.rhythm().beginOfPeriod(day);
        var to = setting.rhythm().endOfPeriod(day);
        var review = new Review(
                Ids.next(now),
                setting.kind(),
                title(setting.kind(), from, to),
                from,
                to,
                to.minusDays(DAYS_BEFORE_END).atTime(AT).atZone(today.zone()).toInstant(),
                setting.chair(),
                ReviewState.PLANNED,
                null,
                null,
                null,
                List.of(),
                null,
                1);
        if (reviews.add(review)) {
            facts.record(new ReviewPlanned(review.id(), review.kind(), from, to, review.plannedAt(), now));
            tell(review, "review_planned", to);
        }
    }

    private String title(ReviewKind kind, LocalDate from, LocalDate to) {
        return texts.getMessage(
                kind == ReviewKind.PROCESS ? "review.process" : "review.policy",
                new Object[] {from.toString(), to.toString()},
                today.language());
    }

    private int missing(Instant now) {
        var day = today.of(now);
        var missing = reviews.claimMissing(day, day.plusDays(DAYS_BEFORE_END), BATCH);
        for (var review : missing) {
            facts.record(new ReviewMissing(review.id(), review.kind(), review.to(), now));
            tell(review, "review_missing", review.to());
        }
        return missing.size();
    }

    private int late(Instant now) {
        var late = decisions.claimOverdue(today.of(now), BATCH);
        for (var decision : late) {
            facts.record(new ReviewDecisionOverdue(
                    decision.id(), decision.review(), decision.owner(), decision.dueOn(), now));
            notify.tell(List.of(new Notice(
                    decision.owner(),
                    "decision_overdue",
                    List.of(decision.words(), decision.dueOn().toString()),
                    link(decision.review()),
                    false)));
        }
        return late.size();
    }

    private void tell(Review review, String kind, LocalDate to) {
        notify.tell(ask.of(review.chair(), null).stream()
                .map(person ->
                        new Notice(person, kind, List.of(review.title(), to.toString()), link(review.id()), false))
                .toList());
    }

    static String link(UUID review) {
        return "/reviews?review=" + review;
    }
}
