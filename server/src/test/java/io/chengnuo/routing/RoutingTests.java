package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.AddTeam;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.people.TeamKind;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tickets find their queue and their person, through the doors. */
@ChengnuoTest
class RoutingTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_ASSIGN,
        Right.TICKET_TRANSFER,
        Right.TICKET_DELIVER,
        Right.QUEUE_READ
    };

    private TestCompany company;
    private final Map<TeamKind, UUID> teams = new HashMap<>();

    /** A company of its own for each test: the four support teams with the queues and rules they begin with. */
    @BeforeEach
    void fourTeamsWithQueues() {
        company = company.another();
        for (var kind : List.of(
                TeamKind.CUSTOMER_SERVICE,
                TeamKind.TECHNICAL_SUPPORT,
                TeamKind.MARKETING_SUPPORT,
                TeamKind.CUSTOMER_RELATIONSHIP)) {
            teams.put(
                    kind,
                    company.inside(() -> company.bean(AddTeam.class)
                            .add(company.root(), kind.name(), kind)
                            .id()));
        }
        admin().post("/queues/default", "{}").expect(201);
    }

    @AfterEach
    void timeGoesOn() {
        company.clock().runAgain();
    }

    @Test
    @Tag("REQ-ORG-01")
    void theFourSupportTeamsHaveMembersAndQueues() {
        agent(TeamKind.TECHNICAL_SUPPORT);
        var desk = admin().get("/queues/desk").expect(200).json().get("items");
        assertThat(desk).hasSize(4);
        assertThat(desk).anySatisfy(line -> {
            assertThat(line.get("team").asString()).isEqualTo(team(TeamKind.TECHNICAL_SUPPORT));
            assertThat(line.get("people")).hasSize(1);
        });
        admin().post("/queues/default", "{}").refused(409, "queues_there");
    }

    @Test
    @Tag("REQ-SRQ-04")
    void eachProblemClassHasItsOwnRoute() {
        assertThat(teamOf(open(Map.of("problemClass", "technical")))).isEqualTo(team(TeamKind.TECHNICAL_SUPPORT));
        assertThat(teamOf(open(Map.of("problemClass", "process")))).isEqualTo(team(TeamKind.MARKETING_SUPPORT));
        assertThat(teamOf(open(Map.of("problemClass", "communication"))))
                .isEqualTo(team(TeamKind.CUSTOMER_RELATIONSHIP));
        assertThat(teamOf(open(Map.of()))).isEqualTo(team(TeamKind.CUSTOMER_SERVICE));
    }

    @Test
    @Tag("REQ-SRQ-02")
    void aTicketIsAssignedByTheRuleThatSaysSo() {
        var id = open(Map.of("category", "technical/repair"));
        var routing = admin().get("/tickets/" + id + "/routing").expect(200);
        assertThat(routing.text("/rule")).isEqualTo("技术支持类 → 技术坐席");
        assertThat(routing.text("/state")).isEqualTo("waiting");
        assertThat(events(id)).contains("TicketRouted", "TicketAssigned");
        assertThat(admin().get("/tickets/" + id + "/position").text("/position"))
                .isEqualTo("1");
    }

    @Test
    @Tag("REQ-SRQ-02")
    void correctionsBecomeStatisticsAndAProposal() {
        for (var i = 0; i < 3; i++) {
            var id = open(Map.of("category", "information/usage"));
            admin().put(
                            "/tickets/" + id + "/team",
                            Map.of("team", team(TeamKind.TECHNICAL_SUPPORT), "reason", "要工程师回答"))
                    .expect(200);
        }
        open(Map.of("category", "information/usage"));
        company.catchUp();
        var learned = admin().get("/routing/corrections").expect(200).json().get("items");
        assertThat(learned).anySatisfy(rule -> {
            assertThat(rule.get("name").asString()).isEqualTo("其余 → 服务台");
            assertThat(rule.get("corrected").asInt()).isEqualTo(3);
            assertThat(rule.at("/patterns/0/category").asString()).isEqualTo("information/usage");
            assertThat(rule.at("/patterns/0/toTeam").asString()).isEqualTo(team(TeamKind.TECHNICAL_SUPPORT));
            assertThat(rule.at("/patterns/0/proposed").asBoolean()).isTrue();
        });
    }

    @Test
    @Tag("REQ-SRQ-16")
    void whoIsOnlineIsOfferedTheTicketAndTakesIt() {
        var away = agent(TeamKind.CUSTOMER_SERVICE);
        var here = agent(TeamKind.CUSTOMER_SERVICE);
        online(here);
        var id = open(Map.of());
        var offer = offered(here);
        assertThat(api(away).get("/me/presence").text("/offer/id")).isEmpty();
        assertThat(offer.text("/offer/ticket")).isEqualTo(id);
        api(away)
                .put("/offers/" + offer.text("/offer/id") + "/acceptance", "{}")
                .refused(404, "no_such_offer");
        api(here)
                .put("/offers/" + offer.text("/offer/id") + "/acceptance", "{}")
                .expect(200);
        assertThat(admin().get("/tickets/" + id).text("/handler/id"))
                .isEqualTo(here.id().toString());
        var why = admin().get("/tickets/" + id + "/routing").expect(200);
        assertThat(why.text("/choice/person/id")).isEqualTo(here.id().toString());
        assertThat(why.json().at("/choice/considered")).anySatisfy(other -> {
            assertThat(other.get("person").asString()).isEqualTo(away.id().toString());
            assertThat(other.get("excluded").asString()).isEqualTo("not_online");
        });
        assertThat(events(id)).contains("OfferMade", "OfferAccepted");
    }

    @Test
    @Tag("REQ-SRQ-16")
    void aDeclinedOrUnansweredOfferGoesToTheNext() {
        var first = agent(TeamKind.CUSTOMER_SERVICE);
        var second = agent(TeamKind.CUSTOMER_SERVICE);
        online(first);
        var id = open(Map.of());
        var offer = offered(first).text("/offer/id");
        api(first).put("/offers/" + offer + "/refusal", Map.of()).refused(400, "invalid_request");
        api(first)
                .put("/offers/" + offer + "/refusal", Map.of("reason", "正在接电话"))
                .expect(204);
        api(first).put("/offers/" + offer + "/acceptance", "{}").refused(409, "offer_over");
        offer();
        assertThat(api(first).get("/me/presence").text("/offer/id")).isEmpty();
        online(second);
        var next = offered(second);
        assertThat(next.text("/offer/ticket")).isEqualTo(id);
        company.clock().forward(Duration.ofSeconds(61));
        await().until(() -> {
            offer();
            return api(second).get("/me/presence").text("/state").equals("away");
        });
        api(second)
                .put("/offers/" + next.text("/offer/id") + "/acceptance", "{}")
                .refused(409, "offer_over");
        assertThat(events(id)).contains("OfferDeclined", "OfferTimedOut");
    }

    @Test
    void aTicketTakenByHandNeedsItsOfferNoMore() {
        var asked = agent(TeamKind.CUSTOMER_SERVICE);
        var quick = agent(TeamKind.CUSTOMER_SERVICE);
        online(asked);
        var id = open(Map.of());
        var offer = offered(asked).text("/offer/id");
        api(quick).put("/tickets/" + id + "/handler", Map.of()).expect(200);
        api(asked).put("/offers/" + offer + "/acceptance", "{}").refused(409, "offer_over");
        assertThat(events(id)).contains("OfferWithdrawn");
    }

    @Test
    void whoHasEnoughInHandIsNotAsked() {
        var busy = agent(TeamKind.CUSTOMER_SERVICE);
        online(busy);
        admin().put("/routing/capacities/" + busy.id(), Map.of("points", 3)).expect(204);
        var held = open(Map.of());
        api(busy).put("/tickets/" + held + "/handler", Map.of()).expect(200);
        var id = open(Map.of());
        offer();
        assertThat(api(busy).get("/me/presence").text("/offer/id")).isEmpty();
        assertThat(admin().get("/tickets/" + id + "/routing").text("/choice/considered/0/excluded"))
                .isEqualTo("full");
    }

    @Test
    @Tag("REQ-ORG-09")
    void theUnqualifiedAreRefused() {
        var learner = agent(TeamKind.TECHNICAL_SUPPORT);
        var master = agent(TeamKind.TECHNICAL_SUPPORT);
        admin().put("/skills/repair", Map.of("nameZh", "冰箱维修", "nameEn", "Fridge repair"))
                .expect(200);
        admin().put("/routing/demands", Map.of("category", "technical", "skill", "repair", "level", 3))
                .expect(204);
        skill(learner, "repair", Map.of("level", 2));
        skill(master, "repair", Map.of("level", 4, "expiresOn", "2027-12-31"));
        var id = open(Map.of("category", "technical/repair"));
        api(learner).put("/tickets/" + id + "/handler", Map.of()).refused(409, "not_qualified");
        admin().put("/tickets/" + id + "/handler", Map.of("person", learner.id()))
                .refused(409, "not_qualified");
        online(learner);
        offer();
        assertThat(api(learner).get("/me/presence").text("/offer/id")).isEmpty();
        skill(master, "repair", Map.of("level", 4, "expiresOn", "2020-12-31"));
        api(master).put("/tickets/" + id + "/handler", Map.of()).refused(409, "not_qualified");
        skill(master, "repair", Map.of("level", 4, "expiresOn", "2099-12-31"));
        api(master).put("/tickets/" + id + "/handler", Map.of()).expect(200);
    }

    @Test
    @Tag("REQ-ORG-08")
    void trainingWorkAndMarksKeepTheMatrixCurrent() {
        var engineer = agent(TeamKind.TECHNICAL_SUPPORT);
        admin().put("/skills/repair", Map.of("nameZh", "维修", "nameEn", "Repair"))
                .expect(200);
        admin().put("/routing/demands", Map.of("category", "technical", "skill", "repair", "level", 1))
                .expect(204);
        skill(engineer, "repair", Map.of("level", 3, "source", "training"));
        var practice = company.bean(Practice.class);
        company.inside(() -> practice.settled(engineer.id(), "technical/repair"));
        company.inside(() -> practice.rated(engineer.id(), "technical/repair", 5));
        company.inside(() -> practice.rated(engineer.id(), "technical/repair", 4));
        var row = admin().get("/skills/matrix?team=" + team(TeamKind.TECHNICAL_SUPPORT))
                .expect(200);
        assertThat(row.text("/items/0/skills/0/level")).isEqualTo("3");
        assertThat(row.text("/items/0/skills/0/source")).isEqualTo("training");
        assertThat(row.text("/items/0/skills/0/cases")).isEqualTo("1");
        assertThat(row.text("/items/0/skills/0/mark")).isEqualTo("4.5");
    }

    @Test
    @Tag("REQ-ORG-15")
    void aProposalIsDecidedAndKept() {
        for (var i = 0; i < 3; i++) {
            open(Map.of());
        }
        assertThat(admin().post("/allocations/proposals", "{}").expect(200).text("/proposals"))
                .isEqualTo("1");
        assertThat(admin().post("/allocations/proposals", "{}").expect(200).text("/proposals"))
                .isEqualTo("0");
        var proposed = admin().get("/allocations").expect(200);
        assertThat(proposed.text("/items/0/allocation/kind")).isEqualTo("add");
        assertThat(proposed.text("/items/0/allocation/numbers/queue/waiting")).isEqualTo("3");
        var decision = "/allocations/" + proposed.text("/items/0/allocation/id") + "/decision";
        admin().with("If-Match", "\"9\"")
                .put(decision, Map.of("accepted", true))
                .refused(412, "changed_meanwhile");
        admin().put(decision, Map.of("accepted", true, "hours", 1, "reason", "午后高峰"))
                .expect(204);
        admin().put(decision, Map.of("accepted", false)).refused(409, "allocation_decided");
        company.clock().forward(Duration.ofHours(2));
        company.inside(() -> company.bean(Allocations.class).endWhatIsOver());
        var ended = admin().get("/allocations").expect(200);
        assertThat(ended.text("/items/0/allocation/state")).isEqualTo("ended");
        assertThat(ended.text("/items/0/allocation/result/queue/waiting")).isEqualTo("3");
    }

    @Test
    @Tag("REQ-CUS-21")
    void highValueCustomersAreAheadOfOthersWithoutAnybodysDoing() {
        var ordinary = open(Map.of("customer", Map.of("phone", "13800000001")));
        assertThat(admin().get("/tickets/" + ordinary + "/position").text("/ahead"))
                .isEqualTo("0");
        var settings = admin().get("/routing/settings").expect(200);
        assertThat(settings.json().at("/tiers/0/dedicated").asBoolean()).isTrue();
        admin().with("If-Match", "\"0\"")
                .put("/routing/tiers/high", Map.of("place", 0, "dedicated", false))
                .expect(204);
        admin().with("If-Match", "\"0\"")
                .put("/routing/tiers/high", Map.of("place", 1, "dedicated", false))
                .refused(412, "changed_meanwhile");
    }

    @Test
    void manyNodesMakeOneOfferForEachTicketAndPerson() throws Exception {
        for (var i = 0; i < 3; i++) {
            online(agent(TeamKind.CUSTOMER_SERVICE));
        }
        var ids = new ArrayList<String>();
        for (var i = 0; i < 8; i++) {
            ids.add(open(Map.of()));
        }
        try (var nodes = Executors.newFixedThreadPool(6)) {
            var rounds = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 12; i++) {
                rounds.add(() -> Tenancy.as(
                        company.id(), () -> company.bean(OfferTickets.class).now()));
            }
            for (var round : nodes.invokeAll(rounds)) {
                round.get();
            }
        }
        offer();
        var made = ids.stream()
                .map(id -> events(id).stream().filter("OfferMade"::equals).count())
                .toList();
        assertThat(made).allMatch(count -> count <= 1);
        assertThat(made.stream().mapToLong(Long::longValue).sum()).isEqualTo(3);
    }

    @Test
    void aLeadMovesATicketToAnotherQueue() {
        var id = open(Map.of());
        var queues = admin().get("/queues").expect(200).json().get("items");
        var technical = StreamSupport.stream(queues.spliterator(), false)
                .filter(queue -> queue.get("team").asString().equals(team(TeamKind.TECHNICAL_SUPPORT)))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        admin().put("/queues/" + technical + "/tickets/" + id, Map.of("reason", "要上门"))
                .expect(204);
        assertThat(teamOf(id)).isEqualTo(team(TeamKind.TECHNICAL_SUPPORT));
        var waiting = admin().get("/queues/" + technical + "/tickets").expect(200);
        assertThat(waiting.text("/items/0/id")).isEqualTo(id);
        var stranger = agent(TeamKind.MARKETING_SUPPORT);
        api(stranger).put("/queues/" + technical + "/tickets/" + id, Map.of()).refused(404, "no_such_ticket");
        api(stranger).get("/queues/" + technical + "/tickets").refused(404, "no_such_queue");
    }

    @Test
    void aCaseOfOnesImaginationIsExplained() {
        var here = agent(TeamKind.TECHNICAL_SUPPORT);
        online(here);
        var outcome = admin().post(
                        "/routing/trial",
                        Map.of("category", "technical/repair", "priority", "p2", "tier", "high", "channel", "portal"))
                .expect(200);
        assertThat(outcome.text("/ruleName")).isEqualTo("技术支持类 → 技术坐席");
        assertThat(outcome.text("/choice/person/id")).isEqualTo(here.id().toString());
    }

    private TestPerson agent(TeamKind kind) {
        return company.person(Reach.TEAM, teams.get(kind), AGENT);
    }

    private String team(TeamKind kind) {
        return String.valueOf(teams.get(kind));
    }

    private TestApi admin() {
        return company.api(company.administrator());
    }

    private TestApi api(TestPerson person) {
        return company.api(person);
    }

    private void online(TestPerson person) {
        api(person).put("/me/presence", Map.of("state", "online")).expect(204);
    }

    private void skill(TestPerson person, String skill, Map<String, Object> held) {
        admin().put("/people/" + person.id() + "/skills/" + skill, held).expect(204);
    }

    private void offer() {
        Tenancy.as(company.id(), () -> company.bean(OfferTickets.class).now());
    }

    /** The presence of this person with an offer. The product's own rounds go on beside: a queue that one of them holds is left to it. */
    private TestApi.Answer offered(TestPerson person) {
        return await().until(
                        () -> {
                            offer();
                            return api(person).get("/me/presence").expect(200);
                        },
                        presence -> !presence.text("/offer/id").isEmpty());
    }

    /** Opened as a program does, so that nobody has received it; routed when this answers. */
    private String open(Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("subject", "冰箱不制冷", "customer", Map.of("phone", "13800001234")));
        body.putAll(more);
        var id = admin().post("/tickets", body).expect(201).text("/id");
        company.catchUp();
        return id;
    }

    private String teamOf(String ticket) {
        return admin().get("/tickets/" + ticket).text("/team/id");
    }

    private List<String> events(String ticket) {
        return StreamSupport.stream(
                        admin().get("/tickets/" + ticket + "/events")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(event -> event.get("kind").asString())
                .toList();
    }
}
