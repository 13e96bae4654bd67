package io.chengnuo.work;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.CustomerWrites;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer's word on the plan he was shown: yes, or what he wants changed. Each names the plan it speaks of by the moment it was
 * offered, so that nobody agrees to something newer than what he read. What he says is in the conversation too, and does there what
 * his words do.
 */
@Component
public class AnswerPlan {

    private final Runs runs;
    private final Plans plans;
    private final WritePlan write;
    private final CustomerWrites customer;
    private final TellResponsible tell;
    private final Facts facts;
    private final Clock clock;

    AnswerPlan(
            Runs runs,
            Plans plans,
            WritePlan write,
            CustomerWrites customer,
            TellResponsible tell,
            Facts facts,
            Clock clock) {
        this.runs = runs;
        this.plans = plans;
        this.write = write;
        this.customer = customer;
        this.tell = tell;
        this.facts = facts;
        this.clock = clock;
    }

    /** What the customer sees of a plan. {@code open} while his word is waited for. */
    public record Offered(
            String solution,
            List<Milestone> milestones,
            Instant offeredAt,
            @Nullable Instant agreedAt,
            @Nullable Instant changeAskedAt,
            @Nullable String changeWords,
            boolean open) {}

    public record Milestone(
            String title, @Nullable Instant dueAt, @Nullable Instant doneAt) {}

    /** Nothing as long as no plan was shown to him. */
    @Transactional(readOnly = true)
    public Optional<Offered> of(UUID ticket) {
        return plans.find(ticket)
                .filter(plan -> plan.offeredAt() != null)
                .map(plan -> new Offered(
                        plan.solution(),
                        plans.milestones(ticket).stream()
                                .map(one -> new Milestone(one.title(), one.dueAt(), one.doneAt()))
                                .toList(),
                        Objects.requireNonNull(plan.offeredAt()),
                        plan.agreedAt(),
                        plan.changeAskedAt(),
                        plan.changeWords(),
                        plan.waitsForCustomer()
                                && runs.find(ticket)
                                        .filter(run -> run.endedAt() == null)
                                        .isPresent()));
    }

    /** {@code words}: how the yes reads in the conversation. */
    @Transactional
    public void agree(UUID ticket, Instant offered, String words) {
        var run = heard(ticket, offered, words);
        write.agreed(run, AgreedHow.PORTAL, null, null);
        runs.bump(ticket);
    }

    @Transactional
    public void askChange(UUID ticket, Instant offered, String words) {
        var run = heard(ticket, offered, words);
        var at = clock.instant();
        plans.changeAsked(ticket, words, at);
        facts.record(new PlanChangeAsked(ticket, words, at));
        tell.changeAsked(run, words);
        runs.bump(ticket);
    }

    /** His words lock the ticket, so it is looked at before them: on one that is over they would take it up again. */
    private Run heard(UUID ticket, Instant offered, String words) {
        if (Acting.current().kind() != Acting.Kind.CUSTOMER) {
            throw new Forbidden("customer_only");
        }
        requireThis(runs.find(ticket).orElseThrow(() -> new NotFound("no_procedure")), offered);
        customer.write(new TicketId(ticket), words, List.of());
        var run = runs.requireLocked(ticket);
        requireThis(run, offered);
        return run;
    }

    private void requireThis(Run run, Instant offered) {
        run.requireGoing();
        var plan = plans.find(run.ticket()).orElseThrow(() -> new Conflict("no_plan"));
        if (plan.agreedAt() != null) {
            throw new Conflict("already_agreed");
        }
        if (!plan.waitsForCustomer() || !offered.equals(plan.offeredAt())) {
            throw new Conflict("plan_changed");
        }
    }
}
