package io.chengnuo.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.PolicyInForce;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a draft to a policy in force: proposed, approved, signed, published. */
@ChengnuoTest
@Tag("REQ-POL-10")
class PublishDraftTests {

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
    @Tag("REQ-POL-14")
    @Tag("REQ-POL-07")
    void aDraftIsProposedApprovedSignedAndPublishedAndOnlyThen() {
        company = company.another();
        aDraft();
        var old = author.get("/policies/current").expect(200);
        author.put("/policies/draft/targets/technical-response", TestDraft.target("PT9M", "竞品承诺十分钟"))
                .expect(200);
        author.put("/policies/draft/publication", "").refused(422, "policy_incomplete");

        site.propose(Duration.ofDays(1)).expect(200);
        author.put("/policies/draft/clauses/2.1", TestDraft.clause("改")).refused(409, "draft_not_editable");
        var refused = author.put("/policies/draft/publication", "");
        refused.refused(422, "policy_incomplete");
        assertThat(refused.text()).contains("no_approval", "no_signature");

        site.approve();
        assertThat(author.put("/policies/draft/publication", "").expect(422).text())
                .contains("no_signature")
                .doesNotContain("no_approval");
        author.put("/policies/draft/signature", TestDraft.signature()).refused(403, "not_the_sponsor");
        company.api(site.sponsor())
                .put("/policies/draft/signature", TestDraft.signature())
                .expect(204);
        var published = author.put("/policies/draft/publication", "").expect(200);

        assertThat(author.get("/targets/technical-response").text("/amount")).isEqualTo("PT15M");
        var version =
                author.get("/policies/versions/" + published.text("/version")).expect(200);
        assertThat(version.text("/version/state")).isEqualTo("scheduled");
        assertThat(version.text("/version/reason")).isEqualTo("客户希望更快");
        var how = author.get("/policies/versions/" + published.text("/version") + "/publication")
                .expect(200);
        assertThat(how.text("/signature/sponsor/name")).isEqualTo(site.sponsor().name());
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
    void whoeverChangesANumberIsToldWhichWordsMayStillSayTheOldOne() {
        author.put(
                        "/policies/draft/targets/trainings",
                        "{\"value\": 3, \"standard\": {\"zh\": \"行业惯例\", \"en\": \"usual\"}}")
                .expect(200);
        var draft = author.get("/policies/draft").expect(200);
        assertThat(draft.text()).contains("\"stale_words\",\"where\":\"clause 7.1\"");
        assertThat(draft.text()).contains("每年参加不少于 3 次系统培训");
        assertThat(author.get("/targets/trainings")
                        .expect(200)
                        .json()
                        .at("/worded")
                        .asBoolean())
                .isFalse();
        assertThat(author.get("/targets/technical-response")
                        .expect(200)
                        .json()
                        .at("/worded")
                        .asBoolean())
                .isTrue();
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
        assertThat(site.propose(null)
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
        var version = site.publish();

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

        var refused = site.propose(null);

        refused.refused(422, "policy_incomplete");
        assertThat(refused.text()).contains("clause 2.1", "no_owner", "no_control");
    }

    @Test
    void whatWasPublishedMeanwhileIsKeptAndWhatBothChangedIsNamed() {
        author.put("/policies/draft/clauses/2.5", TestDraft.clause("草案")).expect(200);
        author.put("/targets/trainings", "{\"value\": 7, \"reason\": \"meanwhile\"}")
                .expect(200);
        var version = site.publish();

        var read = author.get("/policies/versions/" + version).expect(200);
        assertThat(read.text()).contains("草案");
        assertThat(author.get("/targets/trainings").json().at("/value").asInt()).isEqualTo(7);

        author.post("/policies/draft", "").expect(201);
        author.put("/policies/draft/targets/trainings", "{\"value\": 3}").expect(200);
        author.put("/targets/trainings", "{\"value\": 4, \"reason\": \"again\"}")
                .expect(200);
        site.ready();
        var refused = author.put("/policies/draft/publication", "");
        refused.refused(409, "draft_outdated");
        assertThat(refused.text()).contains("target trainings");
        author.delete("/policies/draft/proposal").expect(200);
        var conflicts = author.put("/policies/draft/base", "").expect(200);
        assertThat(conflicts.text("/conflicts/0")).isEqualTo("clause 7.1");
        assertThat(conflicts.text("/conflicts/1")).isEqualTo("target trainings");
        assertThat(author.get("/policies/draft").json().at("/outdated").asBoolean())
                .isFalse();
    }

    @Test
    void anEditAfterSigningNeedsAnotherSignature() {
        author.put("/policies/draft/clauses/2.6", TestDraft.clause("一")).expect(200);
        site.ready();
        author.delete("/policies/draft/proposal").expect(200);
        author.put("/policies/draft/clauses/2.6", TestDraft.clause("二")).expect(200);
        site.propose(null).expect(200);
        site.approve();

        assertThat(author.put("/policies/draft/publication", "").expect(422).text())
                .contains("no_signature");
    }

    @Test
    void approversMaySendItBackWithTheirReason() {
        author.put("/policies/draft/clauses/2.7", TestDraft.clause("再议")).expect(200);
        site.propose(null).expect(200);
        var approval = author.get("/policies/draft").text("/approval");
        site.approver()
                .put("/approvals/" + approval + "/return", "{\"reason\": \"依据不足\"}")
                .expect(204);

        var draft = author.get("/policies/draft").expect(200);
        assertThat(draft.text("/state")).isEqualTo("editing");
        assertThat(draft.text("/verdict")).isEqualTo("依据不足");
    }
}
