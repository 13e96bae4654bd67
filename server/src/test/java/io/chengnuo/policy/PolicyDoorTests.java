package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ChengnuoTest
@Tag("REQ-POL-04")
class PolicyDoorTests {

    private TestCompany company;
    private TestApi api;

    @BeforeEach
    void anAdministrator() {
        api = company.api(company.administrator());
    }

    @Test
    void thePolicyInForceIsReadClauseByClause() {
        var policy = api.get("/policies/current").expect(200);

        assertThat(policy.text("/version/state")).isEqualTo("in_force");
        assertThat(policy.text("/title/zh")).isEqualTo("客户服务制度");
        assertThat(policy.json().at("/chapters")).hasSize(15);
        var clause = api.get("/clauses/3.5").expect(200);
        assertThat(clause.text("/targets/0/promise")).isEqualTo("technical-response");
        assertThat(clause.text("/targets/0/indicator/code")).isEqualTo("IND-07");
        assertThat(clause.text("/targets/0/stops")).isEqualTo("first_answer");
    }

    @Test
    @Tag("REQ-POL-01")
    @Tag("REQ-POL-12")
    void thePolicyCarriesItsCharterAppendicesAndCitedPapers() {
        var number = api.get("/policies/versions?limit=100")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .reduce((newer, older) -> older)
                .orElseThrow()
                .at("/number")
                .asString();
        var policy = api.get("/policies/current").expect(200);

        assertThat(policy.text("/frame/charter/aim")).isEqualTo("satisfaction");
        assertThat(policy.text("/charterSince")).isEqualTo(number);
        assertThat(policy.text("/frame/appendices/0/kind")).isEqualTo("form");
        assertThat(policy.text("/frame/references/0/validity")).isEqualTo("to_be_checked");
        assertThat(policy.text("/chapters/0/layer")).isEqualTo("strategy");
        assertThat(policy.text("/chapters/0/clauses/0/title/zh")).isEqualTo("服务宗旨");
    }

    @Test
    @Tag("REQ-POL-06")
    void controlsOfEveryModuleAreAnnouncedAndCheckedAgainstTheClauses() {
        var kinds = api.get("/policies/controls")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(control -> control.at("/kind").asString())
                .toList();
        assertThat(kinds)
                .contains(
                        "clock",
                        "indicator",
                        "procedure_step",
                        "required_field",
                        "checklist",
                        "escalation",
                        "survey",
                        "risk_rule",
                        "built_in");

        var report = api.get("/policies/controls/report").expect(200);
        assertThat(report.json().at("/working").asInt()).isGreaterThan(50);
        var broken = api.get("/policies/controls/report?problem=broken")
                .expect(200)
                .json()
                .at("/findings");
        assertThat(broken.valueStream().map(finding -> finding.at("/name/en").asString()))
                .allMatch(name -> name.startsWith("power "));
        var csv = api.get("/policies/controls/report.csv").expect(200);
        assertThat(csv.text()).contains("without_control,");
        company.api(company.person(Right.TICKET_READ))
                .get("/policies/controls/report")
                .expect(403);
    }

    @Test
    void clausesAreFoundByTheirWordsAndTellTheirHistory() {
        var found = api.get("/clauses?q=%E9%A6%96%E9%97%AE").expect(200);
        assertThat(found.text("/items/0/number")).isEqualTo("3.9");
        assertThat(api.get("/clauses?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E5%8F%A5")
                        .expect(200)
                        .json()
                        .at("/items"))
                .isEmpty();
        api.get("/clauses?q=").expect(400);

        var history = api.get("/clauses/3.9/history").expect(200);
        assertThat(history.json().at("/items")).hasSize(1);
        assertThat(history.text("/items/0/number")).isEqualTo("1.0");
        assertThat(history.json().at("/items/0/before").isNull()).isTrue();
        api.get("/clauses/99.9/history").refused(404, "no_such_clause");
    }

    @Test
    @Tag("REQ-POL-26")
    void aTargetIsChangedWithAReasonAndItsHistoryTellsWhoAndWhy() {
        var before = api.get("/targets/technical-solution").expect(200);
        assertThat(before.text("/amount")).isEqualTo("PT30M");
        var number = api.get("/policies/current").text("/version/number");

        var after = api.with("If-Match", before.header("ETag").orElseThrow())
                .put("/targets/technical-solution", body("PT25M", "customers asked"))
                .expect(200);

        assertThat(after.text("/amount")).isEqualTo("PT25M");
        assertThat(after.text("/calendar")).isEqualTo("technical-desk");
        assertThat(api.get("/targets/technical-solution").text("/amount")).isEqualTo("PT25M");
        assertThat(api.get("/policies/current").text("/version/number")).isNotEqualTo(number);
        var history = api.get("/targets/technical-solution/history").expect(200);
        assertThat(history.text("/items/0/before/amount")).isEqualTo("PT30M");
        assertThat(history.text("/items/0/after/amount")).isEqualTo("PT25M");
        assertThat(history.text("/items/0/reason")).isEqualTo("customers asked");
        assertThat(history.text("/items/0/author/name"))
                .isEqualTo(company.administrator().name());
        api.with("If-Match", before.header("ETag").orElseThrow())
                .put("/targets/technical-solution", body("PT20M", "too late"))
                .refused(412, "changed_meanwhile");
    }

    @Test
    @Tag("REQ-POL-10")
    void versionsAreListedReadAndCompared() {
        var old = api.get("/policies/current").text("/version/id");
        api.put("/targets/trainings", "{\"value\": 3, \"reason\": \"more to learn\"}")
                .expect(200);
        var page = api.get("/policies/versions?limit=1").expect(200);
        var version = page.text("/items/0/id");

        var difference = api.get("/policies/versions/" + version + "/differences?since=" + old)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/key").asString().equals("trainings"))
                .findFirst()
                .orElseThrow();
        assertThat(difference.at("/before/value").asInt()).isEqualTo(2);
        assertThat(difference.at("/after/value").asInt()).isEqualTo(3);
        assertThat(api.get("/policies/versions/" + old).expect(200).text("/version/state"))
                .isEqualTo("past");
        var rest = api.get("/policies/versions?limit=100&cursor=" + page.text("/next"))
                .expect(200);
        assertThat(rest.json().at("/items")).isNotEmpty();
        assertThat(rest.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/id").asString()))
                .doesNotContain(version);
    }

    @Test
    void aChangeMayWaitForItsDay() {
        var day = company.clock().instant().plus(Duration.ofDays(30));
        api.put("/targets/survey-rounds", "{\"value\": 2, \"reason\": \"monthly\", \"effectiveFrom\": \"" + day + "\"}")
                .expect(200);

        assertThat(api.get("/targets/survey-rounds").json().at("/value").asInt())
                .isEqualTo(1);
        assertThat(api.get("/policies/versions").expect(200).text()).contains("scheduled");
        api.put(
                        "/targets/survey-rounds",
                        "{\"value\": 4, \"reason\": \"x\", \"effectiveFrom\": \"2020-01-01T00:00:00Z\"}")
                .refused(422, "target_refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400",
                "{\"amount\": \"PT5M\"} | 400",
                "{\"amount\": \"PT5M\", \"reason\": \"  \"} | 400",
                "{\"reason\": \"no value\"} | 422",
                "{\"amount\": \"five\", \"reason\": \"x\"} | 422",
                "{\"amount\": \"-PT5M\", \"reason\": \"x\"} | 422",
                "{\"amount\": \"PT0S\", \"reason\": \"x\"} | 422",
                "{\"amount\": \"P99999D\", \"reason\": \"x\"} | 422",
                "{\"amount\": 5, \"reason\": \"x\"} | 400",
                "{\"amount\": \"PT5M\", \"calendar\": \"nowhere\", \"reason\": \"x\"} | 422",
                "{\"amount\": \"PT5M\", \"reason\": \"x\", \"author\": \"me\"} | 400",
                "{\"amount\": \"PT5M\", \"reason\": \"x\", \"effectiveFrom\": \"soon\"} | 400",
                "{\"amount\": \"PT15M\", \"reason\": \"the same\"} | 409",
                "[] | 400",
                "'' | 400",
            })
    void aChangeThatMakesNoSenseIsRefused(String body, int status) {
        api.put("/targets/technical-response", body).expect(status);
        assertThat(api.get("/targets/technical-response").text("/amount")).isEqualTo("PT15M");
    }

    @Test
    void tooLongTextsAndHugeNumbersAreRefused() {
        api.put("/targets/technical-response", body("PT5M", "x".repeat(1_001))).expect(400);
        api.put("/targets/technical-response", body("PT" + "9".repeat(50) + "M", "x"))
                .expect(400);
        api.put("/targets/satisfaction", "{\"value\": 1e30, \"reason\": \"x\"}").expect(400);
        assertThat(api.put("/targets/satisfaction", "{\"value\": 1e2147483647, \"reason\": \"x\"}")
                        .status())
                .isIn(400, 422);
        api.put("/targets/satisfaction", "{\"value\": 100.5, \"reason\": \"x\"}")
                .expect(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/targets/nothing",
                "/targets/nothing/history",
                "/clauses/99.9",
                "/clauses/%00",
                "/policies/versions/00000000-0000-0000-0000-000000000000"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(api.get(path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/policies/versions/1",
                "/policies/versions?limit=0",
                "/policies/versions?limit=101",
                "/policies/versions?cursor=forged",
                "/policy/priority?urgency=soon&impact=low",
                "/policy/priority"
            })
    void wrongQuestionsAreRefused(String path) {
        assertThat(api.get(path).status()).isBetween(400, 422);
    }

    @Test
    @Tag("REQ-POL-25")
    void theCatalogueShowsEveryIndicatorAndSaysWhereNoTargetIsSet() {
        var indicators = api.get("/indicators").expect(200);

        assertThat(indicators.json().at("/items")).hasSize(53);
        var unset = indicators
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/code").asString().equals("MSR-16"))
                .findFirst();
        assertThat(unset.orElseThrow().at("/targets/0/set").asBoolean()).isFalse();
    }

    @Test
    @Tag("REQ-SRQ-12")
    void categoriesAndPrioritiesAreThereForTheIntakeForm() {
        assertThat(api.with("Accept-Language", "zh-CN")
                        .get("/categories")
                        .expect(200)
                        .text("/items/0/children/0/name"))
                .isEqualTo("产品咨询");
        assertThat(api.with("Accept-Language", "en")
                        .get("/categories")
                        .expect(200)
                        .text("/items/0/name"))
                .isEqualTo("Consultation");
        assertThat(api.get("/policy/priority?urgency=high&impact=low&tier=high")
                        .expect(200)
                        .text("/priority"))
                .isEqualTo("p2");
        assertThat(api.get("/priorities").expect(200).json().at("/cells")).hasSize(9);
    }

    @Test
    void rightsAreAskedAtEveryDoor() {
        var reader = company.api(company.person(Right.POLICY_READ));
        reader.get("/policies/versions").expect(200);
        reader.put("/targets/technical-response", body("PT5M", "x")).refused(403, "right_missing");
        var agent = company.api(company.person(Right.TICKET_READ));
        agent.get("/policies/versions").expect(403);
        agent.get("/policies/current").expect(200);
        agent.get("/categories").expect(200);
        company.anonymous().get("/policies/current").expect(401);
        assertThat(company.anonymous()
                        .put("/targets/technical-response", body("PT5M", "x"))
                        .status())
                .isIn(401, 403);
    }

    @Test
    void aVersionOfAnotherCompanyIsNotFound() {
        api.get("/policies/versions/" + UUID.randomUUID()).refused(404, "no_such_policy_version");
    }

    private static String body(String amount, String reason) {
        return "{\"amount\": \"%s\", \"reason\": \"%s\"}".formatted(amount, reason);
    }
}
