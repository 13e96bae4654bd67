package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has to be written down before a step is complete, through the doors. */
@ChengnuoTest
class WorkRecordTests {

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-08")
    void aMandatoryFieldBlocksProgressUntilItIsFilled() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "information", Map.of());
        var work = "/tickets/" + id + "/work";
        var refused = agent.put(work + "/stage", Map.of("stage", "search")).refused(409, "step_incomplete");
        assertThat(TestDesk.fields(refused)).contains("identity", "question", "checklist.read-back");
        assertThat(refused.text("/errors/0/message")).isNotBlank();
        agent.put(work + "/identity", Map.of("means", "order_number", "readBack", true))
                .expect(200);
        assertThat(TestDesk.fields(
                        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "已答复", "explanation", "见说明书"))
                                .refused(409, "step_incomplete")))
                .contains("source", "answer");
        new TestWork(company, agent).advance(id);
        assertThat(agent.get(work).text("/stage")).isEqualTo("search");
        new TestWork(company, agent).readyToDeliver(id);
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "已答复", "explanation", "见说明书"))
                .expect(201);
        assertThat(agent.get(work).text("/stage")).isEqualTo("confirm");
    }

    @Test
    @Tag("REQ-SRQ-08")
    @Tag("REQ-SRQ-27")
    void aSmallMatterNeedsNoRecordUnlessOneWasBegunAndAReturnAlwaysNeedsIts() {
        var agent = TestDesk.agent(company);
        var small = TestDesk.open(agent, "information", Map.of());
        agent.post("/tickets/" + small + "/deliveries", Map.of("result", "已答复", "explanation", "见说明书"))
                .expect(201);
        var goods = TestDesk.open(agent, "transaction/return", Map.of());
        agent.post("/tickets/" + goods + "/transfers", Map.of("toTeam", company.team("仓库"), "reason", "收货"))
                .refused(409, "step_incomplete");
    }

    @Test
    @Tag("REQ-SRQ-08")
    void identityAndReadBackAreConfirmedFirst() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "information", Map.of());
        var work = "/tickets/" + id + "/work";
        agent.put(work + "/identity", Map.of("means", "order_number", "readBack", false))
                .expect(200);
        assertThat(TestDesk.fields(
                        agent.put(work + "/stage", Map.of("stage", "search")).refused(409, "step_incomplete")))
                .contains("identity");
        agent.put(work + "/identity", Map.of("means", "order_number", "readBack", true))
                .expect(200);
        assertThat(agent.get(work).json().at("/missing/toNext").toString()).doesNotContain("identity");
        assertThat(TestDesk.kinds(agent, id)).contains("IdentityChecked");
    }

    @Test
    @Tag("REQ-SRQ-08")
    void valuesMustBeOfTheKindTheFieldTakes() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "technical/repair", Map.of());
        var form = "/tickets/" + id + "/work/form";
        refusedValue(agent, form, "symptom", 5);
        refusedValue(agent, form, "symptom", " ");
        refusedValue(agent, form, "bought-on", "昨天");
        refusedValue(agent, form, "warranty", "forever");
        refusedValue(agent, form, "cost", "免费");
        refusedValue(agent, form, "cost", -1);
        refusedValue(agent, form, "engineer", "00000000-0000-0000-0000-000000000001");
        refusedValue(agent, form, "came-back", "yes");
        refusedValue(agent, form, "no-such-field", "x");
        agent.put(form, Map.of("values", Map.of("symptom", "不制冷", "cost", 12.5, "bought-on", "2025-11-02")))
                .expect(200);
        assertThat(agent.get("/tickets/" + id + "/work").text("/answers/symptom"))
                .isEqualTo("不制冷");
        var empty = new HashMap<String, Object>();
        empty.put("symptom", null);
        agent.put(form, Map.of("values", empty)).expect(200);
        assertThat(agent.get("/tickets/" + id + "/work").json().at("/answers").toString())
                .doesNotContain("不制冷");
    }

    @Test
    @Tag("REQ-SRQ-08")
    void aFileOfAFormIsThereAndBelongsToTheTicket() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "technical/repair", Map.of());
        var other = TestDesk.open(agent, "technical/repair", Map.of());
        var form = "/tickets/" + id + "/work/form";
        refusedValue(agent, form, "photo", "00000000-0000-0000-0000-000000000001");
        refusedValue(agent, form, "photo", TestWork.uploaded(TestDesk.agent(company)));
        var photo = TestWork.uploaded(agent);
        agent.put(form, Map.of("values", Map.of("photo", photo))).expect(200);
        agent.put(form, Map.of("values", Map.of("photo", photo))).expect(200);
        assertThat(agent.get("/tickets/" + id + "/work").text("/files/" + photo))
                .isEqualTo("photo.txt");
        agent.get("/tickets/" + id + "/files/" + photo).expect(200);
        refusedValue(agent, "/tickets/" + other + "/work/form", "photo", photo);
    }

    private static void refusedValue(TestApi agent, String form, String field, Object value) {
        assertThat(TestDesk.fields(
                        agent.put(form, Map.of("values", Map.of(field, value))).refused(422, "wrong_values")))
                .containsExactly("values." + field);
    }

    @Test
    @Tag("REQ-SRQ-08")
    void reworkForMissingDataIsCounted() {
        var agent = TestDesk.agent(company);
        var before = count(agent);
        var id = TestDesk.open(agent, "information", Map.of());
        var work = new TestWork(company, agent);
        work.advance(id);
        agent.put("/tickets/" + id + "/work/stage", Map.of("stage", "understand"))
                .refused(422, "why_needed");
        agent.put(
                        "/tickets/" + id + "/work/stage",
                        Map.of("stage", "understand", "reason", "型号没问", "cause", "missing_data"))
                .expect(200);
        assertThat(count(agent)).isEqualTo(before + 1);
        assertThat(agent.get("/tickets/" + id + "/work").text("/stays/0/cause")).isEqualTo("missing_data");
    }

    private static int count(TestApi agent) {
        return agent.get("/process/rework")
                .expect(200)
                .json()
                .at("/byCause/missing_data")
                .asInt(0);
    }

    @Test
    @Tag("REQ-SRQ-23")
    @Tag("REQ-SRQ-25")
    void aLaterStepIsNotCompleteWhileTheRecordOfAnEarlierOneIsEmpty() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "technical", Map.of());
        var work = "/tickets/" + id + "/work";
        agent.put(work + "/identity", Map.of("means", "order_number", "readBack", true))
                .expect(200);
        assertThat(TestDesk.fields(
                        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                                .refused(409, "step_incomplete")))
                .contains("analysis", "plan");
        agent.put(work + "/analysis", Map.of("wanted", "联网", "outside", "", "means", List.of("data")))
                .refused(400, "invalid_request");
        agent.put(
                        work + "/analysis",
                        Map.of("wanted", "联网", "outside", "不换路由器", "means", List.of("data", "site_survey")))
                .expect(200);
        assertThat(TestDesk.fields(
                        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                                .refused(409, "step_incomplete")))
                .contains("plan")
                .doesNotContain("analysis");
        new TestWork(company, agent).readyToDeliver(id);
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                .expect(201);
        assertThat(agent.get(work).text("/analysis/outside")).isEqualTo("不换路由器");
    }

    @Test
    @Tag("REQ-SRQ-07")
    void anAnswerIsKeptWithItsSource() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "information", Map.of());
        var work = new TestWork(company, agent);
        work.advance(id);
        assertThat(TestDesk.fields(agent.put("/tickets/" + id + "/work/stage", Map.of("stage", "answer"))
                        .refused(409, "step_incomplete")))
                .contains("source");
        work.advance(id);
        work.advance(id);
        assertThat(agent.get("/tickets/" + id + "/work").text("/stage")).isEqualTo("confirm");
        assertThat(agent.get("/tickets/" + id + "/work").text("/answers/source"))
                .isNotBlank();
    }
}
