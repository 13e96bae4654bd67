package io.chengnuo.improvement.review;

import io.chengnuo.improvement.IndicatorValues;
import io.chengnuo.improvement.Named;
import io.chengnuo.improvement.Today;
import io.chengnuo.improvement.effect.JudgedEffects;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Page;
import io.chengnuo.sla.BreachKind;
import io.chengnuo.ticket.TicketScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reviews as screens show them; of the worst cases each reader sees the tickets he may see. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ShownMeetings {

    private final Reviews reviews;
    private final Decisions decisions;
    private final PolicyInForce policy;
    private final JudgedEffects effects;
    private final TicketScope scope;
    private final Organisation organisation;
    private final Access access;
    private final Today today;

    ShownMeetings(
            Reviews reviews,
            Decisions decisions,
            PolicyInForce policy,
            JudgedEffects effects,
            TicketScope scope,
            Organisation organisation,
            Access access,
            Today today) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.policy = policy;
        this.effects = effects;
        this.scope = scope;
        this.organisation = organisation;
        this.access = access;
        this.today = today;
    }

    record Row(
            UUID id,
            ReviewKind kind,
            String title,
            LocalDate from,
            LocalDate to,
            Instant plannedAt,
            @Nullable Named chair,
            ReviewState state,
            @Nullable LocalDate heldOn,
            boolean missed,
            long version) {}

    record ShownDecision(
            UUID id,
            Named review,
            String words,
            Named owner,
            LocalDate dueOn,
            boolean overdue,
            @Nullable Instant doneAt,
            @Nullable Named doneBy,
            @Nullable String outcome,
            boolean mayDo,
            long version) {}

    record Pack(
            LocalDate from,
            LocalDate to,
            Instant frozenAt,
            List<IndicatorValues.Value> values,
            List<IndicatorValues.Case> worst,
            Map<BreachKind, Integer> causes,
            int unexplained) {}

    /** {@code outcome} is unknown before the meeting. */
    record ChapterView(
            String number,
            Text title,
            @Nullable Outcome outcome,
            @Nullable String words) {}

    record Whole(
            Row review,
            List<ShownDecision> earlier,
            @Nullable Pack pack,
            List<Named> participants,
            @Nullable String minutes,
            List<ShownDecision> decisions,
            List<ChapterView> chapters,
            List<JudgedEffects.Judged> effects,
            boolean mayLead) {}

    public List<Row> rows(List<Review> some) {
        var names = organisation.personNames(
                some.stream().map(Review::chair).filter(Objects::nonNull).toList());
        return some.stream()
                .map(one -> new Row(
                        one.id(),
                        one.kind(),
                        one.title(),
                        one.from(),
                        one.to(),
                        one.plannedAt(),
                        Named.of(one.chair(), names),
                        one.state(),
                        one.heldOn(),
                        one.state() != ReviewState.HELD && one.to().isBefore(today.day()),
                        one.version()))
                .toList();
    }

    public Whole of(Review review) {
        var names = organisation.personNames(review.participants());
        var since = review.from().minusMonths(3).atStartOfDay(today.zone()).toInstant();
        return new Whole(
                rows(List.of(review)).getFirst(),
                shown(decisions.before(review, since)),
                pack(review),
                review.participants().stream()
                        .map(person -> Objects.requireNonNull(Named.of(person, names)))
                        .toList(),
                review.minutes(),
                shown(decisions.of(review.id())),
                chapters(review),
                effects.between(
                        since,
                        review.to().plusDays(1).atStartOfDay(today.zone()).toInstant()),
                leads(review));
    }

    public Page<ShownDecision> open(int limit, @Nullable String cursor) {
        var page = decisions.open(limit, cursor);
        return new Page<>(shown(page.items()), page.next());
    }

    public @Nullable Named named(@Nullable UUID person) {
        return person == null ? null : Named.of(person, organisation.personNames(Set.of(person)));
    }

    private boolean leads(Review review) {
        return access.has(Right.POLICY_EDIT) || access.person().equals(review.chair());
    }

    private @Nullable Pack pack(Review review) {
        var pack = review.pack();
        if (pack == null || review.frozenAt() == null) {
            return null;
        }
        var reached = access.has(Right.TICKET_READ)
                ? scope.among(
                        pack.worst().stream().map(IndicatorValues.Case::ticket).toList(), Right.TICKET_READ)
                : Set.<UUID>of();
        return new Pack(
                pack.from(),
                pack.to(),
                review.frozenAt(),
                pack.values(),
                pack.worst().stream()
                        .filter(one -> reached.contains(one.ticket()))
                        .toList(),
                pack.causes(),
                pack.unexplained());
    }

    private List<ChapterView> chapters(Review review) {
        if (review.kind() != ReviewKind.POLICY) {
            return List.of();
        }
        var said = reviews.outcomes(review.id()).stream()
                .collect(Collectors.toMap(Reviews.ChapterOutcome::chapter, one -> one));
        return policy.now().document().chapters().stream()
                .map(chapter -> {
                    var one = said.get(chapter.number());
                    return new ChapterView(
                            chapter.number(),
                            chapter.title(),
                            one == null ? null : one.outcome(),
                            one == null ? null : one.words());
                })
                .toList();
    }

    private List<ShownDecision> shown(List<Decision> some) {
        var names = organisation.personNames(some.stream()
                .flatMap(one -> Stream.of(one.owner(), one.doneBy()))
                .filter(Objects::nonNull)
                .toList());
        var me = access.person();
        var titles = some.stream()
                .map(Decision::review)
                .distinct()
                .map(reviews::require)
                .collect(Collectors.toMap(Review::id, one -> one));
        return some.stream()
                .map(one -> {
                    var review = Objects.requireNonNull(titles.get(one.review()));
                    return new ShownDecision(
                            one.id(),
                            new Named(review.id(), review.title()),
                            one.words(),
                            Objects.requireNonNull(Named.of(one.owner(), names)),
                            one.dueOn(),
                            one.doneAt() == null && one.dueOn().isBefore(today.day()),
                            one.doneAt(),
                            Named.of(one.doneBy(), names),
                            one.outcome(),
                            one.doneAt() == null && (me.equals(one.owner()) || leads(review)),
                            one.version());
                })
                .toList();
    }
}
