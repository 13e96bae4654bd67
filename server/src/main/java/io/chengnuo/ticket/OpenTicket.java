package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.customer.Contracts;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.RiskHit;
import io.chengnuo.policy.Urgency;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request arrives, through whichever door: it gets a number, a category (recognised by its words when
 * nobody named one), a priority, is screened for risk, and is announced.
 * Everything that the policy has to say comes from memory.
 */
@Service
public class OpenTicket {

    private final DSLContext sql;
    private final Facts facts;
    private final Conversation conversation;
    private final PolicyInForce policy;
    private final RecogniseCategory recognise;
    private final Receivers receivers;
    private final Contracts contracts;
    private final Tenants tenants;
    private final Clock clock;

    OpenTicket(
            DSLContext sql,
            Facts facts,
            Conversation conversation,
            PolicyInForce policy,
            RecogniseCategory recognise,
            Receivers receivers,
            Contracts contracts,
            Tenants tenants,
            Clock clock) {
        this.sql = sql;
        this.facts = facts;
        this.conversation = conversation;
        this.policy = policy;
        this.recognise = recognise;
        this.receivers = receivers;
        this.contracts = contracts;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Transactional
    public OpenedTicket open(NewTicket request) {
        var at = clock.instant();
        var rules = policy.at(at);
        var recognised = request.category() == null
                ? recognise.of(request.subject(), request.body()).orElse(null)
                : null;
        var opened = decide(new TicketId(Ids.next(at)), request, recognised, rules, at);
        var numbered = write(opened, request, recognised);
        conversation.attach(opened.ticket(), request.files(), null, null);
        facts.record(numbered);
        if (recognised != null) {
            facts.record(new CategoryRecognised(
                    opened.ticket(), opened.category(), recognised.alike(), recognised.share(), at));
        }
        return new OpenedTicket(opened.ticket(), numbered.number(), statusOf(numbered), numbered.priority());
    }

    private TicketOpened decide(
            TicketId id, NewTicket request, @Nullable Recognition recognised, PolicyVersion rules, Instant at) {
        var urgency = Objects.requireNonNullElse(request.urgency(), Urgency.MEDIUM);
        var impact = Objects.requireNonNullElse(request.impact(), Impact.LOW);
        var requester = request.requester();
        return new TicketOpened(
                id,
                "",
                requester.customer(),
                request.channel(),
                category(request.category(), recognised, rules),
                request.problemClass(),
                Objects.requireNonNullElse(request.complexity(), Complexity.GENERAL),
                request.major(),
                urgency,
                impact,
                requester.tier(),
                rules.priorities().of(urgency, impact, requester.tier()),
                rules.risks().screen(request.subject(), request.body()).stream()
                        .map(RiskHit::rule)
                        .toList(),
                request.team(),
                Receivers.unit(receivers.team(request.team(), "team")),
                rules.id(),
                request.receivedBy(),
                contracts.inForce(requester.customer(), at).orElse(null),
                at);
    }

    private static String category(@Nullable String asked, @Nullable Recognition recognised, PolicyVersion rules) {
        if (asked == null) {
            return recognised == null ? rules.categories().roots().getFirst().key() : recognised.category();
        }
        if (!rules.categories().has(asked)) {
            throw new Invalid("unknown_category", new FieldError("category", "unknown"));
        }
        return asked;
    }

    private static TicketStatus statusOf(TicketOpened opened) {
        return opened.firstResponder() == null ? TicketStatus.NEW : TicketStatus.IN_PROGRESS;
    }

    private static CategoryFrom from(NewTicket request, @Nullable Recognition recognised) {
        if (request.category() != null) {
            return CategoryFrom.CHOSEN;
        }
        return recognised == null ? CategoryFrom.NONE : CategoryFrom.WORDS;
    }

    private TicketOpened write(TicketOpened opened, NewTicket request, @Nullable Recognition recognised) {
        var year = opened.at().atZone(tenants.require(Tenancy.require()).zone()).getYear();
        var number = Objects.requireNonNull(sql.insertInto(TICKETS)
                        .set(TICKETS.ID, opened.ticket().value())
                        .set(TICKETS.NUMBER, numberOf(year))
                        .set(TICKETS.STATUS, statusOf(opened).name())
                        .set(TICKETS.SUBJECT, request.subject())
                        .set(TICKETS.BODY, request.body())
                        .set(TICKETS.CHANNEL, opened.channel().name())
                        .set(TICKETS.CUSTOMER, opened.customer())
                        .set(TICKETS.CATEGORY, opened.category())
                        .set(TICKETS.CATEGORY_FROM, from(request, recognised).name())
                        .set(TICKETS.RECOGNISED, recognised == null ? null : recognised.category())
                        .set(TICKETS.CATEGORY_KNOWN, request.category() != null)
                        .set(
                                TICKETS.PROBLEM_CLASS,
                                opened.problemClass() == null
                                        ? null
                                        : opened.problemClass().name())
                        .set(TICKETS.COMPLEXITY, opened.complexity().name())
                        .set(TICKETS.MAJOR, opened.major())
                        .set(TICKETS.URGENCY, opened.urgency().name())
                        .set(TICKETS.IMPACT, opened.impact().name())
                        .set(TICKETS.TIER, opened.tier().name())
                        .set(TICKETS.PRIORITY, opened.priority().name())
                        .set(TICKETS.RISKS, opened.risks().toArray(String[]::new))
                        .set(TICKETS.POLICY_VERSION, opened.policyVersion())
                        .set(TICKETS.TEAM, opened.team())
                        .set(TICKETS.UNIT, opened.unit())
                        .set(TICKETS.HANDLER, opened.firstResponder())
                        .set(TICKETS.FIRST_RESPONDER, opened.firstResponder())
                        .set(TICKETS.OPENED_AT, opened.at())
                        .set(TICKETS.CHANGED_AT, opened.at())
                        .returning(TICKETS.NUMBER)
                        .fetchOne())
                .getNumber();
        return opened.numbered(number);
    }

    /** {@code SR-2026-000123}; the count goes on over the years. */
    private static org.jooq.Field<String> numberOf(int year) {
        return DSL.field("ticket.take_number({0})", String.class, DSL.val("SR-" + year + "-"));
    }
}
