package io.chengnuo.customer.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each test in a company of its own: shares of a whole are only right when the whole is known. */
@ChengnuoTest
class CustomerClassesTests {

    private TestCompany company;

    @Test
    @Tag("REQ-CUS-18")
    @Tag("REQ-CUS-19")
    void tiersFollowTheScoreWithTheDefaultSharesAndTheScoreAddsUp() {
        var here = company.another();
        var api = api(here);
        var customers = twentyBuyers(here, api);
        var run = run(api, false);
        assertThat(run.text("/rated")).isEqualTo("20");
        assertThat(tiers(api, customers))
                .containsEntry("high", 3L)
                .containsEntry("middle", 9L)
                .containsEntry("low", 8L);

        var best = api.get("/customers/" + customers.getLast() + "/value").expect(200);
        assertThat(best.text("/value/tier")).isEqualTo("high");
        assertThat(best.text("/value/at")).isNotBlank();
        var points = 0.0;
        var weights = 0.0;
        for (var part : best.json().at("/value/parts")) {
            points += part.at("/points").asDouble();
            weights += part.at("/weight").asDouble();
        }
        assertThat(weights).isEqualTo(1.0, within(1e-9));
        assertThat(best.json().at("/value/score").asDouble()).isEqualTo(points, within(1e-6));
    }

    @Test
    @Tag("REQ-CUS-17")
    void theRulesAreReadChangedWithAReasonAndRunAgain() {
        var here = company.another();
        var api = api(here);
        twentyBuyers(here, api);
        var rules = api.get("/customer-classes/rules").expect(200);
        assertThat(rules.text("/rules/highShare")).isEqualTo("15");
        var changed = new java.util.HashMap<String, Object>(here.bean(tools.jackson.databind.json.JsonMapper.class)
                .convertValue(rules.json().at("/rules"), Map.class));
        changed.put("highShare", 50);
        changed.put("middleShare", 50);
        api.put("/customer-classes/rules", Map.of("rules", changed, "reason", ""))
                .expect(400);
        var etag = rules.header("ETag").orElseThrow();
        api.with("If-Match", etag)
                .put("/customer-classes/rules", Map.of("rules", changed, "reason", "试行"))
                .expect(200);
        api.with("If-Match", etag)
                .put("/customer-classes/rules", Map.of("rules", changed, "reason", "试行"))
                .refused(412, "changed_meanwhile");
        changed.put("middleShare", 51);
        api.put("/customer-classes/rules", Map.of("rules", changed, "reason", "试行"))
                .refused(422, "invalid_class_rules");
        var run = run(api, false);
        assertThat(run.text("/revision")).isEqualTo("1");
        assertThat(run.text("/tiers/high")).isEqualTo("10");
    }

    @Test
    @Tag("REQ-CUS-20")
    void movesAreLoggedWithTheirCauseARehearsalMovesNobodyAndAHandSetTierStays() {
        var here = company.another();
        var api = api(here);
        var customers = twentyBuyers(here, api);
        var best = customers.getLast();
        var poorest = customers.getFirst();
        api.put("/customers/" + poorest + "/tier", Map.of("tier", "high", "reason", "战略客户"))
                .expect(200);

        var rehearsed = run(api, true);
        assertThat(Integer.parseInt(rehearsed.text("/tierMoves"))).isPositive();
        assertThat(api.get("/customers/" + best).expect(200).text("/tier")).isEqualTo("middle");

        var run = run(api, false);
        assertThat(run.text("/tierMoves")).isEqualTo(rehearsed.text("/tierMoves"));
        assertThat(api.get("/customers/" + best).expect(200).text("/tier")).isEqualTo("high");
        assertThat(api.get("/customers/" + poorest).expect(200).text("/tier")).isEqualTo("high");
        assertThat(api.get("/customers/" + poorest + "/value").expect(200).text("/value/keptByHand"))
                .isEqualTo("true");
        assertThat(facts(here, best, "CustomerTierChanged"))
                .hasSize(1)
                .first()
                .asString()
                .contains("评分");
        var moves = api.get("/customer-classes/runs/" + run.text("/id") + "/moves?limit=2")
                .expect(200);
        assertThat(moves.json().at("/items").size()).isEqualTo(2);
        assertThat(moves.text("/items/0/customer")).isEqualTo(best.toString());
        assertThat(api.get("/customer-classes/runs/" + run.text("/id") + "/moves?limit=2&cursor=" + moves.text("/next"))
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isPositive();
        run(api, false);
        assertThat(facts(here, best, "CustomerTierChanged")).hasSize(1);
    }

    @Test
    @Tag("REQ-CUS-20")
    @Tag("REQ-CUS-21")
    void aTierBringsATeamAndAnAccountManagerWhoIsTold() {
        var here = company.another();
        var api = api(here);
        var customers = twentyBuyers(here, api);
        var team = here.team("大客户组");
        var manager = here.person(Right.CUSTOMER_READ);
        var rules = new java.util.HashMap<String, Object>(here.bean(tools.jackson.databind.json.JsonMapper.class)
                .convertValue(
                        api.get("/customer-classes/rules").expect(200).json().at("/rules"), Map.class));
        rules.put("privileges", Map.of("HIGH", Map.of("team", team, "managers", List.of(manager.id()))));
        api.put("/customer-classes/rules", Map.of("rules", rules, "reason", "设专属服务"))
                .expect(200);
        run(api, false);
        assertThat(here.inside(() -> here.bean(TierPrivileges.class).teamOf(Tier.HIGH)))
                .contains(team);
        assertThat(here.inside(() -> here.bean(TierPrivileges.class).teamOf(Tier.LOW)))
                .isEmpty();
        assertThat(facts(here, customers.getLast(), "CustomerEntrusted"))
                .hasSize(1)
                .first()
                .asString()
                .contains(manager.id().toString());
        assertThat(here.api(manager).get("/me/notices").expect(200).text("/items/0/link"))
                .contains("/customers/classes/");
    }

    @Test
    @Tag("REQ-CUS-22")
    void stagesFollowRegistrationActivityAndSilenceAndCarryAStrategy() {
        var here = company.another();
        var api = api(here);
        var fresh = customer(api, "新客户");
        var asking = customer(api, "常问");
        var silent = customer(api, "沉默");
        age(here, asking, 400);
        age(here, silent, 400);
        api.post("/tickets", Map.of("subject", "咨询", "customer", Map.of("phone", phoneOf("常问"))))
                .expect(201);
        here.catchUp();
        run(api, false);
        assertThat(api.get("/customers/" + fresh).expect(200).text("/stage")).isEqualTo("new");
        assertThat(api.get("/customers/" + asking).expect(200).text("/stage")).isEqualTo("active");
        assertThat(api.get("/customers/" + silent).expect(200).text("/stage")).isEqualTo("lost");
        var value = api.get("/customers/" + silent + "/value").expect(200);
        assertThat(value.text("/value/behaviour")).isEqualTo("quiet");
        assertThat(value.text("/value/rated")).isEqualTo("false");
        assertThat(value.text("/strategies/lost/zh")).isNotBlank();
    }

    @Test
    @Tag("REQ-CUS-19")
    void aPurchaseToldTwiceCountsOnceAndPotentialIsJudgedWithAReason() {
        var here = company.another();
        var api = api(here);
        var customer = customer(api, "重复");
        Map<String, Object> body = Map.of(
                "number",
                "PO-1",
                "amount",
                99.5,
                "boughtAt",
                now(here).minusSeconds(60).toString());
        api.post("/customers/" + customer + "/purchases", body).expect(201);
        api.post("/customers/" + customer + "/purchases", body).expect(201);
        assertThat(api.get("/customers/" + customer + "/purchases")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        api.post(
                        "/customers/" + customer + "/purchases",
                        Map.of("number", "PO-1", "amount", 100, "boughtAt", body.get("boughtAt")))
                .refused(409, "purchase_told_otherwise");
        api.post(
                        "/customers/" + customer + "/purchases",
                        Map.of("number", "PO-2", "amount", 100, "boughtAt", "2999-01-01T00:00:00Z"))
                .refused(422, "invalid_purchase");
        api.put("/customers/" + customer + "/potential", Map.of("potential", 101, "reason", "x"))
                .expect(400);
        api.put("/customers/" + customer + "/potential", Map.of("potential", 80, "reason", "新厂明年投产"))
                .expect(204);
        run(api, false);
        assertThat(api.get("/customers/" + customer + "/value")
                        .expect(200)
                        .json()
                        .at("/value/parts/4/value")
                        .asInt())
                .isEqualTo(80);
        here.api(here.person(Right.CUSTOMER_READ))
                .post("/customer-classes/runs", Map.of("rehearsal", true))
                .refused(403, "right_missing");
    }

    @Test
    @Tag("REQ-CUS-20")
    void theRulesRunByThemselvesWhenTheyAreDue() {
        var here = company.another();
        var due = (java.util.function.Supplier<Boolean>) () -> here.inside(() -> ClassJobs.isDue(
                here.bean(ClassRulesBook.class), here.bean(ClassRuns.class), here.bean(java.time.Clock.class)));
        assertThat(due.get()).isTrue();
        run(api(here), true);
        assertThat(due.get()).as("a rehearsal is no run").isTrue();
        run(api(here), false);
        assertThat(due.get()).isFalse();
    }

    private static TestApi api(TestCompany here) {
        return here.api(here.administrator());
    }

    private static TestApi.Answer run(TestApi api, boolean rehearsal) {
        return api.post("/customer-classes/runs", Map.of("rehearsal", rehearsal))
                .expect(201);
    }

    /** Customer n bought n times for n × 100: the last is the best in every way. */
    private static List<UUID> twentyBuyers(TestCompany here, TestApi api) {
        var customers = new ArrayList<UUID>();
        for (var n = 1; n <= 20; n++) {
            var customer = customer(api, "买家" + n);
            for (var order = 0; order < Math.min(n, 5); order++) {
                var at = now(here).minus(Duration.ofDays(5L + order)).minusSeconds(n);
                api.post(
                                "/customers/" + customer + "/purchases",
                                Map.of(
                                        "number",
                                        "O-" + order,
                                        "amount",
                                        n * 100,
                                        "margin",
                                        n * 10,
                                        "boughtAt",
                                        at.toString()))
                        .expect(201);
            }
            customers.add(customer);
        }
        return customers;
    }

    private static UUID customer(TestApi api, String name) {
        return UUID.fromString(api.post(
                        "/customers",
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                name,
                                "identities",
                                List.of(Map.of("kind", "phone", "value", phoneOf(name)))))
                .expect(201)
                .text("/id"));
    }

    private static String phoneOf(String name) {
        return "139" + String.format("%08d", Math.floorMod(name.hashCode(), 100_000_000));
    }

    private static Map<String, Long> tiers(TestApi api, List<UUID> customers) {
        return customers.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        id -> api.get("/customers/" + id).expect(200).text("/tier"),
                        java.util.stream.Collectors.counting()));
    }

    private static List<String> facts(TestCompany here, UUID subject, String kind) {
        return here.inside(() -> here.bean(DSLContext.class)
                .fetch("select body::text from shared.facts where subject = ? and kind = ?", subject, kind)
                .map(row -> row.get(0, String.class)));
    }

    private static void age(TestCompany here, UUID customer, int days) {
        here.inside(() -> here.bean(DSLContext.class)
                .execute(
                        "update customer.customers set created_at = created_at - make_interval(days => ?) where id = ?",
                        days,
                        customer));
    }

    private static Instant now(TestCompany here) {
        return here.clock().instant();
    }
}
