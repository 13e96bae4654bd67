package io.chengnuo.routing;

import io.chengnuo.people.Skills;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.ticket.TicketAssigned;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketGate;
import io.chengnuo.ticket.TicketTransferAccepted;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A ticket whose category asks for a qualification is given to nobody who lacks it or whose qualification ran out. */
@Component
class RequireQualification implements TicketGate {

    private final Settings settings;
    private final Skills skills;
    private final TicketBriefs tickets;

    RequireQualification(Settings settings, Skills skills, TicketBriefs tickets) {
        this.settings = settings;
        this.skills = skills;
        this.tickets = tickets;
    }

    @Override
    public void check(TicketFact about) {
        if (about instanceof TicketAssigned assigned && assigned.person() != null) {
            require(about, assigned.person());
        } else if (about instanceof TicketTransferAccepted accepted) {
            require(about, accepted.person());
        }
    }

    private void require(TicketFact about, UUID person) {
        var demands = settings.demands();
        if (demands.isEmpty()) {
            return;
        }
        var category = tickets.require(about.ticket()).category();
        settings.demandOf(category)
                .filter(demand -> !skills.qualified(person, demand.skill(), demand.level(), about.at()))
                .ifPresent(demand -> {
                    throw new Conflict("not_qualified", new FieldError("person", "not_qualified"));
                });
    }
}
