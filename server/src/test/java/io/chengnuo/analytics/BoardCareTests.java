package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.analytics.register.EntryRegistered;
import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.customer.CustomerId;
import io.chengnuo.customer.CustomerKind;
import io.chengnuo.customer.CustomerRegistered;
import io.chengnuo.customer.CustomerTierChanged;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.CustomerWrites;
import io.chengnuo.ticket.RequestTotals;
import io.chengnuo.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The board compares itself, tells owners, takes numbers apart, and shows customers only what was chosen. */
@ChengnuoTest
@Tag("REQ-ANA-05")
class BoardCareTests {

    private TestCompany company;
    private TestApi admin;

    /** Tickets of yesterday and the day before through the doors, one broken. */
    @BeforeEach
    void begin() {
        admin = company.api(company.administrator());
    }

    private void tickets(int count) {
        for (var i = 0; i < count; i++) {
            var id = admin.post("/tickets", """
                            {"subject": "洗衣机漏水 %d", "body": "昨天开始", "category": "technical/repair",
                             "channel": "portal", "customer": {"phone": "1390000000%d"}}""".formatted(i, i)).expect(201).text("/id");
            admin.post("/tickets/" + id + "/messages", "{\"body\": \"请关闭进水阀\", \"visibility\": \"public\"}")
                    .expect(201);
        }
        company.catchUp();
    }

    @Test
    @Tag("REQ-POL-25")
    void theSecondComputationAgreesAndFindsANumberThatWasTouched() {
        tickets(3);
        var tomorrow = company.clock().instant().plus(Duration.ofDays(2));
        var compare = company.bean(CompareWithTables.class);
        var agreed = company.clock().at(tomorrow, () -> company.as(company.administrator(), compare::run));
        assertThat(agreed.compared()).isPositive();
        assertThat(agreed.differences()).isEmpty();
        company.inside(() -> company.bean(DSLContext.class)
                .execute("update analytics.daily set kept = kept + 1 where edition = 0 and indicator = 'IND-01'"));
        var found =
                company.clock().at(tomorrow.plusSeconds(60), () -> company.as(company.administrator(), compare::run));
        assertThat(found.differences()).singleElement().satisfies(one -> {
            assertThat(one.indicator()).isEqualTo("IND-01");
            assertThat(one.what()).isEqualTo("kept");
            assertThat(Long.parseLong(one.board())).isEqualTo(Long.parseLong(one.tables()) + 1);
        });
        var shown = admin.get("/board/nightly-check").expect(200).json();
        assertThat(shown.at("/differences/0/indicator").asString()).isEqualTo("IND-01");
        assertThat(admin.get("/me/notices").expect(200).text()).contains("IND-01");
        company.inside(() -> company.bean(DSLContext.class)
                .execute("update analytics.daily set kept = kept - 1 where edition = 0 and indicator = 'IND-01'"));
        company.api(company.person(Right.BOARD_READ))
                .post("/board/nightly-check", "")
                .expect(403);
        admin.post("/board/nightly-check", "").expect(200);
    }

    /** One solved at once, one where the customer had to come back, one opened again; a customer whose tier changed; two entries. */
    @Test
    @Tag("REQ-POL-25")
    void requestsTiersAndTheRegisterAreCountedASecondTimeToo() {
        var other = company.another();
        var api = other.api(other.administrator());
        closed(other, api, Duration.ZERO);
        closed(other, api, Duration.ofHours(3));
        api.send("DELETE", closed(other, api, Duration.ZERO) + "/closure", Map.of("reason", "又漏了"))
                .expect(200);
        var customer = api.get("/customers").expect(200).text("/items/0/id");
        api.put("/customers/" + customer + "/tier", Map.of("tier", "high", "reason", "买得多"))
                .expect(200);
        var today = other.clock().instant().toString().substring(0, 10);
        var entry = Map.of("kind", "service_coverage", "title", "覆盖清点", "day", today, "number", 9, "outOf", 10);
        var first = api.post("/register", entry).expect(201).text("/id");
        api.post("/register", Map.of("kind", "drill", "title", "演练", "day", today))
                .expect(201);
        api.put("/register/" + first + "/withdrawal", Map.of("reason", "重复")).expect(204);
        other.catchUp();
        assertThat(differing(other)).isEmpty();
        assertThat(other.inside(() -> other.bean(RequestTotals.class)
                        .solvedAtOnceQuietSince(other.clock().instant().plus(Duration.ofDays(1)))))
                .isEqualTo(new RequestTotals.Total(1, 2));

        other.inside(() -> {
            var sql = other.bean(DSLContext.class);
            sql.execute("update analytics.daily set broken = broken + 1 where indicator in ('MSR-06', 'MSR-07')");
            sql.execute("update analytics.tier_days set delta = delta + 1 where tier = 'HIGH'");
            other.bean(Facts.class)
                    .record(new EntryRegistered(
                            new UUID(0, 1),
                            new UUID(0, 1),
                            RegisterKind.OUTAGE,
                            "停机",
                            LocalDate.parse(today),
                            null,
                            false,
                            null,
                            null,
                            null,
                            BigDecimal.ONE,
                            null,
                            Instant.now()));
        });
        assertThat(differing(other)).containsExactly("IND-13", "IND-14", "IND-33", "MSR-06", "MSR-07");
    }

    /** The day after tomorrow, so that everything is before its midnight. */
    private static List<String> differing(TestCompany company) {
        var then = company.clock().instant().plus(Duration.ofDays(2));
        return company
                .clock()
                .at(then, () -> company.as(company.administrator(), company.bean(CompareWithTables.class)::run))
                .differences()
                .stream()
                .map(CompareWithTables.Difference::indicator)
                .distinct()
                .toList();
    }

    /** A request answered, delivered and closed; {@code silence} lies between the answer and what the customer adds. */
    private static String closed(TestCompany company, TestApi api, Duration silence) {
        var id = api.post("/tickets", """
                        {"subject": "洗衣机漏水", "body": "昨天开始", "category": "information/usage",
                         "channel": "portal", "customer": {"phone": "13900000077"}}""").expect(201).text("/id");
        var ticket = "/tickets/" + id;
        api.put(ticket + "/handler", Map.of()).expect(200);
        api.post(ticket + "/messages", Map.of("body", "请关闭进水阀", "visibility", "public"))
                .expect(201);
        var moment = company.clock().instant().plus(silence);
        company.clock()
                .at(
                        moment,
                        () -> company.inside(() -> company.bean(CustomerWrites.class)
                                .write(new TicketId(UUID.fromString(id)), "还是漏", List.of())));
        TestWork.of(company).readyToDeliver(id);
        TestWork.of(company).readyToClose(id);
        api.post(ticket + "/deliveries", Map.of("result", "更换密封圈", "explanation", "不再漏水"))
                .expect(201);
        api.put(ticket + "/verification", "{}").expect(200);
        api.put(ticket + "/confirmation", Map.of("how", "confirmed", "note", "电话确认"))
                .expect(200);
        api.put(ticket + "/closure", "{}").expect(200);
        return ticket;
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
        tickets(2);
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
        tickets(2);
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
