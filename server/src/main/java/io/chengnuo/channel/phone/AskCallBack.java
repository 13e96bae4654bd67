package io.chengnuo.channel.phone;

import io.chengnuo.calendar.Amount;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.phone.CallBacks.CallBack;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.task.AskTask;
import io.chengnuo.work.task.NewTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever called and was not answered is called back: a task of the request he is busy with, or of a new one, with a time until when. Who
 * calls again within the hour is called back once.
 */
@Service
class AskCallBack {

    private static final Logger log = LoggerFactory.getLogger(AskCallBack.class);
    private static final Duration SAME = Duration.ofHours(1);
    private static final Duration SAME_MATTER = Duration.ofDays(7);

    private final CallBacks callBacks;
    private final CallChoices choices;
    private final Connectors connectors;
    private final CustomerSummaries customers;
    private final TicketBriefs tickets;
    private final OpenTicket open;
    private final AskTask ask;
    private final Facts facts;
    private final MessageSource texts;
    private final Tenants tenants;
    private final TransactionTemplate nested;
    private final Clock clock;

    AskCallBack(
            CallBacks callBacks,
            CallChoices choices,
            Connectors connectors,
            CustomerSummaries customers,
            TicketBriefs tickets,
            OpenTicket open,
            AskTask ask,
            Facts facts,
            MessageSource texts,
            Tenants tenants,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.callBacks = callBacks;
        this.choices = choices;
        this.connectors = connectors;
        this.customers = customers;
        this.tickets = tickets;
        this.open = open;
        this.ask = ask;
        this.facts = facts;
        this.texts = texts;
        this.tenants = tenants;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void ask(Call call) {
        var number = call.number();
        var customer = call.customer();
        if (number == null || customer == null || callBacks.knows(call.id())) {
            return;
        }
        callBacks.oneAtATime(number);
        var before = callBacks.openSince(number, call.startedAt().minus(SAME));
        if (before.isPresent()) {
            callBacks.again(before.get());
            return;
        }
        var now = clock.instant();
        var connector = connectors.require(call.connector());
        var minutes = PhoneSettings.callBackMinutes(connector);
        var choice = choices.of(call).orElse(null);
        var ticket = busyWith(customer).orElseGet(() -> opened(call, customer, choice));
        var task = task(call, connector, ticket, choice, minutes);
        var due = now.plus(Duration.ofMinutes(minutes));
        callBacks.add(new CallBack(Ids.next(now), number, call.id(), customer, ticket, task, 1, now, due, null, null));
        facts.record(new CallBackAsked(ticket, call.id(), title(call), due, now));
    }

    private Optional<UUID> busyWith(UUID customer) {
        var since = clock.instant().minus(SAME_MATTER);
        return tickets.of(customer, null, 10, null).items().stream()
                .filter(AskCallBack::isOpen)
                .filter(ticket -> ticket.changedAt().isAfter(since))
                .map(ticket -> ticket.id().value())
                .findFirst();
    }

    private static boolean isOpen(TicketBrief ticket) {
        return switch (ticket.status()) {
            case NEW, IN_PROGRESS, WAITING_CUSTOMER, ON_HOLD, DELIVERED -> true;
            case CONFIRMED, CLOSED, WITHDRAWN, MERGED -> false;
        };
    }

    private UUID opened(Call call, UUID customer, CallMenu.@Nullable Choice choice) {
        var summary = Objects.requireNonNull(customers.of(List.of(customer)).get(customer));
        var said = call.said() == null ? "" : "\n" + text("call_back.said", call.said());
        var category = choice != null && choice.kind() == CallMenu.Kind.CATEGORY ? choice.target() : null;
        return Acting.customer(customer, "phone")
                .call(() -> open.open(NewTicket.of(
                        new Requester(customer, summary.tier()),
                        Channel.PHONE,
                        title(call),
                        text("call_back.body") + said,
                        category)))
                .id()
                .value();
    }

    /** Asked by the person in charge of the telephone system; null when the work could not be given: the ticket stands for it then. */
    private @Nullable UUID task(
            Call call, Connector connector, UUID ticket, CallMenu.@Nullable Choice choice, int minutes) {
        var team = choice != null && choice.kind() == CallMenu.Kind.TEAM ? choice.targetId() : null;
        var owner = team != null ? null : Objects.requireNonNullElse(call.person(), connector.inCharge());
        var wanted = new NewTask(
                title(call),
                text("call_back.request", Objects.requireNonNullElse(call.queue(), "—")),
                team,
                owner,
                Map.of(),
                false,
                Amount.minutes(minutes));
        try {
            return nested.execute(status ->
                    Acting.person(connector.inCharge(), "phone").call(() -> ask.ask(new TicketId(ticket), wanted)));
        } catch (Refusal e) {
            log.info("no task for the call back {}: {}", call.id(), e.getMessage());
            return null;
        }
    }

    private String title(Call call) {
        return text("call_back.title", Objects.requireNonNullElse(Call.masked(call.number()), "?"));
    }

    private String text(String key, Object... values) {
        return Objects.requireNonNull(
                texts.getMessage(key, values, tenants.require(Tenancy.require()).locale()));
    }
}
