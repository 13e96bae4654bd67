package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.ReplyRoutes;
import io.chengnuo.channel.reach.ChannelRules;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a chat that nobody at a desk takes: into the line, out of it without a person, to its end. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChatFlow {

    private final Chats chats;
    private final ShowLines show;
    private final ChatNudges nudges;
    private final LineMoves line;
    private final ChannelRules rules;
    private final ReplyRoutes routes;
    private final TicketBriefs tickets;
    private final CustomerSummaries customers;
    private final Facts facts;
    private final Clock clock;

    ChatFlow(
            Chats chats,
            ShowLines show,
            ChatNudges nudges,
            LineMoves line,
            ChannelRules rules,
            ReplyRoutes routes,
            TicketBriefs tickets,
            CustomerSummaries customers,
            Facts facts,
            Clock clock) {
        this.chats = chats;
        this.show = show;
        this.nudges = nudges;
        this.line = line;
        this.rules = rules;
        this.routes = routes;
        this.tickets = tickets;
        this.customers = customers;
        this.facts = facts;
        this.clock = clock;
    }

    /** A person is wanted: into the line, or at once a request when nobody is there at this hour. */
    void personWanted(Chat chat, Visitor visitor) {
        var now = clock.instant();
        if (rules.closedUntil(Channel.CHAT, now).isPresent()) {
            unattended(chat, visitor);
            return;
        }
        chats.waits(chat.id(), now);
        facts.record(new ChatWaiting(chat.id(), chat.requireTicket(), now, now));
        nudges.said(chat);
    }

    void unattended(Chat chat, Visitor visitor) {
        var now = clock.instant();
        var ticket = chat.requireTicket();
        chats.over(chat.id(), ChatState.UNATTENDED, now);
        var number = tickets.require(new TicketId(ticket)).number();
        show.notice(chat, visitor, "chat.unattended", chat.id().toString(), number);
        answersByMail(chat, visitor);
        facts.record(new ChatUnattended(chat.id(), ticket, chat.waitingSince(), now));
        nudges.said(chat);
        line.moved(chat.connector());
    }

    void end(Chat chat, Visitor visitor, ChatEnd how) {
        if (!chat.state().open()) {
            return;
        }
        var now = clock.instant();
        chats.over(chat.id(), ChatState.ENDED, now);
        show.notice(
                chat,
                visitor,
                "chat.ended." + how.name().toLowerCase(java.util.Locale.ROOT),
                chat.id().toString());
        answersByMail(chat, visitor);
        facts.record(new ChatEnded(chat.id(), chat.ticket(), how, now));
        nudges.said(chat);
        if (chat.state() == ChatState.WAITING) {
            line.moved(chat.connector());
        }
    }

    /** Whoever left an address need not come back to the page for the answer. */
    private void answersByMail(Chat chat, Visitor visitor) {
        var customer = customerOf(chat, visitor);
        if (customer != null
                && chat.ticket() != null
                && customers.mailAddress(customer).isPresent()) {
            routes.byMail(chat.ticket());
        }
    }

    private java.util.@Nullable UUID customerOf(Chat chat, Visitor visitor) {
        return chat.ticket() == null
                ? visitor.customer()
                : tickets.require(new TicketId(chat.ticket())).customer();
    }
}
