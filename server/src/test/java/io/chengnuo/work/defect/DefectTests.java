package io.chengnuo.work.defect;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A fault of a product goes to those who make it, and comes back to every request that shows it. */
@ChengnuoTest
@Tag("REQ-SRQ-35")
class DefectTests {

    private static final Right[] AGENT = {Right.TICKET_READ, Right.TICKET_OPEN, Right.TICKET_REPLY, Right.TICKET_ASSIGN
    };

    private TestCompany company;

    @Test
    void theStateOfADefectFlowsBackToEveryRequestThatHangsOnIt() {
        var makers = company.team("产品研发组");
        var agent = company.api(company.person(AGENT));
        var maker = company.api(company.person(Reach.TEAM, makers, Right.TASK_WORK));
        var first = open(agent);
        var second = open(agent);
        var defect = report(agent, first, makers);
        agent.put("/tickets/" + second + "/defects/" + defect, null).expect(204);
        agent.put("/tickets/" + second + "/defects/" + defect, null).expect(204);

        var shown = maker.get("/defects/" + defect).expect(200);
        assertThat(shown.text("/defect/symptom")).isEqualTo("压缩机每十分钟停一次");
        assertThat(shown.text("/defect/frequency")).isEqualTo("often");
        assertThat(shown.text("/defect/tickets")).isEqualTo("2");
        assertThat(shown.text("/defect/customers")).isEqualTo("2");
        assertThat(shown.json().at("/tickets").size()).isZero();

        move(maker, defect, 1, Map.of("state", "accepted")).expect(204);
        move(maker, defect, 1, Map.of("state", "in_work")).refused(412, "changed_meanwhile");
        move(maker, defect, 2, Map.of("state", "fixed")).refused(422, "defect_version_missing");
        move(maker, defect, 2, Map.of("state", "fixed", "fixedIn", "V2.4")).expect(204);
        move(maker, defect, 3, Map.of("state", "accepted")).refused(409, "defect_cannot_move");
        for (var ticket : List.of(first, second)) {
            assertThat(kinds(agent, ticket))
                    .containsSubsequence("TicketOpened", "DefectLinked", "DefectAccepted", "DefectFixed");
            assertThat(agent.get("/tickets/" + ticket + "/defects").expect(200).text("/items/0/fixedIn"))
                    .isEqualTo("V2.4");
        }
    }

    @Test
    void onlyTheTeamThatMakesTheProductMovesItAndNoDefectNeedsAReason() {
        var makers = company.team("结构研发组");
        var agent = company.api(company.person(AGENT));
        var defect = report(agent, open(agent), makers);
        var others = company.person(Reach.TEAM, company.team("别的组"), Right.TASK_WORK);
        move(company.api(others), defect, 1, Map.of("state", "accepted")).refused(404, "no_such_defect");
        var maker = company.api(company.person(Reach.TEAM, makers, Right.TASK_WORK));
        move(maker, defect, 1, Map.of("state", "not_a_defect")).refused(422, "defect_reason_missing");
        move(maker, defect, 1, Map.of("state", "not_a_defect", "note", "使用环境低于零度"))
                .expect(204);
        assertThat(maker.get("/defects?state=ended&q=停机").expect(200).text("/items/0/note"))
                .isEqualTo("使用环境低于零度");
    }

    private static TestApi.Answer move(TestApi maker, String defect, int version, Map<String, ?> body) {
        return maker.with("If-Match", "\"" + version + "\"").put("/defects/" + defect + "/state", body);
    }

    private static String report(TestApi agent, String ticket, UUID makers) {
        return agent.post(
                        "/tickets/" + ticket + "/defects",
                        Map.of(
                                "title", "压缩机停机",
                                "product", "BX-200",
                                "symptom", "压缩机每十分钟停一次",
                                "frequency", "often",
                                "team", makers))
                .expect(201)
                .text("/id");
    }

    private static String open(TestApi agent) {
        var phone =
                "135" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        return agent.post("/tickets", Map.of("subject", "冰箱停机", "customer", Map.of("phone", phone)))
                .expect(201)
                .text("/id");
    }

    private static List<String> kinds(TestApi agent, String ticket) {
        return agent.get("/tickets/" + ticket + "/events")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/kind").asString())
                .toList();
    }
}
