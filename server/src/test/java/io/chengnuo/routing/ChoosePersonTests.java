package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.people.PresenceState;
import io.chengnuo.people.Skills;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is offered a ticket, and why. */
@Tag("REQ-SRQ-16")
class ChoosePersonTests {

    private static final Instant AT = Instant.parse("2026-11-27T02:00:00Z");

    /** One line: what is so about the only candidate, and what keeps that one out. */
    @ParameterizedTest
    @CsvSource({
        "online, true,  false, false, 0,  false,            ''",
        "busy,   true,  false, false, 0,  false,            NOT_ONLINE",
        "away,   true,  false, false, 0,  false,            NOT_ONLINE",
        "offline,true,  false, false, 0,  false,            NOT_ONLINE",
        "online, false, false, false, 0,  false,            OFF_DUTY",
        "online, true,  true,  false, 0,  false,            ABSENT",
        "online, true,  false, true,  0,  false,            CONSIDERING",
        "online, true,  false, false, 9,  false,            FULL",
        "online, true,  false, false, 8,  false,            ''",
        "online, true,  false, false, 0,  true,             DECLINED",
        "offline,false, true,  true,  9,  true,             ABSENT",
    })
    void whatKeepsSomebodyOut(
            String presence,
            boolean onDuty,
            boolean absent,
            boolean considering,
            int load,
            boolean declined,
            String expected) {
        var member = new Member(
                person(1), "", PresenceState.valueOf(presence.toUpperCase()), onDuty, absent, considering, load, 10);
        var choice = chooser(Strategy.LEAST_LOADED, false)
                .among(List.of(new Candidate(member, 0, null, false, 0, false, false, declined)), AT);
        var excluded = choice.considered().getFirst().excluded();
        assertThat(excluded == null ? "" : excluded.name()).isEqualTo(expected);
        assertThat(choice.chosen().isPresent()).isEqualTo(expected.isEmpty());
    }

    /** A category that asks for level 3: who has what, and whether it still counts. */
    @ParameterizedTest
    @CsvSource({
        "0, true,  NOT_QUALIFIED",
        "2, true,  NOT_QUALIFIED",
        "3, false, QUALIFICATION_EXPIRED",
        "3, true,  ''",
        "5, true,  ''",
    })
    @Tag("REQ-ORG-09")
    void theUnqualifiedAreNotChosen(int level, boolean holds, String expected) {
        var held = level == 0 ? null : new Skills.Held(level, null, 0, null);
        var choice = new ChoosePerson(Strategy.BEST_SKILL, 2, "repair", true, 3)
                .among(List.of(new Candidate(free(1, 0), 0, held, holds, 0, false, false, false)), AT);
        var excluded = choice.considered().getFirst().excluded();
        assertThat(excluded == null ? "" : excluded.name()).isEqualTo(expected);
        assertThat(choice.skill()).isEqualTo("repair");
    }

    @Test
    void theLeastLoadedComesFirst() {
        assertThat(order(Strategy.LEAST_LOADED, of(1, 6), of(2, 2), of(3, 4))).containsExactly(2, 3, 1);
    }

    @Test
    void theTurnGoesRound() {
        assertThat(order(Strategy.ROUND_ROBIN, turn(1, 2), turn(2, 0), turn(3, 1)))
                .containsExactly(2, 3, 1);
    }

    @Test
    void whoServedTheCustomerLastComesFirst() {
        var known = new Candidate(free(2, 8), 0, null, false, 0, true, false, false);
        assertThat(order(Strategy.LAST_SERVED, of(1, 0), known)).containsExactly(2, 1);
        assertThat(order(Strategy.LEAST_LOADED, of(1, 0), known)).containsExactly(1, 2);
    }

    @Test
    @Tag("REQ-ORG-08")
    void theBestSkillComesFirstThenExperienceAndRating() {
        assertThat(order(
                        Strategy.BEST_SKILL,
                        skilled(1, 3, 0, null),
                        skilled(2, 4, 0, null),
                        skilled(3, 3, 15, null),
                        skilled(4, 3, 15, 4.8)))
                .containsExactly(2, 4, 3, 1);
    }

    @Test
    void provenExperienceDecidesBetweenEquals() {
        for (var strategy : List.of(Strategy.LEAST_LOADED, Strategy.LAST_SERVED, Strategy.BEST_SKILL)) {
            var practised = new Candidate(free(2, 0), 0, null, false, 12, false, false, false);
            assertThat(order(strategy, of(1, 0), practised)).as("%s", strategy).containsExactly(2, 1);
        }
    }

    @Test
    @Tag("REQ-CUS-21")
    void theAccountManagerComesBeforeEverybodyElse() {
        var manager = new Candidate(free(9, 8), 9, null, false, 0, false, true, false);
        for (var strategy : Strategy.values()) {
            assertThat(order(strategy, turn(1, 0), skilled(2, 5, 20, 5.0), manager))
                    .as("%s", strategy)
                    .startsWith(9);
        }
    }

    @Test
    void everybodyConsideredIsExplained() {
        var full = of(1, 10);
        var choice = chooser(Strategy.LEAST_LOADED, false).among(List.of(full, of(2, 3)), AT);
        assertThat(choice.person()).isEqualTo(person(2));
        assertThat(choice.considered()).hasSize(2);
        var best = choice.considered().getFirst();
        assertThat(best.grounds()).extracting(Ground::kind).containsExactly(Ground.Kind.FREE_CAPACITY);
        assertThat(best.score())
                .isEqualTo(best.grounds().stream().mapToInt(Ground::points).sum());
        assertThat(choice.considered().getLast().excluded()).isEqualTo(Exclusion.FULL);
    }

    private static List<Integer> order(Strategy strategy, Candidate... candidates) {
        return chooser(strategy, false).among(Arrays.asList(candidates), AT).considered().stream()
                .map(one -> (int) one.person().getLeastSignificantBits())
                .toList();
    }

    private static ChoosePerson chooser(Strategy strategy, boolean demanded) {
        return new ChoosePerson(strategy, 2, "repair", demanded, 1);
    }

    private static Candidate of(int number, int load) {
        return new Candidate(free(number, load), 0, null, false, 0, false, false, false);
    }

    private static Candidate turn(int number, int turn) {
        return new Candidate(free(number, 0), turn, null, false, 0, false, false, false);
    }

    private static Candidate skilled(int number, int level, int cases, @Nullable Double mark) {
        return new Candidate(
                free(number, 0), 0, new Skills.Held(level, null, cases, mark), true, cases, false, false, false);
    }

    private static Member free(int number, int load) {
        return new Member(person(number), "", PresenceState.ONLINE, true, false, false, load, 10);
    }

    private static UUID person(int number) {
        return new UUID(0, number);
    }
}
