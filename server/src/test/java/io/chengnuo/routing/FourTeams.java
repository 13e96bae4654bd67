package io.chengnuo.routing;

import static org.awaitility.Awaitility.await;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.AddTeam;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.people.TeamKind;
import io.chengnuo.shared.Tenancy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The four support teams of a company with the queues and rules they begin with, and tickets that come to them. */
final class FourTeams {

    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_ASSIGN,
        Right.TICKET_TRANSFER,
        Right.TICKET_DELIVER,
        Right.QUEUE_READ
    };

    private final TestCompany company;
    private final Map<TeamKind, UUID> teams = new HashMap<>();

    FourTeams(TestCompany company) {
        this.company = company;
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

    TestPerson agent(TeamKind kind) {
        return company.person(Reach.TEAM, teams.get(kind), AGENT);
    }

    String team(TeamKind kind) {
        return String.valueOf(teams.get(kind));
    }

    TestApi admin() {
        return company.api(company.administrator());
    }

    TestApi api(TestPerson person) {
        return company.api(person);
    }

    void online(TestPerson person) {
        api(person).put("/me/presence", Map.of("state", "online")).expect(204);
    }

    void skill(TestPerson person, String skill, Map<String, Object> held) {
        admin().put("/people/" + person.id() + "/skills/" + skill, held).expect(204);
    }

    void offer() {
        Tenancy.as(company.id(), () -> company.bean(OfferTickets.class).now());
    }

    /** The presence of this person with an offer. The product's own rounds go on beside: a queue that one of them holds is left to it. */
    TestApi.Answer offered(TestPerson person) {
        return await().until(
                        () -> {
                            offer();
                            return api(person).get("/me/presence").expect(200);
                        },
                        presence -> !presence.text("/offer/id").isEmpty());
    }

    /** Opened as a program does, so that nobody has received it; routed when this answers. */
    String open(Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("subject", "冰箱不制冷", "customer", Map.of("phone", "13800001234")));
        body.putAll(more);
        var id = admin().post("/tickets", body).expect(201).text("/id");
        company.catchUp();
        return id;
    }

    String teamOf(String ticket) {
        return admin().get("/tickets/" + ticket).text("/team/id");
    }

    List<String> events(String ticket) {
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
