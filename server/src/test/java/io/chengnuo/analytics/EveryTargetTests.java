package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.analytics.catalogue.Source;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Reach;
import io.chengnuo.shared.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every one of the 37 targets, once kept and once broken on purpose, each in a company of its own: the board says so and names what
 * it rests on. The shares of tiers are steered around, so a difference is a warning.
 */
@ChengnuoTest
@Tag("REQ-POL-25")
@Tag("REQ-POL-26")
@Tag("REQ-ANA-05")
class EveryTargetTests {

    private static final LocalDate FROM = LocalDate.of(2031, 1, 1);
    private static final LocalDate TO = LocalDate.of(2031, 12, 31);
    private static final Instant AFTERWARDS = Instant.parse("2032-01-05T02:00:00Z");

    private TestCompany company;

    static Stream<String> codes() {
        return IntStream.rangeClosed(1, 37).mapToObj("IND-%02d"::formatted);
    }

    @ParameterizedTest(name = "{0} is kept when it is kept")
    @MethodSource("codes")
    void isKept(String code) {
        assertThat(told(code, true).state()).isEqualTo(PromiseState.KEPT);
    }

    @ParameterizedTest(name = "{0} is broken when it is broken, with its evidence")
    @MethodSource("codes")
    void isBroken(String code) {
        var about = Set.of("IND-33", "IND-34", "IND-35").contains(code);
        var line = told(code, false);
        assertThat(line.state()).isEqualTo(about ? PromiseState.WARNING : PromiseState.BROKEN);
        assertThat(line.clause()).isNotBlank();
        if (line.behind().source() == Source.CLOCKS) {
            assertThat(line.broken()).isPositive();
            assertThat(line.worst()).isGreaterThan(line.target());
        }
        if (line.behind().source() == Source.SURVEYS) {
            assertThat(line.broken()).isPositive();
        }
    }

    private PromiseLine told(String code, boolean kept) {
        var clock = company.clock();
        var one = clock.at(Story.FOUNDED, company::another);
        var things = new Story(one).tell(code, kept);
        one.catchUp();
        var line = clock.at(
                AFTERWARDS,
                () -> Tenancy.as(
                        one.id(),
                        () -> one
                                .bean(PromiseBoard.class)
                                .lines(
                                        new BoardQuestion(FROM, TO, null, null, null, null),
                                        new DataScope(
                                                Reach.ALL, one.administrator().id(), Set.of(), Set.of()))
                                .stream()
                                .filter(each -> each.code().equals(code))
                                .findFirst()
                                .orElseThrow()));
        evidence(one, line, things);
        return line;
    }

    /** Behind the number stand exactly the things that were done for it. */
    private static void evidence(TestCompany one, PromiseLine line, Set<UUID> things) {
        switch (line.behind().source()) {
            case CLOCKS, SURVEYS ->
                assertThat(one.inside(() -> one.bean(org.jooq.DSLContext.class)
                                .fetch(
                                        "select distinct ticket from analytics.measurements where edition = 0 and indicator = ?",
                                        line.code())
                                .getValues(0, UUID.class)))
                        .containsExactlyInAnyOrderElementsOf(things);
            case REGISTER -> assertThat(line.behind().entries()).isEqualTo(things.size());
            case CUSTOMERS, POLICY, COMPOSED, NONE -> assertThat(line.clause()).isNotBlank();
        }
    }
}
