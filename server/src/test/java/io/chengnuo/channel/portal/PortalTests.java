package io.chengnuo.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.people.Right;
import io.chengnuo.routing.SetUpQueues;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The customer's door, through HTTP, as a browser opens it. */
@ChengnuoTest
@Tag("REQ-CHN-03")
class PortalTests {

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-09")
    @Tag("REQ-SRQ-31")
    void aStrangerAsksAndSeesTheNumberTheStepsAndTheTimeOfTheNext() {
        var browser = new PortalBrowser(company);
        var received = browser.post(
                        "/portal/requests",
                        Map.of("subject", "冰箱不制冷", "body", "昨天开始", "contact", Map.of("name", "张伟", "phone", phone())))
                .expect(201);
        assertThat(received.text("/number")).startsWith("SR-");
        assertThat(received.text("/access")).isEqualTo("link");
        assertThat(received.text("/next/what")).isEqualTo("first_answer");
        assertThat(received.text("/steps/0/state")).isEqualTo("now");

        var whole = browser.get("/portal/requests/" + received.text("/number")).expect(200);
        assertThat(whole.text("/messages/0/body")).isEqualTo("昨天开始");
        assertThat(browser.get("/portal/requests")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void thePortalSaysWhoseItIsAndByWhichClock() {
        var told = new PortalBrowser(company).get("/portal").expect(200);
        assertThat(told.text("/company")).isNotBlank();
        assertThat(told.text("/zone")).isEqualTo("Asia/Shanghai");
    }

    @Test
    @Tag("REQ-CHN-03")
    void aLinkOpensItsRequestAndNothingElse() {
        var first = new PortalBrowser(company);
        var phone = phone();
        var number = first.ask("洗衣机漏水", phone);
        var other = new PortalBrowser(company).ask("空调噪音大", phone);
        var link = first.put("/portal/requests/" + number + "/link", null)
                .expect(200)
                .text("/link");

        var second = new PortalBrowser(company);
        second.put("/portal/session", Map.of("link", link.substring(link.indexOf('#') + 1)))
                .expect(204);
        assertThat(second.get("/portal").expect(200).json().get("signedIn").asBoolean())
                .as("the front page knows who came in")
                .isTrue();
        second.get("/portal/requests/" + number).expect(200);
        second.get("/portal/requests/" + other).refused(404, "no_such_request");
        second.get("/portal/requests/SR-2026-999999").refused(404, "no_such_request");
        assertThat(second.get("/portal/requests")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aNewLinkEndsTheEarlierOne() {
        var browser = new PortalBrowser(company);
        var number = browser.ask("热水器", phone());
        var link = browser.put("/portal/requests/" + number + "/link", null).text("/link");
        browser.put("/portal/requests/" + number + "/link", null).expect(200);
        new PortalBrowser(company)
                .put("/portal/session", Map.of("link", link.substring(link.indexOf('#') + 1)))
                .refused(401, "wrong_link");
    }

    @Test
    void withoutASessionNothingIsThere() {
        var browser = new PortalBrowser(company);
        browser.get("/portal/requests").refused(401, "not_signed_in_portal");
        browser.get("/portal/requests/SR-2026-000001").refused(401, "not_signed_in_portal");
    }

    @Test
    void linksAreNotKeptWhereTheyCouldBeRead() {
        var browser = new PortalBrowser(company);
        var number = browser.ask("电视黑屏", phone());
        var link = browser.put("/portal/requests/" + number + "/link", null).text("/link");
        var token = link.substring(link.indexOf('#') + 1);
        var hashes = company.inside(() -> company.bean(DSLContext.class)
                .fetch("select encode(token_hash, 'escape') as kept from channel.portal_links")
                .getValues("kept", String.class));
        assertThat(hashes).isNotEmpty().noneMatch(kept -> kept.contains(token));
    }

    @Test
    void aForeignPageCannotWriteWithTheCustomersCookie() {
        var browser = new PortalBrowser(company);
        var number = browser.ask("微波炉", phone());
        browser.fromForeignPage("/portal/requests/" + number + "/messages", Map.of("body", "not me"))
                .refused(403, "cross_site");
    }

    @Test
    @Tag("REQ-CHN-04")
    void aPhotoIsDrawnAnewAndOnlyItsRequestShowsIt() throws IOException {
        var browser = new PortalBrowser(company);
        var file = browser.upload("../../冰箱<b>.png", picture()).expect(201);
        assertThat(file.text("/name")).doesNotContain("/", "<").endsWith(".png");
        var number = browser.post(
                        "/portal/requests",
                        Map.of(
                                "subject", "门封条裂了",
                                "files", List.of(file.text("/id")),
                                "contact", Map.of("phone", phone())))
                .expect(201)
                .text("/number");
        var shown = browser.get("/portal/requests/" + number + "/files/" + file.text("/id"))
                .expect(200);
        assertThat(shown.header("Content-Type")).contains("image/png");
        assertThat(shown.header("Content-Security-Policy"))
                .hasValueSatisfying(csp -> assertThat(csp).contains("sandbox"));
        new PortalBrowser(company)
                .get("/portal/requests/" + number + "/files/" + file.text("/id"))
                .refused(401, "not_signed_in_portal");
    }

    @Test
    void whatOnlyCallsItselfAPictureIsRefused() {
        var browser = new PortalBrowser(company);
        browser.upload("a.png", "<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .refused(422, "file_type");
        browser.upload("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0})
                .refused(422, "file_type");
    }

    @Test
    @Tag("REQ-SRQ-31")
    void theCustomerSeesWhereHisRequestStandsAndWhatComes() {
        var browser = new PortalBrowser(company);
        var number = browser.ask("冰箱不制冷", phone());
        var agent = company.person(Right.TICKET_READ, Right.TICKET_DELIVER, Right.TICKET_REPLY);
        var id = idOf(number, agent);
        var work = "/tickets/" + id + "/work";
        var first = browser.get("/portal/requests/" + number).expect(200);
        assertThat(first.text("/path/steps/0/state")).isEqualTo("now");
        assertThat(first.text("/path/steps/0/says")).isNotBlank();
        new TestWork(company, company.api(agent)).advance(id);
        var second = browser.get("/portal/requests/" + number).expect(200);
        assertThat(second.text("/path/steps/0/state")).isEqualTo("done");
        assertThat(second.text("/path/steps/0/at")).isNotBlank();
        assertThat(second.text("/path/expectedAt"))
                .isEqualTo(company.api(agent).get(work).text("/expectedAt"));
    }

    @Test
    @Tag("REQ-SRQ-31")
    void whoWaitsSeesHowManyAreBeforeHim() {
        company.team("客服排队组");
        company.inside(() -> company.bean(SetUpQueues.class).byTeams(null));
        var first = new PortalBrowser(company);
        var second = new PortalBrowser(company);
        var one = first.ask("先来的", phone());
        var other = second.ask("后来的", phone());
        company.catchUp();
        var before = first.get("/portal/requests/" + one).json().at("/ahead");
        assertThat(before.isNumber()).isTrue();
        assertThat(second.get("/portal/requests/" + other).json().at("/ahead").asInt())
                .isEqualTo(before.asInt() + 1);
    }

    @Test
    void notesAmongStaffNeverReachTheCustomer() {
        var browser = new PortalBrowser(company);
        var number = browser.ask("安装预约", phone());
        var agent = company.person(Right.TICKET_READ, Right.TICKET_REPLY, Right.TICKET_NOTE);
        var id = idOf(number, agent);
        company.api(agent)
                .post("/tickets/" + id + "/messages", Map.of("body", "客户很难缠", "visibility", "internal"))
                .expect(201);
        company.api(agent)
                .post("/tickets/" + id + "/messages", Map.of("body", "明天上午上门", "visibility", "public"))
                .expect(201);
        var whole = browser.get("/portal/requests/" + number).expect(200);
        assertThat(whole.text()).contains("明天上午上门").doesNotContain("客户很难缠");
    }

    @Test
    @Tag("REQ-CMP-01")
    void oneTapMakesAComplaintAboutTheRequest() {
        var browser = new PortalBrowser(company);
        var number = browser.ask("维修拖延", phone());
        var complaint =
                browser.post("/portal/complaints", Map.of("about", number)).expect(201);
        var whole = browser.get("/portal/requests/" + complaint.text("/number")).expect(200);
        assertThat(whole.text("/category")).isEqualTo("complaint");
        assertThat(whole.text("/subject")).contains(number);
    }

    @Test
    void badInputIsRefusedAndWritesNothing() {
        var browser = new PortalBrowser(company);
        browser.post("/portal/requests", Map.of("subject", "x")).refused(422, "contact_missing");
        browser.post("/portal/requests", Map.of("subject", " ", "contact", Map.of("phone", phone())))
                .refused(400, "invalid_request");
        browser.post("/portal/requests", Map.of("subject", "x", "status", "closed"))
                .expect(400);
        browser.post("/portal/requests", "{\"subject\": 7}").expect(400);
        browser.post("/portal/requests", Map.of("subject", "字".repeat(201), "contact", Map.of("phone", phone())))
                .refused(400, "invalid_request");
        browser.post(
                        "/portal/requests",
                        Map.of("subject", "x", "category", "no/such", "contact", Map.of("phone", phone())))
                .refused(422, "unknown_category");
        browser.put("/portal/session", Map.of("address", "a@b.example")).refused(422, "invalid_request");
        browser.get("/portal/requests").refused(401, "not_signed_in_portal");
    }

    private String idOf(String number, TestCompany.TestPerson agent) {
        return company.api(agent)
                .get("/tickets?view=all&q=" + number)
                .expect(200)
                .text("/items/0/id");
    }

    private static String phone() {
        return "138" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
