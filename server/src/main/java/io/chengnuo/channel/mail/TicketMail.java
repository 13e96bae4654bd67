package io.chengnuo.channel.mail;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.Limit;
import io.chengnuo.channel.connector.ReplyRoutes;
import io.chengnuo.channel.push.PushNotices;
import io.chengnuo.channel.reach.Ways;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.people.Organisation;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.OwnerDecided;
import io.chengnuo.ticket.PublicStory;
import io.chengnuo.ticket.SilenceReminded;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketTakenOver;
import io.chengnuo.ticket.TicketTransferAccepted;
import io.chengnuo.work.AnswerPlan;
import io.chengnuo.work.PlanOffered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells the customer by mail what happens to a request: received, answered, handed over, delivered, and when silence will count as yes. Says nothing of history
 * that was imported or is long past, and does nothing without a mail door.
 */
@Component
class TicketMail implements FactListener {

    private static final Duration NEWS = Duration.ofDays(1);
    private static final Limit RECEIPTS = new Limit("receipts of mail", 1, Duration.ofHours(1));

    private final MailDoor door;
    private final MailToCustomer mail;
    private final Receipt receipt;
    private final TicketBriefs tickets;
    private final PublicStory story;
    private final Organisation organisation;
    private final DueTime time;
    private final CustomerLanguage languages;
    private final AnswerPlan plans;
    private final Attempts attempts;
    private final Ways ways;
    private final PushNotices push;
    private final MessageSource texts;
    private final Clock clock;

    TicketMail(
            MailDoor door,
            MailToCustomer mail,
            Receipt receipt,
            TicketBriefs tickets,
            PublicStory story,
            Organisation organisation,
            DueTime time,
            CustomerLanguage languages,
            AnswerPlan plans,
            Attempts attempts,
            Ways ways,
            PushNotices push,
            MessageSource texts,
            Clock clock) {
        this.door = door;
        this.mail = mail;
        this.receipt = receipt;
        this.tickets = tickets;
        this.story = story;
        this.organisation = organisation;
        this.time = time;
        this.languages = languages;
        this.plans = plans;
        this.attempts = attempts;
        this.ways = ways;
        this.push = push;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ticket mail";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .onNews(TicketOpened.class, this::opened)
                .onNews(TicketAnswered.class, this::answered)
                .onNews(TicketTransferAccepted.class, this::handedOver)
                .onNews(OwnerDecided.class, this::ownerDecided)
                .onNews(TicketTakenOver.class, this::takenOver)
                .onNews(TicketDelivered.class, this::delivered)
                .onNews(PlanOffered.class, this::planOffered)
                .onNews(SilenceReminded.class, this::reminded);
    }

    /**
     * A request from the portal has its receipt already: the portal writes it together with the code. Mail proves nothing of its sender:
     * its receipt repeats none of its words, and there is one an hour at most, so that nobody can make us write to a victim.
     */
    void opened(TicketOpened opened) {
        if (opened.channel() == Channel.PORTAL) {
            return;
        }
        news(opened).ifPresent(ticket -> {
            if (opened.channel() != Channel.MAIL) {
                receipt.put(ticket.id(), ticket.customer(), ticket.number(), ticket.subject(), null);
            } else if (attempts.allows(RECEIPTS, ticket.customer().toString())) {
                receipt.put(ticket.id(), ticket.customer(), ticket.number(), "", null);
            }
        });
    }

    private void answered(TicketAnswered answered) {
        news(answered)
                .filter(ticket -> ways.ofAnswer(answered.ticket().value(), ticket.customer())
                        .map(ReplyRoutes.Route::connector)
                        .isEmpty())
                .ifPresent(ticket -> story.message(answered.ticket(), answered.message())
                        .ifPresent(message -> put(
                                "answer",
                                answered.message(),
                                ticket,
                                Map.of(
                                        "author",
                                        personName(answered.person()),
                                        "body",
                                        message.body(),
                                        "files",
                                        files(message, languages.of(ticket.customer()))))));
    }

    /** A mail leads to the page where they are: it may go on to anybody, and the page asks who reads it. */
    private String files(PublicStory.Message message, Locale language) {
        var names = message.files().stream().map(PublicStory.Document::name).toList();
        return names.isEmpty()
                ? ""
                : texts.getMessage("mail.files", new Object[] {names.size(), String.join("、", names)}, language);
    }

    private void handedOver(TicketTransferAccepted accepted) {
        news(accepted)
                .ifPresent(ticket -> put(
                        "transferred",
                        accepted.transfer(),
                        ticket,
                        Map.of("team", teamName(accepted.team()), "person", personName(accepted.person()))));
    }

    private void ownerDecided(OwnerDecided decided) {
        if (!decided.team().equals(decided.fromTeam())) {
            news(decided).ifPresent(ticket -> newContact(decided.decision(), ticket, decided.team(), decided.person()));
        }
    }

    private void takenOver(TicketTakenOver taken) {
        news(taken).ifPresent(ticket -> newContact(taken.takeover(), ticket, taken.team(), taken.person()));
    }

    private void newContact(UUID reason, TicketBrief ticket, @Nullable UUID team, @Nullable UUID person) {
        put(
                "transferred",
                reason,
                ticket,
                Map.of("team", team == null ? "" : teamName(team), "person", person == null ? "" : personName(person)));
    }

    private void delivered(TicketDelivered delivered) {
        news(delivered)
                .ifPresent(ticket -> story.delivery(delivered.ticket(), delivered.delivery())
                        .ifPresent(delivery -> put(
                                "delivered",
                                delivered.delivery(),
                                ticket,
                                Map.of("result", delivery.result() + "\n" + delivery.explanation()))));
    }

    private void planOffered(PlanOffered offered) {
        news(new TicketId(offered.ticket()), offered.at())
                .ifPresent(ticket -> plans.of(offered.ticket())
                        .filter(AnswerPlan.Offered::open)
                        .ifPresent(plan -> mail.put(
                                "plan",
                                "plan:" + offered.ticket() + ":" + offered.at(),
                                ticket.customer(),
                                offered.ticket(),
                                Map.of(
                                        "number", ticket.number(),
                                        "subject", ticket.subject(),
                                        "plan", plan.solution()),
                                "/portal/requests/" + ticket.number())));
    }

    private void reminded(SilenceReminded reminded) {
        news(reminded.ticket(), reminded.at())
                .ifPresent(ticket -> put(
                        "reminded",
                        reminded.delivery(),
                        ticket,
                        Map.of("until", time.of(reminded.lapsesAt(), languages.of(ticket.customer())))));
    }

    private Optional<TicketBrief> news(TicketFact fact) {
        return news(fact.ticket(), fact.at());
    }

    private Optional<TicketBrief> news(TicketId about, Instant at) {
        if (at.plus(NEWS).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(tickets.require(about))
                .filter(ticket -> ticket.channel() != Channel.IMPORT)
                .filter(ticket -> door.isOpen()
                        || leavesBySms(ticket)
                        || push.reaches(ticket.customer(), ticket.id().value()));
    }

    /** Also without a mail door. */
    private boolean leavesBySms(TicketBrief ticket) {
        return ways.ofNotice(ticket.id().value(), ticket.customer())
                .map(ReplyRoutes.Route::connector)
                .filter(ways::isSms)
                .isPresent();
    }

    private void put(String kind, UUID reason, TicketBrief ticket, Map<String, String> values) {
        var all = new java.util.HashMap<>(values);
        all.put("number", ticket.number());
        all.put("subject", ticket.subject());
        mail.put(
                kind,
                kind + ":" + reason,
                ticket.customer(),
                ticket.id().value(),
                all,
                "/portal/requests/" + ticket.number());
    }

    private String personName(UUID person) {
        return organisation.personNames(List.of(person)).getOrDefault(person, "");
    }

    private String teamName(UUID team) {
        return organisation.teamNames(List.of(team)).getOrDefault(team, "");
    }
}
