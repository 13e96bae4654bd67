package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody is away: everything passes on in one action. */
@ChengnuoTest
class TakeOverTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.CUSTOMER_READ,
        Right.CUSTOMER_EDIT,
        Right.TASK_WORK
    };

    private TestCompany company;
    private UUID desk;
    private TestPerson li;
    private TestPerson wang;
    private TestPerson lead;

    @BeforeEach
    void aDesk() {
        desk = company.team("客服 " + UUID.randomUUID());
        li = company.person(Reach.TEAM, desk, AGENT);
        wang = company.person(Reach.TEAM, desk, AGENT);
        lead = company.person(Reach.TEAM, desk, Right.TICKET_READ, Right.TAKEOVER);
    }

    @Test
    @Tag("REQ-ORG-06")
    @Tag("REQ-SRQ-11")
    void ticketsAndCustomersPassOnInOneActionWithClocksRunningAndTheCustomerTold() {
        var first = open();
        var second = open();
        var customer = company.api(li).get("/tickets/" + first).text("/customer/id");
        entrust(customer, li);
        var due = company.api(li).get("/tickets/" + first).text("/dueAt");
        company.api(lead)
                .post("/people/" + wang.id() + "/absences", Map.of("kind", "leave"))
                .expect(201);
        var preview =
                company.api(lead).get("/takeovers/preview?person=" + li.id()).expect(200);
        assertThat(preview.json().get("total").asInt()).isEqualTo(3);
        assertThat(lines(preview.json().get("lines")))
                .allMatch(line -> line.get("rule").asString().equals("team"))
                .noneMatch(line -> line.at("/to/id").asString().equals(wang.id().toString()));
        var absence =
                company.api(lead).get("/people/" + wang.id() + "/absences").text("/items/0/id");
        company.api(lead)
                .delete("/people/" + wang.id() + "/absences/" + absence)
                .expect(204);
        var done = company.api(lead)
                .post(
                        "/takeovers",
                        Map.of(
                                "person",
                                li.id(),
                                "to",
                                wang.id(),
                                "reason",
                                "突发疾病",
                                "absence",
                                Map.of("kind", "sick", "deputy", wang.id())))
                .expect(201);
        for (var id : List.of(first, second)) {
            var ticket = company.api(wang).get("/tickets/" + id).expect(200);
            assertThat(ticket.text("/handler/id")).isEqualTo(wang.id().toString());
            assertThat(ticket.text("/firstResponder/id")).isEqualTo(wang.id().toString());
            assertThat(ticket.json().get("transfers").asInt()).isZero();
            var words = company.api(wang).get("/tickets/" + id + "/messages").text();
            assertThat(words).contains("taken_over").contains(wang.name());
        }
        assertThat(company.api(wang).get("/tickets/" + first).text("/dueAt")).isEqualTo(due);
        assertThat(company.api(company.administrator())
                        .get("/customers/" + customer)
                        .text())
                .contains(wang.id().toString());
        var shown = company.api(lead).get("/takeovers/" + done.text("/id")).expect(200);
        assertThat(shown.json().at("/takeover/passed").asInt()).isEqualTo(3);
        assertThat(company.api(lead).get("/takeovers").text()).contains(done.text("/id"));
        assertThat(company.api(lead).get("/people/" + li.id() + "/absences").text("/items/0/kind"))
                .isEqualTo("sick");
        company.api(company.administrator())
                .put("/people/" + li.id() + "/deactivation", Map.of("reason", "离职"))
                .expect(204);
    }

    @Test
    @Tag("REQ-ORG-06")
    void onlyTheirOwnPeopleAndOnlyWhenThereIsSomething() {
        var stranger = company.person(Reach.TEAM, company.team("别组 " + UUID.randomUUID()), Right.TAKEOVER);
        company.api(stranger)
                .post("/takeovers", Map.of("person", li.id(), "reason", "替班"))
                .refused(404, "no_such_person");
        company.api(stranger).get("/takeovers/preview?person=" + li.id()).refused(404, "no_such_person");
        company.api(lead)
                .post("/takeovers", Map.of("person", li.id(), "reason", "替班"))
                .refused(409, "nothing_to_take_over");
        company.api(wang).get("/people/" + li.id() + "/absences").refused(404, "no_such_person");
    }

    @Test
    @Tag("REQ-ORG-05")
    void theBackupPoolIsComparedWithItsMinimum() {
        var admin = company.api(company.administrator());
        var post = admin.post(
                        "/posts",
                        Map.of(
                                "name",
                                "调度 " + UUID.randomUUID(),
                                "dutiesZh",
                                "",
                                "dutiesEn",
                                "",
                                "powers",
                                List.of(),
                                "rights",
                                Map.of()))
                .expect(201)
                .text("/id");
        for (var person : List.of(li, lead)) {
            admin.post("/people/" + person.id() + "/posts", Map.of("post", post, "unit", company.root(), "team", desk))
                    .expect(201);
        }
        admin.put("/backups/" + post, Map.of("minimumPercent", 20, "people", List.of()))
                .expect(204);
        var empty = pool(post);
        assertThat(empty.get("tooSmall").asBoolean()).isTrue();
        assertThat(empty.get("needed").asInt()).isEqualTo(1);
        assertThat(empty.get("percent").asInt()).isZero();
        company.catchUp();
        assertThat(admin.get("/me/notices").text()).contains("backups_short", "/people/backups");
        admin.put("/backups/" + post, people(Map.of("person", wang.id(), "on", "2024-01-10", "until", "2024-12-31")))
                .expect(204);
        assertThat(pool(post).get("tooSmall").asBoolean())
                .as("training ran out")
                .isTrue();
        admin.put("/backups/" + post, people(Map.of("person", wang.id(), "on", "2024-01-10")))
                .expect(204);
        assertThat(pool(post).get("tooSmall").asBoolean()).isFalse();
        assertThat(pool(post).get("percent").asInt()).isEqualTo(50);
        open();
        var preview = company.api(lead).get("/takeovers/preview?person=" + li.id());
        assertThat(preview.text("/lines/0/to/id")).isEqualTo(wang.id().toString());
        assertThat(preview.text("/lines/0/rule")).isEqualTo("team_backup");
    }

    private static Map<String, Object> people(Map<String, Object> one) {
        var wanted = new HashMap<String, Object>();
        wanted.put("minimumPercent", 20);
        wanted.put("people", List.of(one));
        return wanted;
    }

    private JsonNode pool(String post) {
        return lines(company.api(company.administrator())
                        .get("/backups")
                        .expect(200)
                        .json()
                        .get("items"))
                .stream()
                .filter(one -> one.get("post").asString().equals(post))
                .findFirst()
                .orElseThrow()
                .get("pool");
    }

    private String open() {
        var id = company.api(li)
                .post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "冰箱不制冷",
                                "channel",
                                "phone",
                                "customer",
                                Map.of("phone", "137" + (10000000 + new java.util.Random().nextInt(89999999)))))
                .expect(201)
                .text("/id");
        company.api(li).put("/tickets/" + id + "/handler", Map.of()).expect(200);
        return id;
    }

    private void entrust(String customer, TestPerson to) {
        company.api(company.administrator())
                .put("/customers/" + customer + "/keeper", Map.of("person", to.id(), "team", desk))
                .expect(200);
    }

    private static List<JsonNode> lines(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
