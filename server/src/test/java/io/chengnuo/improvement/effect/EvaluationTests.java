package io.chengnuo.improvement.effect;

import static io.chengnuo.improvement.db.Tables.OPINIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.improvement.review.PlanReviews;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The effect of the policy is judged by what staff and customers say and by the numbers. */
@ChengnuoTest
@Tag("REQ-IMP-20")
class EvaluationTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestCompany company;

    @Test
    void anonymousOpinionsAreOneEachNamelessAndHiddenWhileFew() {
        var boss = company.person(Right.POLICY_READ, Right.POLICY_EDIT);
        var staff = List.of(reader(), reader(), reader());
        var id = open(boss, true, staff);
        var door = "/evaluations/" + id;
        var opinion = Map.of("marks", List.of(5, 3, 4, 4, 4), "words", "时限偏紧");
        company.api(staff.getFirst())
                .put(door + "/opinion", Map.of("marks", List.of(5)))
                .refused(422, "opinion_refused");
        company.api(staff.getFirst()).put(door + "/opinion", opinion).expect(204);
        company.api(staff.getFirst()).put(door + "/opinion", opinion).refused(409, "opinion_not_asked");
        company.api(reader()).put(door + "/opinion", opinion).refused(409, "opinion_not_asked");
        var few = company.api(boss).get(door).expect(200).json();
        assertThat(few.at("/hidden").asBoolean()).isTrue();
        assertThat(few.at("/means").size()).isZero();
        assertThat(few.toString()).doesNotContain("时限偏紧");
        company.api(staff.get(1)).put(door + "/opinion", opinion).expect(204);
        company.api(staff.get(2)).put(door + "/opinion", opinion).expect(204);
        var enough = company.api(boss).get(door).expect(200).json();
        assertThat(enough.at("/means/1").asDouble()).isEqualTo(3);
        assertThat(enough.at("/words/0/words").asString()).isEqualTo("时限偏紧");
        assertThat(enough.at("/words/0/person").isMissingNode()
                        || enough.at("/words/0/person").isNull())
                .isTrue();
        assertThat(company.inside(() -> company.bean(DSLContext.class)
                        .fetchCount(
                                OPINIONS, OPINIONS.EVALUATION.eq(UUID.fromString(id)), OPINIONS.PERSON.isNotNull())))
                .isZero();
        assertThat(company.inside(() -> company.bean(DSLContext.class)
                        .fetch(
                                "select distinct xmin::text as tx from improvement.opinions where evaluation = ?",
                                UUID.fromString(id))
                        .size()))
                .as("written by the same transaction, so that none can be paired with who answered")
                .isEqualTo(1);
    }

    @Test
    void theVerdictKeepsItsNumbersAndFeedsTheNextReview() {
        var boss = company.person(Right.POLICY_READ, Right.POLICY_EDIT);
        var one = reader();
        var id = open(boss, false, List.of(one));
        var door = "/evaluations/" + id;
        assertThat(company.api(one).get("/me/notices").expect(200).text()).contains("效果评估");
        company.api(one)
                .put(door + "/opinion", Map.of("marks", List.of(4, 4, 4, 4, 4)))
                .expect(204);
        company.api(one)
                .put(door + "/verdict", Map.of("verdict", "partly", "reasons", "x"))
                .refused(403, "right_missing");
        company.api(boss)
                .with("If-Match", "\"9\"")
                .put(door + "/verdict", Map.of("verdict", "partly", "reasons", "x"))
                .refused(412, "changed_meanwhile");
        company.api(boss)
                .put(door + "/verdict", Map.of("verdict", "partly", "reasons", "响应变快，投诉未降"))
                .expect(204);
        company.api(one)
                .put(door + "/opinion", Map.of("marks", List.of(4, 4, 4, 4, 4)))
                .refused(409, "evaluation_closed");
        var shown = company.api(one).get(door).expect(200).json();
        assertThat(shown.at("/evaluation/verdict").asString()).isEqualTo("partly");
        assertThat(shown.at("/comparison/after/answered").isNumber()).isTrue();
        assertThat(shown.at("/means/0").asDouble()).isEqualTo(4);
        Tenancy.run(company.id(), () -> company.bean(PlanReviews.class).now());
        var review = company.api(boss).get("/reviews?kind=policy").expect(200).text("/items/0/id");
        assertThat(company.api(boss)
                        .get("/reviews/" + review)
                        .expect(200)
                        .json()
                        .at("/effects")
                        .toString())
                .contains("响应变快，投诉未降");
    }

    private TestPerson reader() {
        return company.person(Right.POLICY_READ);
    }

    private String open(TestPerson boss, boolean anonymous, List<TestPerson> people) {
        var body = new HashMap<String, Object>();
        body.put("title", "制度效果评估");
        body.put("anonymous", anonymous);
        body.put("people", people.stream().map(TestPerson::id).toList());
        body.put(
                "closesOn", LocalDate.ofInstant(company.clock().instant(), ZONE).plusDays(7));
        return company.api(boss).post("/evaluations", body).expect(201).text("/id");
    }
}
