package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.TeamKind;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tickets find their queue, through the doors. */
@ChengnuoTest
class RoutingTests {

    private TestCompany company;
    private FourTeams site;

    /** A company of its own for each test. */
    @BeforeEach
    void fourTeams() {
        company = company.another();
        site = new FourTeams(company);
    }

    @AfterEach
    void timeGoesOn() {
        company.clock().runAgain();
    }

    @Test
    @Tag("REQ-ORG-01")
    void theFourSupportTeamsHaveMembersAndQueues() {
        site.agent(TeamKind.TECHNICAL_SUPPORT);
        var desk = site.admin().get("/queues/desk").expect(200).json().get("items");
        assertThat(desk).hasSize(4);
        assertThat(desk).anySatisfy(line -> {
            assertThat(line.get("team").asString()).isEqualTo(site.team(TeamKind.TECHNICAL_SUPPORT));
            assertThat(line.get("people")).hasSize(1);
        });
        site.admin().post("/queues/default", "{}").refused(409, "queues_there");
    }

    @Test
    @Tag("REQ-SRQ-04")
    void eachProblemClassHasItsOwnRoute() {
        assertThat(site.teamOf(site.open(Map.of("problemClass", "technical"))))
                .isEqualTo(site.team(TeamKind.TECHNICAL_SUPPORT));
        assertThat(site.teamOf(site.open(Map.of("problemClass", "process"))))
                .isEqualTo(site.team(TeamKind.MARKETING_SUPPORT));
        assertThat(site.teamOf(site.open(Map.of("problemClass", "communication"))))
                .isEqualTo(site.team(TeamKind.CUSTOMER_RELATIONSHIP));
        assertThat(site.teamOf(site.open(Map.of()))).isEqualTo(site.team(TeamKind.CUSTOMER_SERVICE));
    }

    @Test
    @Tag("REQ-SRQ-02")
    void aTicketIsAssignedByTheRuleThatSaysSo() {
        var id = site.open(Map.of("category", "technical/repair"));
        var routing = site.admin().get("/tickets/" + id + "/routing").expect(200);
        assertThat(routing.text("/rule")).isEqualTo("技术支持类 → 技术坐席");
        assertThat(routing.text("/state")).isEqualTo("waiting");
        assertThat(site.events(id)).contains("TicketRouted", "TicketAssigned");
        assertThat(site.admin().get("/tickets/" + id + "/position").text("/position"))
                .isEqualTo("1");
    }

    @Test
    @Tag("REQ-SRQ-02")
    void correctionsBecomeStatisticsAndAProposal() {
        for (var i = 0; i < 3; i++) {
            var id = site.open(Map.of("category", "information/usage"));
            site.admin()
                    .put(
                            "/tickets/" + id + "/team",
                            Map.of("team", site.team(TeamKind.TECHNICAL_SUPPORT), "reason", "要工程师回答"))
                    .expect(200);
        }
        site.open(Map.of("category", "information/usage"));
        company.catchUp();
        var learned =
                site.admin().get("/routing/corrections").expect(200).json().get("items");
        assertThat(learned).anySatisfy(rule -> {
            assertThat(rule.get("name").asString()).isEqualTo("其余 → 服务台");
            assertThat(rule.get("corrected").asInt()).isEqualTo(3);
            assertThat(rule.at("/patterns/0/category").asString()).isEqualTo("information/usage");
            assertThat(rule.at("/patterns/0/toTeam").asString()).isEqualTo(site.team(TeamKind.TECHNICAL_SUPPORT));
            assertThat(rule.at("/patterns/0/proposed").asBoolean()).isTrue();
        });
    }

    @Test
    @Tag("REQ-CUS-21")
    void highValueCustomersAreAheadOfOthersWithoutAnybodysDoing() {
        var ordinary = site.open(Map.of("customer", Map.of("phone", "13800000001")));
        assertThat(site.admin().get("/tickets/" + ordinary + "/position").text("/ahead"))
                .isEqualTo("0");
        var settings = site.admin().get("/routing/settings").expect(200);
        assertThat(settings.json().at("/tiers/0/dedicated").asBoolean()).isTrue();
        site.admin()
                .with("If-Match", "\"0\"")
                .put("/routing/tiers/high", Map.of("place", 0, "dedicated", false))
                .expect(204);
        site.admin()
                .with("If-Match", "\"0\"")
                .put("/routing/tiers/high", Map.of("place", 1, "dedicated", false))
                .refused(412, "changed_meanwhile");
    }

    @Test
    void aLeadMovesATicketToAnotherQueue() {
        var id = site.open(Map.of());
        var queues = site.admin().get("/queues").expect(200).json().get("items");
        var technical = StreamSupport.stream(queues.spliterator(), false)
                .filter(queue -> queue.get("team").asString().equals(site.team(TeamKind.TECHNICAL_SUPPORT)))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        site.admin()
                .put("/queues/" + technical + "/tickets/" + id, Map.of("reason", "要上门"))
                .expect(204);
        assertThat(site.teamOf(id)).isEqualTo(site.team(TeamKind.TECHNICAL_SUPPORT));
        var waiting = site.admin().get("/queues/" + technical + "/tickets").expect(200);
        assertThat(waiting.text("/items/0/id")).isEqualTo(id);
        var stranger = site.agent(TeamKind.MARKETING_SUPPORT);
        site.api(stranger)
                .put("/queues/" + technical + "/tickets/" + id, Map.of())
                .refused(404, "no_such_ticket");
        site.api(stranger).get("/queues/" + technical + "/tickets").refused(404, "no_such_queue");
    }

    @Test
    void aCaseOfOnesImaginationIsExplained() {
        var here = site.agent(TeamKind.TECHNICAL_SUPPORT);
        site.online(here);
        var outcome = site.admin()
                .post(
                        "/routing/trial",
                        Map.of("category", "technical/repair", "priority", "p2", "tier", "high", "channel", "portal"))
                .expect(200);
        assertThat(outcome.text("/ruleName")).isEqualTo("技术支持类 → 技术坐席");
        assertThat(outcome.text("/choice/person/id")).isEqualTo(here.id().toString());
    }
}
