package io.chengnuo.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the customer agrees to, has changed, disputes and signs, through HTTP, as a browser does it. */
@ChengnuoTest
@Tag("REQ-CHN-03")
class PortalAgreementTests {

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-44")
    void theCustomerDisputesThenSignsTheNewResult() {
        var browser = new PortalBrowser(company);
        var number = browser.ask("冰箱不制冷", phone());
        var agent = company.person(
                Right.TICKET_READ, Right.TICKET_REPLY, Right.TICKET_DELIVER, Right.TICKET_CLOSE, Right.TICKET_ASSIGN);
        deliver(number, agent);
        var delivery = newestDelivery(browser, number);
        browser.put(path(number, delivery) + "/dispute", Map.of("reason", "还是不冷"))
                .expect(204);
        assertThat(browser.get("/portal/requests/" + number).text("/status")).isEqualTo("in_progress");

        deliver(number, agent);
        browser.put(path(number, delivery) + "/signature", Map.of("name", "张伟"))
                .refused(409, "not_the_newest_delivery");
        browser.put(path(number, newestDelivery(browser, number)) + "/signature", Map.of("name", "张伟"))
                .expect(204);
        var whole = browser.get("/portal/requests/" + number).expect(200);
        assertThat(whole.text("/status")).isEqualTo("confirmed");
        assertThat(whole.text("/deliveries/1/signer")).isEqualTo("张伟");
    }

    @Test
    @Tag("REQ-SRQ-38")
    void theCustomerConfirmsStandardWayAndDateHimself() {
        var browser = new PortalBrowser(company);
        var number = browser.ask("冰箱不制冷", phone());
        var agreement = "/portal/requests/" + number + "/agreement";
        browser.get(agreement).refused(404, "no_agreement");
        var agent = company.person(Right.TICKET_READ, Right.TICKET_DELIVER);
        var work = "/tickets/" + idOf(number, agent) + "/work";
        company.api(agent)
                .put(
                        work + "/agreement",
                        Map.of("standard", "冷藏室 5 度以下", "way", "现场试机", "deliveryAt", "2027-01-05T02:00:00Z"))
                .expect(200);
        assertThat(browser.get(agreement).expect(200).text("/standard")).isEqualTo("冷藏室 5 度以下");
        new PortalBrowser(company).put(agreement + "/confirmation", null).expect(401);
        browser.put(agreement + "/confirmation", null).expect(204);
        browser.put(agreement + "/confirmation", null).refused(409, "already_agreed");
        assertThat(company.api(agent).get(work).text("/agreement/confirmedHow")).isEqualTo("portal");
    }

    @Test
    @Tag("REQ-SRQ-20")
    void whereTheProcedureAsksForItTheStageWaitsForTheCustomersYesToThePlan() {
        var browser = new PortalBrowser(company);
        var number = browser.post(
                        "/portal/requests",
                        Map.of(
                                "subject", "冰箱不制冷",
                                "category", "technical/repair",
                                "contact", Map.of("phone", phone())))
                .expect(201)
                .text("/number");
        var api = company.api(company.person(Right.TICKET_READ, Right.TICKET_DELIVER, Right.TICKET_REPLY));
        var id = api.get("/tickets?view=all&q=" + number).text("/items/0/id");
        var work = "/tickets/" + id + "/work";
        var helper = new TestWork(company, api);
        helper.advance(id);
        helper.plan(id, List.of(), Map.of());
        assertThat(api.get(work).json().at("/missing/toNext").toString()).contains("customerAgreement");
        api.put(work + "/plan/offer", Map.of()).expect(200);
        var page = "/portal/requests/" + number;
        browser.put(
                        page + "/plan/agreement",
                        Map.of("offeredAt", browser.get(page).text("/plan/offeredAt")))
                .expect(204);
        assertThat(api.get(work).json().at("/missing/toNext").toString()).doesNotContain("customerAgreement");
    }

    @Test
    @Tag("REQ-SRQ-20")
    void theCustomerAgreesToThePlanHeReadOrHasItChanged() {
        var browser = new PortalBrowser(company);
        var number = browser.ask("冰箱不制冷", phone());
        var agent = company.person(Right.TICKET_READ, Right.TICKET_DELIVER, Right.TICKET_REPLY);
        var api = company.api(agent);
        var id = idOf(number, agent);
        var work = "/tickets/" + id + "/work";
        var page = "/portal/requests/" + number;
        var helper = new TestWork(company, api);
        api.put(work + "/plan/offer", Map.of()).refused(409, "no_plan");
        helper.plan(id, List.of(Map.of("title", "上门勘察")), Map.of());
        assertThat(browser.get(page).text("/plan/solution")).isNullOrEmpty();
        api.put(work + "/plan/offer", Map.of()).expect(200);
        api.put(work + "/plan/offer", Map.of()).refused(409, "plan_offered");
        var offered = browser.get(page).expect(200);
        assertThat(offered.text("/plan/solution")).isEqualTo("更换启动电容");
        assertThat(offered.text("/plan/milestones/0/title")).isEqualTo("上门勘察");
        assertThat(offered.text()).doesNotContain("备用机", "工程师半天");
        new PortalBrowser(company)
                .put(page + "/plan/agreement", Map.of("offeredAt", offered.text("/plan/offeredAt")))
                .expect(401);

        browser.put(page + "/plan/change", Map.of("offeredAt", offered.text("/plan/offeredAt"), "words", "希望周六上门"))
                .expect(204);
        assertThat(browser.get(page).text()).contains("希望周六上门");
        assertThat(api.get(work).text("/plan/changeWords")).isEqualTo("希望周六上门");
        api.put(work + "/plan/offer", Map.of()).refused(409, "plan_change_asked");
        helper.plan(id, List.of(), Map.of());
        api.put(work + "/plan/offer", Map.of()).expect(200);
        browser.put(page + "/plan/agreement", Map.of("offeredAt", offered.text("/plan/offeredAt")))
                .refused(409, "plan_changed");
        var now = browser.get(page).text("/plan/offeredAt");
        browser.put(page + "/plan/agreement", Map.of("offeredAt", now)).expect(204);
        browser.put(page + "/plan/agreement", Map.of("offeredAt", now)).refused(409, "already_agreed");
        assertThat(api.get(work).text("/plan/agreedHow")).isEqualTo("portal");
        assertThat(api.get("/tickets/" + id + "/events?limit=100").text())
                .contains("PlanOffered", "PlanChangeAsked", "PlanAgreed");
    }

    private void deliver(String number, TestCompany.TestPerson agent) {
        TestWork.of(company).readyToDeliver(idOf(number, agent));
        company.api(agent)
                .post(
                        "/tickets/" + idOf(number, agent) + "/deliveries",
                        Map.of("result", "已更换压缩机", "explanation", "保修一年"))
                .expect(201);
    }

    private String idOf(String number, TestCompany.TestPerson agent) {
        return company.api(agent)
                .get("/tickets?view=all&q=" + number)
                .expect(200)
                .text("/items/0/id");
    }

    private static String newestDelivery(PortalBrowser browser, String number) {
        var deliveries = browser.get("/portal/requests/" + number).json().at("/deliveries");
        return deliveries.get(deliveries.size() - 1).at("/id").asString();
    }

    private static String path(String number, String delivery) {
        return "/portal/requests/" + number + "/deliveries/" + delivery;
    }

    private static String phone() {
        return "138" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }
}
