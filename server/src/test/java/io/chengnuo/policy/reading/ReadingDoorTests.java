package io.chengnuo.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-POL-13")
class ReadingDoorTests {

    private static final Map<String, Object> RIGHT = Map.of("answers", List.of(1, 2, 0, 1));

    private TestCompany company;
    private TestApi owner;

    @BeforeEach
    void ownCompany() {
        company = company.another();
        owner = company.api(company.administrator());
    }

    @Test
    void aVersionIsReadAnsweredAndAccepted() {
        var agent = company.person(Right.TICKET_READ);
        var api = company.api(agent);
        owner.post("/policies/readings", "").expect(201);
        owner.post("/policies/readings", "").refused(409, "handed_out_already");

        var mine = api.get("/me/readings").expect(200);
        var version = mine.text("/items/0/version");
        assertThat(mine.text("/items/0/number")).isEqualTo("1.0");
        assertThat(api.get("/me/notices").text("/items/0/link")).isEqualTo("/reading/" + version);
        var page = api.get("/me/readings/" + version).expect(200);
        assertThat(page.json().at("/questions")).hasSize(4);
        assertThat(page.text()).doesNotContain("\"right\"");
        assertThat(page.json().at("/chapters")).isNotEmpty();

        api.put("/me/readings/" + version + "/opening", "").expect(204);
        api.put("/me/readings/" + version + "/acceptance", "").refused(409, "quiz_not_passed");
        var wrong = api.post("/me/readings/" + version + "/answers", Map.of("answers", List.of(0, 2, 0, 1)))
                .expect(200);
        assertThat(wrong.json().at("/passed").asBoolean()).isFalse();
        assertThat(wrong.text("/wrong/0/clause")).isEqualTo("3.1");
        assertThat(wrong.text("/wrong/0/text/zh")).contains("亲自答复");
        var passed = api.post("/me/readings/" + version + "/answers", RIGHT).expect(200);
        assertThat(passed.json().at("/passed").asBoolean()).isTrue();
        assertThat(passed.json().at("/tries").asInt()).isEqualTo(2);
        api.put("/me/readings/" + version + "/acceptance", "").expect(204);
        api.put("/me/readings/" + version + "/acceptance", "").refused(409, "reading_accepted");

        var report = owner.get("/policies/readings").expect(200);
        assertThat(report.json().at("/items/0/share/given").asInt()).isEqualTo(2);
        assertThat(report.json().at("/items/0/share/accepted").asInt()).isEqualTo(1);
        var done = owner.get("/policies/readings/" + version + "/people?state=done")
                .expect(200);
        assertThat(done.text("/items/0/name")).isEqualTo(agent.name());
        assertThat(done.text("/items/0/acceptedAt")).isNotBlank();
        assertThat(owner.get("/policies/readings/" + version + "/people.csv").text())
                .contains(agent.name());
        api.get("/me/readings/" + UUID.randomUUID()).refused(404, "no_such_reading");
    }

    @Test
    void whoJoinsLaterReadsTheLastVersionAndWhoLeavesIsNotCounted() {
        owner.post("/policies/readings", "").expect(201);
        var joiner = company.person(Right.TICKET_READ);
        company.catchUp();

        var version = company.api(joiner).get("/me/readings").expect(200).text("/items/0/version");
        assertThat(version).isNotBlank();
        owner.put("/people/" + joiner.id() + "/deactivation", Map.of("reason", "离职"));
        company.inside(() -> company.bean(HandOutPolicy.class).left(joiner.id()));
        assertThat(owner.get("/policies/readings/" + version + "/departments")
                        .expect(200)
                        .json()
                        .at("/items/0/share/given")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aNewVersionReplacesWhatIsOpenAndShowsWhatChanged() {
        var agent = company.api(company.person(Right.TICKET_READ));
        var late = company.api(company.person(Right.TICKET_READ));
        owner.post("/policies/readings", "").expect(201);
        var first = agent.get("/me/readings").text("/items/0/version");
        agent.post("/me/readings/" + first + "/answers", RIGHT).expect(200);
        agent.put("/me/readings/" + first + "/acceptance", "").expect(204);

        owner.put(
                        "/targets/technical-solution",
                        "{\"amount\": \"PT25M\", \"calendar\": \"technical-desk\", \"reason\": \"客户要求\"}")
                .expect(200);
        company.catchUp();

        var mine = agent.get("/me/readings").expect(200);
        assertThat(mine.json().at("/items")).hasSize(2);
        var page = agent.get("/me/readings/" + mine.text("/items/0/version")).expect(200);
        assertThat(page.text("/since")).isEqualTo("1.0");
        assertThat(page.text("/changed/0")).isEqualTo("3.6");
        var others = late.get("/me/readings").expect(200).json();
        assertThat(others.at("/items/1/superseded").asBoolean()).isTrue();
        late.post("/me/readings/" + first + "/answers", RIGHT).refused(409, "reading_superseded");
    }

    @Test
    void aLeadSeesTheOwnDepartmentAndRemindsIt() {
        var east = company.team("客服部");
        var west = company.team("技术部");
        var lead = company.person(Reach.TEAM, east, Right.ADOPTION_READ);
        var member = company.person(Reach.TEAM, east, Right.TICKET_READ);
        company.person(Reach.TEAM, west, Right.TICKET_READ);
        owner.post("/policies/readings", "").expect(201);
        var version = owner.get("/policies/readings").text("/items/0/version");
        var api = company.api(lead);

        var departments =
                api.get("/policies/readings/" + version + "/departments").expect(200);
        assertThat(departments.json().at("/items")).hasSize(1);
        assertThat(departments.text("/items/0/teamName")).isEqualTo("客服部");
        assertThat(departments.json().at("/items/0/share/given").asInt()).isEqualTo(2);
        assertThat(api.get("/policies/readings/" + version + "/people").json().at("/items"))
                .hasSize(2);
        assertThat(owner.get("/policies/readings/" + version + "/departments")
                        .json()
                        .at("/items"))
                .hasSize(3);

        var told = api.post("/policies/readings/" + version + "/reminders", "").expect(200);
        assertThat(told.json().at("/people").asInt()).isEqualTo(2);
        assertThat(api.post("/policies/readings/" + version + "/reminders", "")
                        .json()
                        .at("/people")
                        .asInt())
                .isZero();
        assertThat(company.api(member).get("/me/notices").text()).contains("reading_due");
        api.put("/policies/readings/" + version + "/quiz", Map.of("questions", List.of()))
                .expect(403);
    }

    @Test
    void theJobRemindsBeforeTheLastDayAndAfterIt() {
        var agent = company.api(company.person(Right.TICKET_READ));
        owner.put("/policies/readings/settings", Map.of("days", 10, "remindBefore", 3, "remindEvery", 5))
                .expect(200);
        owner.post("/policies/readings", "").expect(201);

        assertThat(remindedAfter(5)).isZero();
        assertThat(remindedAfter(8)).isEqualTo(2);
        assertThat(remindedAfter(11)).isZero();
        assertThat(remindedAfter(14)).isEqualTo(2);
        assertThat(agent.get("/me/notices").text()).contains("reading_due", "reading_overdue");
    }

    @Test
    void theOwnerWritesTheQuestionsAndTwoOwnersDoNotOverwriteEachOther() {
        owner.post("/policies/readings", "").expect(201);
        var version = owner.get("/policies/readings").text("/items/0/version");
        var door = "/policies/readings/" + version + "/quiz";
        var before = owner.get(door).expect(200).header("ETag").orElseThrow();

        owner.put(door, Map.of("questions", List.of(question("3.1", 0), question("3.2", 0))))
                .refused(422, "quiz_refused");
        owner.put(door, Map.of("questions", List.of(question("99", 0), question("3.2", 4), question("3.3", 0))))
                .refused(422, "quiz_refused");
        var three = Map.of("questions", List.of(question("3.1", 0), question("3.2", 1), question("3.3", 0)));
        owner.with("If-Match", before).put(door, three).expect(200);
        owner.with("If-Match", before).put(door, three).refused(412, "changed_meanwhile");
        owner.post("/me/readings/" + version + "/answers", RIGHT).refused(422, "quiz_changed");
    }

    private int remindedAfter(int days) {
        var then = company.clock().instant().plus(Duration.ofDays(days));
        return company.clock()
                .at(
                        then,
                        () -> Tenancy.as(
                                company.id(),
                                () -> company.bean(RemindReaders.class).now()));
    }

    private static Map<String, Object> question(String clause, int right) {
        var words = Map.of("zh", "问", "en", "Ask");
        return Map.of("clause", clause, "asks", words, "answers", List.of(words, words), "right", right);
    }
}
