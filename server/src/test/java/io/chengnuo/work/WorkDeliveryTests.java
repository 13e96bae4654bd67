package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the agreed way of delivery to the signature, through the doors. */
@ChengnuoTest
class WorkDeliveryTests {

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-38")
    void theCustomerConfirmsStandardWayAndDateBeforeDelivery() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "technical", Map.of());
        var work = "/tickets/" + id + "/work";
        agent.put(work + "/identity", Map.of("means", "order_number", "readBack", true))
                .expect(200);
        assertThat(TestDesk.fields(
                        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                                .refused(409, "step_incomplete")))
                .contains("agreement");
        agent.put(work + "/agreement/confirmation", Map.of("how", "phone", "note", "x"))
                .refused(404, "no_agreement");
        new TestWork(company, agent).readyToDeliver(id);
        assertThat(agent.get(work).text("/agreement/confirmedAt")).isNotBlank();
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "好", "explanation", "好"))
                .expect(201);
        assertThat(TestDesk.kinds(agent, id)).contains("AcceptanceProposed", "AcceptanceAgreed");
    }

    @Test
    @Tag("REQ-SRQ-39")
    void deliveryStepsAreTickedLiveWithTheirDeviation() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.open(agent, "technical/repair", Map.of());
        var lists = "/tickets/" + id + "/work/lists/@delivery/";
        agent.put(lists + "commissioning", Map.of("deviation", "电压偏低，加装稳压器")).expect(200);
        assertThat(agent.get("/tickets/" + id + "/work").text("/ticks/0/deviation"))
                .isEqualTo("电压偏低，加装稳压器");
        agent.delete(lists + "commissioning").expect(200);
        assertThat(agent.get("/tickets/" + id + "/work").json().get("ticks")).isEmpty();
        agent.put(lists + "no-such", Map.of()).refused(404, "no_such_item");
    }

    @Test
    @Tag("REQ-SRQ-40")
    void aFailedItemSendsTheRequestBackToExecution() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.delivered(company, agent, "technical/repair");
        var work = "/tickets/" + id + "/work";
        assertThat(agent.get(work).text("/stage")).isEqualTo("return");
        agent.put(work + "/acceptance/function", Map.of("passed", true)).expect(200);
        agent.put(work + "/acceptance/performance", Map.of("passed", false)).refused(422, "why_needed");
        agent.put(work + "/acceptance/performance", Map.of("passed", false, "note", "噪音大"))
                .expect(200);
        assertThat(agent.get("/tickets/" + id).text("/status")).isEqualTo("in_progress");
        var shown = agent.get(work);
        assertThat(shown.text("/stage")).isEqualTo("repair");
        assertThat(shown.text("/stays/0/leaving")).isEqualTo("disputed");
        agent.post("/tickets/" + id + "/deliveries", Map.of("result", "重修", "explanation", "好"))
                .expect(201);
        agent.put(work + "/acceptance/performance", Map.of("passed", true)).expect(200);
        assertThat(agent.get(work).json().at("/acceptance/0/round").asInt()).isEqualTo(2);
    }

    @Test
    @Tag("REQ-SRQ-43")
    void somebodyElseChecksThePackage() {
        var packer = TestDesk.agent(company);
        var other = TestDesk.agent(company);
        var id = TestDesk.open(packer, "technical/repair", Map.of());
        var work = "/tickets/" + id + "/work";
        packer.put(work + "/package-check", Map.of("complete", true)).refused(409, "step_incomplete");
        packer.post(work + "/documents", Map.of("item", "report", "name", "维修报告", "revision", "1.0"))
                .expect(200);
        packer.put(work + "/package-check", Map.of("complete", true)).refused(409, "own_package");
        other.put(work + "/package-check", Map.of("complete", true)).expect(200);
        assertThat(packer.get(work).json().at("/packageCheck/complete").asBoolean())
                .isTrue();
        packer.post(work + "/documents", Map.of("name", "使用说明", "revision", "2.1"))
                .expect(200);
        assertThat(packer.get(work).json().get("packageCheck").isNull()).isTrue();
    }

    @Test
    @Tag("REQ-SRQ-44")
    void closingWithoutASignatureNeedsAnApprovedException() {
        var agent = TestDesk.agent(company);
        var id = TestDesk.delivered(company, agent, "technical/repair");
        new TestWork(company, agent).readyToClose(id);
        agent.put("/tickets/" + id + "/verification", "{}").expect(200);
        agent.put("/tickets/" + id + "/confirmation", Map.of("how", "confirmed", "note", "电话确认"))
                .expect(200);
        assertThat(TestDesk.fields(
                        agent.put("/tickets/" + id + "/closure", "{}").refused(409, "step_incomplete")))
                .containsExactly("signature");
        var approver = new TestWork(company, agent).approver("close_exception");
        agent.put("/tickets/" + id + "/work/closing-exception", Map.of("reason", "客户出国，电话录音确认"))
                .expect(200);
        company.api(approver)
                .put(
                        "/approvals/"
                                + agent.get("/tickets/" + id + "/work").text("/closingException/approval")
                                + "/approval",
                        Map.of())
                .expect(204);
        agent.put("/tickets/" + id + "/closure", "{}").expect(200);
        agent.put("/tickets/" + id + "/work/identity", Map.of("means", "known", "readBack", true))
                .refused(409, "work_ended");
    }
}
