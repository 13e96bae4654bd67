package io.chengnuo.analytics;

import io.chengnuo.customer.CustomerRegistered;
import io.chengnuo.customer.CustomerTierChanged;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.Fact;
import io.chengnuo.sla.ClockBreached;
import io.chengnuo.sla.ClocksStopped;
import io.chengnuo.sla.PromiseResult;
import io.chengnuo.survey.SurveyAnswered;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketReclassified;
import io.chengnuo.ticket.TicketReopened;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each fact says about the indicators. The one place that knows it, for living numbers and for computing them again. */
final class MeasuredFacts {

    private static final int SATISFIED = 4;
    /** Whether answers lie on the scale. */
    private static final String SCALE = "IND-20";

    /** The kinds that say anything, by their name in the log. */
    static final Map<String, Class<? extends Fact>> KINDS = Stream.<Class<? extends Fact>>of(
                    ClockBreached.class,
                    ClocksStopped.class,
                    SurveyAnswered.class,
                    TicketOpened.class,
                    TicketReclassified.class,
                    TicketClosed.class,
                    TicketReopened.class,
                    CustomerRegistered.class,
                    CustomerTierChanged.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    static Class<? extends Fact> kind(String name) {
        return Objects.requireNonNull(KINDS.get(name), name);
    }

    static List<Measurement> of(Fact fact) {
        return switch (fact) {
            case ClockBreached it -> List.of(promise(it.ticket(), it.result()));
            case ClocksStopped it ->
                it.results().stream()
                        .map(result -> promise(it.ticket(), result))
                        .toList();
            case SurveyAnswered it -> satisfaction(it);
            case TicketOpened it ->
                List.of(received(
                        it.ticket(),
                        it.at(),
                        Measurement.orNone(it.team()),
                        Measurement.orNone(it.unit()),
                        it.firstResponder(),
                        it.channel(),
                        it.tier(),
                        it.category()));
            case TicketReclassified it ->
                List.of(received(
                        it.ticket(),
                        it.at(),
                        Measurement.NONE,
                        Measurement.NONE,
                        null,
                        it.channel(),
                        it.tier(),
                        it.category()));
            default -> List.of();
        };
    }

    private static Measurement promise(TicketId ticket, PromiseResult result) {
        return new Measurement(
                result.indicator(),
                result.clock(),
                ticket.value(),
                Measurement.micros(result.counted()),
                true,
                kept(result),
                result.decidedAt(),
                Measurement.orNone(result.team()),
                Measurement.orNone(result.unit()),
                result.person(),
                result.channel(),
                result.tier(),
                result.category());
    }

    /** A complaint counts against the company, everything else for it; whose it is stays as it was received. */
    private static Measurement received(
            TicketId ticket,
            Instant at,
            UUID team,
            UUID unit,
            @Nullable UUID person,
            Channel channel,
            Tier tier,
            String category) {
        return new Measurement(
                Measurement.COMPLAINT_RATE,
                ticket.value(),
                ticket.value(),
                0,
                false,
                !category.equals("complaint") && !category.startsWith("complaint/"),
                at,
                team,
                unit,
                person,
                channel,
                tier,
                category);
    }

    /** A promise of a mean is never broken by one case; but its limit warns on each, so the case counts as over it or not. */
    private static boolean kept(PromiseResult result) {
        return result.measured() == Measured.AVERAGE
                ? result.counted().compareTo(result.allowed()) <= 0
                : result.kept();
    }

    /** Of all customers, with the team that served, and with how a complaint was handled. Four and five points are satisfied. */
    private static List<Measurement> satisfaction(SurveyAnswered it) {
        return Stream.of(
                        Stream.of("IND-17", SCALE),
                        it.team() == null ? Stream.<String>empty() : Stream.of("IND-18"),
                        it.category().startsWith("complaint") ? Stream.of("IND-19") : Stream.<String>empty())
                .flatMap(Function.identity())
                .map(indicator -> points(indicator, it))
                .toList();
    }

    private static Measurement points(String indicator, SurveyAnswered it) {
        return new Measurement(
                indicator,
                it.survey(),
                it.ticket(),
                it.score() * 1_000_000L,
                false,
                indicator.equals(SCALE) ? it.score() >= 1 && it.score() <= 5 : it.score() >= SATISFIED,
                it.at(),
                Measurement.orNone(it.team()),
                Measurement.orNone(it.unit()),
                it.person(),
                it.channel(),
                it.tier(),
                it.category());
    }

    private MeasuredFacts() {}
}
