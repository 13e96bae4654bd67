package io.chengnuo.ticket.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tickets among themselves. */
@ChengnuoTest
class LinkTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_ASSIGN,
        Right.TICKET_DELIVER,
        Right.TICKET_CLOSE
    };

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-51")
    void aLinkIsSeenAndToldFromBothEnds() {
        var agent = company.api(company.person(AGENT));
        var one = open(agent, "网络中断");
        var two = open(agent, "办公楼断网");
        assertThat(link(agent, one, "caused_by", two)).containsExactly("true");
        assertThat(relations(agent, one)).containsExactly("caused_by " + two);
        assertThat(relations(agent, two)).containsExactly("cause_of " + one);
        assertThat(link(agent, one, "caused_by", two)).containsExactly("link_known");
        assertThat(kinds(agent, two)).contains("TicketLinked");
        var id = agent.get("/tickets/" + one + "/links").text("/items/0/id");
        agent.delete("/tickets/" + two + "/links/" + id).expect(204);
        assertThat(relations(agent, one)).isEmpty();
        assertThat(kinds(agent, one)).contains("TicketUnlinked");
    }

    @Test
    void relatedTicketsAreLinkedOnceWhicheverIsNamedFirst() {
        var agent = company.api(company.person(AGENT));
        var one = open(agent, "电梯异响");
        var two = open(agent, "电梯噪音");
        assertThat(link(agent, one, "related", two)).containsExactly("true");
        assertThat(link(agent, two, "related", one)).containsExactly("link_known");
        assertThat(link(agent, two, "related", two)).containsExactly("link_with_itself");
    }

    @Test
    void noTicketStandsAboveItself() {
        var agent = company.api(company.person(AGENT));
        var top = open(agent, "机房停电");
        var middle = open(agent, "系统不可用");
        var low = open(agent, "报表打不开");
        assertThat(link(agent, top, "child", middle)).containsExactly("true");
        assertThat(link(agent, middle, "child", low)).containsExactly("true");
        assertThat(link(agent, low, "child", top)).containsExactly("link_cycle");
        assertThat(link(agent, open(agent, "另一处停电"), "child", low)).containsExactly("has_parent");
    }

    @Test
    void whatIsOutOfReachIsNeitherLinkedNorShown() {
        var agent = company.api(company.person(AGENT));
        var here = open(agent, "漏水");
        var elsewhere = open(agent, "渗水");
        var team = company.team("水暖班");
        agent.put("/tickets/" + here + "/team", Map.of("team", team)).expect(200);
        agent.put("/tickets/" + elsewhere + "/team", Map.of("team", company.team("外勤班")))
                .expect(200);
        var narrow = company.api(company.person(Reach.TEAM, team, AGENT));
        assertThat(link(narrow, here, "related", elsewhere)).containsExactly("no_such_ticket");
        link(agent, here, "related", elsewhere);
        var shown = narrow.get("/tickets/" + here + "/links").expect(200);
        assertThat(shown.json().get("items")).isEmpty();
        assertThat(shown.text("/hidden")).isEqualTo("1");
        narrow.post("/tickets/" + elsewhere + "/links", Map.of("relation", "related", "tickets", List.of(here)))
                .refused(404, "no_such_ticket");
    }

    @Test
    @Tag("REQ-SRQ-49")
    void childrenAreAnsweredAndSettledTogetherEachByItsOwnRequirements() {
        var agent = company.api(company.person(AGENT));
        var outage = open(agent, "三号楼停水");
        var one = open(agent, "家里没水");
        var two = open(agent, "厨房没水");
        var ended = open(agent, "误报");
        agent.put("/tickets/" + ended + "/withdrawal", Map.of("reason", "误登记")).expect(200);
        assertThat(link(agent, outage, "child", one, two, ended)).containsExactly("true", "true", "true");
        var answered = agent.post("/tickets/" + outage + "/children/messages", Map.of("body", "正在抢修，预计 18 点恢复"))
                .expect(200);
        assertThat(results(answered.json())).containsExactly("true", "true");
        assertThat(agent.get("/tickets/" + two + "/messages").text("/items/0/body"))
                .startsWith("正在抢修");
        assertThat(kinds(agent, one)).contains("TicketAnswered");

        agent.put("/tickets/" + outage + "/children/closure", "{}").expect(200);
        agent.post("/tickets/" + outage + "/children/deliveries", Map.of("result", "更换主阀", "explanation", "供水已恢复"))
                .expect(200);
        agent.put("/tickets/" + outage + "/children/verification", "{}").expect(200);
        agent.put("/tickets/" + one + "/confirmation", Map.of("how", "confirmed", "note", "电话确认"))
                .expect(200);
        var closed = agent.put("/tickets/" + outage + "/children/closure", "{}").expect(200);
        assertThat(results(closed.json())).containsExactly("true", "not_complete");
        assertThat(closed.text("/items/1/errors/0/field")).isEqualTo("reported_back");
        assertThat(agent.get("/tickets/" + one).text("/status")).isEqualTo("closed");
        assertThat(agent.get("/tickets/" + two).text("/status")).isEqualTo("delivered");
        assertThat(agent.get("/tickets/" + outage).text("/status")).isEqualTo("new");
    }

    private static String open(TestApi api, String subject) {
        return api.post("/tickets", Map.of("subject", subject, "customer", Map.of("phone", "13700001111")))
                .expect(201)
                .text("/id");
    }

    private static List<String> link(TestApi api, String ticket, String relation, String... others) {
        return results(
                api.post("/tickets/" + ticket + "/links", Map.of("relation", relation, "tickets", List.of(others)))
                        .expect(200)
                        .json());
    }

    /** {@code true}, or the code of the refusal. */
    private static List<String> results(JsonNode report) {
        return report.get("items")
                .valueStream()
                .map(item ->
                        item.get("done").asBoolean() ? "true" : item.get("code").asString())
                .toList();
    }

    private static List<String> relations(TestApi api, String ticket) {
        return api.get("/tickets/" + ticket + "/links")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("relation").asString() + " "
                        + item.get("ticket").asString())
                .toList();
    }

    private static List<String> kinds(TestApi api, String ticket) {
        return api.get("/tickets/" + ticket + "/events")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("kind").asString())
                .toList();
    }
}
