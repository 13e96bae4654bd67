package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.people.HeldWork;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tickets somebody handles or answers for. They pass on with the clocks running, and the customer is told the new contact. */
@Component
class TicketsHeld implements HeldWork {

    private final DSLContext sql;
    private final Tickets tickets;
    private final FirstOffers offers;
    private final Conversation conversation;
    private final Organisation organisation;
    private final Clock clock;

    TicketsHeld(
            DSLContext sql,
            Tickets tickets,
            FirstOffers offers,
            Conversation conversation,
            Organisation organisation,
            Clock clock) {
        this.sql = sql;
        this.tickets = tickets;
        this.offers = offers;
        this.conversation = conversation;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "tickets";
    }

    @Override
    @Transactional(readOnly = true)
    public int count(UUID person) {
        return sql.fetchCount(TICKETS, heldBy(person));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> held(UUID person, int limit) {
        return sql.selectFrom(TICKETS)
                .where(heldBy(person))
                .orderBy(TICKETS.OPENED_AT, TICKETS.ID)
                .limit(limit)
                .fetch(row -> new Item(
                        row.getId(),
                        row.getNumber() + " " + row.getSubject(),
                        row.getTeam(),
                        "/tickets/" + row.getId()));
    }

    @Override
    @Transactional
    public void pass(UUID item, UUID from, UUID to, @Nullable UUID by, String reason) {
        var at = clock.instant();
        var id = new TicketId(item);
        var ticket = tickets.require(id);
        var team = teamFor(ticket.now().responsibility(), from, to);
        var taken = ticket.takeOver(Ids.next(at), from, to, Receivers.id(team), Receivers.unit(team), by, reason, at);
        tickets.record(ticket, taken);
        if (taken.answering()) {
            offers.clear(id);
        }
        var name = organisation.personNames(List.of(to)).getOrDefault(to, "?");
        conversation.tell(id, "taken_over", at, name);
    }

    /** It stays with its team when the backup belongs to it, else it goes to the backup's own. */
    private @Nullable Team teamFor(Responsibility who, UUID from, UUID to) {
        var teams = organisation.teamsOf(to);
        var present = who.team() == null ? null : organisation.team(who.team());
        var handles = from.equals(who.handler());
        return !handles || teams.isEmpty() || present != null && teams.contains(present) ? present : teams.getFirst();
    }

    private static Condition heldBy(UUID person) {
        return TICKETS.CLOSED_AT.isNull().and(TICKETS.HANDLER.eq(person).or(TICKETS.FIRST_RESPONDER.eq(person)));
    }
}
