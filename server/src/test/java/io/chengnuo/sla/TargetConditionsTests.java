package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which requests a target is for is changed with a reason, in force and in the draft, after a look at how many that would have been. */
@ChengnuoTest
@Tag("REQ-SLA-01")
class TargetConditionsTests {

    private static final Map<String, Object> URGENT_TECHNICAL =
            Map.of("categories", List.of("technical"), "channels", List.of("phone"));

    private TestCompany company;
    private TestApi api;

    @BeforeEach
    void anAdministrator() {
        api = company.api(company.administrator());
    }

    @Test
    void aTargetIsForTheRequestsItsConditionsFit() {
        assertThat(promises(open("information/usage"))).contains("general-response");
        var conditions = "/targets/general-response/conditions";
        var stale = api.get("/targets/general-response").header("ETag").orElseThrow();
        var changed = api.put(conditions, Map.of("when", List.of(URGENT_TECHNICAL), "reason", "只对技术电话承诺"))
                .expect(200);
        assertThat(changed.text("/when/0/categories/0")).isEqualTo("technical");
        assertThat(promises(open("information/usage"))).doesNotContain("general-response");
        assertThat(promises(open("technical/repair"))).contains("general-response");
        assertThat(api.get("/policies/current").text("/version/reason")).isEqualTo("只对技术电话承诺");

        api.put(conditions, Map.of("when", List.of(URGENT_TECHNICAL), "reason", "再来一次"))
                .refused(409, "target_unchanged");
        api.with("If-Match", stale)
                .put(conditions, Map.of("when", List.of(), "reason", "旧的"))
                .refused(412, "changed_meanwhile");
        api.put(conditions, Map.of("when", List.of(Map.of("categories", List.of("nowhere"))), "reason", "x"))
                .refused(422, "target_refused");
        api.put("/targets/trainings/conditions", Map.of("when", List.of(), "reason", "x"))
                .refused(409, "target_without_requests");
        company.api(company.person(Right.POLICY_READ))
                .put(conditions, Map.of("when", List.of(), "reason", "x"))
                .refused(403, "right_missing");
        // One that asks nothing fits all.
        api.put(conditions, Map.of("when", List.of(URGENT_TECHNICAL, Map.of()), "reason", "恢复"))
                .expect(200);
        assertThat(promises(open("information/usage"))).contains("general-response");
    }

    @Test
    void beforehandOneSeesHowManyOfTheLatestTicketsThatWouldHaveBeen() {
        open("technical/repair");
        open("cooperation");
        var all = coverage(List.of());
        var some = coverage(List.of(URGENT_TECHNICAL));
        assertThat(all.json().at("/covered").asInt())
                .isEqualTo(all.json().at("/all").asInt());
        assertThat(some.json().at("/covered").asInt())
                .isPositive()
                .isLessThan(all.json().at("/all").asInt());
        assertThat(some.text("/byCategory/0/category")).startsWith("technical");
        assertThat(coverage(List.of(Map.of("contracts", List.of("gold"))))
                        .json()
                        .at("/covered")
                        .asInt())
                .isZero();
        company.api(company.person(Right.TICKET_READ))
                .post("/target-coverage", Map.of("when", List.of()))
                .refused(403, "right_missing");
    }

    @Test
    void inADraftTheyAreAPartLikeAnyOther() {
        api.post("/policies/draft", Map.of()).expect(201);
        var conditions = "/policies/draft/targets/consultation-response/conditions";
        var kept =
                api.put(conditions, Map.of("when", List.of(URGENT_TECHNICAL))).expect(200);
        assertThat(api.get("/policies/draft").text()).contains("\"phone\"");
        api.with("If-Match", "\"0\"").put(conditions, Map.of("when", List.of())).refused(412, "changed_meanwhile");
        api.with("If-Match", "\"" + kept.text("/part") + "\"")
                .put(conditions, Map.of("when", List.of()))
                .expect(200);
        assertThat(api.get("/targets/consultation-response").text("/when/0/categories/0"))
                .as("in force nothing changed")
                .isEqualTo("information");
    }

    private TestApi.Answer coverage(List<Map<String, Object>> when) {
        return api.post("/target-coverage", Map.of("when", when)).expect(200);
    }

    private String open(String category) {
        return api.post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "适用范围",
                                "category",
                                category,
                                "channel",
                                "phone",
                                "customer",
                                Map.of("phone", "13800009921")))
                .expect(201)
                .text("/id");
    }

    private List<String> promises(String ticket) {
        return api.get("/tickets/" + ticket + "/clocks")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(clock -> clock.at("/promise").asString())
                .toList();
    }
}
