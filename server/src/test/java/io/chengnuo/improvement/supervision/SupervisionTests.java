package io.chengnuo.improvement.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks come round, findings lead to a fix that somebody else accepts or to a proposal, and what is late is told. */
@ChengnuoTest
@Tag("REQ-POL-24")
class SupervisionTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestCompany company;

    @Test
    void aPlanBringsAboutItsCheckOnceForEachDayAndTheCheckerIsTold() {
        var checker = company.person(Right.POLICY_READ);
        var editor = editor();
        var due = today().plusDays(3);
        var plan = made(editor.post("/supervision/plans", plan("投诉归因抽查", List.of("4.10"), checker, due)));
        bringAbout(today());
        bringAbout(today());
        var mine = company.api(checker);
        var check = only(mine.get("/supervision/checks?clause=4.10").expect(200).json(), "投诉归因抽查");
        assertThat(check.at("/dueOn").asString()).isEqualTo(due.toString());
        assertThat(check.at("/mine").asBoolean()).isTrue();
        assertThat(mine.get("/me/notices").expect(200).text()).contains("投诉归因抽查");
        var shown = editor.get("/supervision/plans?clause=4.10").expect(200).json();
        assertThat(only(shown, "投诉归因抽查").at("/nextDue").asString())
                .isEqualTo(due.plusMonths(1).toString());
        editor.delete("/supervision/plans/" + plan).expect(204);
        editor.delete("/supervision/plans/" + plan).refused(409, "check_plan_ended");
    }

    @Test
    void whatIsNotFollowedIsFixedByItsOwnerAndAcceptedBySomebodyElse() {
        var checker = company.person(Right.POLICY_READ);
        var owner = company.person(Right.POLICY_READ);
        var check = check("资料检查甲", List.of("5.5", "5.7"), checker);
        var door = "/supervision/checks/" + check + "/result";
        company.api(owner).put(door, result(followed("5.5"), followed("5.7"))).refused(403, "not_the_checker");
        company.api(checker).put(door, result(followed("5.5"))).refused(422, "check_incomplete");
        company.api(checker)
                .put(door, result(followed("5.5"), broken("5.7", Map.of("severity", "major"))))
                .refused(422, "finding_without_remedy");
        var fix = Map.<String, Object>of(
                "severity", "major", "remedy", "fix", "owner", owner.id(), "dueOn", today().plusDays(5));
        company.api(checker)
                .with("If-Match", "\"7\"")
                .put(door, result(followed("5.5"), broken("5.7", fix)))
                .refused(412, "changed_meanwhile");
        company.api(checker)
                .put(door, result(followed("5.5"), broken("5.7", fix)))
                .expect(204);
        company.api(checker).put(door, result(followed("5.5"), followed("5.7"))).refused(409, "check_done");

        var finding = finding("5.7");
        var mine = "/supervision/findings/" + finding;
        company.api(checker)
                .put(mine + "/verification", Map.of("accepted", true))
                .refused(409, "finding_open");
        company.api(checker).put(mine + "/fix", Map.of("words", "改好了")).refused(403, "not_the_owner");
        company.api(owner).put(mine + "/fix", Map.of("words", "到期资料已清理")).expect(204);
        company.api(owner).put(mine + "/verification", Map.of("accepted", true)).refused(403, "verified_by_another");
        company.api(checker)
                .put(mine + "/verification", Map.of("accepted", false, "words", "还有一柜"))
                .expect(204);
        company.api(owner).put(mine + "/fix", Map.of("words", "第二柜也清理了")).expect(204);
        company.api(checker)
                .put(mine + "/verification", Map.of("accepted", true))
                .expect(204);
        assertThat(company.api(checker).get(mine).expect(200).text("/state")).isEqualTo("verified");
        var clause = company.api(owner).get("/supervision/clauses/5.7").expect(200);
        assertThat(clause.text("/last/title")).isEqualTo("资料检查甲");
        assertThat(clause.json().at("/open").asInt()).isZero();
    }

    @Test
    void aProposalToReviseIsARemarkOnTheClauseThatLeadsBack() {
        var checker = company.person(Right.POLICY_READ);
        var check = check("培训检查甲", List.of("7.3"), checker);
        company.api(checker)
                .put(
                        "/supervision/checks/" + check + "/result",
                        result(broken("7.3", Map.of("severity", "minor", "remedy", "revision"))))
                .expect(204);
        var finding = finding("7.3");
        var editor = editor();
        var remark =
                editor.get("/policies/remarks?clause=7.3").expect(200).json().at("/items/0");
        assertThat(remark.at("/origin").asString()).contains(finding);
        var shown = "/supervision/findings/" + finding;
        assertThat(editor.get(shown).expect(200).text("/state")).isEqualTo("proposed");
        assertThat(editor.get(shown).expect(200).json().at("/revised").asBoolean())
                .isFalse();
        editor.put("/policies/remarks/" + remark.at("/id").asString() + "/settlement", Map.of())
                .expect(204);
        assertThat(editor.get(shown).expect(200).json().at("/revised").asBoolean())
                .isTrue();
        assertThat(editor.get("/supervision/findings/export.csv?clause=7.3")
                        .expect(200)
                        .text())
                .contains("7.3,not_followed,minor,proposed");
    }

    @Test
    void lateChecksAndLateFixesAreToldOnce() {
        var checker = company.person(Right.POLICY_READ);
        var owner = company.person(Right.POLICY_READ);
        var boss = company.person(Right.POLICY_READ, Right.POLICY_EDIT);
        var check = check("逾期检查", List.of("8.9"), checker);
        var fix = Map.<String, Object>of(
                "severity", "critical", "remedy", "fix", "owner", owner.id(), "dueOn", today().plusDays(1));
        var other = check("按期检查", List.of("8.9"), checker);
        company.api(checker)
                .put("/supervision/checks/" + other + "/result", result(broken("8.9", fix)))
                .expect(204);
        watch(today().plusDays(20));
        watch(today().plusDays(21));
        assertThat(notices(boss, "逾期检查")).isEqualTo(1);
        assertThat(notices(boss, "按期检查")).isZero();
        assertThat(notices(owner, "整改已逾期")).isEqualTo(1);
        assertThat(check).isNotBlank();
    }

    @Test
    @Tag("REQ-POL-06")
    void shippedPlansWorkForTheClausesOfThePack() {
        var editor = editor();
        var report = editor.get("/policies/controls/report").expect(200).json().at("/findings");
        assertThat(report.valueStream()
                        .filter(finding -> finding.at("/problem").asString().equals("broken"))
                        .map(finding -> finding.at("/where").asString()))
                .doesNotContain("9.1", "14.1", "4.10");
        assertThat(report.valueStream()
                        .filter(finding -> finding.at("/problem").asString().equals("without_control"))
                        .map(finding -> finding.at("/where").asString()))
                .doesNotContain("9.1", "14.1", "4.10", "13.5");
        assertThat(editor.post("/supervision/plans/shipped", null)
                        .expect(200)
                        .json()
                        .at("/added")
                        .asInt())
                .isZero();
        editor.post("/supervision/plans", plan("没有的条款", List.of("99.9"), company.administrator(), today()))
                .refused(422, "check_plan_refused");
    }

    private TestApi editor() {
        return company.api(company.person(Right.POLICY_READ, Right.POLICY_EDIT));
    }

    private String check(String title, List<String> clauses, TestCompany.TestPerson checker) {
        var editor = editor();
        var plan = made(editor.post("/supervision/plans", plan(title, clauses, checker, today().plusMonths(2))));
        return made(editor.post("/supervision/plans/" + plan + "/checks", null));
    }

    private String finding(String clause) {
        return editor().get("/supervision/findings?kind=not_followed&clause=" + clause)
                .expect(200)
                .text("/items/0/id");
    }

    private long notices(TestCompany.TestPerson person, String words) {
        return company.api(person)
                .get("/me/notices")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(notice -> notice.toString().contains(words))
                .count();
    }

    private static JsonNode only(JsonNode page, String title) {
        var found = page.at("/items")
                .valueStream()
                .filter(row -> row.at("/title").asString().equals(title))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String made(TestApi.Answer answer) {
        return answer.expect(201).text("/id");
    }

    private static Map<String, Object> plan(
            String title, List<String> clauses, TestCompany.TestPerson checker, LocalDate due) {
        return Map.of(
                "title",
                title,
                "clauses",
                clauses,
                "rhythm",
                "monthly",
                "method",
                "sample",
                "person",
                checker.id(),
                "nextDue",
                due);
    }

    private static Map<String, Object> result(Map<?, ?>... findings) {
        return Map.of("summary", "看过了", "findings", List.of(findings));
    }

    private static Map<String, Object> followed(String clause) {
        return Map.of("clause", clause, "kind", "followed", "words", "抽看十件，均符合");
    }

    private static Map<String, Object> broken(String clause, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of("clause", clause, "kind", "not_followed", "words", "三件没有记录"));
        return body;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(company.clock().instant(), ZONE);
    }

    private void bringAbout(LocalDate day) {
        at(day, () -> company.bean(BringChecksAbout.class).now());
    }

    private void watch(LocalDate day) {
        at(day, () -> company.bean(WatchSupervision.class).now());
    }

    private void at(LocalDate day, Runnable work) {
        company.clock().at(day.atStartOfDay(ZONE).plus(Duration.ofHours(9)).toInstant(), () -> {
            Tenancy.run(company.id(), work);
            return true;
        });
    }
}
