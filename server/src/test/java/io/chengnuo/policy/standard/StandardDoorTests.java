package io.chengnuo.policy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.policy.ShippedPolicy;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ChengnuoTest
class StandardDoorTests {

    private TestCompany company;
    private TestApi keeper;

    @BeforeEach
    void ownCompany() {
        company = company.another();
        keeper = company.api(company.administrator());
    }

    @Test
    @Tag("REQ-POL-29")
    void theLibraryHasFourPartsAndEachStandardStatesItsFourRequirements() {
        var all = standards("");
        assertThat(all).hasSize(16);
        assertThat(values(all, "/part")).containsExactlyInAnyOrder("content", "process", "conduct", "assessment");
        assertThat(all).allSatisfy(one -> {
            for (var statement : List.of("staff", "process", "result", "transparency")) {
                assertThat(one.at("/text/" + statement + "/zh").asString()).isNotBlank();
                assertThat(one.at("/text/" + statement + "/en").asString()).isNotBlank();
            }
            assertThat(one.at("/ownerPost").asString()).isNotBlank();
            assertThat(one.at("/reviewOn").asString()).isNotBlank();
        });
        assertThat(standards("?part=process")).hasSize(2);
        assertThat(standards("?q=%E7%94%B5%E8%AF%9D%E6%9C%8D%E5%8A%A1")).hasSize(1);
    }

    @Test
    @Tag("REQ-POL-30")
    void attitudeSkillsByNeedAndPremisesHaveStandardsWithTheirAspects() {
        assertThat(aspects(standards("?kind=attitude")))
                .containsExactlyInAnyOrder("language", "expression", "behaviour");
        assertThat(aspects(standards("?kind=environment"))).containsExactlyInAnyOrder("tidy", "comfortable", "safe");
        assertThat(values(standards("?kind=skill"), "/need"))
                .containsExactlyInAnyOrder("consultation", "order", "installation", "repair");
    }

    @Test
    @Tag("REQ-POL-31")
    void appearanceAndConductAreLaidDownPerPostAndClausesReferToTheSheets() {
        assertThat(values(standards("?kind=appearance"), "/post")).containsExactlyInAnyOrder("agent", "technical-lead");
        assertThat(aspects(standards("?kind=appearance"))).containsExactlyInAnyOrder("clothing", "grooming", "conduct");

        var report = keeper.get("/policies/controls/report").expect(200).json();
        var wanting = report.at("/findings")
                .valueStream()
                .filter(finding -> finding.at("/problem").asString().equals("without_control"))
                .map(finding -> finding.at("/where").asString())
                .toList();
        assertThat(wanting).doesNotContain("2.1", "2.2", "2.4", "2.5", "2.7", "2.8", "6.5", "7.5");
        assertThat(report.at("/findings")
                        .valueStream()
                        .map(finding -> finding.at("/where").asString()))
                .noneMatch(where -> where.startsWith("inspection "));
    }

    @Test
    @Tag("REQ-POL-29")
    void shippedStandardsNameClausesThatAreThere() {
        var clauses = ShippedPolicy.document().clauses().stream()
                .map(clause -> clause.number())
                .collect(Collectors.toSet());
        assertThat(company.bean(ShippedStandards.class).library())
                .allSatisfy(
                        entry -> assertThat(clauses).containsAll(entry.text().clauses()))
                .allSatisfy(entry -> entry.text().checked(entry.kind()));
    }

    @Test
    @Tag("REQ-POL-30")
    void aSheetIsFilledScoredAndSeenByWhoeverWasChecked() {
        var team = company.team("客服部");
        var lead = company.person(Reach.TEAM, team, Right.STANDARD_CHECK, Right.POLICY_READ);
        var agent = company.person(Reach.TEAM, team, Right.TICKET_READ);
        var stranger = company.person(Reach.TEAM, company.team("技术部"), Right.TICKET_READ);
        var standard = standards("?q=%E7%94%B5%E8%AF%9D%E6%9C%8D%E5%8A%A1").getFirst();
        var door = "/standards/" + standard.at("/id").asString() + "/sheets";
        var api = company.api(lead);

        api.post(door, sheet(standard, stranger.id().toString(), Set.of())).refused(404, "no_such_person");
        var missing = new HashMap<>(sheet(standard, agent.id().toString(), Set.of()));
        missing.put("marks", List.of(Map.of("item", "greeting", "found", "yes")));
        api.post(door, missing).refused(422, "sheet_refused");
        var id = api.post(door, sheet(standard, agent.id().toString(), Set.of("words")))
                .expect(201)
                .text("/id");

        var mine = company.api(agent);
        assertThat(mine.get("/me/notices").text()).contains("/standards/sheets/" + id);
        var whole = mine.get("/standards/sheets/" + id).expect(200);
        assertThat(whole.json().at("/sheet/score").asDouble()).isEqualTo(66.7);
        assertThat(whole.json().at("/sheet/passed").asBoolean()).isFalse();
        assertThat(whole.text("/sheet/checker/name")).isEqualTo(lead.name());
        company.api(stranger).get("/standards/sheets/" + id).refused(404, "no_such_sheet");
        assertThat(company.api(stranger).get("/standards/sheets").json().at("/items"))
                .isEmpty();
        assertThat(api.get("/standards/sheets").json().at("/items")).hasSize(1);
        assertThat(keeper.get("/standards/" + standard.at("/id").asString())
                        .json()
                        .at("/result/sheets")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Tag("REQ-POL-29")
    void aRevisionKeepsWhatSheetsWereFilledByAndTwoEditorsDoNotOverwriteEachOther() {
        var agent = company.person(Right.TICKET_READ);
        var standard = standards("?q=%E7%94%B5%E8%AF%9D%E6%9C%8D%E5%8A%A1").getFirst();
        var door = "/standards/" + standard.at("/id").asString();
        var sheet = keeper.post(door + "/sheets", sheet(standard, agent.id().toString(), Set.of()))
                .expect(201)
                .text("/id");

        keeper.with("If-Match", "\"0\"").put(door, body(standard, "接听规范")).expect(200);
        keeper.with("If-Match", "\"0\"").put(door, body(standard, "另一份")).refused(412, "changed_meanwhile");

        assertThat(keeper.get(door).text("/text/title/zh")).isEqualTo("接听规范");
        assertThat(keeper.get(door).json().at("/revision").asInt()).isEqualTo(2);
        assertThat(keeper.get("/standards/sheets/" + sheet).json().at("/text/items"))
                .hasSize(5);
        assertThat(keeper.get(door + "/revisions").json().at("/items")).hasSize(2);
        keeper.put(door + "/retirement", Map.of("reason", "并入现场接待标准")).expect(204);
        keeper.post(door + "/sheets", sheet(standard, agent.id().toString(), Set.of()))
                .refused(409, "standard_retired");
        assertThat(standards("?state=retired")).hasSize(1);
    }

    @Test
    @Tag("REQ-POL-33")
    void atItsDayTheOwnerSeesHowItIsKeptAndMustDecide() {
        var owner = company.person(Right.POLICY_READ);
        var standard = standards("?q=%E7%94%B5%E8%AF%9D%E6%9C%8D%E5%8A%A1").getFirst();
        var door = "/standards/" + standard.at("/id").asString();
        var today = LocalDate.ofInstant(company.clock().instant(), ZoneId.of("Asia/Shanghai"));
        var body = new HashMap<>(body(standard, "电话服务态度"));
        body.put("owner", owner.id());
        body.put("reviewOn", today.plusDays(30).toString());
        keeper.put(door, body).expect(200);
        standard = keeper.get(door).expect(200).json();
        var agent = company.person(Right.TICKET_READ);
        keeper.post(door + "/sheets", sheet(standard, agent.id().toString(), Set.of("tone")))
                .expect(201);

        assertThat(toldAfter(29)).isZero();
        assertThat(toldAfter(30)).isEqualTo(1);
        assertThat(toldAfter(31)).isZero();
        assertThat(toldAfter(45)).isEqualTo(1);
        var api = company.api(owner);
        assertThat(api.get("/me/notices").text()).contains("standard_review");

        var page = api.get(door + "/review").expect(200);
        assertThat(page.json().at("/figures/sheets").asInt()).isEqualTo(1);
        assertThat(page.text("/figures/missed/0/item")).isEqualTo("tone");
        assertThat(page.json()
                        .at("/figures/figures")
                        .valueStream()
                        .map(figure -> figure.at("/code").asString()))
                .contains("IND-17");
        assertThat(page.json().at("/mayDecide").asBoolean()).isTrue();

        company.api(company.person(Right.POLICY_READ))
                .post(door + "/reviews", decision("confirmed", today.plusDays(200)))
                .refused(403, "not_the_owner");
        api.post(door + "/reviews", decision("confirmed", null)).refused(422, "review_refused");
        api.post(door + "/reviews", decision("confirmed", today.plusDays(200))).expect(204);
        assertThat(toldAfter(60)).isZero();
        api.post(door + "/reviews", decision("changed", today.plusDays(300))).refused(409, "standard_not_changed");
        var history = api.get(door + "/review").json().at("/history");
        assertThat(history).hasSize(1);
        assertThat(history.at("/0/decision").asString()).isEqualTo("confirmed");
        api.post(door + "/reviews", decision("retired", null)).expect(204);
        assertThat(keeper.get(door).text("/state")).isEqualTo("retired");
    }

    private int toldAfter(int days) {
        var then = company.clock().instant().plus(Duration.ofDays(days));
        return company.clock()
                .at(
                        then,
                        () -> Tenancy.as(
                                company.id(),
                                () -> company.bean(TellStandardOwners.class).now()));
    }

    private List<JsonNode> standards(String query) {
        return keeper.get("/standards" + query)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private static Set<String> values(List<JsonNode> standards, String pointer) {
        return standards.stream().map(one -> one.at(pointer).asString()).collect(Collectors.toSet());
    }

    private static Set<String> aspects(List<JsonNode> standards) {
        return standards.stream()
                .flatMap(one -> one.at("/text/items").valueStream())
                .map(item -> item.at("/aspect").asString())
                .collect(Collectors.toSet());
    }

    private Map<String, Object> sheet(JsonNode standard, String person, Set<String> missed) {
        var marks = standard.at("/text/items")
                .valueStream()
                .map(item -> item.at("/key").asString())
                .map(key -> Map.of("item", key, "found", missed.contains(key) ? "no" : "yes"))
                .toList();
        var today = LocalDate.ofInstant(company.clock().instant(), ZoneId.of("Asia/Shanghai"));
        return Map.of("person", person, "checkedOn", today.toString(), "marks", marks);
    }

    private static Map<String, Object> decision(String decision, @Nullable LocalDate next) {
        var body = new HashMap<String, Object>();
        body.put("decision", decision);
        body.put("reason", "执行良好");
        body.put("nextOn", next == null ? null : next.toString());
        return body;
    }

    private static Map<String, Object> body(JsonNode standard, String title) {
        var text = standard.at("/text");
        var body = new HashMap<String, Object>();
        for (var name : List.of("part", "kind", "ownerPost", "reviewOn")) {
            body.put(name, standard.get(name).asString());
        }
        for (var name : List.of("staff", "process", "result", "transparency", "clauses", "passMark")) {
            body.put(name, text.get(name));
        }
        body.put("items", text.get("items").valueStream().limit(3).toList());
        body.put("title", Map.of("zh", title, "en", title));
        body.put("reason", "按抽检结果精简");
        return body;
    }
}
