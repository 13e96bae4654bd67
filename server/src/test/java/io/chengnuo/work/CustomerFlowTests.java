package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests walked from stage to stage through the doors: of a firm, of a person, and a return across departments. */
@ChengnuoTest
class CustomerFlowTests {

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-26")
    void aRequestOfAFirmGoesThroughAllFiveLinks() {
        var agent = company.api(company.administrator());
        agent.post(
                        "/customers",
                        Map.of(
                                "kind",
                                "firm",
                                "name",
                                "华城置业有限公司",
                                "identities",
                                List.of(Map.of("kind", "mail", "value", "it@huacheng.example"))))
                .expect(201);
        var id = open(agent, "transaction/order", Map.of("email", "it@huacheng.example"));
        assertThat(walked(agent, id)).containsExactly("registration", "submission", "plan", "execution", "feedback");
        assertThat(agent.get("/tickets/" + id + "/work")
                        .json()
                        .at("/procedure/key")
                        .asString())
                .isEqualTo("business-customer");
    }

    @Test
    @Tag("REQ-SRQ-27")
    void aRequestOfAPersonLeavesOutTheStepsItDoesNotNeed() {
        var agent = company.api(company.administrator());
        var id = open(agent, "transaction/invoice", Map.of("phone", "13800004321"));
        var stages = walked(agent, id);
        assertThat(stages)
                .startsWith("understand", "decide")
                .contains("do", "tell")
                .doesNotContain("appointment");
        assertThat(agent.get("/tickets/" + id + "/clocks").expect(200).text()).contains("promise");
        assertThat(agent.get("/tickets/" + id + "/work").json().at("/stays"))
                .hasSizeGreaterThanOrEqualTo(stages.size() - 1);
    }

    @Test
    @Tag("REQ-SRQ-36")
    void aReturnRunsThroughServiceWarehouseAndFinanceToTheCustomersConfirmation() {
        var agent = company.api(company.administrator());
        var id = open(agent, "transaction/return", Map.of("phone", "13800001234"));
        var work = "/tickets/" + id + "/work";
        var helper = new TestWork(company, agent);
        var departments = new LinkedHashSet<String>();
        for (var i = 0; i < 12 && !agent.get(work).text("/missing/next").isEmpty(); i++) {
            departments.add(department(agent.get(work)));
            helper.advance(id);
        }
        departments.add(department(agent.get(work)));
        assertThat(departments).contains("service", "warehouse", "finance");
        var answers = agent.get(work).json().at("/answers");
        assertThat(answers.properties().stream().map(Map.Entry::getKey))
                .contains("order-number", "received-goods", "inspection", "outcome");
        assertThat(agent.get(work).json().at("/stays")).hasSizeGreaterThanOrEqualTo(departments.size() - 1);
    }

    private List<String> walked(TestApi agent, String ticket) {
        var work = "/tickets/" + ticket + "/work";
        var helper = new TestWork(company, agent);
        var stages = new ArrayList<String>();
        stages.add(agent.get(work).expect(200).text("/stage"));
        for (var i = 0; i < 10 && !agent.get(work).text("/missing/next").isEmpty(); i++) {
            helper.advance(ticket);
            stages.add(agent.get(work).text("/stage"));
        }
        return stages;
    }

    private static String open(TestApi agent, String category, Map<String, Object> customer) {
        return agent.post(
                        "/tickets",
                        Map.of("subject", "十台空调的安装", "category", category, "channel", "phone", "customer", customer))
                .expect(201)
                .text("/id");
    }

    private static String department(TestApi.Answer shown) {
        var stage = shown.expect(200).text("/stage");
        return shown.json()
                .at("/procedure/stages")
                .valueStream()
                .filter(one -> one.at("/key").asString().equals(stage))
                .map(one -> one.at("/department").asString())
                .findFirst()
                .orElseThrow();
    }
}
