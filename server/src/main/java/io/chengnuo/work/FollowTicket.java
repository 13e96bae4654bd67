package io.chengnuo.work;

import io.chengnuo.procedure.Phase;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.Stage;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.DeliveryDisputed;
import io.chengnuo.ticket.OwnerDecided;
import io.chengnuo.ticket.TicketAssigned;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketReclassified;
import io.chengnuo.ticket.TicketReopened;
import io.chengnuo.ticket.TicketTakenOver;
import io.chengnuo.ticket.TicketTransferAccepted;
import io.chengnuo.ticket.TicketWithdrawn;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The procedure follows what happens to the ticket. */
@Component
class FollowTicket implements FactListener {

    private final Runs runs;
    private final MoveStage moves;
    private final WorkDesk desk;
    private final TicketBriefs tickets;
    private final HandOverRules rules;

    FollowTicket(Runs runs, MoveStage moves, WorkDesk desk, TicketBriefs tickets, HandOverRules rules) {
        this.runs = runs;
        this.moves = moves;
        this.desk = desk;
        this.tickets = tickets;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "work";
    }

    /** Opening stays quick: the run begins after it. What the board shows of the ticket is repeated soon after it changed. */
    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(TicketOpened.class, fact -> runs.begin(fact.ticket().value()))
                .onNews(TicketReclassified.class, fact -> refresh(fact.ticket()));
    }

    private void refresh(TicketId ticket) {
        runs.refresh(tickets.require(ticket));
    }

    // In the same transaction, because another department must not see for a moment what stays behind.

    @EventListener
    void on(TicketAssigned fact) {
        changedHands(fact.ticket());
    }

    @EventListener
    void on(TicketTransferAccepted fact) {
        changedHands(fact.ticket());
    }

    @EventListener
    void on(OwnerDecided fact) {
        changedHands(fact.ticket());
    }

    @EventListener
    void on(TicketTakenOver fact) {
        changedHands(fact.ticket());
    }

    private void changedHands(TicketId ticket) {
        runs.lockedIfBegun(ticket.value()).ifPresent(run -> {
            var now = tickets.require(ticket);
            rules.passed(run, now.team());
            runs.refresh(now);
        });
    }

    // In the same transaction, because stage and status of a ticket are asked together: by the gate, by the screen.

    @EventListener
    void on(TicketReclassified fact) {
        runs.locked(fact.ticket().value()).ifPresent(run -> {
            var ticket = tickets.require(fact.ticket());
            runs.refresh(ticket);
            if (run.endedAt() == null) {
                runs.procedureOf(ticket)
                        .filter(wanted -> !wanted.key().equals(run.procedureKey()))
                        .ifPresent(wanted -> moves.switchTo(run, wanted, fact.reason(), fact.by()));
            }
        });
    }

    @EventListener
    void on(TicketDelivered fact) {
        going(fact.ticket())
                .ifPresent(run -> first(run, stage -> stage.phase().compareTo(Phase.DELIVERY) >= 0)
                        .filter(stage -> run.phase().compareTo(Phase.DELIVERY) < 0)
                        .ifPresent(stage -> moves.follow(run, stage, Leaving.DELIVERED, null, fact.person())));
    }

    @EventListener
    void on(DeliveryDisputed fact) {
        going(fact.ticket()).ifPresent(run -> backToWork(run, Leaving.DISPUTED, fact.reason()));
    }

    @EventListener
    void on(TicketReopened fact) {
        runs.locked(fact.ticket().value()).ifPresent(run -> backToWork(run, Leaving.REOPENED, fact.reason()));
    }

    @EventListener
    void on(TicketClosed fact) {
        going(fact.ticket()).ifPresent(run -> moves.end(run, null, fact.person()));
    }

    @EventListener
    void on(TicketWithdrawn fact) {
        going(fact.ticket()).ifPresent(run -> moves.end(run, fact.reason(), fact.by()));
    }

    private void backToWork(Run run, Leaving leaving, String reason) {
        first(run, stage -> stage.phase() == Phase.EXECUTION)
                .or(() -> Optional.of(desk.procedureOf(run).stages().getFirst()))
                .ifPresent(stage -> moves.follow(run, stage, leaving, reason, null));
    }

    private Optional<Run> going(TicketId ticket) {
        return runs.locked(ticket.value()).filter(run -> run.endedAt() == null);
    }

    private Optional<Stage> first(Run run, Predicate<Stage> which) {
        var procedure = desk.procedureOf(run);
        var written = desk.writtenOf(run);
        return procedure.stages().stream()
                .filter(stage -> ProcedureDocument.isGoneThrough(stage, written::value))
                .filter(which)
                .findFirst();
    }
}
