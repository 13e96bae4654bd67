package io.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.DefinePost;
import io.chengnuo.people.GivePost;
import io.chengnuo.people.Power;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoDecides;
import io.chengnuo.shared.Conflict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No request for approval ends with nobody: up the organisation when nobody holds the power, to the next when somebody is away. */
@ChengnuoTest
class StandInTests {

    private TestCompany company;
    private String power;
    private UUID desk;
    private TestPerson asker;
    private TestPerson lead;

    @BeforeEach
    void aDeskWithALead() {
        power = "plan-" + UUID.randomUUID().toString().substring(0, 8);
        desk = company.team("台 " + UUID.randomUUID());
        asker = company.person(Reach.TEAM, desk);
        lead = company.person(Reach.TEAM, desk, Right.TAKEOVER);
        var admin = company.api(company.administrator());
        var team = admin.get("/teams").expect(200).json().get("items");
        var mine = StreamSupport.stream(team.spliterator(), false)
                .filter(one -> one.get("id").asString().equals(desk.toString()))
                .findFirst()
                .orElseThrow();
        admin.put(
                        "/teams/" + desk,
                        Map.of(
                                "name",
                                mine.get("name").asString(),
                                "kind",
                                mine.get("kind").asString(),
                                "lead",
                                lead.id()))
                .expect(200);
    }

    @Test
    @Tag("REQ-SRQ-19")
    @Tag("REQ-ORG-02")
    void whatNobodyHoldsThePowerForGoesUpTheOrganisation() {
        var id = ask(asker, null);
        assertThat(votes(id)).containsExactly("team_lead " + lead.id());
        var manager = company.person(Right.TICKET_ASSIGN);
        var byLead = ask(lead, null);
        assertThat(votes(byLead)).contains("unit " + manager.id());
        company.api(manager).put("/approvals/" + byLead + "/approval", Map.of()).expect(204);
    }

    @Test
    @Tag("REQ-ORG-02")
    void whereNoLeadIsNamedThoseWhoLeadByTheirPostAreAsked() {
        var elsewhere = company.team("台 " + UUID.randomUUID());
        company.person(Reach.TEAM, elsewhere, Right.TICKET_ASSIGN);
        var leading = company.person(Reach.TEAM, elsewhere, Right.TAKEOVER);
        var circles = company.inside(() -> company.bean(WhoDecides.class).above(elsewhere));
        assertThat(circles.getFirst().people()).containsExactly(leading.id());
    }

    @Test
    @Tag("REQ-ORG-14")
    void whatHasAnAmountNeverPassesALimitAndTheRefusalNamesThePower() {
        holder("100");
        assertThatThrownBy(() -> ask(asker, new BigDecimal("101"))).isInstanceOfSatisfying(Conflict.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("nobody_may_approve");
            assertThat(refusal.errors().getFirst().code()).isEqualTo(power);
        });
    }

    @Test
    @Tag("REQ-ORG-06")
    @Tag("REQ-SRQ-19")
    void whoIsAwayIsReplacedByTheNextAndTheReasonIsShown() {
        var holder = holder(null);
        var id = ask(asker, null);
        assertThat(votes(id)).containsExactly("power " + holder.id());
        away(holder, Map.of("kind", "sick"));
        company.inside(() -> company.bean(StandIn.class).lookAfter(id));
        company.catchUp();
        var shown = company.api(lead).get("/approvals/" + id).expect(200).json();
        assertThat(shown.at("/mayDecide").asBoolean()).isTrue();
        assertThat(shown.get("votes")).anySatisfy(vote -> {
            assertThat(vote.at("/person/id").asString()).isEqualTo(lead.id().toString());
            assertThat(vote.at("/insteadOf/id").asString())
                    .isEqualTo(holder.id().toString());
        });
        assertThat(company.api(lead).get("/me/notices").text()).contains("/approvals/" + id);
        company.api(lead).put("/approvals/" + id + "/approval", Map.of()).expect(204);
        assertThat(company.api(asker).get("/approvals/" + id).text("/approval/state"))
                .isEqualTo("approved");
    }

    @Test
    @Tag("REQ-ORG-06")
    void aDeputyWhoIsThereSpeaksSoThatNobodyElseIsAsked() {
        var holder = holder(null);
        var deputy = company.person();
        away(holder, Map.of("kind", "leave", "deputy", deputy.id()));
        var id = ask(asker, null);
        assertThat(votes(id)).containsExactly("power " + holder.id());
        company.api(deputy).put("/approvals/" + id + "/approval", Map.of()).expect(204);
    }

    @Test
    @Tag("REQ-ORG-06")
    void whereEveryVoiceCountsTheNextSpeaksInstead() {
        var first = company.person(Reach.TEAM, desk);
        var second = company.person(Reach.TEAM, desk);
        var id = company.as(
                asker,
                () -> company.inside(() -> company.bean(AskApproval.class)
                        .ask(new ApprovalAsk(
                                "test",
                                UUID.randomUUID(),
                                null,
                                "会签",
                                Map.of(),
                                List.of(new ApprovalStep(Set.of(first.id(), second.id()), Quorum.ALL)),
                                asker.id()))));
        away(second, Map.of("kind", "sick"));
        company.inside(() -> company.bean(StandIn.class).lookAfter(id));
        company.api(first).put("/approvals/" + id + "/approval", Map.of()).expect(204);
        company.api(second).put("/approvals/" + id + "/approval", Map.of()).refused(403, "not_asked_to_approve");
        company.api(lead).put("/approvals/" + id + "/approval", Map.of()).expect(204);
        assertThat(company.api(asker).get("/approvals/" + id).text("/approval/state"))
                .isEqualTo("approved");
    }

    @Test
    @Tag("REQ-ORG-06")
    void approvalsAreTakenOverWhenSomebodyLeaves() {
        var holder = holder(null);
        var id = ask(asker, null);
        company.api(company.administrator())
                .put("/people/" + holder.id() + "/deactivation", Map.of("reason", "离职"))
                .refused(409, "holds_open_work");
        company.api(company.administrator())
                .post("/takeovers", Map.of("person", holder.id(), "to", lead.id(), "reason", "离职"))
                .expect(201);
        assertThat(votes(id)).contains("taken_over " + lead.id());
        company.api(company.administrator())
                .put("/people/" + holder.id() + "/deactivation", Map.of("reason", "离职"))
                .expect(204);
        company.api(lead).put("/approvals/" + id + "/approval", Map.of()).expect(204);
    }

    private void away(TestPerson person, Map<String, Object> absence) {
        company.api(company.administrator())
                .post("/people/" + person.id() + "/absences", absence)
                .expect(201);
    }

    private UUID ask(TestPerson by, @Nullable BigDecimal amount) {
        return company.as(
                by,
                () -> company.inside(() -> company.bean(AskApproval.class)
                        .ask(new ApprovalAsk(
                                "test",
                                UUID.randomUUID(),
                                null,
                                "风险预案",
                                Map.of(),
                                List.of(ApprovalStep.ofPower(power, amount, desk)),
                                by.id()))));
    }

    private List<String> votes(UUID id) {
        return StreamSupport.stream(
                        company.api(company.person(Right.APPROVAL_EDIT))
                                .get("/approvals/" + id)
                                .expect(200)
                                .json()
                                .get("votes")
                                .spliterator(),
                        false)
                .map(vote -> vote.get("ground").asString() + " "
                        + vote.at("/person/id").asString())
                .toList();
    }

    private TestPerson holder(@Nullable String limit) {
        var person = company.person(Reach.TEAM, desk);
        company.inside(() -> {
            var post = company.bean(DefinePost.class)
                    .define(
                            "持有 " + UUID.randomUUID(),
                            "",
                            "",
                            List.of(new Power(power, limit == null ? null : new BigDecimal(limit), null)),
                            Map.of());
            company.bean(GivePost.class).give(person.id(), post.id(), company.root(), desk);
        });
        return person;
    }
}
