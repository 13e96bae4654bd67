package io.chengnuo.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-ORG-14")
class WhoHoldsTests {

    private TestCompany company;

    @Test
    void aPowerReachesUpToItsLimit() {
        var desk = company.team("台 " + UUID.randomUUID());
        var agent = holder("goodwill", new BigDecimal("200"), desk);
        var lead = holder("goodwill", new BigDecimal("1000.50"), desk);
        var manager = holder("goodwill", null, null);
        assertThat(who("goodwill", null, null)).contains(agent, lead, manager);
        assertThat(who("goodwill", new BigDecimal("200"), null)).contains(agent, lead, manager);
        assertThat(who("goodwill", new BigDecimal("200.01"), null))
                .contains(lead, manager)
                .doesNotContain(agent);
        assertThat(who("goodwill", new BigDecimal("5000"), null))
                .contains(manager)
                .doesNotContain(agent, lead);
        assertThat(company.inside(() -> company.bean(WhoHolds.class).has(agent, "goodwill", new BigDecimal("200"))))
                .isTrue();
        assertThat(company.inside(() -> company.bean(WhoHolds.class).has(agent, "exchange", null)))
                .isFalse();
    }

    @Test
    void aTeamAsksItsOwnAndThoseAboveItNotItsNeighbours() {
        var unit = company.unit(company.root(), "部 " + UUID.randomUUID());
        var desk = company.team(unit, "甲 " + UUID.randomUUID());
        var other = company.team(unit, "乙 " + UUID.randomUUID());
        var own = holder("discount", null, desk);
        var neighbour = holder("discount", null, other);
        var director = holder("discount", null, null);
        assertThat(who("discount", BigDecimal.TEN, desk))
                .contains(own, director)
                .doesNotContain(neighbour);
    }

    @Test
    void whoLeavesHoldsNothing() {
        var lead = holder("exchange", null, null);
        company.as(
                company.administrator(),
                () -> company.bean(DeactivatePerson.class).deactivate(lead, "离职"));
        assertThat(who("exchange", null, null)).doesNotContain(lead);
    }

    private java.util.Set<UUID> who(String key, @Nullable BigDecimal amount, @Nullable UUID team) {
        return company.inside(() -> company.bean(WhoHolds.class).power(key, amount, team));
    }

    private UUID holder(String key, @Nullable BigDecimal limit, @Nullable UUID team) {
        return company.inside(() -> {
            var name = "持有 " + UUID.randomUUID();
            var person = company.bean(AddPerson.class).add(name, UUID.randomUUID() + "@" + company.host(), null);
            var post =
                    company.bean(DefinePost.class).define(name, "", "", List.of(new Power(key, limit, null)), Map.of());
            var unit = team == null
                    ? company.root()
                    : company.bean(Organisation.class).team(team).unit();
            company.bean(GivePost.class).give(person, post.id(), unit, team);
            return person;
        });
    }
}
