package io.chengnuo.channel.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Account managers go to customers, report, and keep what was agreed. */
@ChengnuoTest
@Tag("REQ-CHN-15")
class CustomerVisitTests {

    private TestCompany company;

    @Test
    void aVisitIsPlannedReportedAndWhatWasAgreedIsDone() {
        var manager = manager();
        var api = company.api(manager);
        var admin = company.api(company.administrator());
        var ticket = admin.post(
                        "/tickets",
                        Map.of("subject", "年度回访", "customer", Map.of("phone", "13900008" + digits(), "name", "赵总")))
                .expect(201)
                .text("/id");
        var customer = admin.get("/tickets/" + ticket).text("/customer/id");
        var id = api.post(
                        "/customer-visits",
                        Map.of(
                                "customer",
                                customer,
                                "ticket",
                                ticket,
                                "person",
                                manager.id(),
                                "startsAt",
                                Instant.now().minus(2, ChronoUnit.DAYS),
                                "place",
                                "客户公司",
                                "purpose",
                                "季度拜访"))
                .expect(201)
                .text("/id");
        assertThat(ids(api.get("/customer-visits?which=overdue&person=" + manager.id())))
                .containsExactly(id);
        var report = Map.of(
                "met", "赵总、设备科李工",
                "report", "对响应速度满意，希望增加备件。",
                "agreed",
                        List.of(
                                Map.of("what", "寄备件清单", "person", manager.id(), "dueOn", yesterday()),
                                Map.of(
                                        "what",
                                        "安排培训",
                                        "person",
                                        manager.id(),
                                        "dueOn",
                                        yesterday().plusDays(30))));
        admin.put("/customer-visits/" + id + "/report", report).refused(404, "no_such_customer_visit");
        api.with("If-Match", "\"1\"")
                .put("/customer-visits/" + id + "/report", report)
                .expect(204);
        api.put("/customer-visits/" + id + "/report", report).refused(409, "visit_over");
        assertThat(ids(api.get("/customer-visits?which=overdue&person=" + manager.id())))
                .isEmpty();
        assertThat(ids(api.get("/customer-visits?which=past&customer=" + customer)))
                .containsExactly(id);
        var next = Map.of(
                "customer",
                customer,
                "person",
                manager.id(),
                "startsAt",
                Instant.now().plus(90, ChronoUnit.DAYS),
                "place",
                "客户公司",
                "purpose",
                "下季度拜访");
        var ahead = api.post("/customer-visits", next).expect(201).text("/id");
        assertThat(ids(api.get("/customer-visits?which=all&customer=" + customer)))
                .containsExactly(ahead, id);
        var late = api.get("/visit-agreements?overdue=true&mine=true").expect(200);
        assertThat(late.json().get("items")).hasSize(1);
        assertThat(late.text("/items/0/what")).isEqualTo("寄备件清单");
        assertThat(api.get("/visit-agreements?mine=true").json().get("items")).hasSize(2);
        var agreement = late.text("/items/0/id");
        api.with("If-Match", "\"1\"")
                .put("/visit-agreements/" + agreement + "/completion", Map.of("result", "已寄出"))
                .expect(204);
        api.put("/visit-agreements/" + agreement + "/completion", Map.of("result", "再寄"))
                .refused(409, "agreement_of_visit_done");
        var whole = api.get("/customer-visits/" + id).expect(200);
        assertThat(whole.text("/visit/state")).isEqualTo("held");
        assertThat(whole.json().get("agreements")).hasSize(2);
        assertThat(kinds(admin, ticket)).contains("CustomerVisitPlanned", "CustomerVisitReported", "AgreementDone");
    }

    @Test
    void aTicketOfAnotherCustomerIsNotThereAndAPlanCanBeMovedAndCalledOff() {
        var manager = manager();
        var api = company.api(manager);
        var admin = company.api(company.administrator());
        var one = admin.post("/tickets", Map.of("subject", "甲", "customer", Map.of("phone", "13900007" + digits())))
                .expect(201)
                .text("/id");
        var other = admin.post("/tickets", Map.of("subject", "乙", "customer", Map.of("phone", "13900006" + digits())))
                .expect(201)
                .text("/id");
        var customer = admin.get("/tickets/" + one).text("/customer/id");
        var wanted = new java.util.HashMap<String, Object>(Map.of(
                "customer",
                customer,
                "ticket",
                other,
                "person",
                manager.id(),
                "startsAt",
                Instant.now().plus(2, ChronoUnit.DAYS),
                "place",
                "客户公司",
                "purpose",
                "拜访"));
        api.post("/customer-visits", wanted).refused(404, "no_such_ticket");
        wanted.remove("ticket");
        var id = api.post("/customer-visits", wanted).expect(201).text("/id");
        wanted.put("place", "视频");
        api.with("If-Match", "\"1\"").put("/customer-visits/" + id, wanted).expect(204);
        api.with("If-Match", "\"1\"").put("/customer-visits/" + id, wanted).refused(412, "changed_meanwhile");
        assertThat(api.get("/customer-visits/" + id).text("/visit/place")).isEqualTo("视频");
        api.put("/customer-visits/" + id + "/report", Map.of("met", "赵总", "report", "好", "agreed", List.of()))
                .refused(409, "visit_ahead");
        api.send("DELETE", "/customer-visits/" + id, Map.of("reason", "客户出差")).expect(204);
        assertThat(api.get("/customer-visits/" + id).text("/visit/state")).isEqualTo("cancelled");
    }

    private TestPerson manager() {
        return company.person(Right.VISIT_PLAN, Right.VISIT_WORK, Right.CUSTOMER_READ, Right.TICKET_READ);
    }

    private static String digits() {
        return String.valueOf(100 + (int) (Math.random() * 900));
    }

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(2);
    }

    private static List<String> ids(TestApi.Answer list) {
        return StreamSupport.stream(list.expect(200).json().get("items").spliterator(), false)
                .map(one -> one.get("id").asString())
                .toList();
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
