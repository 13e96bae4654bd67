package io.chengnuo.sla;

import io.chengnuo.calendar.WorkingCalendar;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.StartEvent;
import io.chengnuo.policy.StopEvent;
import io.chengnuo.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every clock of one ticket, as steps happen to it. All applicable promises run side by side. Steps are remembered: a promise that
 * begins to apply later (the request turns out to be a complaint) counts from the receipt, through everything that happened since.
 */
final class ClockBook {

    private final Hours hours;
    private final Map<String, List<Clock>> rounds = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private String category;
    private Holder holder;

    ClockBook(String category, Holder holder, Hours hours) {
        this.category = category;
        this.holder = holder;
        this.hours = hours;
    }

    /** Clocks as they were kept, for steps that only touch what runs: what happened before is not known here. */
    static ClockBook of(Collection<Clock> kept, Hours hours) {
        var clocks = new ClockBook("", Holder.NOBODY, hours);
        kept.forEach(clocks::add);
        return clocks;
    }

    /** The promises on the whole request start at its receipt. */
    void open(Collection<Terms> applicable, Instant at) {
        applicable.forEach(terms -> start(terms, null, Cause.OPENED, at));
    }

    /** One transfer's promises start. */
    void ask(Collection<Terms> applicable, UUID transfer, Instant at) {
        for (var terms : applicable) {
            start(terms, transfer, Cause.TRANSFER_REQUESTED, at);
        }
    }

    void happen(Step step) {
        steps.add(step);
        holder = holderAfter(step);
        rounds.replaceAll((promise, clocks) -> after(step, clocks));
    }

    private Holder holderAfter(Step step) {
        return switch (step) {
            case Step.HandedOver handedOver -> handedOver.to();
            case Step.Touched touched -> holder.orElse(touched.person());
            default -> holder;
        };
    }

    /**
     * The request is of another kind than thought. Promises that apply now and did not before start, counted from the receipt;
     * those that do not apply any more end, unless they were broken.
     */
    void reclassify(String turnedInto, Collection<Terms> applicable, Instant openedAt, Instant at) {
        category = turnedInto;
        var byPromise =
                applicable.stream().collect(Collectors.toMap(Terms::promise, Function.identity(), (one, same) -> one));
        rounds.replaceAll((promise, clocks) -> byPromise.containsKey(promise) ? clocks : dropped(clocks, at));
        byPromise.values().stream().filter(this::mayStart).forEach(terms -> {
            start(terms, null, Cause.RECLASSIFIED, openedAt);
            steps.forEach(
                    step -> rounds.computeIfPresent(terms.promise(), (promise, clocks) -> retraced(step, clocks)));
            rounds.computeIfPresent(terms.promise(), (promise, clocks) -> with(clocks, passed(clocks.getLast(), at)));
        });
    }

    private Clock passed(Clock clock, Instant at) {
        return clock.lapsed(at, calendar(clock)).at(at);
    }

    private boolean mayStart(Terms terms) {
        var clocks = rounds.get(terms.promise());
        return clocks == null || clocks.getLast().state() == ClockState.CANCELLED;
    }

    private List<Clock> dropped(List<Clock> clocks, Instant at) {
        return clocks.stream()
                .map(clock -> clock.terms().starts() == StartEvent.OPENED
                        ? clock.cancel(Cause.RECLASSIFIED, at, calendar(clock))
                        : clock)
                .toList();
    }

    /** One step of the past on the last clock; the earlier ones have been through it. */
    private List<Clock> retraced(Step step, List<Clock> clocks) {
        var last = clocks.getLast();
        var movesOnly = step instanceof Step.HandedOver || step instanceof Step.Touched;
        return again(
                step,
                with(clocks, movesOnly ? last.lapsed(step.at(), calendar(last)).at(step.at()) : happened(step, last)));
    }

    private List<Clock> after(Step step, List<Clock> clocks) {
        return again(step, clocks.stream().map(clock -> happened(step, clock)).toList());
    }

    private Clock happened(Step step, Clock clock) {
        var calendar = calendar(clock);
        return step.on(clock.lapsed(step.at(), calendar), calendar);
    }

    private List<Clock> again(Step step, List<Clock> clocks) {
        var last = clocks.getLast();
        if (!(step instanceof Step.TakenUpAgain takenUp) || !promisedAgain(last)) {
            return clocks;
        }
        var next = new Origin(last.origin().round() + 1, null, takenUp.cause(), category, takenUp.at());
        var all = new ArrayList<>(clocks);
        all.add(started(last.terms(), next));
        return all;
    }

    private static boolean promisedAgain(Clock last) {
        var ending = last.ending();
        if (ending == null) {
            return false;
        }
        return last.state() == ClockState.CANCELLED
                ? ending.cause() == Cause.WITHDRAWN
                : last.terms().stops() == StopEvent.HANDLED;
    }

    private void start(Terms terms, @Nullable UUID occasion, Cause cause, Instant at) {
        var earlier = rounds.getOrDefault(terms.promise(), List.of()).size();
        add(started(terms, new Origin(earlier + 1, occasion, cause, category, at)));
    }

    private Clock started(Terms terms, Origin origin) {
        return Clock.start(Ids.next(origin.at()), terms, origin, holder, hours.of(terms));
    }

    private void add(Clock clock) {
        rounds.merge(
                clock.terms().promise(),
                List.of(clock),
                (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
    }

    private static List<Clock> with(List<Clock> clocks, Clock last) {
        var all = new ArrayList<>(clocks);
        all.set(all.size() - 1, last);
        return all;
    }

    private WorkingCalendar calendar(Clock clock) {
        return hours.of(clock.terms());
    }

    List<Clock> all() {
        return rounds.values().stream().flatMap(List::stream).toList();
    }

    /** Time passes for all of them. */
    void at(Instant now) {
        rounds.replaceAll((promise, clocks) ->
                clocks.stream().map(clock -> passed(clock, now)).toList());
    }

    /** The earliest moment at which a promise on this case will be, or was, broken. Averages have no such moment. */
    static Optional<Instant> nextDue(Collection<Clock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.open() && clock.state() != ClockState.PAUSED)
                .filter(clock -> clock.terms().measured() == Measured.EACH)
                .map(Clock::dueAt)
                .min(Comparator.naturalOrder());
    }
}
