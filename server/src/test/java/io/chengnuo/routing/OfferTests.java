package io.chengnuo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.TeamKind;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tickets are offered to those who are there, through the doors. */
@ChengnuoTest
class OfferTests {

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
    @Tag("REQ-SRQ-16")
    void whoIsOnlineIsOfferedTheTicketAndTakesIt() {
        var away = site.agent(TeamKind.CUSTOMER_SERVICE);
        var here = site.agent(TeamKind.CUSTOMER_SERVICE);
        site.online(here);
        var id = site.open(Map.of());
        var offer = site.offered(here);
        assertThat(site.api(away).get("/me/presence").text("/offer/id")).isEmpty();
        assertThat(offer.text("/offer/ticket")).isEqualTo(id);
        site.api(away)
                .put("/offers/" + offer.text("/offer/id") + "/acceptance", "{}")
                .refused(404, "no_such_offer");
        site.api(here)
                .put("/offers/" + offer.text("/offer/id") + "/acceptance", "{}")
                .expect(200);
        assertThat(site.admin().get("/tickets/" + id).text("/handler/id"))
                .isEqualTo(here.id().toString());
        var why = site.admin().get("/tickets/" + id + "/routing").expect(200);
        assertThat(why.text("/choice/person/id")).isEqualTo(here.id().toString());
        assertThat(why.json().at("/choice/considered")).anySatisfy(other -> {
            assertThat(other.get("person").asString()).isEqualTo(away.id().toString());
            assertThat(other.get("excluded").asString()).isEqualTo("not_online");
        });
        assertThat(site.events(id)).contains("OfferMade", "OfferAccepted");
    }

    @Test
    @Tag("REQ-SRQ-16")
    void aDeclinedOrUnansweredOfferGoesToTheNext() {
        var first = site.agent(TeamKind.CUSTOMER_SERVICE);
        var second = site.agent(TeamKind.CUSTOMER_SERVICE);
        site.online(first);
        var id = site.open(Map.of());
        var offer = site.offered(first).text("/offer/id");
        site.api(first).put("/offers/" + offer + "/refusal", Map.of()).refused(400, "invalid_request");
        site.api(first)
                .put("/offers/" + offer + "/refusal", Map.of("reason", "正在接电话"))
                .expect(204);
        site.api(first).put("/offers/" + offer + "/acceptance", "{}").refused(409, "offer_over");
        site.offer();
        assertThat(site.api(first).get("/me/presence").text("/offer/id")).isEmpty();
        site.online(second);
        var next = site.offered(second);
        assertThat(next.text("/offer/ticket")).isEqualTo(id);
        company.clock().forward(Duration.ofSeconds(61));
        await().until(() -> {
            site.offer();
            return site.api(second).get("/me/presence").text("/state").equals("away");
        });
        site.api(second)
                .put("/offers/" + next.text("/offer/id") + "/acceptance", "{}")
                .refused(409, "offer_over");
        assertThat(site.events(id)).contains("OfferDeclined", "OfferTimedOut");
    }

    @Test
    void aTicketTakenByHandNeedsItsOfferNoMore() {
        var asked = site.agent(TeamKind.CUSTOMER_SERVICE);
        var quick = site.agent(TeamKind.CUSTOMER_SERVICE);
        site.online(asked);
        var id = site.open(Map.of());
        var offer = site.offered(asked).text("/offer/id");
        site.api(quick).put("/tickets/" + id + "/handler", Map.of()).expect(200);
        site.api(asked).put("/offers/" + offer + "/acceptance", "{}").refused(409, "offer_over");
        assertThat(site.events(id)).contains("OfferWithdrawn");
    }

    @Test
    void whoHasEnoughInHandIsNotAsked() {
        var busy = site.agent(TeamKind.CUSTOMER_SERVICE);
        site.online(busy);
        site.admin()
                .put("/routing/capacities/" + busy.id(), Map.of("points", 3))
                .expect(204);
        var held = site.open(Map.of());
        site.api(busy).put("/tickets/" + held + "/handler", Map.of()).expect(200);
        var id = site.open(Map.of());
        site.offer();
        assertThat(site.api(busy).get("/me/presence").text("/offer/id")).isEmpty();
        assertThat(site.admin().get("/tickets/" + id + "/routing").text("/choice/considered/0/excluded"))
                .isEqualTo("full");
    }

    @Test
    void manyNodesMakeOneOfferForEachTicketAndPerson() throws Exception {
        for (var i = 0; i < 3; i++) {
            site.online(site.agent(TeamKind.CUSTOMER_SERVICE));
        }
        var ids = new ArrayList<String>();
        for (var i = 0; i < 8; i++) {
            ids.add(site.open(Map.of()));
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
        site.offer();
        var made = ids.stream()
                .map(id -> site.events(id).stream().filter("OfferMade"::equals).count())
                .toList();
        assertThat(made).allMatch(count -> count <= 1);
        assertThat(made.stream().mapToLong(Long::longValue).sum()).isEqualTo(3);
    }
}
