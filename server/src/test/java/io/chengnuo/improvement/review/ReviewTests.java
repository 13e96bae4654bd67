package io.chengnuo.improvement.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.improvement.IndicatorValues;
import io.chengnuo.improvement.Rhythm;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every quarter has its reviews: planned by themselves, held with frozen numbers, followed up, and counted. */
@ChengnuoTest
class ReviewTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Right[] EDITOR = {Right.POLICY_READ, Right.POLICY_EDIT, Right.BOARD_READ};

    private TestCompany company;

    @Test
    @Tag("REQ-IMP-08")
    void theProcessReviewIsPlannedPreparedHeldAndCounted() {
        var boss = company.person(EDITOR);
        var owner = company.person(Right.POLICY_READ);
        var api = company.api(boss);
        plan(today());
        plan(today());
        var review = only(boss, "process");
        var door = "/reviews/" + review.at("/id").asString();
        assertThat(line(boss, "IND-29").at("/value").asDouble()).isZero();
        api.put(door + "/meeting", meeting(boss, today(), List.of(), List.of())).refused(409, "review_not_prepared");
        company.api(owner).put(door + "/pack", null).refused(403, "not_the_chair");
        api.put(door + "/pack", null).expect(204);
        var pack = api.get(door).expect(200).json().at("/pack");
        assertThat(pack.at("/values").size()).isGreaterThan(30);
        assertThat(pack.at("/to").asString()).isEqualTo(today().toString());

        var decision = Map.<String, Object>of("words", "夜间增设一席", "owner", owner.id(), "dueOn", today().plusDays(3));
        api.put(door + "/meeting", meeting(boss, today().plusDays(1), List.of(decision), List.of()))
                .refused(422, "review_refused");
        api.with("If-Match", "\"1\"")
                .put(door + "/meeting", meeting(boss, today(), List.of(decision), List.of()))
                .refused(412, "changed_meanwhile");
        api.put(door + "/meeting", meeting(boss, today(), List.of(decision), List.of()))
                .expect(204);
        api.put(door + "/pack", null).refused(409, "review_held");
        company.catchUp();
        var line = line(boss, "IND-29");
        assertThat(line.at("/value").asDouble()).isEqualTo(1);
        assertThat(line.at("/state").asString()).isEqualTo("kept");
        assertThat(api.get("/register?kind=process_review").expect(200).text())
                .contains("/reviews?review=" + review.at("/id").asString(), "product");
        assertThat(company.api(owner).get("/me/notices").expect(200).text()).contains("夜间增设一席");

        var later = today().plusMonths(3);
        plan(later);
        assertThat(company.api(owner).get("/me/notices").expect(200).text()).contains("评审会决定已逾期");
        var next = latest(boss, "process");
        var earlier = api.get("/reviews/" + next.at("/id").asString())
                .expect(200)
                .json()
                .at("/earlier");
        assertThat(earlier.at("/0/words").asString()).isEqualTo("夜间增设一席");
        var done = "/reviews/decisions/" + earlier.at("/0/id").asString() + "/outcome";
        company.api(company.person(Right.POLICY_READ))
                .put(done, Map.of("outcome", "x"))
                .refused(403, "not_the_chair");
        company.api(owner).put(done, Map.of("outcome", "已增设")).expect(204);
        company.api(owner).put(done, Map.of("outcome", "已增设")).refused(409, "decision_done");
    }

    @Test
    @Tag("REQ-IMP-09")
    void thePolicyReviewSaysOfEachChapterWhetherItStays() {
        var boss = company.person(EDITOR);
        var api = company.api(boss);
        plan(today());
        var door = "/reviews/" + only(boss, "policy").at("/id").asString();
        api.put(door + "/pack", null).expect(204);
        var shown = api.get(door).expect(200).json();
        assertThat(shown.at("/pack/values")
                        .valueStream()
                        .map(value -> value.at("/code").asString()))
                .contains("IND-17", "IND-11", "IND-05");
        var chapters = new ArrayList<Map<String, Object>>();
        shown.at("/chapters")
                .forEach(chapter -> chapters.add(Map.of(
                        "chapter",
                        chapter.at("/number").asString(),
                        "outcome",
                        chapter.at("/number").asString().equals("3") ? "change" : "keep",
                        "words",
                        "依据本季数据")));
        api.put(door + "/meeting", meeting(boss, today(), List.of(), chapters.subList(1, chapters.size())))
                .refused(422, "review_refused");
        api.put(door + "/meeting", meeting(boss, today(), List.of(), chapters)).expect(204);
        company.catchUp();
        assertThat(line(boss, "IND-30").at("/state").asString()).isEqualTo("kept");
        var after = api.get(door).expect(200).json().at("/chapters");
        assertThat(after.valueStream()
                        .filter(chapter -> chapter.at("/outcome").asString().equals("change"))
                        .map(chapter -> chapter.at("/number").asString()))
                .containsExactly("3");
        api.get("/policies/draft").expect(200);
        assertThat(api.get("/policies/remarks?clause=3.1").expect(200).text()).contains("依据本季数据");
    }

    @Test
    @Tag("REQ-IMP-08")
    void aPeriodThatRunsOutWithoutItsReviewIsToldAndBrokenWhenOver() {
        var other = company.another();
        var boss = other.person(EDITOR);
        var founded = LocalDate.ofInstant(other.clock().instant(), ZONE);
        var second = Rhythm.QUARTERLY.endOfPeriod(founded).plusDays(1);
        at(other, second.plusDays(1), () -> other.bean(PlanReviews.class).now());
        var end = Rhythm.QUARTERLY.endOfPeriod(second);
        at(other, end.minusDays(10), () -> other.bean(PlanReviews.class).now());
        at(other, end.minusDays(9), () -> other.bean(PlanReviews.class).now());
        var told = other.api(boss).get("/me/notices").expect(200).text();
        assertThat(told.split("尚未召开：服务流程评审会（" + second, -1)).hasSize(2);
        var value = at(
                other,
                end.plusDays(5),
                () -> other.bean(IndicatorValues.class).between(second, end.plusDays(3)).stream()
                        .filter(one -> one.code().equals("IND-29"))
                        .findFirst()
                        .orElseThrow());
        assertThat(value.state()).isEqualTo("broken");
    }

    @Test
    @Tag("REQ-IMP-09")
    void theRhythmIsTheCompanys() {
        var boss = company.person(EDITOR);
        company.api(company.person(Right.POLICY_READ))
                .put("/reviews/rhythms/policy", Map.of("rhythm", "half_yearly"))
                .refused(403, "right_missing");
        company.api(boss)
                .put("/reviews/rhythms/policy", Map.of("rhythm", "half_yearly", "chair", boss.id()))
                .expect(204);
        assertThat(company.api(boss).get("/reviews/rhythms").expect(200).text("/items/1/rhythm"))
                .isEqualTo("half_yearly");
        company.api(boss)
                .put("/reviews/rhythms/policy", Map.of("rhythm", "quarterly"))
                .expect(204);
    }

    private JsonNode only(TestPerson person, String kind) {
        var found = company.api(person)
                .get("/reviews?kind=" + kind)
                .expect(200)
                .json()
                .at("/items");
        assertThat(found.size()).isEqualTo(1);
        return found.get(0);
    }

    private JsonNode latest(TestPerson person, String kind) {
        return company.api(person)
                .get("/reviews?kind=" + kind)
                .expect(200)
                .json()
                .at("/items/0");
    }

    private JsonNode line(TestPerson person, String code) {
        return company.api(person)
                .get("/board?from=" + Rhythm.QUARTERLY.beginOfPeriod(today()) + "&to=" + today())
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(line -> line.at("/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> meeting(
            TestPerson boss, LocalDate day, List<Map<String, Object>> decisions, List<Map<String, Object>> chapters) {
        return Map.of(
                "heldOn", day,
                "participants", List.of(boss.id()),
                "minutes", "逐项看过数据",
                "decisions", decisions,
                "chapters", chapters);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(company.clock().instant(), ZONE);
    }

    private void plan(LocalDate day) {
        at(company, day, () -> company.bean(PlanReviews.class).now());
    }

    private static <T> T at(TestCompany company, LocalDate day, java.util.function.Supplier<T> work) {
        return company.clock()
                .at(day.atStartOfDay(ZONE).plus(Duration.ofHours(9)).toInstant(), () -> Tenancy.as(company.id(), work));
    }
}
