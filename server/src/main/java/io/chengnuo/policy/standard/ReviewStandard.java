package io.chengnuo.policy.standard;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.policy.standard.Mark.Found;
import io.chengnuo.policy.standard.ReviewFigures.Missed;
import io.chengnuo.policy.standard.StandardReviews.Review;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner of a standard looks at what came of it and confirms it, says that it was changed, or retires it. */
@Service
class ReviewStandard {

    private static final int MOST_SHEETS = 2_000;
    private static final int WORST = 5;
    private static final int FIRST_LOOK_DAYS = 180;

    private final Standards standards;
    private final StandardReviews reviews;
    private final CheckSheets sheets;
    private final KeepStandard keep;
    private final List<StandardFigures> measured;
    private final Access access;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    ReviewStandard(
            Standards standards,
            StandardReviews reviews,
            CheckSheets sheets,
            KeepStandard keep,
            List<StandardFigures> measured,
            Access access,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.standards = standards;
        this.reviews = reviews;
        this.sheets = sheets;
        this.keep = keep;
        this.measured = measured;
        this.access = access;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    record Wish(Decision decision, String reason, @Nullable LocalDate nextOn) {}

    /** Since the last review; before the first, half a year back. */
    @Transactional(readOnly = true)
    ReviewFigures figures(Standard standard) {
        var to = LocalDate.ofInstant(clock.instant(), zone());
        var from = reviews.of(standard.id()).stream()
                .findFirst()
                .map(last -> LocalDate.ofInstant(last.at(), zone()))
                .orElse(to.minusDays(FIRST_LOOK_DAYS));
        var result = sheets.results(List.of(standard.id()), from, to)
                .getOrDefault(standard.id(), CheckSheets.Result.NOTHING);
        return new ReviewFigures(
                from,
                to,
                result.sheets(),
                result.passed(),
                result.mean(),
                missed(standard, from, to),
                measured.stream()
                        .flatMap(source -> source.figures(standard.text().clauses(), from, to).stream())
                        .toList());
    }

    @Transactional
    void review(UUID id, Wish wish) {
        var standard = standards.claim(id);
        standard.mustBeInForce();
        mayDecide(standard);
        var today = LocalDate.ofInstant(clock.instant(), zone());
        var next = wish.decision() == Decision.RETIRED ? null : wish.nextOn();
        if (wish.decision() != Decision.RETIRED && (next == null || !next.isAfter(today))) {
            throw new Invalid("review_refused", new FieldError("nextOn", next == null ? "missing" : "not_after_today"));
        }
        if (wish.decision() == Decision.CHANGED && standard.revision() <= lastRevision(id)) {
            throw new Conflict("standard_not_changed");
        }
        var now = clock.instant();
        reviews.add(new Review(
                Ids.next(now),
                id,
                standard.revision(),
                standard.reviewOn(),
                wish.decision(),
                wish.reason(),
                figures(standard),
                next,
                Acting.current().actor(),
                now));
        facts.record(new StandardReviewed(
                id, standard.revision(), wish.decision(), wish.reason(), standard.reviewOn(), next, now));
        if (next == null) {
            keep.retire(id, wish.reason());
        } else {
            keep.reviewAgain(standard, next);
        }
    }

    private int lastRevision(UUID id) {
        return reviews.of(id).stream().findFirst().map(Review::revision).orElse(1);
    }

    private List<Missed> missed(Standard standard, LocalDate from, LocalDate to) {
        var marks = sheets.between(standard.id(), from, to, MOST_SHEETS).stream()
                .flatMap(sheet -> sheet.marks().stream())
                .filter(mark -> mark.found() != Found.NA)
                .toList();
        return standard.text().items().stream()
                .map(item -> new Missed(
                        item.key(),
                        item.text(),
                        count(marks, item, Found.NO),
                        count(marks, item, Found.NO) + count(marks, item, Found.YES)))
                .filter(missed -> missed.times() > 0)
                .sorted(Comparator.comparingInt(Missed::times).reversed())
                .limit(WORST)
                .toList();
    }

    private static int count(List<Mark> marks, CheckItem item, Found found) {
        return (int) marks.stream()
                .filter(mark -> mark.item().equals(item.key()) && mark.found() == found)
                .count();
    }

    private void mayDecide(Standard standard) {
        if (!access.person().equals(standard.owner()) && !access.has(Right.POLICY_EDIT)) {
            throw new Forbidden("not_the_owner");
        }
    }

    private ZoneId zone() {
        return tenants.require(Tenancy.require()).zone();
    }
}
