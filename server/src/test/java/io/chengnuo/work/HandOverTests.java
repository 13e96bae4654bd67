package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes along to another department, and what does not, through the doors. */
@ChengnuoTest
class HandOverTests {

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-37")
    void aHandOverBetweenDepartmentsWithoutItsDataIsRefusedAndSaysWhat() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "transaction/return", Map.of());
        var work = "/tickets/" + id + "/work";
        var helper = new TestWork(company, agent);
        var missing = java.util.Set.of("order-number", "goods", "reason", "way-back");
        while (!agent.get(work).text("/missing/next").equals("receipt")) {
            helper.advance(id);
        }
        var emptied = new HashMap<String, Object>();
        missing.forEach(field -> emptied.put(field, null));
        agent.put(work + "/form", Map.of("values", emptied)).expect(200);
        var refused = agent.put(work + "/stage", Map.of("stage", "receipt")).refused(409, "step_incomplete");
        assertThat(TestDesk.fields(refused)).containsAll(missing).doesNotContain("photo", "return-tracking");
        assertThat(refused.text("/errors/0/message")).isNotBlank();
        helper.advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("receipt");
    }

    @Test
    @Tag("REQ-SRQ-37")
    void whatIsNotPassedOnIsKeptFromTheNextDepartmentAtEveryDoor() {
        var desk = company.team("报修台");
        var store = company.team("备件库");
        var agent = company.api(company.person(Reach.TEAM, desk, TestDesk.AGENT));
        var colleague = company.api(company.person(Reach.ALL, desk, TestDesk.AGENT));
        var keeper = company.api(company.person(Reach.TEAM, store, TestDesk.AGENT));
        var id = TestDesk.open(agent, "technical/repair", Map.of());
        agent.put("/tickets/" + id + "/team", Map.of("team", desk)).expect(200);
        var work = "/tickets/" + id + "/work";
        var photo = TestWork.uploaded(agent);
        agent.put(
                        work + "/form",
                        Map.of("values", Map.of("symptom", "客户家里的情况", "serial-number", "SN-7", "photo", photo)))
                .expect(200);
        var helper = new TestWork(company, agent);
        helper.advance(id);
        agent.put(work + "/form", Map.of("values", Map.of("way", "workshop", "cost", 380)))
                .expect(200);
        helper.advance(id);
        agent.post("/tickets/" + id + "/transfers", Map.of("toTeam", store, "reason", "领料"))
                .expect(201);

        keptFrom(keeper, id, photo);
        var transfer = keeper.get("/tickets/" + id).text("/transfer/id");
        keeper.put("/tickets/" + id + "/transfers/" + transfer + "/acceptance", Map.of())
                .expect(200);
        keptFrom(keeper, id, photo);

        for (var former : List.of(agent, colleague)) {
            assertThat(former.get(work).json().at("/answers").toString()).contains("SN-7", "客户家里的情况", "380");
            assertThat(former.get(work).json().at("/withheld").size()).isZero();
            former.get("/tickets/" + id + "/files/" + photo).expect(200);
        }
        keeper.put(work + "/form", Map.of("values", Map.of("parts", "压缩机"))).expect(200);
        keeper.put(work + "/form", Map.of("values", Map.of("cost", 1))).refused(422, "wrong_values");
        keeper.put(work + "/form", Map.of("values", Map.of("bought-on", "2026-01-02")))
                .expect(200);
        assertThat(colleague.get(work).json().at("/answers").toString()).contains("压缩机");
        assertThat(company.api(company.person(Right.TICKET_READ))
                        .get(work)
                        .json()
                        .at("/answers")
                        .toString())
                .as("who looks after all of them")
                .contains("客户家里的情况");
    }

    private void keptFrom(TestApi keeper, String id, String photo) {
        var work = "/tickets/" + id + "/work";
        var shown = keeper.get(work).expect(200);
        assertThat(shown.json().at("/answers").toString())
                .contains("SN-7", "workshop")
                .doesNotContain("客户家里的情况", "380", photo);
        assertThat(shown.json().at("/withheld").toString())
                .contains("symptom", "cost", "photo")
                .doesNotContain("serial-number");
        assertThat(shown.json().at("/files").toString()).doesNotContain(photo);
        keeper.get("/tickets/" + id + "/files/" + photo).refused(404, "no_such_file");
        for (var door : List.of("", "/events", "/messages", "/stages")) {
            assertThat(keeper.get("/tickets/" + id + door).expect(200).text()).doesNotContain("客户家里的情况", photo);
        }
        assertThat(keeper.get("/tickets?q=客户家里的情况").text()).doesNotContain(id);
        assertThat(keeper.get("/executions?limit=50").text()).doesNotContain("客户家里的情况");
        assertThat(TestDesk.fields(keeper.put(work + "/form", Map.of("values", Map.of("symptom", "别的")))
                        .refused(422, "wrong_values")))
                .containsExactly("values.symptom");
    }
}
