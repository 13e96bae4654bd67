package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.customer.CustomerId;
import io.chengnuo.customer.CustomerKind;
import io.chengnuo.customer.CustomerRegistered;
import io.chengnuo.customer.CustomerTierChanged;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.Facts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The board tells owners, takes numbers apart, and shows customers only what was chosen. */
@ChengnuoTest
@Tag("REQ-ANA-05")
class BoardCareTests {

    private TestCompany company;

    private TestApi admin;

    @BeforeEach
    void begin() {
        admin = company.api(company.administrator());
    }

    @Test
    void theOwnerOfARedIndicatorIsToldOnceAMonth() {
        var owner = company.person(Right.BOARD_READ);
        var wish = new HashMap<String, Object>(
                Map.of("alert", true, "disclosed", false, "reason", "指定责任人", "owner", owner.id()));
        admin.put("/catalogue/IND-24", wish).expect(200);
        var today = company.clock().instant().toString().substring(0, 10);
        admin.post(
                        "/register",
                        Map.of("kind", "outlet_coverage", "title", "网点清点", "day", today, "number", 3, "outOf", 10))
                .expect(201);
        var alert = company.bean(AlertOwners.class);
        assertThat(company.as(company.administrator(), alert::now)).isEqualTo(1);
        assertThat(company.as(company.administrator(), alert::now)).isZero();
        assertThat(company.api(owner).get("/me/notices").expect(200).text()).contains("IND-24");
    }

    @Test
    void aNumberIsTakenApartByEverythingItWasCountedWith() {
        AnsweredTickets.open(company, 2);
        for (var by : new String[] {"team", "unit", "person", "channel", "category", "tier"}) {
            var parts =
                    admin.get("/board/IND-01/parts?by=" + by).expect(200).json().at("/items");
            var all = StreamSupport.stream(parts.spliterator(), false)
                    .mapToLong(part ->
                            part.at("/kept").asLong() + part.at("/broken").asLong())
                    .sum();
            assertThat(all).as(by).isGreaterThanOrEqualTo(2);
            assertThat(parts.at("/0/p90").asDouble())
                    .isLessThanOrEqualTo(parts.at("/0/worst").asDouble());
        }
        assertThat(admin.get("/board/IND-01/parts?by=channel").expect(200).text("/items/0/key"))
                .isEqualTo("portal");
        admin.get("/board/IND-01/parts?by=colour").expect(400);
        admin.get("/board/IND-99/parts").refused(404, "no_such_indicator");
        var worst = admin.get("/board/IND-01/tickets?order=worst&limit=1").expect(200);
        var next = admin.get("/board/IND-01/tickets?order=worst&limit=1&cursor=" + worst.text("/next"))
                .expect(200);
        assertThat(next.json().at("/items/0/value").asDouble())
                .isLessThanOrEqualTo(worst.json().at("/items/0/value").asDouble());
    }

    @Test
    @Tag("REQ-POL-34")
    void customersSeeThePromisesAndOnlyThoseResultsThatWereChosen() {
        AnsweredTickets.open(company, 2);
        var nobody = company.anonymous();
        var promises = nobody.get("/portal/commitments").expect(200).json();
        assertThat(promises.at("/0/promises/0/amount").asString()).isEqualTo("PT24H");
        assertThat(promises.at("/0/promises/0/kept").isNull()).isTrue();
        assertThat(StreamSupport.stream(promises.spliterator(), false)
                        .map(one -> one.at("/clause").asString())
                        .toList())
                .as("in the order of the policy")
                .containsSubsequence("3.1", "3.5", "4.2", "8.2");
        assertThat(nobody.get("/portal/commitments/achieved").expect(200).json().size())
                .isZero();
        admin.put("/catalogue/IND-01", Map.of("alert", true, "disclosed", true, "reason", "对外公布"))
                .expect(200);
        assertThat(nobody.get("/portal/commitments")
                        .expect(200)
                        .json()
                        .at("/0/promises/0/kept")
                        .asLong())
                .isPositive();
        var achieved = nobody.get("/portal/commitments/achieved").expect(200).json();
        assertThat(achieved.size()).isEqualTo(1);
        assertThat(achieved.at("/0/code").asString()).isEqualTo("IND-01");
        assertThat(achieved.at("/0/target").asDouble()).isEqualTo(24);
    }

    @Test
    @Tag("REQ-POL-03")
    void theBoardOfAnEarlierDayShowsWhatWasAgreedThen() {
        assertThat(admin.get("/board").expect(200).json().at("/items/0/goals").size())
                .isPositive();
        admin.put(
                        "/catalogue/IND-32",
                        Map.of("alert", true, "disclosed", false, "reason", "目标归属", "goals", List.of("relationship")))
                .expect(200);
        assertThat(goals("/board")).isEqualTo("[\"relationship\"]");
        assertThat(goals("/board?from=2020-01-01&to=2020-01-31")).isEqualTo("[\"efficiency\"]");
    }

    @Test
    void theSharesOfTiersAreThoseOfTheDayThatIsLookedAt() {
        var other = company.another();
        var api = other.api(other.administrator());
        var one = new CustomerId(UUID.randomUUID());
        var two = new CustomerId(UUID.randomUUID());
        for (var customer : List.of(one, two)) {
            other.inside(() -> other.bean(Facts.class)
                    .record(new CustomerRegistered(
                            customer,
                            CustomerKind.PERSON,
                            "客户",
                            Tier.LOW,
                            false,
                            List.of(),
                            Instant.parse("2026-03-02T02:00:00Z"))));
        }
        other.inside(() -> other.bean(Facts.class)
                .record(new CustomerTierChanged(
                        one, Tier.LOW, Tier.HIGH, "买得多", Instant.parse("2026-03-12T02:00:00Z"))));
        other.catchUp();
        assertThat(share(api, "2026-03-05")).isZero();
        assertThat(share(api, "2026-03-15")).isEqualTo(50);
    }

    private static double share(TestApi api, String day) {
        for (var line :
                api.get("/board?from=2026-03-01&to=" + day).expect(200).json().at("/items")) {
            if (line.at("/code").asString().equals("IND-33")) {
                return line.at("/value").asDouble();
            }
        }
        throw new AssertionError();
    }

    private String goals(String asked) {
        for (var line : admin.get(asked).expect(200).json().at("/items")) {
            if (line.at("/code").asString().equals("IND-32")) {
                return line.at("/goals").toString();
            }
        }
        throw new AssertionError();
    }
}
