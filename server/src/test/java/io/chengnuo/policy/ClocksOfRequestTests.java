package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which promises a request starts, as the policy that ships says. */
@Tag("REQ-POL-26")
class ClocksOfRequestTests {

    private static final PolicyPack PACK = new PolicyPacks().require("default");

    private static final PolicyVersion VERSION = new PolicyVersion(
            new PolicyHeader(new UUID(0, 1), 1, "1.0", Instant.EPOCH, Instant.EPOCH, null, "pack"), PACK.document());

    @Test
    @Tag("REQ-POL-11")
    void aRepealedClauseStaysReadableAndStartsNoClock() {
        var document = PACK.document();
        var why = new Repeal("replaced", LocalDate.EPOCH, null, "3.4");
        var without = document.withChapters(document.chapters().stream()
                .map(chapter -> chapter.with(chapter.clauses().stream()
                        .map(clause -> clause.number().equals("3.5") ? clause.repealed(why) : clause)
                        .toList()))
                .toList());
        var version = new PolicyVersion(VERSION.header(), without);

        assertThat(version.clause("3.5").orElseThrow().repealed()).isEqualTo(why);
        assertThat(version.targets()).noneMatch(target -> target.clause().equals("3.5"));
        assertThat(version.targetsFor(
                        request("technical", ProblemClass.TECHNICAL, Complexity.GENERAL, false, Channel.PORTAL),
                        StartEvent.OPENED))
                .extracting(Target::promise)
                .contains("technical-solution")
                .doesNotContain("technical-response");
    }

    static Stream<Object[]> requests() {
        return Stream.of(
                row(
                        "a general question",
                        request("information/product", null, Complexity.GENERAL, false, Channel.PORTAL),
                        "general-response",
                        "consultation-response",
                        "general-request-response",
                        "team-average-response"),
                row(
                        "a technical problem by phone",
                        request("technical/repair", ProblemClass.TECHNICAL, Complexity.GENERAL, false, Channel.PHONE),
                        "general-response",
                        "general-request-response",
                        "technical-response",
                        "technical-solution",
                        "reception-response",
                        "team-average-response"),
                row(
                        "a question that turns out technical",
                        request("information", ProblemClass.TECHNICAL, Complexity.GENERAL, false, Channel.API),
                        "general-response",
                        "consultation-response",
                        "general-request-response",
                        "technical-response",
                        "technical-solution",
                        "team-average-response"),
                row(
                        "a major complex complaint",
                        request(
                                "complaint/service",
                                ProblemClass.COMMUNICATION,
                                Complexity.COMPLEX,
                                true,
                                Channel.PORTAL),
                        "general-response",
                        "complex-preliminary",
                        "complaint-handled",
                        "major-feedback",
                        "team-average-response",
                        "complaint-average-response"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    @Tag("REQ-SLA-01")
    @Tag("REQ-SLA-10")
    void everyTargetThatFitsGetsAClock(String name, CaseTraits request, List<String> promises) {
        assertThat(VERSION.targetsFor(request, StartEvent.OPENED).stream().map(Target::promise))
                .containsExactlyElementsOf(promises);
    }

    @Test
    void aTransferHasItsOwnClock() {
        var request = request("information", null, Complexity.GENERAL, false, Channel.PORTAL);

        assertThat(VERSION.targetsFor(request, StartEvent.TRANSFER_REQUESTED).stream()
                        .map(Target::promise))
                .containsExactly("transfer-accepted");
    }

    private static Object[] row(String name, CaseTraits request, String... promises) {
        return new Object[] {name, request, List.of(promises)};
    }

    private static CaseTraits request(
            String category,
            @Nullable ProblemClass problemClass,
            Complexity complexity,
            boolean major,
            Channel channel) {
        return new CaseTraits(category, problemClass, complexity, major, Priority.P3, Tier.MIDDLE, channel);
    }
}
