package io.chengnuo.ticket;

import static io.chengnuo.ticket.StageOfTicket.ASSIGNMENT;
import static io.chengnuo.ticket.StageOfTicket.CLOSING;
import static io.chengnuo.ticket.StageOfTicket.CONFIRMATION;
import static io.chengnuo.ticket.StageOfTicket.HANDLING;
import static io.chengnuo.ticket.StageOfTicket.RECEPTION;
import static io.chengnuo.ticket.StageOfTicket.TRANSFER;
import static io.chengnuo.ticket.StageOfTicket.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StageOfTicketTests {

    private static final Instant EIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final TicketId ID = new TicketId(UUID.randomUUID());
    private static final UUID LI = UUID.randomUUID();
    private static final UUID WANG = UUID.randomUUID();
    private static final UUID DESK = UUID.randomUUID();
    private static final UUID WORKSHOP = UUID.randomUUID();

    @Test
    @Tag("REQ-SRQ-06")
    void everyWaitFromFirstContactToTheHandlerIsSeen() {
        var stretches =
                StageOfTicket.stretches(List.of(opened(0), new TicketFirstTouched(ID, LI, at(10)), assigned(WANG, 25)));
        assertThat(stretches).extracting(StageOfTicket.Stretch::stage).containsExactly(RECEPTION, ASSIGNMENT, HANDLING);
        assertThat(stretches).extracting(StageOfTicket.Stretch::from).containsExactly(at(0), at(10), at(25));
        assertThat(StageOfTicket.reception(stretches)).contains(Duration.ofMinutes(25));
    }

    @Test
    @Tag("REQ-SRQ-06")
    void whileNobodyHandlesItTheReceptionIsNotOver() {
        assertThat(StageOfTicket.reception(StageOfTicket.stretches(List.of(opened(0)))))
                .isEmpty();
    }

    @Test
    @Tag("REQ-SRQ-51")
    void theWholeLifeIsCoveredWithoutGaps() {
        var transfer = UUID.randomUUID();
        var delivery = UUID.randomUUID();
        var stretches = StageOfTicket.stretches(List.of(
                opened(0),
                new TicketFirstTouched(ID, LI, at(5)),
                assigned(LI, 5),
                new TicketPaused(ID, PauseReason.WAITING_CUSTOMER, LI, null, null, at(10)),
                new TicketResumed(ID, at(10), null, at(40)),
                new TicketTransferRequested(ID, transfer, LI, DESK, WORKSHOP, null, LI, "needs a technician", at(50)),
                new TicketTransferAccepted(ID, transfer, WANG, WORKSHOP, null, 1, at(70)),
                new TicketDelivered(ID, delivery, WANG, at(100)),
                new DeliveryConfirmed(ID, delivery, Confirmation.CONFIRMED, null, null, null, at(130)),
                new TicketClosed(ID, LI, at(140))));
        assertThat(stretches)
                .extracting(StageOfTicket.Stretch::stage)
                .containsExactly(RECEPTION, HANDLING, WAITING, HANDLING, TRANSFER, HANDLING, CONFIRMATION, CLOSING);
        for (var place = 1; place < stretches.size(); place++) {
            assertThat(stretches.get(place).from())
                    .isEqualTo(stretches.get(place - 1).to());
        }
        assertThat(stretches.getLast().to()).isEqualTo(at(140));
        assertThat(stretches.get(5).person()).isEqualTo(WANG);
    }

    private static TicketAssigned assigned(UUID person, int minute) {
        return new TicketAssigned(ID, DESK, null, person, DESK, null, LI, null, at(minute));
    }

    private static TicketOpened opened(int minute) {
        return new TicketOpened(
                ID,
                "SR-2026-000001",
                UUID.randomUUID(),
                Channel.PORTAL,
                "information",
                null,
                Complexity.GENERAL,
                false,
                Urgency.MEDIUM,
                Impact.LOW,
                Tier.LOW,
                Priority.P3,
                List.of(),
                DESK,
                null,
                null,
                null,
                at(minute));
    }

    private static Instant at(int minute) {
        return EIGHT.plus(Duration.ofMinutes(minute));
    }
}
