package io.chengnuo.survey;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.ReplyRoutes;
import io.chengnuo.channel.mail.MailDoor;
import io.chengnuo.channel.mail.MailToCustomer;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.channel.reach.Ways;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClosed;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the customer once for each closing of a ticket: by a mailed link when there is a mail door, and always in the portal. */
@Component
class InviteCustomer implements FactListener {

    private static final Duration WINDOW = Duration.ofDays(14);

    private final TicketBriefs tickets;
    private final Surveys surveys;
    private final MailDoor mailDoor;
    private final MailToCustomer mail;
    private final Ways ways;
    private final Connectors connectors;
    private final Facts facts;
    private final Clock clock;

    InviteCustomer(
            TicketBriefs tickets,
            Surveys surveys,
            MailDoor mailDoor,
            MailToCustomer mail,
            Ways ways,
            Connectors connectors,
            Facts facts,
            Clock clock) {
        this.tickets = tickets;
        this.surveys = surveys;
        this.mailDoor = mailDoor;
        this.mail = mail;
        this.ways = ways;
        this.connectors = connectors;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "survey invitations";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.onNews(TicketClosed.class, this::closed);
    }

    private void closed(TicketClosed closed) {
        var now = clock.instant();
        if (closed.at().plus(WINDOW).isBefore(now)) {
            return;
        }
        var ticket = tickets.require(closed.ticket());
        if (ticket.channel() == Channel.IMPORT) { // its service was given elsewhere
            return;
        }
        var survey = new Survey(
                Ids.next(now),
                ticket.id().value(),
                ticket.number(),
                ticket.subject(),
                ticket.customer(),
                ticket.team(),
                ticket.unit(),
                ticket.handler(),
                ticket.category(),
                ticket.tier(),
                ticket.channel(),
                closed.at(),
                closed.at().plus(WINDOW),
                null);
        var through = through(ticket.id().value(), ticket.customer());
        var link = through == null ? null : Token.make();
        if (!surveys.invite(survey, link == null ? null : link.hash(), through, now)) {
            return;
        }
        facts.record(new SurveyInvited(survey.id(), survey.ticket(), survey.customer(), closed.at(), now));
        if (link != null) {
            mail.put(
                    "survey",
                    "survey:" + survey.id(),
                    survey.customer(),
                    survey.ticket(),
                    Map.of("number", survey.number(), "subject", survey.subject()),
                    "/portal/survey#" + link.text());
        }
    }

    /** By which channel the link leaves; null when it cannot. */
    private @Nullable Channel through(UUID ticket, UUID customer) {
        return ways.ofNotice(ticket, customer)
                .map(ReplyRoutes.Route::connector)
                .flatMap(connectors::find)
                .map(connector -> connector.kind().channel())
                .orElse(mailDoor.isOpen() ? Channel.MAIL : null);
    }
}
