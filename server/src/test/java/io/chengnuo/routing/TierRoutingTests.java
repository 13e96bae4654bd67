package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.AddTeam;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.people.TeamKind;
import io.chengnuo.shared.Tenancy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a tier of customers is entitled to takes effect by itself. */
@ChengnuoTest
@Tag("REQ-CUS-21")
class TierRoutingTests {

    private static final Right[] AGENT = {Right.TICKET_READ, Right.TICKET_REPLY, Right.QUEUE_READ};

    private TestCompany fresh;
    private TestCompany company;
    private UUID desk;

    @BeforeEach
    void aCompanyWithADesk() {
        company = fresh.another();
        desk = company.inside(() -> company.bean(AddTeam.class)
                .add(company.root(), "服务台", TeamKind.CUSTOMER_SERVICE)
                .id());
        admin().post("/queues/default", "{}").expect(201);
    }

    @Test
    void aRequestOfAHighTierGoesToTheTeamOfThatTier() {
        var own = company.team("大客户组");
        admin().post(
                        "/queues",
                        Map.of(
                                "name",
                                "大客户",
                                "team",
                                own,
                                "strategy",
                                "least_loaded",
                                "offerSeconds",
                                60,
                                "patienceMinutes",
                                30))
                .expect(201);
        entitle(own);
        var high = open("13800000001", "high");
        var low = open("13800000002", "low");
        assertThat(teamOf(high)).isEqualTo(own.toString());
        assertThat(admin().get("/tickets/" + high + "/routing").text("/rule")).isEqualTo(RouteTicket.BY_TIER);
        assertThat(teamOf(low)).isEqualTo(desk.toString());
    }

    @Test
    void evenATeamWithoutAQueueAnswersForItsTier() {
        var own = company.team("大客户组");
        entitle(own);
        assertThat(teamOf(open("13800000003", "high"))).isEqualTo(own.toString());
    }

    @Test
    void aHighTierOvertakesALowOneInTheLineAndInOffers() {
        var agent = company.person(Reach.TEAM, desk, AGENT);
        var first = open("13800000004", "low");
        var second = open("13800000005", "high");
        assertThat(position(second)).isEqualTo("1");
        assertThat(position(first)).isEqualTo("2");
        company.api(agent).put("/me/presence", Map.of("state", "online")).expect(204);
        Tenancy.as(company.id(), () -> company.bean(OfferTickets.class).now());
        assertThat(company.api(agent).get("/me/presence").text("/offer/ticket")).isEqualTo(second);
    }

    private void entitle(UUID team) {
        var rules = new HashMap<String, Object>(company.bean(JsonMapper.class)
                .convertValue(
                        admin().get("/customer-classes/rules")
                                .expect(200)
                                .json()
                                .at("/rules"),
                        Map.class));
        rules.put("privileges", Map.of("HIGH", Map.of("team", team, "managers", List.of())));
        admin().put("/customer-classes/rules", Map.of("rules", rules, "reason", "专属服务"))
                .expect(200);
    }

    /** The customer's tier is known before the request comes. */
    private String open(String phone, String tier) {
        admin().post(
                        "/customers",
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                "客户 " + phone,
                                "tier",
                                tier,
                                "identities",
                                List.of(Map.of("kind", "phone", "value", phone))))
                .expect(201);
        var id = admin().post("/tickets", Map.of("subject", "空调漏水", "customer", Map.of("phone", phone)))
                .expect(201)
                .text("/id");
        company.catchUp();
        return id;
    }

    private String position(String ticket) {
        return admin().get("/tickets/" + ticket + "/position").text("/position");
    }

    private String teamOf(String ticket) {
        return admin().get("/tickets/" + ticket).text("/team/id");
    }

    private TestApi admin() {
        return company.api(company.administrator());
    }
}
