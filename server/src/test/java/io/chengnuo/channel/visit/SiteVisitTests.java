package io.chengnuo.channel.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.TestWork;
import io.chengnuo.channel.portal.PortalBrowser;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An engineer is sent, is expected, comes, works and has it signed. */
@ChengnuoTest
@Tag("REQ-CHN-14")
class SiteVisitTests {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};

    private TestCompany company;

    @Test
    void aVisitGoesFromPlannedToSignedAndDelivers() {
        var lead = company.api(company.administrator());
        var engineer = engineer();
        var phone = company.api(engineer);
        var ticket = ticket(lead);
        var start = tomorrow();
        var id = lead.post("/tickets/" + ticket + "/site-visits", plan(engineer, start, 2))
                .expect(201)
                .text("/id");
        assertThat(lead.get("/tickets/" + ticket + "/site-visits").text("/items/0/state"))
                .isEqualTo("planned");
        assertThat(phone.get("/site-visits/mine?day="
                                + start.plus(8, ChronoUnit.HOURS).toString().substring(0, 10))
                        .text("/items/0/id"))
                .isEqualTo(id);
        lead.put("/site-visits/" + id + "/departure", Map.of()).refused(404, "no_such_site_visit");
        phone.put("/site-visits/" + id + "/work", Map.of()).refused(409, "visit_not_so_far");
        phone.put("/site-visits/" + id + "/departure", Map.of()).expect(204);
        var photo = picture(phone, PICTURE).expect(201).text("/id");
        picture(phone, "<html>".getBytes(StandardCharsets.UTF_8)).refused(422, "picture_needed");
        phone.put(
                        "/site-visits/" + id + "/arrival",
                        Map.of("latitude", 30.27, "longitude", 120.12, "photos", List.of(photo)))
                .expect(204);
        phone.put("/site-visits/" + id + "/work", Map.of()).expect(204);
        var signature = picture(phone, PICTURE).expect(201).text("/id");
        TestWork.of(company).readyToDeliver(ticket);
        phone.put(
                        "/site-visits/" + id + "/completion",
                        Map.of(
                                "findings", "更换压缩机，试机正常",
                                "used", "压缩机 1 台",
                                "signer", "张伟",
                                "signature", signature,
                                "deliver", true))
                .expect(204);
        var shown = lead.get("/site-visits/" + id).expect(200);
        assertThat(shown.text("/state")).isEqualTo("done");
        assertThat(shown.text("/signer")).isEqualTo("张伟");
        assertThat(shown.text("/photos/0/id")).isEqualTo(photo);
        assertThat(lead.get("/site-visits/" + id + "/pictures/" + signature)
                        .expect(200)
                        .bytes())
                .isEqualTo(PICTURE);
        assertThat(lead.get("/tickets/" + ticket).text("/status")).isEqualTo("delivered");
        assertThat(kinds(lead, ticket))
                .contains(
                        "SiteVisitPlanned",
                        "EngineerSetOff",
                        "EngineerArrived",
                        "SiteWorkBegun",
                        "SiteVisitDone",
                        "TicketDelivered");
    }

    @Test
    void nobodyIsSentToTwoPlacesAtOnce() throws Exception {
        var lead = company.api(company.administrator());
        var engineer = engineer();
        var start = tomorrow();
        var tickets = List.of(ticket(lead), ticket(lead), ticket(lead), ticket(lead));
        try (var leads = Executors.newFixedThreadPool(4)) {
            var answers = leads.invokeAll(tickets.stream()
                    .<Callable<Integer>>map(
                            ticket -> () -> lead.post("/tickets/" + ticket + "/site-visits", plan(engineer, start, 2))
                                    .status())
                    .toList());
            var statuses = new java.util.ArrayList<Integer>();
            for (var one : answers) {
                statuses.add(one.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        lead.post("/tickets/" + tickets.getFirst() + "/site-visits", plan(engineer, start.plus(1, ChronoUnit.HOURS), 3))
                .refused(409, "engineer_busy");
        lead.post("/tickets/" + tickets.getFirst() + "/site-visits", plan(engineer, start.plus(2, ChronoUnit.HOURS), 1))
                .expect(201);
        lead.post("/tickets/" + tickets.getFirst() + "/site-visits", plan(engineer, start, -1))
                .refused(422, "visit_window");
    }

    @Test
    void whoCouldGoIsShownWithWhoIsFree() {
        var lead = company.api(company.administrator());
        var team = company.team("上门组 " + UUID.randomUUID());
        var one = company.person(Reach.TEAM, team, Right.VISIT_WORK, Right.TICKET_READ);
        var other = company.person(Reach.TEAM, team, Right.VISIT_WORK, Right.TICKET_READ);
        var ticket = ticket(lead);
        var start = tomorrow();
        lead.post("/tickets/" + ticket + "/site-visits", plan(one, start, 2)).expect(201);
        var found = lead.get("/tickets/" + ticket + "/engineers?team=" + team + "&from=" + start + "&to="
                        + start.plus(1, ChronoUnit.HOURS))
                .expect(200);
        assertThat(found.text("/items/0/id")).isEqualTo(other.id().toString());
        assertThat(found.json().at("/items/1/busy").asBoolean()).isTrue();
    }

    @Test
    void theCustomerConfirmsOrAsksForAnotherTimeAndTheVisitIsMoved() {
        var lead = company.api(company.administrator());
        var browser = new PortalBrowser(company);
        var number = browser.ask("冰箱不制冷", "1370000" + (1000 + (int) (Math.random() * 9000)));
        var ticket = lead.get("/tickets?q=" + number).text("/items/0/id");
        var engineer = engineer();
        var start = tomorrow();
        var id = lead.post("/tickets/" + ticket + "/site-visits", plan(engineer, start, 2))
                .expect(201)
                .text("/id");
        var door = "/portal/requests/" + number + "/visits";
        assertThat(browser.get(door).text("/items/0/engineer")).isEqualTo(engineer.name());
        new PortalBrowser(company).get(door).refused(401, "not_signed_in_portal");
        browser.put(door + "/" + id + "/other-time", Map.of("words", "周末才在家")).expect(204);
        var shown = lead.get("/site-visits/" + id);
        assertThat(shown.text("/reply")).isEqualTo("other_time");
        assertThat(shown.text("/replyWords")).isEqualTo("周末才在家");
        lead.with("If-Match", "\"1\"")
                .put("/site-visits/" + id, plan(engineer, start.plus(24, ChronoUnit.HOURS), 2))
                .refused(412, "changed_meanwhile");
        lead.with("If-Match", "\"2\"")
                .put("/site-visits/" + id, plan(engineer, start.plus(24, ChronoUnit.HOURS), 2))
                .expect(204);
        assertThat(lead.get("/site-visits/" + id).text("/reply")).isEqualTo("asked");
        browser.put(door + "/" + id + "/confirmation", Map.of()).expect(204);
        assertThat(lead.get("/site-visits/" + id).text("/reply")).isEqualTo("confirmed");
        lead.send("DELETE", "/site-visits/" + id, Map.of("reason", "客户已自行解决")).expect(204);
        browser.put(door + "/" + id + "/confirmation", Map.of()).refused(409, "visit_under_way");
        assertThat(kinds(lead, ticket)).contains("SiteVisitAnswered", "SiteVisitMoved", "SiteVisitCancelled");
    }

    private TestPerson engineer() {
        return company.person(Right.VISIT_WORK, Right.TICKET_READ, Right.TICKET_DELIVER);
    }

    private static Instant tomorrow() {
        return Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(2, ChronoUnit.HOURS);
    }

    private static Map<String, Object> plan(TestPerson engineer, Instant start, int hours) {
        return new HashMap<>(Map.of(
                "engineer",
                engineer.id(),
                "startsAt",
                start,
                "endsAt",
                start.plus(hours, ChronoUnit.HOURS),
                "address",
                "杭州市西湖区文三路 478 号",
                "purpose",
                "检修冰箱",
                "materials",
                "压缩机"));
    }

    private static String ticket(TestApi api) {
        return api.post(
                        "/tickets",
                        Map.of("subject", "冰箱不制冷", "customer", Map.of("phone", "13800001234", "name", "张伟")))
                .expect(201)
                .text("/id");
    }

    private static TestApi.Answer picture(TestApi api, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return api.with("Content-Type", "multipart/form-data; boundary=cut")
                .send("POST", "/site-visits/pictures", body.toByteArray());
    }

    private static List<String> kinds(TestApi api, String ticket) {
        return StreamSupport.stream(
                        api.get("/tickets/" + ticket + "/events?limit=100")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(one -> one.get("kind").asString())
                .toList();
    }
}
