package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.CustomerWrote;
import io.chengnuo.ticket.DeliveryDisputed;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketReopened;
import io.chengnuo.ticket.TicketTransferAccepted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("REQ-POL-25")
class SolvedAtOnceTests {

    private static final Instant MONDAY = Instant.parse("2031-03-03T01:00:00Z");
    private static final TicketId TICKET = new TicketId(new UUID(7, 7));
    private static final UUID SOMEBODY = new UUID(0, 5);

    static Stream<Arguments> stories() {
        return Stream.of(
                Arguments.of("answered and delivered", true, List.of(answered(20), delivered(90))),
                Arguments.of("delivered without another word", true, List.of(delivered(90))),
                Arguments.of(
                        "the customer adds something before anybody answered",
                        true,
                        List.of(wrote(200), delivered(300))),
                Arguments.of(
                        "talks on at once, as in a chat",
                        true,
                        List.of(answered(5), wrote(9), answered(12), delivered(20))),
                Arguments.of("comes back the next day", false, List.of(answered(5), wrote(1500), delivered(1600))),
                Arguments.of("goes to another team", false, List.of(answered(5), transferred(30), delivered(90))),
                Arguments.of("the result is disputed", false, List.of(delivered(60), disputed(70), delivered(90))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("stories")
    void aClosedRequestIsJudgedByItsStory(String name, boolean atOnce, List<Fact> between) {
        var story = new ArrayList<Fact>(List.of(opened()));
        story.addAll(between);
        assertThat(SolvedAtOnce.judged(story)).as("not before it is closed").isEmpty();

        story.add(new TicketClosed(TICKET, SOMEBODY, at(4000)));
        assertThat(SolvedAtOnce.judged(story)).hasValueSatisfying(told -> {
            assertThat(told.kept()).isEqualTo(atOnce);
            assertThat(told.at()).isEqualTo(at(4000));
            assertThat(told.indicator()).isEqualTo("MSR-07");
        });
    }

    @Test
    void whatIsReopenedWasNotSolvedAndStaysSo() {
        var story = new ArrayList<Fact>(List.of(opened(), delivered(60), new TicketClosed(TICKET, SOMEBODY, at(90))));
        story.add(new TicketReopened(TICKET, "又坏了", null, at(3000)));
        assertThat(SolvedAtOnce.judged(story))
                .hasValueSatisfying(told -> assertThat(told.kept()).isFalse());
        story.add(new TicketClosed(TICKET, SOMEBODY, at(5000)));
        assertThat(SolvedAtOnce.judged(story)).hasValueSatisfying(told -> {
            assertThat(told.kept()).isFalse();
            assertThat(told.at()).isEqualTo(at(5000));
        });
    }

    private static Instant at(int minutes) {
        return MONDAY.plus(Duration.ofMinutes(minutes));
    }

    private static Fact answered(int minutes) {
        return new TicketAnswered(TICKET, SOMEBODY, SOMEBODY, false, AnswerKind.ANSWER, at(minutes));
    }

    private static Fact delivered(int minutes) {
        return new TicketDelivered(TICKET, SOMEBODY, SOMEBODY, at(minutes));
    }

    private static Fact wrote(int minutes) {
        return new CustomerWrote(TICKET, SOMEBODY, SOMEBODY, at(minutes));
    }

    private static Fact transferred(int minutes) {
        return new TicketTransferAccepted(TICKET, SOMEBODY, SOMEBODY, SOMEBODY, null, 1, at(minutes));
    }

    private static Fact disputed(int minutes) {
        return new DeliveryDisputed(TICKET, SOMEBODY, "不是这台", at(minutes));
    }

    private static TicketOpened opened() {
        return new TicketOpened(
                TICKET,
                "SR-1",
                SOMEBODY,
                Channel.PORTAL,
                "information/usage",
                null,
                Complexity.GENERAL,
                false,
                Urgency.MEDIUM,
                Impact.LOW,
                Tier.MIDDLE,
                Priority.P4,
                List.of(),
                null,
                null,
                SOMEBODY,
                null,
                MONDAY);
    }
}
