package io.chengnuo.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.calendar.Amount;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ChengnuoTest
@Tag("REQ-POL-10")
class DraftDoorTests {

    private TestCompany company;
    private TestApi author;
    private TestPerson sponsor;
    private TestApi approver;

    @BeforeEach
    void people() {
        author = company.api(company.administrator());
        sponsor = company.person(Right.POLICY_READ);
        approver = company.api(company.person(Right.POLICY_EDIT, Right.POLICY_READ));
        discard();
        author.post("/policies/draft", "").expect(201);
    }

    @AfterEach
    void discard() {
        author.delete("/policies/draft/proposal");
        author.delete("/policies/draft");
    }

    @Test
    @Tag("REQ-POL-14")
    @Tag("REQ-POL-07")
    void aDraftIsProposedApprovedSignedAndPublishedAndOnlyThen() {
        company = company.another();
        people();
        var old = author.get("/policies/current").expect(200);
        author.put("/policies/draft/targets/technical-response", target("PT9M", "竞品承诺十分钟"))
                .expect(200);
        author.put("/policies/draft/publication", "").refused(422, "policy_incomplete");

        propose(Duration.ofDays(1)).expect(200);
        author.put("/policies/draft/clauses/2.1", clause("改")).refused(409, "draft_not_editable");
        var refused = author.put("/policies/draft/publication", "");
        refused.refused(422, "policy_incomplete");
        assertThat(refused.text()).contains("no_approval", "no_signature");

        approve();
        assertThat(author.put("/policies/draft/publication", "").expect(422).text())
                .contains("no_signature")
                .doesNotContain("no_approval");
        author.put("/policies/draft/signature", signature()).refused(403, "not_the_sponsor");
        company.api(sponsor).put("/policies/draft/signature", signature()).expect(204);
        var published = author.put("/policies/draft/publication", "").expect(200);

        assertThat(author.get("/targets/technical-response").text("/amount")).isEqualTo("PT15M");
        var version =
                author.get("/policies/versions/" + published.text("/version")).expect(200);
        assertThat(version.text("/version/state")).isEqualTo("scheduled");
        assertThat(version.text("/version/reason")).isEqualTo("客户希望更快");
        var how = author.get("/policies/versions/" + published.text("/version") + "/publication")
                .expect(200);
        assertThat(how.text("/signature/sponsor/name")).isEqualTo(sponsor.name());
        assertThat(how.json().at("/signature/budget").asInt()).isEqualTo(50000);
        assertThat(how.json().at("/signature/posts").asInt()).isEqualTo(2);
        assertThat(how.text("/approvedBy/id")).isNotBlank();
        assertThat(author.get("/policies/draft").status()).isEqualTo(404);
        assertThat(author.get("/policies/versions/" + old.text("/version/id"))
                        .expect(200)
                        .text("/title/zh"))
                .isEqualTo("客户服务制度");
        var dayAfter = company.clock().instant().plus(Duration.ofDays(2));
        company.inside(() -> assertThat(company.bean(PolicyInForce.class)
                        .at(dayAfter)
                        .target("technical-response")
                        .orElseThrow()
                        .amount())
                .isEqualTo(Amount.minutes(9)));
        assertThat(author.get("/targets/technical-response/history").text("/items/0/basis"))
                .isEqualTo("竞品承诺十分钟");
    }

    @Test
    @Tag("REQ-POL-04")
    void twoEditorsOfOneClauseNeverLoseAnUpdateAndTwoClausesDoNotDisturbEachOther() throws Exception {
        author.with("If-Match", "\"0\"")
                .put("/policies/draft/clauses/2.1", clause("甲"))
                .expect(200);
        author.with("If-Match", "\"0\"")
                .put("/policies/draft/clauses/2.2", clause("乙"))
                .expect(200);
        approver.with("If-Match", "\"0\"")
                .put("/policies/draft/clauses/2.1", clause("丙"))
                .refused(412, "changed_meanwhile");

        try (var people = Executors.newFixedThreadPool(4)) {
            Callable<Integer> change = () -> author.with("If-Match", "\"0\"")
                    .put("/policies/draft/clauses/2.4", clause("同时"))
                    .status();
            Callable<Integer> other = () -> approver.with("If-Match", "\"0\"")
                    .put("/policies/draft/clauses/2.4", clause("抢先"))
                    .status();
            var answers = people.invokeAll(List.of(change, other)).stream().map(each -> {
                try {
                    return each.get();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
        var draft = author.get("/policies/draft").expect(200);
        assertThat(draft.text("/document/chapters/1/clauses/0/text/zh")).isEqualTo("甲");
        assertThat(draft.text("/document/chapters/1/clauses/1/text/zh")).isEqualTo("乙");
    }

    @Test
    @Tag("REQ-POL-11")
    void aRepealedClauseLeavesTheActiveSetAndItsLinksStayValid() {
        var before = author.get("/policies/current").text("/version/id");
        author.put(
                        "/policies/draft/clauses/3.7/repeal",
                        "{\"reason\": \"并入\", \"on\": \"2030-01-01\", \"successor\": \"99\"}")
                .refused(422, "draft_refused");
        author.put(
                        "/policies/draft/clauses/3.7/repeal",
                        "{\"reason\": \"并入\", \"on\": \"2126-01-01\", \"successor\": \"3.5\"}")
                .expect(200);
        assertThat(propose(null)
                        .refused(422, "draft_refused")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("effectiveFrom");
        author.put(
                        "/policies/draft/clauses/3.7/repeal",
                        "{\"reason\": \"并入\", \"on\": \"%s\", \"successor\": \"3.5\"}"
                                .formatted(company.clock().instant().toString().substring(0, 10)))
                .expect(200);
        var version = publish();

        var clause = author.get("/clauses/3.7?version=" + version).expect(200);
        assertThat(clause.text("/repealed/reason")).isEqualTo("并入");
        assertThat(clause.text("/repealed/successor")).isEqualTo("3.5");
        assertThat(clause.json().at("/targets")).isEmpty();
        assertThat(author.get("/clauses/3.7?version=" + before)
                        .expect(200)
                        .json()
                        .at("/targets"))
                .isNotEmpty();
        assertThat(author.get("/clauses/3.7").expect(200).text("/text/zh")).contains("首次响应");
    }

    @Test
    @Tag("REQ-POL-09")
    void aPolicyWithANodeNobodyAnswersForIsNotProposed() {
        author.put("/policies/draft/clauses/2.1", "{\"text\": {\"zh\": \"甲\", \"en\": \"A\"}, \"owner\": \"\"}")
                .expect(200);

        var refused = propose(null);

        refused.refused(422, "policy_incomplete");
        assertThat(refused.text()).contains("clause 2.1", "no_owner", "no_control");
    }

    @Test
    void whatWasPublishedMeanwhileIsKeptAndWhatBothChangedIsNamed() {
        author.put("/policies/draft/clauses/2.5", clause("草案")).expect(200);
        author.put("/targets/trainings", "{\"value\": 7, \"reason\": \"meanwhile\"}")
                .expect(200);
        var version = publish();

        var read = author.get("/policies/versions/" + version).expect(200);
        assertThat(read.text()).contains("草案");
        assertThat(author.get("/targets/trainings").json().at("/value").asInt()).isEqualTo(7);

        author.post("/policies/draft", "").expect(201);
        author.put("/policies/draft/targets/trainings", "{\"value\": 3}").expect(200);
        author.put("/targets/trainings", "{\"value\": 4, \"reason\": \"again\"}")
                .expect(200);
        ready();
        var refused = author.put("/policies/draft/publication", "");
        refused.refused(409, "draft_outdated");
        assertThat(refused.text()).contains("target trainings");
        author.delete("/policies/draft/proposal").expect(200);
        assertThat(author.put("/policies/draft/base", "").expect(200).text("/conflicts/0"))
                .isEqualTo("target trainings");
        assertThat(author.get("/policies/draft").json().at("/outdated").asBoolean())
                .isFalse();
    }

    @Test
    void anEditAfterSigningNeedsAnotherSignature() {
        author.put("/policies/draft/clauses/2.6", clause("一")).expect(200);
        ready();
        author.delete("/policies/draft/proposal").expect(200);
        author.put("/policies/draft/clauses/2.6", clause("二")).expect(200);
        propose(null).expect(200);
        approve();

        assertThat(author.put("/policies/draft/publication", "").expect(422).text())
                .contains("no_signature");
    }

    @Test
    void approversMaySendItBackWithTheirReason() {
        author.put("/policies/draft/clauses/2.7", clause("再议")).expect(200);
        propose(null).expect(200);
        var approval = author.get("/policies/draft").text("/approval");
        approver.put("/approvals/" + approval + "/return", "{\"reason\": \"依据不足\"}")
                .expect(204);

        var draft = author.get("/policies/draft").expect(200);
        assertThat(draft.text("/state")).isEqualTo("editing");
        assertThat(draft.text("/verdict")).isEqualTo("依据不足");
    }

    @Test
    void theImpactNamesEveryChangedClauseAndTarget() {
        author.put("/policies/draft/clauses/2.8", clause("改")).expect(200);
        author.put("/policies/draft/targets/satisfaction", "{\"value\": 93}").expect(200);
        author.put("/policies/draft/charter", """
                {"why": {"zh": "为客户", "en": "For customers"}, "aim": "loyalty", "owner": "service-director"}""").expect(200);

        var impact = author.get("/policies/draft/impact").expect(200);

        assertThat(impact.json()
                        .at("/changes")
                        .valueStream()
                        .map(change -> change.at("/what").asString() + " "
                                + change.at("/key").asString()))
                .containsExactly("clause 2.8", "target satisfaction", "frame charter");
    }

    @Test
    @Tag("REQ-POL-07")
    @Tag("REQ-POL-12")
    void aVersionCarriesWhomItCoversAndWhatWasChecked() {
        author.put(
                        "/policies/draft/scope",
                        "{\"units\": [\"%s\"], \"procedures\": [\"repair\"], \"tiers\": [\"high\"]}"
                                .formatted(company.root()))
                .expect(200);
        author.put("/policies/draft/references", """
                {"items": [{"key": "privacy-law", "kind": "law", "title": {"zh": "法", "en": "Law"}, "validity": "in_force",
                  "checkedOn": "2026-03-01"}, {"key": "consumer-law", "kind": "law", "title": {"zh": "法", "en": "Law"},
                  "validity": "to_be_checked"}, {"key": "security-law", "kind": "law", "title": {"zh": "法", "en": "Law"},
                  "validity": "amended", "checkedOn": "2026-03-01", "edition": {"zh": "修订", "en": "amended"}},
                  {"key": "service-standard", "kind": "standard", "title": {"zh": "标准", "en": "Standard"},
                  "validity": "to_be_checked"}]}""").expect(200);
        var version = author.get("/policies/versions/" + publish()).expect(200);

        assertThat(version.text("/frame/scope/units/0"))
                .isEqualTo(company.root().toString());
        assertThat(version.text("/frame/scope/procedures/0")).isEqualTo("repair");
        assertThat(version.text("/frame/scope/tiers/0")).isEqualTo("high");
        assertThat(version.text("/frame/references/0/checkedOn")).isEqualTo("2026-03-01");
        assertThat(version.text("/frame/references/2/validity")).isEqualTo("amended");
    }

    @Test
    @Tag("REQ-POL-11")
    void aWholePolicyIsRepealedWithASuccessorAndThatIsTakenBack() {
        author.put("/policies/draft/repeal", "{\"reason\": \"合并\", \"on\": \"2031-01-01\", \"successor\": \"集团服务制度\"}")
                .expect(200);
        var draft = author.get("/policies/draft").expect(200);
        assertThat(draft.text("/document/frame/repealed/successor")).isEqualTo("集团服务制度");
        assertThat(draft.text("/document/frame/repealed/reason")).isEqualTo("合并");
        author.put("/policies/draft/repeal", "{\"reason\": \" \", \"on\": \"2031-01-01\"}")
                .expect(400);
        author.delete("/policies/draft/repeal").expect(200);
        assertThat(author.get("/policies/draft").text()).doesNotContain("集团服务制度");
    }

    @Test
    @Tag("REQ-POL-12")
    void appendicesAreReplacedUnlessSomebodyElseDidMeanwhile() {
        var item =
                "{\"items\": [{\"key\": \"a\", \"kind\": \"form\", \"title\": {\"zh\": \"登记表\", \"en\": \"Form\"}, \"text\": {\"zh\": \"姓名\\n电话\", \"en\": \"Name\\nPhone\"}}]}";
        author.with("If-Match", "\"0\"").put("/policies/draft/appendices", item).expect(200);
        author.with("If-Match", "\"0\"")
                .put("/policies/draft/appendices", "{\"items\": []}")
                .expect(412);
        assertThat(author.get("/policies/draft").json().at("/document/frame/appendices"))
                .hasSize(1);
    }

    @Test
    @Tag("REQ-POL-02")
    void aStrategyProposesAndAppliesOnlyWhenPublished() {
        assertThat(author.get("/policies/strategies").expect(200).json().at("/items"))
                .hasSize(3);
        assertThat(author.get("/policies/strategies/premium").expect(200).text("/strategy/name/zh"))
                .isEqualTo("定制化尊享服务");
        author.put("/policies/draft/strategy", "{\"key\": \"nothing\"}").refused(404, "no_such_strategy");
        author.put("/policies/draft/strategy", "{\"key\": \"premium\"}").expect(200);

        var draft = author.get("/policies/draft").expect(200);
        assertThat(draft.text("/document/frame/strategy/key")).isEqualTo("premium");
        assertThat(draft.text("/document/frame/charter/aim")).isEqualTo("loyalty");
        assertThat(draft.text()).contains("premium-response");
        assertThat(author.get("/policies/current").expect(200).text()).doesNotContain("premium-response");
    }

    @Test
    void remarksOnAClauseAreSaidAndSettled() {
        var reader = company.api(sponsor);
        var id = reader.post("/policies/remarks", "{\"clause\": \"3.5\", \"words\": \"夜间怎么办？\"}")
                .expect(201)
                .text("/id");
        reader.put("/policies/remarks/" + id + "/settlement", "").refused(403, "right_missing");
        author.put("/policies/remarks/" + id + "/settlement", "").expect(204);

        var remark = author.get("/policies/remarks?clause=3.5").expect(200);
        assertThat(remark.text("/items/0/words")).isEqualTo("夜间怎么办？");
        assertThat(remark.text("/items/0/by")).isEqualTo(sponsor.name());
        assertThat(remark.text("/items/0/settledBy"))
                .isEqualTo(company.administrator().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/policies/draft/clauses/99.9 | {\"text\": {\"zh\": \"a\", \"en\": \"a\"}, \"owner\": \"x\"} | 404",
                "/policies/draft/clauses/2.1 | {\"text\": {\"zh\": \"\", \"en\": \"a\"}, \"owner\": \"x\"} | 400",
                "/policies/draft/clauses/2.1 | {\"owner\": \"x\"} | 400",
                "/policies/draft/clauses/2.1 | {\"text\": {\"zh\": \"a\", \"en\": \"a\"}, \"owner\": \"x\", \"cites\": [\"none\"]} | 422",
                "/policies/draft/clauses/2.1 | {\"text\": {\"zh\": \"a\", \"en\": \"a\"}, \"owner\": \"x\", \"applies\": {\"categories\": [\"none\"]}} | 422",
                "/policies/draft/targets/nothing | {\"value\": 1} | 404",
                "/policies/draft/targets/satisfaction | {\"value\": 101} | 422",
                "/policies/draft/proposal | {\"reason\": \"x\", \"effectiveFrom\": \"2020-01-01T00:00:00Z\", \"sponsor\": \"00000000-0000-0000-0000-000000000000\"} | 422",
                "/policies/draft/signature | {\"budget\": -1, \"posts\": 1} | 400",
                "/policies/draft/signature | {\"budget\": 1, \"posts\": 1} | 409",
            })
    void whatMakesNoSenseIsRefused(String path, String body, int status) {
        author.put(path, body).expect(status);
    }

    private String publish() {
        ready();
        return author.put("/policies/draft/publication", "").expect(200).text("/version");
    }

    private void ready() {
        propose(null).expect(200);
        approve();
        company.api(sponsor).put("/policies/draft/signature", signature()).expect(204);
    }

    /** From its publication on, or later. */
    private TestApi.Answer propose(@Nullable Duration later) {
        var from = later == null ? "null" : "\"" + company.clock().instant().plus(later) + "\"";
        return author.put(
                "/policies/draft/proposal",
                "{\"reason\": \"客户希望更快\", \"effectiveFrom\": %s, \"sponsor\": \"%s\"}".formatted(from, sponsor.id()));
    }

    private void approve() {
        var approval = author.get("/policies/draft").text("/approval");
        approver.put("/approvals/" + approval + "/approval", "{}").expect(204);
    }

    private static String target(String amount, String expectation) {
        return "{\"amount\": \"%s\", \"expectation\": {\"zh\": \"%s\", \"en\": \"%s\"}}"
                .formatted(amount, expectation, expectation);
    }

    private static String signature() {
        return "{\"budget\": 50000, \"posts\": 2, \"words\": \"同意\"}";
    }

    private static String clause(String words) {
        return "{\"text\": {\"zh\": \"%s\", \"en\": \"%s\"}, \"owner\": \"quality-officer\", \"control\": [\"review\"]}"
                .formatted(words, words);
    }
}
