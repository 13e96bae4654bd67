package io.chengnuo.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-ORG-01")
@Tag("REQ-ORG-02")
class PeopleDoorsTests {

    private static final String PASSWORD = "brisk-otter-paints-7-lanterns";

    private TestCompany company;

    private TestApi admin;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void administrator() {
        admin = company.api(company.administrator());
    }

    @AfterEach
    void timeGoesOn() {
        company.clock().runAgain();
    }

    @Test
    void aNewPersonComesByInvitationAndWorksInATeam() {
        var unit = admin.post("/units", Map.of("parent", company.root(), "name", "华东分公司 " + unique))
                .expect(201)
                .text("/id");
        var team = admin.post("/teams", Map.of("unit", unit, "name", "客服一组", "kind", "customer_service"))
                .expect(201)
                .text("/id");
        var post = post("客服专员", Map.of("ticket_read", "team", "ticket_reply", "team"));
        var made = admin.post(
                        "/people",
                        Map.of(
                                "name",
                                "韩梅梅",
                                "email",
                                unique + "@example.com",
                                "posts",
                                List.of(Map.of("post", post, "unit", unit, "team", team))))
                .expect(201);
        var link = made.text("/invitation/link");
        assertThat(link).contains("/invitation#");
        var secret = link.substring(link.indexOf('#') + 1);

        var browser = new TestBrowser(company);
        assertThat(browser.send("POST", "/invitations/question", Map.of("secret", secret))
                        .expect(200)
                        .text("/name"))
                .isEqualTo("韩梅梅");
        browser.send("POST", "/invitations/acceptance", Map.of("secret", secret, "password", "password1234"))
                .refused(422, "weak_password");
        browser.send("POST", "/invitations/acceptance", Map.of("secret", secret, "password", PASSWORD))
                .expect(200);
        browser.send("POST", "/invitations/acceptance", Map.of("secret", secret, "password", PASSWORD))
                .refused(410, "invitation_over");

        var id = made.text("/id");
        var scope = company.as(person(id), () -> company.bean(Access.class).scope(Right.TICKET_READ));
        assertThat(scope.reach()).isEqualTo(Reach.TEAM);
        assertThat(scope.teams()).containsExactly(UUID.fromString(team));
        assertThat(admin.get("/people?team=" + team).expect(200).text("/items/0/posts/0/name"))
                .startsWith("客服专员");
    }

    @Test
    void anInvitationExpiresAfterThreeDaysAndANewOneReplacesIt() {
        var person = invited();
        var first = admin.post("/people/" + person + "/invitation", Map.of())
                .expect(201)
                .text("/link");
        var second = admin.post("/people/" + person + "/invitation", Map.of())
                .expect(201)
                .text("/link");
        question(first).refused(410, "invitation_over");
        question(second).expect(200);
        company.clock().forward(Duration.ofHours(73));
        question(second).refused(410, "invitation_over");
    }

    @Test
    void aRightTakenFromThePostIsGoneAtOnce() {
        var post = post("审核员", Map.of("people_read", "all"));
        var person = company.person();
        admin.post("/people/" + person.id() + "/posts", Map.of("post", post, "unit", company.root()))
                .expect(201);
        company.api(person).get("/posts").expect(200);
        admin.put("/posts/" + post, body("审核员 2 " + unique, Map.of())).expect(200);
        company.api(person).get("/posts").refused(403, "right_missing");
    }

    @Test
    void nobodyGivesWhatTheyDoNotHave() {
        var clerk = company.api(company.person(Right.PEOPLE_EDIT, Right.PEOPLE_READ, Right.TOKEN_MANAGE));
        clerk.post("/posts", body("小王国 " + unique, Map.of("audit_read", "own"))).refused(403, "grants_more_than_own");
        var mighty = post("大权", Map.of("audit_read", "all"));
        var somebody = company.person();
        clerk.post("/people/" + somebody.id() + "/posts", Map.of("post", mighty, "unit", company.root()))
                .refused(403, "grants_more_than_own");
        clerk.put("/posts/" + mighty, body("大权旁落 " + unique, Map.of())).refused(403, "grants_more_than_own");
        clerk.post("/people/" + company.administrator().id() + "/invitation", Map.of())
                .refused(403, "person_above");
        clerk.put("/people/" + company.administrator().id() + "/deactivation", Map.of("reason", "coup"))
                .refused(403, "person_above");
        clerk.post(
                        "/tokens",
                        Map.of("name", "x", "person", company.administrator().id()))
                .refused(403, "grants_more_than_own");
    }

    @Test
    void whoLooksAfterAUnitStaysInside() {
        var unit = company.unit(company.root(), "西南 " + unique);
        var team = company.team(unit, "一组");
        var lead = company.api(company.person(Reach.UNIT, team, Right.PEOPLE_EDIT, Right.PEOPLE_READ));
        lead.post("/teams", Map.of("unit", unit, "name", "二组", "kind", "other")).expect(201);
        lead.post("/teams", Map.of("unit", company.root(), "name", "别人的", "kind", "other"))
                .refused(404, "no_such_unit");
        lead.get("/people/" + company.administrator().id()).refused(404, "no_such_person");
        lead.put("/people/" + company.administrator().id(), Map.of("name", "x", "email", "x@example.com"))
                .refused(404, "no_such_person");
        var emails =
                lead.get("/people?limit=100").expect(200).json().at("/items").findValues("email");
        assertThat(emails.stream().filter(email -> !email.isNull())).hasSize(1);
    }

    @Test
    void whoLeavesIsOutAtOnceAndStaysInTheRecords() {
        var person = company.person(Right.TICKET_READ);
        company.api(person).get("/me").expect(200);
        admin.put("/people/" + person.id() + "/deactivation", Map.of("reason", "离职"))
                .expect(204);
        company.api(person).get("/me").refused(401, "token_refused");
        assertThat(admin.get("/people/" + person.id()).expect(200).text("/state"))
                .isEqualTo("deactivated");
        admin.put("/people/" + company.administrator().id() + "/deactivation", Map.of("reason", "x"))
                .refused(409, "not_oneself");
    }

    @Test
    void aTokenMayBeNarrowerAndIsShownOnce() {
        var person = company.person(Right.PEOPLE_READ, Right.TOKEN_MANAGE);
        var api = company.api(person);
        var made = api.with("Idempotency-Key", unique)
                .post("/tokens", Map.of("name", "报表", "scopes", List.of("people_read")))
                .expect(201);
        var narrow = company.anonymous().with("Authorization", "Bearer " + made.text("/token"));
        narrow.get("/posts").expect(200);
        narrow.get("/tokens").refused(403, "right_missing");
        assertThat(narrow.get("/me").expect(200).json().at("/rights")).hasSize(1);
        api.post("/tokens", Map.of("name", "x", "scopes", List.of("audit_read")))
                .refused(403, "grants_more_than_own");
        api.post("/tokens", Map.of("name", "x", "expiresAt", "2001-01-01T00:00:00Z"))
                .refused(422, "token_ends_before_it_begins");
        assertThat(api.get("/tokens").expect(200).text()).doesNotContain(made.text("/token"));
        api.delete("/tokens/" + made.text("/id")).expect(204);
        narrow.get("/posts").refused(401, "token_refused");
        api.delete("/tokens/" + made.text("/id")).refused(404, "no_such_token");
    }

    @Test
    void theSecondWriterIsTold() {
        var post = post("值班", Map.of());
        var again = body("值班二 " + unique, Map.of());
        admin.with("If-Match", "\"0\"").put("/posts/" + post, again).expect(200);
        admin.with("If-Match", "\"0\"").put("/posts/" + post, again).refused(412, "changed_meanwhile");
    }

    @Test
    void aUnitMovesWithEverythingBelowAndNeverBelowItself() {
        var north = company.unit(company.root(), "北 " + unique);
        var south = company.unit(company.root(), "南 " + unique);
        var city = company.unit(north, "北京");
        admin.put("/units/" + north, Map.of("parent", south, "name", "北 " + unique))
                .expect(200);
        var lineage =
                company.inside(() -> company.bean(Organisation.class).unit(city).lineage());
        assertThat(lineage).containsExactly(company.root(), south, north, city);
        admin.put("/units/" + south, Map.of("parent", city, "name", "南")).refused(422, "unit_below_itself");
        admin.delete("/units/" + south).refused(409, "unit_in_use");
        admin.delete("/units/" + city).expect(204);
    }

    @Test
    void hostileValuesAreRefusedOrKeptAsText() {
        var script = "<script>alert(1)</script>'; drop table people.persons; --";
        var id = admin.post("/people", Map.of("name", script, "email", "a" + unique + "@example.com"))
                .expect(201)
                .text("/id");
        assertThat(admin.get("/people/" + id).expect(200).text("/name")).isEqualTo(script);
        admin.post("/people", Map.of("name", "x", "email", "not an address")).refused(400, "invalid_request");
        admin.post("/people", Map.of("name", "x".repeat(81), "email", "b@example.com"))
                .refused(400, "invalid_request");
        admin.post("/people", Map.of("name", "x", "email", "b@example.com", "state", "active"))
                .refused(400, "invalid_json");
        admin.post("/people", Map.of("name", "x", "email", "a" + unique.toUpperCase() + "@example.com"))
                .refused(409, "email_taken");
        admin.get("/people?cursor=%00%00").refused(422, "invalid_cursor");
        admin.get("/people?limit=101").refused(400, "invalid_request");
        admin.post("/posts", body("x" + unique, Map.of("become_king", "all"))).refused(400, "invalid_json");
    }

    private String post(String name, Map<String, String> rights) {
        return admin.post("/posts", body(name + " " + unique, rights))
                .expect(201)
                .text("/id");
    }

    private static Map<String, Object> body(String name, Map<String, String> rights) {
        return Map.of("name", name, "dutiesZh", "", "dutiesEn", "", "powers", List.of(), "rights", rights);
    }

    private String invited() {
        return admin.post("/people", Map.of("name", "新人", "email", UUID.randomUUID() + "@example.com"))
                .expect(201)
                .text("/id");
    }

    private TestApi.Answer question(String link) {
        return new TestBrowser(company)
                .send("POST", "/invitations/question", Map.of("secret", link.substring(link.indexOf('#') + 1)));
    }

    private static TestCompany.TestPerson person(String id) {
        return new TestCompany.TestPerson(UUID.fromString(id), "", "", "");
    }
}
