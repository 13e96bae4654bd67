package io.chengnuo.policy.standard;

import io.chengnuo.people.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A review as its page shows it. */
@Component
class ShownReviews {

    private final ReviewStandard review;
    private final StandardReviews reviews;
    private final ShownStandards shown;
    private final Organisation organisation;

    ShownReviews(ReviewStandard review, StandardReviews reviews, ShownStandards shown, Organisation organisation) {
        this.review = review;
        this.reviews = reviews;
        this.shown = shown;
        this.organisation = organisation;
    }

    record Past(
            int revision,
            LocalDate dueOn,
            Decision decision,
            String reason,
            @Nullable LocalDate nextOn,
            @Nullable String by,
            Instant at,
            ReviewFigures figures) {}

    record Page(ShownStandards.Shown standard, ReviewFigures figures, List<Past> history, boolean mayDecide) {}

    Page page(Standard standard, UUID reader, boolean keeps) {
        var all = reviews.of(standard.id());
        var people = organisation.personNames(all.stream()
                .map(StandardReviews.Review::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Page(
                shown.one(standard.id()),
                review.figures(standard),
                all.stream()
                        .map(one -> new Past(
                                one.revision(),
                                one.dueOn(),
                                one.decision(),
                                one.reason(),
                                one.nextOn(),
                                one.by() == null ? null : people.get(one.by()),
                                one.at(),
                                one.figures()))
                        .toList(),
                standard.state() == StandardState.IN_FORCE && (keeps || reader.equals(standard.owner())));
    }
}
