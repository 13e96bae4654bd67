package io.chengnuo.sla;

import static io.chengnuo.sla.Office.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.StartEvent;
import io.chengnuo.policy.StopEvent;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketPaused;
import io.chengnuo.ticket.TicketResumed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories, counted a second time the slow way: minute by minute, asking only whether the office is open. */
@Tag("REQ-SLA-09")
class ReplayOracleTests {

    private static final TicketId TICKET = new TicketId(UUID.randomUUID());
    private static final List<Terms> TERMS =
            List.of(Office.FIRST_ANSWER, Office.TECHNICAL, Office.SOLUTION, Office.COMPLAINT);
    private static final Instant LONG_AFTER = at("Wed2 18:00");

    private final ReplayClocks replay = new ReplayClocks(
            (version, request, start) -> start == StartEvent.OPENED ? TERMS : List.of(), Office::hours);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void clocksAndTheirExplanationsAgreeWithCountingByHand(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 100; i++) {
            var history = history(random);
            var clocks = replay.of(history).book();
            clocks.at(LONG_AFTER);
            clocks.all().forEach(clock -> agrees(clock, history));
        }
    }

    private static List<TicketFact> history(Random random) {
        var facts = new ArrayList<TicketFact>();
        var now = at("Mon 08:00").plus(Duration.ofMinutes(random.nextInt(4 * 1440)));
        facts.add(opened(now));
        var waiting = false;
        for (var i = random.nextInt(8); i >= 0; i--) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 20 : 900)));
            switch (random.nextInt(4)) {
                case 0 -> {
                    facts.add(
                            waiting
                                    ? new TicketResumed(TICKET, null, null, now)
                                    : new TicketPaused(
                                            TICKET, PauseReason.WAITING_CUSTOMER, null, null, limit(random, now), now));
                    waiting = !waiting;
                }
                case 1 -> facts.add(answered(AnswerKind.ANSWER, now));
                case 2 -> facts.add(answered(AnswerKind.SOLUTION, now));
                default ->
                    facts.add(
                            random.nextInt(3) == 0
                                    ? new TicketDelivered(TICKET, UUID.randomUUID(), UUID.randomUUID(), now)
                                    : answered(AnswerKind.FEEDBACK, now));
            }
        }
        return facts;
    }

    /** When the pause ends by its rule although nobody ended it: often in the middle of what follows, sometimes never. */
    private static @Nullable Instant limit(Random random, Instant now) {
        return random.nextInt(3) == 0 ? null : now.plus(Duration.ofMinutes(1 + random.nextInt(2 * 1440)));
    }

    private static TicketOpened opened(Instant at) {
        return new TicketOpened(
                TICKET,
                "1",
                UUID.randomUUID(),
                Channel.PORTAL,
                "technical",
                null,
                Complexity.GENERAL,
                false,
                Urgency.LOW,
                Impact.LOW,
                Tier.LOW,
                Priority.P4,
                List.of(),
                null,
                null,
                UUID.randomUUID(),
                null,
                at);
    }

    private static TicketAnswered answered(AnswerKind kind, Instant at) {
        return new TicketAnswered(TICKET, UUID.randomUUID(), UUID.randomUUID(), false, kind, at);
    }

    private static void agrees(Clock clock, List<TicketFact> history) {
        var stop = stop(clock.terms().stops(), history);
        var end = stop == null ? LONG_AFTER : stop;
        var counted = Duration.ZERO;
        var broken = false;
        for (var minute = history.getFirst().at(); minute.isBefore(end); minute = minute.plusSeconds(60)) {
            if (working(clock, minute) && !waiting(history, minute)) {
                broken |= counted.equals(clock.terms().allowed());
                counted = counted.plusMinutes(1);
            }
        }
        var stretches = Stretch.of(clock, Office.calendar(clock.terms().calendar()), LONG_AFTER);
        assertThat(Stretch.counted(stretches)).as("%s in %s", clock, history).isEqualTo(counted);
        assertThat(stretches.getFirst().from()).isEqualTo(history.getFirst().at());
        assertThat(stretches.getLast().to()).isEqualTo(end);
        for (var i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).from()).isEqualTo(stretches.get(i - 1).to());
        }
        assertThat(clock.open()).isEqualTo(stop == null);
        if (broken) {
            assertThat(clock.state()).as("%s in %s", clock, history).isEqualTo(ClockState.BREACHED);
        }
        if (clock.state() == ClockState.BREACHED) {
            assertThat(counted).isGreaterThanOrEqualTo(clock.terms().allowed());
        }
    }

    private static boolean working(Clock clock, Instant minute) {
        return !Office.calendar(clock.terms().calendar())
                .elapsed(minute, minute.plusSeconds(60))
                .time()
                .isZero();
    }

    private static boolean waiting(List<TicketFact> history, Instant minute) {
        TicketPaused pause = null;
        for (var fact : history) {
            if (fact.at().isAfter(minute)) {
                break;
            }
            if (fact instanceof TicketPaused it) {
                pause = it;
            } else if (fact instanceof TicketResumed) {
                pause = null;
            }
        }
        return pause != null && (pause.until() == null || pause.until().isAfter(minute));
    }

    private static @Nullable Instant stop(StopEvent waitedFor, List<TicketFact> history) {
        return history.stream()
                .filter(fact -> switch (fact) {
                    case TicketDelivered it -> true;
                    case TicketAnswered it ->
                        waitedFor == StopEvent.FIRST_ANSWER
                                || waitedFor == StopEvent.SOLUTION_OFFERED && it.kind() == AnswerKind.SOLUTION;
                    default -> false;
                })
                .map(TicketFact::at)
                .findFirst()
                .orElse(null);
    }
}
