package io.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.NameDeputy;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Conflict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What waits for a decision, through its doors. */
@ChengnuoTest
@Tag("REQ-SRQ-19")
class ApprovalDoorTests {

    private TestCompany company;

    @Test
    void whoIsAskedFindsItInTheInboxAndDecides() {
        var asker = company.person();
        var lead = company.person();
        var stranger = company.person();
        var id = ask(asker, step(Quorum.ANY, lead));
        assertThat(inbox(lead)).contains(id);
        assertThat(inbox(asker)).doesNotContain(id);
        assertThat(ids(asker, "asked")).contains(id);
        company.api(stranger).get("/approvals/" + id).refused(404, "no_such_approval");
        company.api(stranger).put("/approvals/" + id + "/approval", Map.of()).refused(404, "no_such_approval");
        var shown = company.api(lead).get("/approvals/" + id).expect(200);
        assertThat(shown.json().at("/mayDecide").asBoolean()).isTrue();
        assertThat(shown.text("/approval/details/amount")).isEqualTo("800");
        company.api(lead).put("/approvals/" + id + "/rejection", Map.of()).refused(400, "invalid_request");
        company.api(lead)
                .with("If-Match", "\"7\"")
                .put("/approvals/" + id + "/approval", Map.of())
                .refused(412, "changed_meanwhile");
        company.api(lead)
                .with("If-Match", shown.header("ETag").orElseThrow())
                .put("/approvals/" + id + "/approval", Map.of("reason", "老客户"))
                .expect(204);
        assertThat(inbox(lead)).doesNotContain(id);
        assertThat(ids(lead, "decided")).contains(id);
        assertThat(company.api(asker).get("/approvals/" + id).text("/approval/state"))
                .isEqualTo("approved");
    }

    @Test
    void nobodyApprovesHisOwnRequest() {
        var asker = company.person(Right.APPROVAL_EDIT);
        var lead = company.person();
        assertThatThrownBy(() -> ask(asker, step(Quorum.ANY, asker)))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("nobody_may_approve"));
        var id = ask(asker, step(Quorum.ANY, asker, lead));
        deputy(lead, asker);
        assertThat(inbox(asker)).doesNotContain(id);
        company.api(asker).put("/approvals/" + id + "/approval", Map.of()).refused(403, "own_request");
    }

    @Test
    void aDeputyDecidesForThePersonAskedAsLongAsTheTimeLasts() {
        var asker = company.person();
        var lead = company.person();
        var deputy = company.person();
        var id = ask(asker, step(Quorum.ANY, lead));
        assertThat(inbox(deputy)).doesNotContain(id);
        deputy(lead, deputy);
        assertThat(inbox(deputy)).contains(id);
        var shown = company.api(deputy).get("/approvals/" + id).expect(200);
        assertThat(shown.text("/standingFor/id")).isEqualTo(lead.id().toString());
        company.api(deputy)
                .put("/approvals/" + id + "/return", Map.of("reason", "请附发票"))
                .expect(204);
        var after = company.api(lead).get("/approvals/" + id).expect(200);
        assertThat(after.text("/approval/state")).isEqualTo("sent_back");
        assertThat(after.text("/votes/0/person/id")).isEqualTo(lead.id().toString());
        assertThat(after.text("/votes/0/by/id")).isEqualTo(deputy.id().toString());
    }

    @Test
    void onlyTheAskerWithdraws() {
        var asker = company.person();
        var lead = company.person();
        var id = ask(asker, step(Quorum.ANY, lead));
        company.api(lead).put("/approvals/" + id + "/withdrawal", Map.of()).refused(403, "not_your_request");
        company.api(asker).put("/approvals/" + id + "/withdrawal", Map.of()).expect(204);
        company.api(lead).put("/approvals/" + id + "/approval", Map.of()).refused(409, "approval_withdrawn");
    }

    @Test
    void everyApprovalIsForWhoeverLooksAfterThem() {
        var asker = company.person();
        var id = ask(asker, step(Quorum.ANY, company.person()));
        assertThat(ids(company.person(Right.APPROVAL_EDIT), "all")).contains(id);
        company.api(asker).get("/approvals?view=all").refused(403, "right_missing");
    }

    @Test
    void twoWhoDecideAtTheSameMomentMakeOneDecision() throws Exception {
        for (var round = 0; round < 8; round++) {
            var asker = company.person();
            var yes = company.person();
            var no = company.person();
            var id = ask(asker, step(Quorum.ANY, yes, no));
            var together = new CyclicBarrier(2);
            List<Future<Integer>> answers = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return company.api(yes)
                            .put("/approvals/" + id + "/approval", Map.of())
                            .status();
                }));
                answers.add(threads.submit(() -> {
                    together.await();
                    return company.api(no)
                            .put("/approvals/" + id + "/rejection", Map.of("reason", "不同意"))
                            .status();
                }));
            }
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(204, 409);
            var facts = company.inside(
                    () -> company.bean(io.chengnuo.shared.facts.FactLog.class).of(List.of(id)));
            assertThat(facts)
                    .filteredOn(fact -> fact.kind().equals("ApprovalDecided"))
                    .hasSize(1);
        }
    }

    private UUID ask(TestPerson asker, ApprovalStep... steps) {
        return company.as(
                asker,
                () -> company.bean(AskApproval.class)
                        .ask(new ApprovalAsk(
                                "test",
                                UUID.randomUUID(),
                                null,
                                "补偿 800 元",
                                Map.of("amount", "800"),
                                List.of(steps),
                                asker.id())));
    }

    private static ApprovalStep step(Quorum quorum, TestPerson... people) {
        return new ApprovalStep(
                Stream.of(people).map(TestPerson::id).collect(Collectors.toCollection(java.util.HashSet::new)), quorum);
    }

    private void deputy(TestPerson person, TestPerson deputy) {
        var now = company.clock().instant();
        company.as(
                person,
                () -> company.bean(NameDeputy.class)
                        .name(person.id(), deputy.id(), now.minusSeconds(60), now.plus(Duration.ofDays(3))));
    }

    private Set<UUID> inbox(TestPerson person) {
        return ids(person, "to_decide");
    }

    private Set<UUID> ids(TestPerson person, String view) {
        var page = company.api(person).get("/approvals?view=" + view).expect(200);
        return StreamSupport.stream(page.json().get("items").spliterator(), false)
                .map(one -> UUID.fromString(one.get("id").asString()))
                .collect(Collectors.toSet());
    }
}
