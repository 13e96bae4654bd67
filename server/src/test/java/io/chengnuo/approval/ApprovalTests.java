package io.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("REQ-SRQ-19")
class ApprovalTests {

    private static final UUID ASKER = UUID.randomUUID();
    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID FINANCE = UUID.randomUUID();
    private static final UUID DEPUTY = UUID.randomUUID();

    private record Verb(String name, java.util.function.UnaryOperator<Approval> step) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Verb APPROVE = new Verb(
            "approve",
            approval -> approval.vote(Verdict.APPROVE, LEAD, Set.of(), null).after());
    private static final Verb REJECT = new Verb(
            "reject",
            approval ->
                    approval.vote(Verdict.REJECT, LEAD, Set.of(), "too dear").after());
    private static final Verb SEND_BACK = new Verb(
            "send back",
            approval -> approval.vote(Verdict.SEND_BACK, LEAD, Set.of(), "add a bill")
                    .after());
    private static final Verb WITHDRAW = new Verb("withdraw", approval -> approval.withdraw(ASKER));

    private record Case(
            ApprovalState from,
            Verb verb,
            @Nullable ApprovalState to,
            @Nullable String refusal) {}

    static Stream<Case> everyStateAndVerb() {
        var open = Stream.of(
                new Case(ApprovalState.WAITING, APPROVE, ApprovalState.APPROVED, null),
                new Case(ApprovalState.WAITING, REJECT, ApprovalState.REJECTED, null),
                new Case(ApprovalState.WAITING, SEND_BACK, ApprovalState.SENT_BACK, null),
                new Case(ApprovalState.WAITING, WITHDRAW, ApprovalState.WITHDRAWN, null));
        var ended = Stream.of(
                        ApprovalState.APPROVED,
                        ApprovalState.REJECTED,
                        ApprovalState.SENT_BACK,
                        ApprovalState.WITHDRAWN)
                .flatMap(from -> Stream.of(APPROVE, REJECT, SEND_BACK, WITHDRAW)
                        .map(verb -> new Case(
                                from,
                                verb,
                                null,
                                from == ApprovalState.WITHDRAWN ? "approval_withdrawn" : "approval_decided")));
        return Stream.concat(open, ended);
    }

    @ParameterizedTest
    @MethodSource("everyStateAndVerb")
    void everyVerbInEveryStateLeadsSomewhereOrIsRefusedByName(Case one) {
        var approval = new Approval(ASKER, one.from(), 0, List.of(step(Quorum.ANY, LEAD)));
        if (one.refusal() != null) {
            refused(one.refusal(), () -> one.verb().step().apply(approval));
        } else {
            assertThat(one.verb().step().apply(approval).state()).isEqualTo(one.to());
        }
    }

    @Test
    void allMeansEveryOneAndAnyMeansTheFirst() {
        var all = waiting(step(Quorum.ALL, LEAD, FINANCE));
        var half = all.vote(Verdict.APPROVE, LEAD, Set.of(), null).after();
        assertThat(half.state()).isEqualTo(ApprovalState.WAITING);
        refused("already_voted", () -> half.vote(Verdict.APPROVE, LEAD, Set.of(), null));
        assertThat(half.vote(Verdict.APPROVE, FINANCE, Set.of(), null).after().state())
                .isEqualTo(ApprovalState.APPROVED);
        assertThat(half.vote(Verdict.REJECT, FINANCE, Set.of(), "no money")
                        .after()
                        .state())
                .isEqualTo(ApprovalState.REJECTED);
        assertThat(waiting(step(Quorum.ANY, LEAD, FINANCE))
                        .vote(Verdict.APPROVE, FINANCE, Set.of(), null)
                        .after()
                        .state())
                .isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void stepsComeOneAfterTheOther() {
        var first = waiting(step(Quorum.ANY, LEAD), step(Quorum.ANY, FINANCE));
        refused("not_asked_to_approve", () -> first.vote(Verdict.APPROVE, FINANCE, Set.of(), null));
        var second = first.vote(Verdict.APPROVE, LEAD, Set.of(), null).after();
        assertThat(second.step()).isEqualTo(1);
        assertThat(second.state()).isEqualTo(ApprovalState.WAITING);
        assertThat(second.vote(Verdict.APPROVE, FINANCE, Set.of(), null).after().state())
                .isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void nobodyDecidesUponHisOwnRequestAlsoNotAsADeputy() {
        var approval = waiting(step(Quorum.ANY, LEAD));
        refused("own_request", () -> approval.vote(Verdict.APPROVE, ASKER, Set.of(LEAD), null));
        refused("not_your_request", () -> approval.withdraw(LEAD));
    }

    @Test
    void aDeputySpeaksForThePersonWhoWasAsked() {
        var approval = waiting(step(Quorum.ALL, LEAD, FINANCE));
        refused("not_asked_to_approve", () -> approval.vote(Verdict.APPROVE, DEPUTY, Set.of(), null));
        var voted = approval.vote(Verdict.APPROVE, DEPUTY, Set.of(FINANCE), null);
        assertThat(voted.person()).isEqualTo(FINANCE);
        assertThat(voted.after().state()).isEqualTo(ApprovalState.WAITING);
    }

    @Test
    void whoRefusesSaysWhy() {
        var approval = waiting(step(Quorum.ANY, LEAD));
        refused("reason_missing", () -> approval.vote(Verdict.REJECT, LEAD, Set.of(), " "));
        refused("reason_missing", () -> approval.vote(Verdict.SEND_BACK, LEAD, Set.of(), null));
    }

    private static Approval waiting(Approval.Step... steps) {
        return new Approval(ASKER, ApprovalState.WAITING, 0, List.of(steps));
    }

    private static Approval.Step step(Quorum quorum, UUID... people) {
        return new Approval.Step(
                quorum,
                Stream.of(people).map(person -> new Approval.Vote(person, null)).toList());
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
