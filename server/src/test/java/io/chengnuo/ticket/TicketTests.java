package io.chengnuo.ticket;

import static io.chengnuo.ticket.TicketStatus.CLOSED;
import static io.chengnuo.ticket.TicketStatus.CONFIRMED;
import static io.chengnuo.ticket.TicketStatus.DELIVERED;
import static io.chengnuo.ticket.TicketStatus.IN_PROGRESS;
import static io.chengnuo.ticket.TicketStatus.MERGED;
import static io.chengnuo.ticket.TicketStatus.NEW;
import static io.chengnuo.ticket.TicketStatus.ON_HOLD;
import static io.chengnuo.ticket.TicketStatus.WAITING_CUSTOMER;
import static io.chengnuo.ticket.TicketStatus.WITHDRAWN;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TicketTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final UUID LI = UUID.randomUUID();
    private static final UUID WANG = UUID.randomUUID();
    private static final UUID DESK = UUID.randomUUID();
    private static final UUID WORKSHOP = UUID.randomUUID();
    private static final UUID TRANSFER = UUID.randomUUID();
    private static final UUID DELIVERY = UUID.randomUUID();
    private static final UUID MESSAGE = UUID.randomUUID();
    private static final Classification QUESTION =
            new Classification("information", null, Complexity.GENERAL, false, Urgency.MEDIUM, Impact.LOW, Priority.P3);
    private static final Classification DEFECT = new Classification(
            "technical/repair", null, Complexity.COMPLEX, true, Urgency.HIGH, Impact.HIGH, Priority.P1);

    /** A verb by name and what it does to a ticket: the facts, or a refusal. */
    private record Verb(String name, Step step) {
        interface Step {
            List<? extends TicketFact> on(Ticket ticket);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Verb ASSIGN =
            new Verb("assign", ticket -> List.of(ticket.assign(WORKSHOP, null, WANG, LI, null, NOON)));
    private static final Verb RECLASSIFY =
            new Verb("reclassify", ticket -> List.of(ticket.reclassify(DEFECT, LI, "it does not cool", NOON)));
    private static final Verb ANSWER =
            new Verb("answer", ticket -> List.of(ticket.answer(MESSAGE, LI, AnswerKind.ANSWER, NOON)));
    private static final Verb NOTE = new Verb("note", ticket -> List.of(ticket.note(MESSAGE, LI, NOON)));
    private static final Verb CUSTOMER_WRITES =
            new Verb("customer writes", ticket -> ticket.customerWrites(MESSAGE, "still warm", NOON));
    private static final Verb WAIT =
            new Verb("wait", ticket -> List.of(ticket.pause(PauseReason.WAITING_CUSTOMER, null, LI, null, NOON)));
    private static final Verb RESUME = new Verb("resume", ticket -> List.of(ticket.resume(ResumeCause.PERSON, NOON)));
    private static final Verb REQUEST_TRANSFER = new Verb(
            "request transfer",
            ticket -> List.of(ticket.requestTransfer(TRANSFER, WORKSHOP, null, LI, "needs a technician", NOON)));
    private static final Verb ACCEPT_TRANSFER =
            new Verb("accept transfer", ticket -> List.of(ticket.acceptTransfer(TRANSFER, WANG, null, NOON)));
    private static final Verb DECLINE_TRANSFER =
            new Verb("decline transfer", ticket -> List.of(ticket.declineTransfer(TRANSFER, WANG, "not ours", NOON)));
    private static final Verb DELIVER = new Verb("deliver", ticket -> ticket.deliver(DELIVERY, LI, NOON));
    private static final Verb CONFIRM = new Verb(
            "confirm", ticket -> List.of(ticket.confirmDelivery(Confirmation.CONFIRMED, null, null, null, NOON)));
    private static final Verb DISPUTE =
            new Verb("dispute", ticket -> List.of(ticket.disputeDelivery("still warm", NOON)));
    private static final Verb VERIFY = new Verb("verify", ticket -> List.of(ticket.verify(WANG, NOON)));
    private static final Verb CLOSE = new Verb("close", ticket -> List.of(ticket.close(LI, NOON)));
    private static final Verb REOPEN = new Verb("reopen", ticket -> List.of(ticket.reopen("warm again", LI, NOON)));
    private static final Verb WITHDRAW =
            new Verb("withdraw", ticket -> ticket.withdraw("no longer needed", null, NOON));

    private static final Verb SNOOZE =
            new Verb("snooze", ticket -> List.of(ticket.snooze(LI, NOON.plusSeconds(3600), null, NOON)));
    private static final Verb WAKE = new Verb("wake", ticket -> List.of(ticket.wake(WakeCause.HAND, NOON)));
    private static final Verb MERGE = new Verb(
            "merge", ticket -> List.of(ticket.merge(ticket(IN_PROGRESS), "SR-2026-000001", true, LI, null, NOON)));
    private static final Verb UNMERGE =
            new Verb("unmerge", ticket -> List.of(ticket.unmerge("SR-2026-000001", LI, null, NOON)));

    private static final Verb TOUCH = new Verb("touch", ticket -> ticket.touch(WANG, NOON));
    private static final Verb ASK_OWNER =
            new Verb("ask owner", ticket -> List.of(ticket.askOwner(WORKSHOP, LI, "sent round", NOON)));
    private static final Verb DECIDE_OWNER =
            new Verb("decide owner", ticket -> ticket.decideOwner(MESSAGE, WORKSHOP, null, WANG, LI, "theirs", NOON));
    private static final Verb OFFER_FIRST = new Verb(
            "offer first", ticket -> List.of(ticket.offerFirstResponsibility(MESSAGE, WANG, LI, "leaves", NOON)));
    private static final Verb ACCEPT_FIRST =
            new Verb("accept first", ticket -> List.of(ticket.acceptFirstResponsibility(MESSAGE, WANG, NOON)));
    private static final Verb TAKE_OVER =
            new Verb("take over", ticket -> List.of(ticket.takeOver(MESSAGE, LI, WANG, DESK, null, WANG, "ill", NOON)));

    private record Case(
            TicketStatus from,
            Verb verb,
            @Nullable TicketStatus to,
            @Nullable String refusal) {
        static Case leads(TicketStatus from, Verb verb, TicketStatus to) {
            return new Case(from, verb, to, null);
        }

        static Case refused(TicketStatus from, Verb verb, String code) {
            return new Case(from, verb, null, code);
        }

        @Override
        public String toString() {
            return from + " " + verb + " → " + (to != null ? to : refusal);
        }
    }

    static Stream<Case> everyStateAndVerb() {
        return Stream.of(
                        row(NEW, ASSIGN, NEW, RECLASSIFY, NEW, ANSWER, NEW, NOTE, NEW, CUSTOMER_WRITES, NEW),
                        row(NEW, WAIT, WAITING_CUSTOMER, RESUME, "not_waiting", REQUEST_TRANSFER, NEW),
                        row(NEW, ACCEPT_TRANSFER, "no_transfer_waits", DECLINE_TRANSFER, "no_transfer_waits"),
                        row(NEW, DELIVER, DELIVERED, CONFIRM, "not_delivered", DISPUTE, "not_delivered"),
                        row(
                                NEW,
                                VERIFY,
                                "not_delivered",
                                CLOSE,
                                "not_complete",
                                REOPEN,
                                "not_closed",
                                WITHDRAW,
                                WITHDRAWN),
                        row(IN_PROGRESS, ASSIGN, IN_PROGRESS, RECLASSIFY, IN_PROGRESS, ANSWER, IN_PROGRESS),
                        row(IN_PROGRESS, NOTE, IN_PROGRESS, CUSTOMER_WRITES, IN_PROGRESS, WAIT, WAITING_CUSTOMER),
                        row(IN_PROGRESS, RESUME, "not_waiting", REQUEST_TRANSFER, IN_PROGRESS),
                        row(IN_PROGRESS, ACCEPT_TRANSFER, "no_transfer_waits", DECLINE_TRANSFER, "no_transfer_waits"),
                        row(IN_PROGRESS, DELIVER, DELIVERED, CONFIRM, "not_delivered", DISPUTE, "not_delivered"),
                        row(IN_PROGRESS, VERIFY, "not_delivered", CLOSE, "not_complete", REOPEN, "not_closed"),
                        row(IN_PROGRESS, WITHDRAW, WITHDRAWN),
                        row(WAITING_CUSTOMER, ASSIGN, WAITING_CUSTOMER, RECLASSIFY, WAITING_CUSTOMER),
                        row(WAITING_CUSTOMER, ANSWER, WAITING_CUSTOMER, NOTE, WAITING_CUSTOMER),
                        row(
                                WAITING_CUSTOMER,
                                CUSTOMER_WRITES,
                                IN_PROGRESS,
                                WAIT,
                                "already_waiting",
                                RESUME,
                                IN_PROGRESS),
                        row(WAITING_CUSTOMER, REQUEST_TRANSFER, WAITING_CUSTOMER, ACCEPT_TRANSFER, "no_transfer_waits"),
                        row(WAITING_CUSTOMER, DECLINE_TRANSFER, "no_transfer_waits", DELIVER, DELIVERED),
                        row(
                                WAITING_CUSTOMER,
                                CONFIRM,
                                "not_delivered",
                                DISPUTE,
                                "not_delivered",
                                VERIFY,
                                "not_delivered"),
                        row(WAITING_CUSTOMER, CLOSE, "not_complete", REOPEN, "not_closed", WITHDRAW, WITHDRAWN),
                        row(ON_HOLD, ASSIGN, ON_HOLD, RECLASSIFY, ON_HOLD, ANSWER, ON_HOLD, NOTE, ON_HOLD),
                        row(ON_HOLD, CUSTOMER_WRITES, ON_HOLD, WAIT, "already_waiting", RESUME, IN_PROGRESS),
                        row(ON_HOLD, REQUEST_TRANSFER, ON_HOLD, ACCEPT_TRANSFER, "no_transfer_waits"),
                        row(ON_HOLD, DECLINE_TRANSFER, "no_transfer_waits", DELIVER, DELIVERED),
                        row(ON_HOLD, CONFIRM, "not_delivered", DISPUTE, "not_delivered", VERIFY, "not_delivered"),
                        row(ON_HOLD, CLOSE, "not_complete", REOPEN, "not_closed", WITHDRAW, WITHDRAWN),
                        row(ON_HOLD, SNOOZE, ON_HOLD, WAKE, "not_snoozed", MERGE, MERGED),
                        row(DELIVERED, ASSIGN, DELIVERED, RECLASSIFY, DELIVERED, ANSWER, DELIVERED, NOTE, DELIVERED),
                        row(DELIVERED, CUSTOMER_WRITES, DELIVERED, WAIT, "already_delivered", RESUME, "not_waiting"),
                        row(DELIVERED, REQUEST_TRANSFER, "already_delivered", ACCEPT_TRANSFER, "no_transfer_waits"),
                        row(DELIVERED, DECLINE_TRANSFER, "no_transfer_waits", DELIVER, "already_delivered"),
                        row(DELIVERED, CONFIRM, CONFIRMED, DISPUTE, IN_PROGRESS, VERIFY, DELIVERED),
                        row(DELIVERED, CLOSE, "not_complete", REOPEN, "not_closed", WITHDRAW, "already_delivered"),
                        row(CONFIRMED, ASSIGN, CONFIRMED, RECLASSIFY, CONFIRMED, ANSWER, CONFIRMED, NOTE, CONFIRMED),
                        row(CONFIRMED, CUSTOMER_WRITES, CONFIRMED, WAIT, "already_delivered", RESUME, "not_waiting"),
                        row(CONFIRMED, REQUEST_TRANSFER, "already_delivered", ACCEPT_TRANSFER, "no_transfer_waits"),
                        row(CONFIRMED, DECLINE_TRANSFER, "no_transfer_waits", DELIVER, "already_delivered"),
                        row(CONFIRMED, CONFIRM, "already_confirmed", DISPUTE, IN_PROGRESS, VERIFY, CONFIRMED),
                        row(CONFIRMED, CLOSE, "not_complete", REOPEN, "not_closed", WITHDRAW, "already_delivered"),
                        ended(CLOSED, "ticket_closed"),
                        row(CLOSED, NOTE, CLOSED, CUSTOMER_WRITES, IN_PROGRESS, REOPEN, IN_PROGRESS),
                        ended(WITHDRAWN, "ticket_withdrawn"),
                        row(WITHDRAWN, NOTE, WITHDRAWN, CUSTOMER_WRITES, "ticket_withdrawn", REOPEN, NEW),
                        ended(MERGED, "ticket_merged"),
                        row(MERGED, NOTE, MERGED, CUSTOMER_WRITES, "ticket_merged", REOPEN, "ticket_merged"),
                        row(NEW, SNOOZE, NEW, WAKE, "not_snoozed", MERGE, MERGED),
                        row(IN_PROGRESS, SNOOZE, IN_PROGRESS, WAKE, "not_snoozed", MERGE, MERGED),
                        row(WAITING_CUSTOMER, SNOOZE, WAITING_CUSTOMER, WAKE, "not_snoozed", MERGE, MERGED),
                        row(DELIVERED, SNOOZE, DELIVERED, WAKE, "not_snoozed", MERGE, MERGED),
                        row(CONFIRMED, SNOOZE, CONFIRMED, WAKE, "not_snoozed", MERGE, MERGED),
                        row(MERGED, UNMERGE, IN_PROGRESS),
                        row(NEW, TOUCH, IN_PROGRESS, ASK_OWNER, NEW, DECIDE_OWNER, NEW),
                        row(NEW, OFFER_FIRST, "no_first_responder", ACCEPT_FIRST, NEW, TAKE_OVER, "not_held"),
                        holds(IN_PROGRESS),
                        row(IN_PROGRESS, ASK_OWNER, IN_PROGRESS, DECIDE_OWNER, IN_PROGRESS),
                        holds(WAITING_CUSTOMER),
                        row(WAITING_CUSTOMER, ASK_OWNER, WAITING_CUSTOMER, DECIDE_OWNER, WAITING_CUSTOMER),
                        holds(ON_HOLD),
                        row(ON_HOLD, ASK_OWNER, ON_HOLD, DECIDE_OWNER, ON_HOLD),
                        holds(DELIVERED),
                        row(DELIVERED, ASK_OWNER, "already_delivered", DECIDE_OWNER, "already_delivered"),
                        holds(CONFIRMED),
                        row(CONFIRMED, ASK_OWNER, "already_delivered", DECIDE_OWNER, "already_delivered"),
                        row(CLOSED, TOUCH, CLOSED),
                        row(WITHDRAWN, TOUCH, WITHDRAWN),
                        row(MERGED, TOUCH, MERGED),
                        Stream.of(TicketStatus.values())
                                .filter(status -> status != MERGED)
                                .map(status -> Case.refused(status, UNMERGE, "not_merged")))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("everyStateAndVerb")
    @Tag("REQ-SRQ-24")
    void aVerbLeadsToAStateOrIsRefusedByName(Case one) {
        var ticket = ticket(one.from());
        if (one.refusal() != null) {
            assertThatThrownBy(() -> one.verb().step().on(ticket))
                    .isInstanceOf(Conflict.class)
                    .extracting(refusal -> ((Refusal) refusal).code())
                    .isEqualTo(one.refusal());
        } else {
            assertThat(ticket.after(one.verb().step().on(ticket)).now().status())
                    .isEqualTo(one.to());
        }
    }

    @Test
    void theTableKnowsEveryStateAndEveryVerb() {
        var verbs = everyStateAndVerb().map(one -> one.verb().name()).collect(toSet());
        assertThat(everyStateAndVerb().map(Case::toString).map(one -> one.split(" → ")[0]))
                .doesNotHaveDuplicates()
                .hasSize(TicketStatus.values().length * verbs.size());
        // Taking is assigning to oneself, a signature is a confirmation.
        assertThat(verbs)
                .containsAll(Stream.of(TicketVerb.values())
                        .filter(verb -> verb != TicketVerb.TAKE && verb != TicketVerb.SIGN)
                        .map(verb -> verb.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }

    @Test
    @Tag("REQ-SRQ-10")
    void theFirstToTouchStaysFirstResponderThroughTransfers() {
        var touched = after(ticket(NEW), ticket -> ticket.touch(LI, NOON));
        assertThat(touched.now().status()).isEqualTo(IN_PROGRESS);
        assertThat(touched.touch(WANG, NOON)).isEmpty();
        var moved = after(after(touched, REQUEST_TRANSFER.step()), ACCEPT_TRANSFER.step());
        assertThat(moved.now().responsibility()).isEqualTo(new Responsibility(WORKSHOP, null, WANG, LI));
    }

    @Test
    @Tag("REQ-SRQ-34")
    void handOversAreCounted() {
        var moved = after(after(ticket(IN_PROGRESS), REQUEST_TRANSFER.step()), ACCEPT_TRANSFER.step());
        assertThat(moved.now().transfers()).isEqualTo(1);
    }

    @Test
    @Tag("REQ-SRQ-32")
    void whileATransferWaitsNobodyElseMovesTheTicket() {
        var asked = after(ticket(IN_PROGRESS), REQUEST_TRANSFER.step());
        for (var verb : List.of(ASSIGN, WAIT, REQUEST_TRANSFER, DELIVER)) {
            assertThatThrownBy(() -> verb.step().on(asked)).hasMessage("transfer_waits");
        }
        assertThat(after(asked, DECLINE_TRANSFER.step()).now().responsibility())
                .isEqualTo(asked.now().responsibility());
        assertThat(after(asked, WITHDRAW.step()).now().transfer()).isNull();
    }

    @Test
    @Tag("REQ-SRQ-49")
    void closingNamesWhatIsMissing() {
        assertThat(ticket(NEW).missingForClose()).containsExactly(CloseRequirement.values());
        assertThat(ticket(DELIVERED).missingForClose())
                .containsExactly(CloseRequirement.VERIFIED, CloseRequirement.REPORTED_BACK);
        var verified = after(ticket(CONFIRMED), VERIFY.step());
        assertThat(after(verified, CLOSE.step()).now().status()).isEqualTo(CLOSED);
    }

    @Test
    @Tag("REQ-SRQ-49")
    void aDisputeTakesVerificationBack() {
        var disputed = after(after(ticket(DELIVERED), VERIFY.step()), DISPUTE.step());
        assertThat(disputed.missingForClose())
                .containsExactly(CloseRequirement.HANDLED, CloseRequirement.VERIFIED, CloseRequirement.REPORTED_BACK);
    }

    @Test
    void theFirstAnswerIsMarkedOnce() {
        var ticket = ticket(IN_PROGRESS);
        var first = ticket.answer(MESSAGE, LI, AnswerKind.ANSWER, NOON);
        var second = ticket.after(List.of(first)).answer(MESSAGE, LI, AnswerKind.ANSWER, NOON);
        assertThat(first.first()).isTrue();
        assertThat(second.first()).isFalse();
    }

    @Test
    void aLongClosedMatterIsANewMatter() {
        var later = NOON.plus(Ticket.REOPENABLE).plus(Duration.ofDays(1));
        assertThatThrownBy(() -> ticket(CLOSED).reopen("again", LI, later)).hasMessage("closed_too_long_ago");
        assertThatThrownBy(() -> ticket(CLOSED).customerWrites(MESSAGE, "again", later))
                .hasMessage("closed_too_long_ago");
    }

    @Test
    void theCustomerAndWhateverMovesATicketWakeIt() {
        var asleep = after(ticket(IN_PROGRESS), SNOOZE.step());
        assertThat(asleep.now().aside().snooze()).isEqualTo(new Aside.Snooze(LI, NOON.plusSeconds(3600)));
        assertThat(asleep.customerWrites(MESSAGE, "hello", NOON))
                .last()
                .isEqualTo(new TicketWoken(asleep.id(), WakeCause.CUSTOMER, LI, NOON));
        for (var verb : List.of(ASSIGN, DELIVER, WAKE, WITHDRAW)) {
            assertThat(after(asleep, verb.step()).now().aside().snooze()).isNull();
        }
        for (var verb : List.of(ANSWER, NOTE, RECLASSIFY)) {
            assertThat(after(asleep, verb.step()).now().aside().snooze()).isNotNull();
        }
    }

    @Test
    void undoingAMergeRestoresTheTicketExactly() {
        for (var status : List.of(NEW, IN_PROGRESS, WAITING_CUSTOMER, ON_HOLD, DELIVERED, CONFIRMED)) {
            var before = after(ticket(status), SNOOZE.step());
            assertThat(after(after(before, MERGE.step()), UNMERGE.step())).isEqualTo(before);
        }
    }

    @Test
    void ticketsOfDifferentCustomersAreNotMergedUnasked() {
        var survivor = ticket(IN_PROGRESS);
        assertThatThrownBy(() -> ticket(NEW).merge(survivor, "SR-2026-000001", false, LI, null, NOON))
                .hasMessage("customers_differ");
        assertThatThrownBy(() -> survivor.merge(survivor, "SR-2026-000001", true, LI, null, NOON))
                .hasMessage("merge_with_itself");
        assertThatThrownBy(() -> survivor.merge(ticket(CLOSED), "SR-2026-000001", true, LI, null, NOON))
                .hasMessage("survivor_not_open");
    }

    private static Ticket after(Ticket ticket, Verb.Step step) {
        return ticket.after(step.on(ticket));
    }

    private static Stream<Case> row(TicketStatus from, Object... verbsAndResults) {
        return Stream.iterate(0, at -> at < verbsAndResults.length, at -> at + 2)
                .map(at -> verbsAndResults[at + 1] instanceof TicketStatus to
                        ? Case.leads(from, (Verb) verbsAndResults[at], to)
                        : Case.refused(from, (Verb) verbsAndResults[at], (String) verbsAndResults[at + 1]));
    }

    /** LI handles it and answers for it. */
    private static Stream<Case> holds(TicketStatus from) {
        return row(from, TOUCH, from, OFFER_FIRST, from, ACCEPT_FIRST, from, TAKE_OVER, from);
    }

    private static Stream<Case> ended(TicketStatus from, String code) {
        return Stream.of(
                        ASSIGN,
                        RECLASSIFY,
                        ANSWER,
                        WAIT,
                        RESUME,
                        REQUEST_TRANSFER,
                        DELIVER,
                        CONFIRM,
                        DISPUTE,
                        VERIFY,
                        CLOSE,
                        WITHDRAW,
                        SNOOZE,
                        WAKE,
                        MERGE,
                        ASK_OWNER,
                        DECIDE_OWNER,
                        OFFER_FIRST,
                        ACCEPT_FIRST,
                        TAKE_OVER)
                .map(verb -> Case.refused(from, verb, code))
                .mapMulti((one, add) -> {
                    add.accept(one);
                    if (one.verb() == REQUEST_TRANSFER) {
                        add.accept(Case.refused(from, ACCEPT_TRANSFER, "no_transfer_waits"));
                        add.accept(Case.refused(from, DECLINE_TRANSFER, "no_transfer_waits"));
                    }
                });
    }

    private static @Nullable Waiting waiting(TicketStatus status) {
        return switch (status) {
            case WAITING_CUSTOMER -> new Waiting(NOON, PauseReason.WAITING_CUSTOMER, null);
            case ON_HOLD -> new Waiting(NOON, PauseReason.WAITING_SUPPLIER, null);
            default -> null;
        };
    }

    private static Ticket ticket(TicketStatus status) {
        var touched = status != NEW && status != WITHDRAWN;
        var merge = new Aside.Merge(new TicketId(UUID.randomUUID()), IN_PROGRESS, null);
        var delivered = status == DELIVERED || status == CONFIRMED || status == CLOSED;
        return new Ticket(
                new TicketId(UUID.randomUUID()),
                UUID.randomUUID(),
                Channel.PORTAL,
                Tier.LOW,
                new TicketState(
                        status,
                        QUESTION,
                        new Responsibility(DESK, null, touched ? LI : null, touched ? LI : null),
                        null,
                        0,
                        0,
                        delivered ? new Delivered(DELIVERY, NOON, status == DELIVERED ? null : NOON, null) : null,
                        null,
                        waiting(status),
                        status.isOpen() ? null : NOON,
                        status == MERGED ? new Aside(null, merge) : Aside.NOT));
    }
}
