package io.chengnuo.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Strategies;
import io.chengnuo.policy.Target;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written into a draft, and by whom. */
@ChengnuoTest
@Tag("REQ-POL-10")
class DraftDoorTests {

    private TestCompany company;
    private TestDraft site;
    private TestApi author;

    @BeforeEach
    void aDraft() {
        site = new TestDraft(company);
        author = site.author();
    }

    @AfterEach
    void discard() {
        site.discard();
    }

    @Test
    @Tag("REQ-POL-04")
    void twoEditorsOfOneClauseNeverLoseAnUpdateAndTwoClausesDoNotDisturbEachOther() throws Exception {
        author.with("If-Match", "\"0\"")
                .put("/policies/draft/clauses/2.1", TestDraft.clause("甲"))
                .expect(200);
        author.with("If-Match", "\"0\"")
                .put("/policies/draft/clauses/2.2", TestDraft.clause("乙"))
                .expect(200);
        site.approver()
                .with("If-Match", "\"0\"")
                .put("/policies/draft/clauses/2.1", TestDraft.clause("丙"))
                .refused(412, "changed_meanwhile");

        try (var people = Executors.newFixedThreadPool(4)) {
            Callable<Integer> change = () -> author.with("If-Match", "\"0\"")
                    .put("/policies/draft/clauses/2.4", TestDraft.clause("同时"))
                    .status();
            Callable<Integer> other = () -> site.approver()
                    .with("If-Match", "\"0\"")
                    .put("/policies/draft/clauses/2.4", TestDraft.clause("抢先"))
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
    void theImpactNamesEveryChangedClauseAndTarget() {
        author.put("/policies/draft/clauses/2.8", TestDraft.clause("改")).expect(200);
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
        var version = author.get("/policies/versions/" + site.publish()).expect(200);

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
        assertThat(author.get("/policies/strategies/premium").json().at("/changes"))
                .as("what it would still change in the draft")
                .isEmpty();
    }

    @Test
    @Tag("REQ-POL-02")
    void aStrategyBringsOnlyItsOwnClausesToACompanyThatNumbersItsClausesOtherwise() {
        var strategies = company.bean(Strategies.class);
        var usual = company.inside(() -> company.bean(PolicyInForce.class).now().document());
        var named = usual.targets().stream().map(Target::clause).collect(Collectors.toSet());
        var ours = usual.withChapters(usual.chapters().stream()
                .map(chapter -> chapter.with(chapter.clauses().stream()
                        .map(clause -> named.contains(clause.number()) ? clause : numberedOtherwise(clause))
                        .toList()))
                .toList());
        assertThat(ours.clauses()).isNotEqualTo(usual.clauses());
        var followed = Documents.following(
                ours,
                strategies.proposal("premium"),
                strategies.clauses("premium"),
                usual.frame().strategy());
        var ownNumbers = ours.clauses().stream().map(Clause::number).toList();
        assertThat(followed.clauses())
                .extracting(Clause::number)
                .filteredOn(number -> !ownNumbers.contains(number))
                .containsExactlyInAnyOrderElementsOf(strategies.clauses("premium"))
                .isNotEmpty();
    }

    private static Clause numberedOtherwise(Clause clause) {
        return new Clause(
                clause.number() + "00",
                clause.text(),
                clause.owner(),
                clause.scope(),
                clause.basis(),
                clause.control(),
                clause.title(),
                clause.applies(),
                clause.cites(),
                clause.binds(),
                clause.repealed());
    }

    @Test
    void remarksOnAClauseAreSaidAndSettled() {
        var reader = company.api(site.sponsor());
        var id = reader.post("/policies/remarks", "{\"clause\": \"3.5\", \"words\": \"夜间怎么办？\"}")
                .expect(201)
                .text("/id");
        reader.put("/policies/remarks/" + id + "/settlement", "").refused(403, "right_missing");
        author.put("/policies/remarks/" + id + "/settlement", "").expect(204);

        var remark = author.get("/policies/remarks?clause=3.5").expect(200);
        assertThat(remark.text("/items/0/words")).isEqualTo("夜间怎么办？");
        assertThat(remark.text("/items/0/by")).isEqualTo(site.sponsor().name());
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
}
