package io.chengnuo.routing;

import static io.chengnuo.routing.TakeOverRule.LEAD;
import static io.chengnuo.routing.TakeOverRule.NOBODY;
import static io.chengnuo.routing.TakeOverRule.POOL;
import static io.chengnuo.routing.TakeOverRule.TEAM;
import static io.chengnuo.routing.TakeOverRule.TEAM_BACKUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("REQ-ORG-06")
class TakeOverChoiceTests {

    private static final UUID DESK = new UUID(0, 1);
    private static final UUID WORKSHOP = new UUID(0, 2);
    private static final UUID LI = new UUID(1, 1);
    private static final UUID WANG = new UUID(1, 2);
    private static final UUID CHEN = new UUID(1, 3);
    private static final UUID BOSS = new UUID(1, 9);

    private record Case(
            Set<UUID> backups,
            Set<UUID> members,
            @Nullable UUID lead,
            @Nullable UUID to,
            TakeOverRule rule) {}

    static Stream<Case> rules() {
        return Stream.of(
                new Case(Set.of(WANG, CHEN), Set.of(LI, WANG), BOSS, WANG, TEAM_BACKUP),
                new Case(Set.of(CHEN), Set.of(LI, WANG), BOSS, LI, TEAM),
                new Case(Set.of(), Set.of(LI), BOSS, LI, TEAM),
                new Case(Set.of(CHEN), Set.of(), BOSS, CHEN, POOL),
                new Case(Set.of(), Set.of(), BOSS, BOSS, LEAD),
                new Case(Set.of(), Set.of(), null, null, NOBODY));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void trainedInTheTeamThenTheTeamThenThePoolThenTheLead(Case one) {
        var choice = new TakeOverChoice(
                one.backups(), Map.of(DESK, new TakeOverChoice.Team(one.members(), one.lead())), Map.of());
        var chosen = choice.next(DESK, null);
        assertThat(chosen.person()).isEqualTo(one.to());
        assertThat(chosen.rule()).isEqualTo(one.rule());
    }

    @Test
    void amongEqualsWhoeverHasLeastCountingWhatWasJustGiven() {
        var choice = new TakeOverChoice(
                Set.of(), Map.of(DESK, new TakeOverChoice.Team(Set.of(LI, WANG), null)), Map.of(LI, 2, WANG, 0));
        assertThat(Stream.generate(() -> choice.next(DESK, null).person()).limit(4))
                .containsExactly(WANG, WANG, LI, WANG);
    }

    @Test
    void workOfNoTeamGoesTheWayOfThePersonsOwn() {
        var choice = new TakeOverChoice(
                Set.of(),
                Map.of(
                        DESK,
                        new TakeOverChoice.Team(Set.of(LI), null),
                        WORKSHOP,
                        new TakeOverChoice.Team(Set.of(CHEN), null)),
                Map.of());
        assertThat(choice.next(null, WORKSHOP).person()).isEqualTo(CHEN);
        assertThat(choice.next(DESK, WORKSHOP).person()).isEqualTo(LI);
    }
}
