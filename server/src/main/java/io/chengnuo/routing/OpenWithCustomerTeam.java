package io.chengnuo.routing;

import io.chengnuo.people.Organisation;
import io.chengnuo.ticket.AssignTicket;
import io.chengnuo.ticket.TicketOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A ticket of a customer with a service team of its own opens there. In the opening transaction: nobody, and no other routing, may
 * see it with another team first.
 */
@Component
class OpenWithCustomerTeam {

    private final CustomerTeams teams;
    private final AssignTicket assign;
    private final Organisation organisation;

    OpenWithCustomerTeam(CustomerTeams teams, AssignTicket assign, Organisation organisation) {
        this.teams = teams;
        this.assign = assign;
        this.organisation = organisation;
    }

    @EventListener
    void opened(TicketOpened opened) {
        teams.of(opened.customer())
                .filter(own -> !own.team().equals(opened.team()))
                .ifPresent(own -> {
                    var receiver = opened.firstResponder();
                    var belongs = receiver != null
                            && organisation.teamsOf(receiver).stream()
                                    .anyMatch(team -> team.id().equals(own.team()));
                    var reason = own.project() == null ? "专属服务团队" : "专属服务团队：" + own.project();
                    assign.assign(opened.ticket(), own.team(), belongs ? receiver : null, null, reason);
                });
    }
}
