package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which department does what, and customers with a team of their own. */
@ChengnuoTest
class ResponsibilityMapTests {

    private static final List<String> DEPARTMENTS = List.of("sales", "product", "technology", "logistics", "finance");

    private TestCompany company;

    @Test
    @Tag("REQ-ORG-13")
    void everyShippedScenarioNamesFiveDepartmentsAndExactlyOneThatApproves() {
        var shown = company.api(company.person()).get("/responsibilities").expect(200);
        assertThat(shown.json().at("/map/scenarios")).hasSizeGreaterThanOrEqualTo(5);
        for (JsonNode scenario : shown.json().at("/map/scenarios")) {
            assertThat(scenario.get("roles").propertyNames()).containsExactlyInAnyOrderElementsOf(DEPARTMENTS);
            assertThat(scenario.get("roles").toString().split("approves", -1)).hasSize(2);
            assertThat(scenario.get("roles").toString()).contains("responsible");
        }
    }

    @Test
    @Tag("REQ-ORG-13")
    void theMapIsChangedByWhoKeepsThePolicyAndShownOnTicketsOfTheCategory() {
        var keeper = company.api(company.person(Right.POLICY_EDIT));
        var before = keeper.get("/responsibilities");
        var map = (ObjectNode) before.json().get("map");
        var team = company.team("财务 " + UUID.randomUUID());
        map.putObject("teams").put("finance", team.toString());
        company.api(company.person()).put("/responsibilities", map).refused(403, "right_missing");
        keeper.with("If-Match", "\"99\"").put("/responsibilities", map).refused(412, "changed_meanwhile");
        keeper.with("If-Match", before.header("ETag").orElseThrow())
                .put("/responsibilities", map)
                .expect(200);
        var incomplete = map.deepCopy();
        ((ObjectNode) ((ArrayNode) incomplete.get("scenarios")).get(0).get("roles")).remove(DEPARTMENTS);
        keeper.put("/responsibilities", incomplete).refused(422, "responsibility_incomplete");
        var agent = company.api(company.person(Right.TICKET_READ, Right.TICKET_OPEN));
        var invoice = open(agent, "transaction/invoice");
        var shown = agent.get("/tickets/" + invoice + "/responsibilities").expect(200);
        assertThat(shown.text("/scenarios/0/key")).isEqualTo("invoice");
        assertThat(shown.text("/teamNames/finance")).startsWith("财务");
        assertThat(agent.get("/tickets/" + open(agent, "information/usage") + "/responsibilities")
                        .json()
                        .get("scenarios"))
                .isEmpty();
    }

    @Test
    @Tag("REQ-ORG-17")
    void ticketsOfACustomerWithATeamOfItsOwnOpenThere() {
        var agent = company.api(company.person(Right.TICKET_READ, Right.TICKET_OPEN));
        var first = open(agent, null);
        var customer = agent.get("/tickets/" + first).text("/customer/id");
        assertThat(agent.get("/tickets/" + first).text("/team/id")).isEmpty();
        var team = company.team("专案 " + UUID.randomUUID());
        var manager = company.person(Reach.TEAM, team, Right.TICKET_READ);
        var desk = company.api(company.person(Right.QUEUE_READ, Right.QUEUE_EDIT));
        desk.put(
                        "/customer-teams/" + customer,
                        Map.of(
                                "team",
                                team,
                                "project",
                                "智慧园区",
                                "posts",
                                List.of(Map.of("name", "项目经理", "person", manager.id(), "duties", "对接客户，统筹进度")),
                                "columns",
                                List.of("number", "subject", "firstResponder")))
                .expect(204);
        assertThat(company.api(manager)
                        .get("/customer-teams/variants")
                        .expect(200)
                        .json()
                        .at("/items/0/columns"))
                .hasSize(3);
        assertThat(agent.get("/customer-teams/variants").expect(200).json().get("items"))
                .isEmpty();
        assertThat(desk.get("/customer-teams").text()).contains("项目经理").contains(manager.name());
        var second = open(agent, null);
        assertThat(agent.get("/tickets/" + second).text("/team/id")).isEqualTo(team.toString());
        assertThat(company.api(manager).get("/tickets/" + second).status()).isEqualTo(200);
        desk.delete("/customer-teams/" + customer).expect(204);
        assertThat(agent.get("/tickets/" + open(agent, null)).text("/team/id")).isEmpty();
        desk.put("/customer-teams/" + UUID.randomUUID(), Map.of("team", team, "posts", List.of()))
                .refused(404, "no_such_customer");
    }

    private static String open(TestApi agent, @Nullable String category) {
        var wanted = new HashMap<String, Object>();
        wanted.put("subject", "请协助处理");
        wanted.put("customer", Map.of("phone", "13600001111"));
        if (category != null) {
            wanted.put("category", category);
        }
        return agent.post("/tickets", wanted).expect(201).text("/id");
    }
}
