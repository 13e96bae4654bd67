package io.chengnuo.work;

import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketGate;
import io.chengnuo.ticket.TicketTransferRequested;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Says at the steps of a ticket what its procedure still wants written down. */
@Component
class WorkGate implements TicketGate {

    private final Runs runs;
    private final WorkDesk desk;

    WorkGate(Runs runs, WorkDesk desk) {
        this.runs = runs;
        this.desk = desk;
    }

    @Override
    public void check(TicketFact about) {
        if (about instanceof TicketDelivered) {
            refuse(about, Needs::toDeliver);
        } else if (about instanceof TicketClosed) {
            refuse(about, Needs::toClose);
        } else if (about instanceof TicketTransferRequested) {
            refuse(about, Needs::toTransfer);
        }
    }

    private void refuse(TicketFact about, Function<Needs, List<Needs.Need>> what) {
        runs.find(about.ticket().value()).ifPresent(run -> {
            var needs = desk.needs(run, desk.writtenOf(run));
            WorkDesk.requireNothing(needs.isBinding() ? what.apply(needs) : needs.evenIfNotBegun(about));
        });
    }
}
