package io.chengnuo.work.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.DefinePost;
import io.chengnuo.people.GivePost;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Power;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is promised to customers beyond the service, and who may promise it. */
@ChengnuoTest
@Tag("REQ-SRQ-19")
@Tag("REQ-ORG-14")
class CommitmentTests {

    private static final Right[] AGENT = {Right.TICKET_READ, Right.TICKET_OPEN, Right.TICKET_REPLY};

    private TestCompany company;
    private UUID desk;
    private TestPerson agent;
    private TestPerson lead;
    private String ticket;
    private String power;

    @BeforeEach
    void aDeskWithPowers() {
        power = "goodwill-" + UUID.randomUUID().toString().substring(0, 8);
        desk = company.team("客服 " + UUID.randomUUID());
        agent = company.person(Reach.TEAM, desk, AGENT);
        lead = company.person(Reach.TEAM, desk, AGENT);
        empower(agent, "200");
        empower(lead, "1000");
        ticket = company.api(agent)
                .post(
                        "/tickets",
                        Map.of("subject", "冰箱不制冷", "channel", "phone", "customer", Map.of("phone", "13800007777")))
                .expect(201)
                .text("/id");
        company.api(agent).put("/tickets/" + ticket + "/handler", Map.of()).expect(200);
    }

    @Test
    void withinOnesPowerItIsMadeAtOnce() {
        var made = promise(agent, "200");
        assertThat(made.text("/state")).isEqualTo("made");
        assertThat(kinds()).contains("CommitmentMade").doesNotContain("ApprovalAsked");
    }

    @Test
    void beyondItWaitsForSomebodyWhoHoldsThePower() {
        var asked = promise(agent, "500");
        assertThat(asked.text("/state")).isEqualTo("waiting");
        assertThat(kinds()).contains("ApprovalAsked").doesNotContain("CommitmentMade");
        var approval = "/approvals/" + asked.text("/approval");
        var shown = company.api(lead).get(approval).expect(200);
        assertThat(shown.text("/approval/details/amount")).isEqualTo("500");
        assertThat(shown.json().at("/mayDecide").asBoolean()).isTrue();
        company.api(agent).put(approval + "/approval", Map.of()).refused(403, "own_request");
        company.api(lead).put(approval + "/approval", Map.of("reason", "老客户")).expect(204);
        assertThat(state()).isEqualTo("made");
        assertThat(kinds()).containsSubsequence("ApprovalAsked", "ApprovalDecided", "CommitmentMade");
    }

    @Test
    void whatIsNotApprovedIsNotPromised() {
        var asked = promise(agent, "500");
        company.api(lead)
                .put("/approvals/" + asked.text("/approval") + "/rejection", Map.of("reason", "换新即可"))
                .expect(204);
        assertThat(state()).isEqualTo("refused");
        assertThat(kinds()).contains("CommitmentRefused").doesNotContain("CommitmentMade");
    }

    @Test
    void whatNobodyMayPromiseIsRefusedAtOnce() {
        company.api(agent)
                .post("/tickets/" + ticket + "/commitments", Map.of("kind", power, "amount", 5000, "text", "全额退款"))
                .refused(409, "nobody_may_approve");
        assertThat(company.api(agent)
                        .get("/tickets/" + ticket + "/commitments")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void theTicketMustBeWithinReach() {
        var stranger = company.person(Reach.TEAM, company.team("别组 " + UUID.randomUUID()), AGENT);
        company.api(stranger)
                .post("/tickets/" + ticket + "/commitments", Map.of("kind", power, "amount", 1, "text", "补偿"))
                .refused(404, "no_such_ticket");
        company.api(stranger).get("/tickets/" + ticket + "/commitments").refused(404, "no_such_ticket");
    }

    @Test
    void theRegisterShowsWhoMayPromiseHowMuch() {
        var register =
                company.api(company.person(Right.PEOPLE_READ)).get("/authority").expect(200);
        var limits = StreamSupport.stream(register.json().get("powers").spliterator(), false)
                .filter(one -> one.get("key").asString().equals(power))
                .findFirst()
                .orElseThrow()
                .get("limits");
        assertThat(limits).hasSize(2);
        assertThat(limits.get(0).get("holders").asInt()).isEqualTo(1);
        assertThat(company.api(agent).get("/authority/keys").text()).contains(power);
        company.api(agent).get("/authority").refused(403, "right_missing");
    }

    private io.chengnuo.TestApi.Answer promise(TestPerson by, String amount) {
        return company.api(by)
                .post(
                        "/tickets/" + ticket + "/commitments",
                        Map.of("kind", power, "amount", new BigDecimal(amount), "text", "补偿运费"))
                .expect(201);
    }

    private String state() {
        return company.api(agent)
                .get("/tickets/" + ticket + "/commitments")
                .expect(200)
                .text("/items/0/state");
    }

    private List<String> kinds() {
        var items = company.api(agent)
                .get("/tickets/" + ticket + "/events?limit=100")
                .expect(200)
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(event -> event.get("kind").asString())
                .toList();
    }

    private void empower(TestPerson person, @Nullable String limit) {
        company.inside(() -> {
            var post = company.bean(DefinePost.class)
                    .define(
                            "授权 " + UUID.randomUUID(),
                            "",
                            "",
                            List.of(new Power(power, limit == null ? null : new BigDecimal(limit), null)),
                            Map.of());
            var unit = company.bean(Organisation.class).team(desk).unit();
            company.bean(GivePost.class).give(person.id(), post.id(), unit, desk);
        });
    }
}
