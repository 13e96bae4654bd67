package io.chengnuo.policy.draft;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.Right;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A draft of a test company, who writes it, who approves it and who signs for it. */
final class TestDraft {

    private final TestCompany company;
    private final TestApi author;
    private final TestPerson sponsor;
    private final TestApi approver;

    TestDraft(TestCompany company) {
        this.company = company;
        author = company.api(company.administrator());
        sponsor = company.person(Right.POLICY_READ);
        approver = company.api(company.person(Right.POLICY_EDIT, Right.POLICY_READ));
        discard();
        author.post("/policies/draft", "").expect(201);
    }

    TestApi author() {
        return author;
    }

    TestPerson sponsor() {
        return sponsor;
    }

    TestApi approver() {
        return approver;
    }

    void discard() {
        author.delete("/policies/draft/proposal");
        author.delete("/policies/draft");
    }

    String publish() {
        ready();
        return author.put("/policies/draft/publication", "").expect(200).text("/version");
    }

    void ready() {
        propose(null).expect(200);
        approve();
        company.api(sponsor).put("/policies/draft/signature", signature()).expect(204);
    }

    /** From its publication on, or later. */
    TestApi.Answer propose(@Nullable Duration later) {
        var from = later == null ? "null" : "\"" + company.clock().instant().plus(later) + "\"";
        return author.put(
                "/policies/draft/proposal",
                "{\"reason\": \"客户希望更快\", \"effectiveFrom\": %s, \"sponsor\": \"%s\"}".formatted(from, sponsor.id()));
    }

    void approve() {
        var approval = author.get("/policies/draft").text("/approval");
        approver.put("/approvals/" + approval + "/approval", "{}").expect(204);
    }

    static String target(String amount, String expectation) {
        return "{\"amount\": \"%s\", \"expectation\": {\"zh\": \"%s\", \"en\": \"%s\"}}"
                .formatted(amount, expectation, expectation);
    }

    static String signature() {
        return "{\"budget\": 50000, \"posts\": 2, \"words\": \"同意\"}";
    }

    static String clause(String words) {
        return "{\"text\": {\"zh\": \"%s\", \"en\": \"%s\"}, \"owner\": \"quality-officer\", \"control\": [\"review\"]}"
                .formatted(words, words);
    }
}
