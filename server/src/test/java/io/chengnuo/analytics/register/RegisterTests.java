package io.chengnuo.analytics.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.shared.files.FileStore;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is entered by hand stands as it was entered; a correction is a further entry and hides nothing. */
@ChengnuoTest
@Tag("REQ-POL-25")
class RegisterTests {

    private TestCompany company;

    private static Map<String, Object> drill(String title) {
        return new HashMap<>(Map.of("kind", "drill", "title", title, "day", "2026-03-12", "note", "疏散与恢复"));
    }

    private TestApi keeper() {
        return company.api(company.person(Right.REGISTER_EDIT, Right.BOARD_READ));
    }

    @Test
    void anEntryIsShownAsEnteredByHandAndACorrectionKeepsWhatWasSaidBefore() {
        var keeper = keeper();
        var entered = keeper.post("/register", drill("上半年全要素演练")).expect(201);
        assertThat(entered.text("/source")).isEqualTo("hand");
        var id = entered.text("/id");
        var right = drill("上半年全要素应急演练");
        right.put("day", "2026-03-13");
        var corrected = keeper.post("/register/" + id + "/corrections", Map.of("entry", right, "reason", "日期写错"))
                .expect(201);
        keeper.post("/register/" + id + "/corrections", Map.of("entry", right, "reason", "再改一次"))
                .refused(409, "entry_corrected_already");

        var listed = keeper.get("/register?kind=drill&q=全要素").expect(200).json().at("/items");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.at("/0/day").asString()).isEqualTo("2026-03-13");
        assertThat(listed.at("/0/corrected").asBoolean()).isTrue();
        var whole = keeper.get("/register/" + corrected.text("/id")).expect(200).json();
        assertThat(whole.at("/history/0/day").asString()).isEqualTo("2026-03-12");
        assertThat(whole.at("/history/1/reason").asString()).isEqualTo("日期写错");

        keeper.put("/register/" + corrected.text("/id") + "/withdrawal", Map.of("reason", "没有举行"))
                .expect(204);
        assertThat(keeper.get("/register?q=全要素").expect(200).json().at("/items").size())
                .isZero();
        assertThat(keeper.get("/register/" + id)
                        .expect(200)
                        .json()
                        .at("/history")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void whatIsWrittenCannotBeChangedEvenByTheDatabaseUser() {
        keeper().post("/register", drill("不可改的演练")).expect(201);
        var refused = org.assertj.core.api.Assertions.catchThrowable(() -> company.inside(() ->
                company.bean(org.jooq.DSLContext.class).execute("update analytics.register_entries set title = 'x'")));
        assertThat(refused).isNotNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"drill\",\"title\":\"演练\"}|day",
                "{\"kind\":\"drill\",\"title\":\"演练\",\"day\":\"2199-01-01\"}|day",
                "{\"kind\":\"outage\",\"title\":\"中断\",\"day\":\"2026-01-01\"}|begins",
                "{\"kind\":\"outage\",\"title\":\"中断\",\"begins\":\"2026-01-02T00:00:00Z\",\"ends\":\"2026-01-01T00:00:00Z\"}|ends",
                "{\"kind\":\"outage\",\"title\":\"中断\",\"begins\":\"2026-01-02T00:00:00Z\",\"number\":6,\"outOf\":5}|number",
                "{\"kind\":\"outlet_coverage\",\"title\":\"网点\",\"day\":\"2026-01-01\",\"number\":5}|outOf",
                "{\"kind\":\"outlet_coverage\",\"title\":\"网点\",\"day\":\"2026-01-01\",\"number\":5,\"outOf\":0}|outOf",
                "{\"kind\":\"response_baseline\",\"title\":\"基线\",\"day\":\"2026-01-01\"}|number",
                "{\"kind\":\"response_baseline\",\"title\":\"基线\",\"day\":\"2026-01-01\",\"number\":-1}|number",
            })
    void anEntryThatDoesNotFitItsKindIsRefusedByField(String body, String field) {
        assertThat(keeper().post("/register", body)
                        .refused(422, "register_entry_refused")
                        .text("/errors/0/field"))
                .isEqualTo(field);
    }

    @Test
    void aReviewCountsOnlyWithItsMinutesAndTheyCanBeRead() {
        var person = company.person(Right.REGISTER_EDIT, Right.BOARD_READ);
        var keeper = company.api(person);
        var review =
                new HashMap<String, Object>(Map.of("kind", "process_review", "title", "一季度流程评审会", "day", "2026-03-30"));
        var bare = keeper.post("/register", review).expect(201);
        assertThat(bare.json().at("/counts").asBoolean()).isFalse();
        var file = company.as(
                person,
                () -> company.bean(FileStore.class)
                        .keep(
                                "会议纪要.txt",
                                "text/plain",
                                new ByteArrayInputStream("纪要".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        review.put("files", java.util.List.of(file.id()));
        var proven = keeper.post(
                        "/register/" + bare.text("/id") + "/corrections", Map.of("entry", review, "reason", "补交纪要"))
                .expect(201);
        assertThat(proven.json().at("/counts").asBoolean()).isTrue();
        assertThat(keeper.get("/register/" + proven.text("/id") + "/files/" + file.id())
                        .expect(200)
                        .text())
                .isEqualTo("纪要");
        keeper.get("/register/" + bare.text("/id") + "/files/" + file.id()).refused(404, "no_such_file");
    }

    @Test
    void whoReachesAUnitEntersForItAndSeesItsOwnAndTheCompanys() {
        var north = company.unit(company.root(), "华北分公司");
        var south = company.unit(company.root(), "华南分公司");
        var northern = company.api(
                company.person(Reach.UNIT, company.team(north, "华北客服"), Right.REGISTER_EDIT, Right.BOARD_READ));
        northern.post("/register", drill("全公司演练")).refused(422, "register_entry_refused");
        var own = drill("华北演练");
        own.put("unit", north);
        northern.post("/register", own).expect(201);
        var others = drill("华南演练");
        others.put("unit", south);
        northern.post("/register", others).refused(422, "register_entry_refused");
        var id = keeper().post("/register", others).expect(201).text("/id");
        northern.get("/register/" + id).refused(404, "no_such_entry");
        var seen = northern.get("/register?limit=100").expect(200).text();
        assertThat(seen).contains("华北演练").doesNotContain("华南演练");
    }

    @Test
    void thePagesOfTheListFollowEachOther() {
        var keeper = keeper();
        IntStream.range(0, 5).forEach(number -> {
            var entry = new HashMap<String, Object>(
                    Map.of("kind", "training", "title", "培训 " + number, "day", "2026-0" + (number + 1) + "-01"));
            keeper.post("/register", entry).expect(201);
        });
        var first = keeper.get("/register?kind=training&limit=2").expect(200);
        assertThat(first.text("/items/0/title")).isEqualTo("培训 4");
        var second = keeper.get("/register?kind=training&limit=2&cursor=" + first.text("/next"))
                .expect(200);
        assertThat(second.text("/items/0/title")).isEqualTo("培训 2");
        assertThat(keeper.get("/register?kind=training&from=2026-02-01&to=2026-03-31")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        keeper.get("/register?cursor=eA").refused(422, "invalid_cursor");
    }

    @Test
    void doorsStayShutWithoutTheRightAndTheListCanBeTakenAway() {
        var reader = company.api(company.person(Right.BOARD_READ));
        reader.post("/register", drill("不许")).expect(403);
        reader.get("/register").expect(200);
        company.api(company.person(Right.TICKET_READ)).get("/register").expect(403);
        company.anonymous().get("/register").expect(401);
        keeper().post("/register", drill("可带走的演练")).expect(201);
        var csv = reader.with("Accept-Language", "zh-CN")
                .get("/register/export?format=csv&kind=drill")
                .expect(200)
                .text();
        assertThat(csv).contains("事项,名称,单位", "可带走的演练", "手工登记");
        reader.get("/register/" + UUID.randomUUID()).refused(404, "no_such_entry");
    }
}
