package io.chengnuo.work.progress;

import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketClock;
import io.chengnuo.ticket.TicketClocks;
import io.chengnuo.ticket.TicketStatus;
import io.chengnuo.work.TicketProcedure;
import io.chengnuo.work.WorkingTime;
import io.chengnuo.work.progress.Guidance.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a customer right after intake what happens now: the steps, the time they need, and what may be asked of him. */
@Component
public class GuideCustomer {

    private static final String RUNNING = "running";

    private final ObjectProvider<TicketClocks> clocks;
    private final ProgressUpdates updates;
    private final ProgressTimes times;
    private final TicketProcedure procedures;
    private final ProgressWords words;
    private final WorkingTime time;
    private final CustomerLanguage languages;
    private final MessageSource texts;

    GuideCustomer(
            ObjectProvider<TicketClocks> clocks,
            ProgressUpdates updates,
            ProgressTimes times,
            TicketProcedure procedures,
            ProgressWords words,
            WorkingTime time,
            CustomerLanguage languages,
            MessageSource texts) {
        this.clocks = clocks;
        this.updates = updates;
        this.times = times;
        this.procedures = procedures;
        this.words = words;
        this.time = time;
        this.languages = languages;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public Guidance of(TicketBrief ticket, Locale locale) {
        var procedure = procedures.of(ticket);
        return new Guidance(
                procedure.map(document -> document.guidance().in(locale)).orElse(""),
                procedure
                        .map(document -> stages(document, ticket, locale))
                        .filter(steps -> steps.size() > 1)
                        .orElseGet(() -> steps(ticket, locale)),
                mayBeAsked(ticket, locale),
                nextNews(ticket),
                words.departments(ticket));
    }

    /** The same as lines of a letter, in the customer's language: steps first, then what may be asked. */
    @Transactional(readOnly = true)
    public Letter letter(TicketBrief ticket) {
        var locale = languages.of(ticket.customer());
        var guidance = of(ticket, locale);
        var steps = new StringBuilder();
        if (!guidance.words().isBlank()) {
            steps.append(guidance.words()).append('\n');
        }
        for (var step : guidance.steps()) {
            steps.append("· ").append(step.name()).append(locale.getLanguage().equals("zh") ? "：" : ": ");
            steps.append(step.says());
            if (step.until() != null) {
                steps.append(
                        texts.getMessage("guidance.until", new Object[] {time.told(step.until(), locale)}, locale));
            }
            steps.append('\n');
        }
        var asked = new StringBuilder();
        guidance.mayBeAsked().forEach(one -> asked.append("· ").append(one).append('\n'));
        return new Letter(steps.toString(), asked.toString());
    }

    public record Letter(String steps, String mayBeAsked) {}

    /** The stages the customer has a word for; each until when its limit, and those before it, are used up. */
    private List<Step> stages(ProcedureDocument procedure, TicketBrief ticket, Locale locale) {
        var steps = new ArrayList<Step>();
        var at = ticket.openedAt();
        var known = true;
        for (var stage : procedure.stages()) {
            var limit = stage.limit();
            known = known && limit != null && !limit.amount().isZero();
            if (limit != null && known) {
                at = time.due(limit.calendar(), at, limit.amount());
            }
            if (!stage.customerSees().in(locale).isBlank()) {
                steps.add(new Step(stage.name().in(locale), stage.customerSees().in(locale), known ? at : null));
            }
        }
        return steps;
    }

    private List<Step> steps(TicketBrief ticket, Locale locale) {
        var running = clocks.stream().findFirst().map(keeper -> keeper.of(ticket.id())).orElse(List.of()).stream()
                .filter(clock -> clock.state().equals(RUNNING))
                .map(TicketClock::dueAt)
                .sorted()
                .toList();
        var first = ticket.answeredAt() == null && !running.isEmpty() ? running.getFirst() : null;
        var last = running.stream()
                .filter(due -> !due.equals(first))
                .max(Comparator.naturalOrder())
                .orElse(null);
        var steps = new ArrayList<Step>();
        steps.add(step("answer", first, locale));
        steps.add(step("work", last, locale));
        steps.add(step("news", nextNews(ticket), locale));
        steps.add(step("delivery", null, locale));
        steps.add(step("closing", null, locale));
        return steps;
    }

    private Step step(String key, @Nullable Instant until, Locale locale) {
        return new Step(text("guidance." + key, locale), text("guidance." + key + ".says", locale), until);
    }

    /** By the root of the category; what is said of any request where nothing special is. */
    private List<String> mayBeAsked(TicketBrief ticket, Locale locale) {
        var root = ticket.category().split("/", 2)[0];
        var usual = text("guidance.asked", locale);
        var lines = texts.getMessage("guidance.asked." + root, null, usual, locale);
        return List.of(String.valueOf(lines).split("\\|"));
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    private @Nullable Instant nextNews(TicketBrief ticket) {
        if (ticket.status() != TicketStatus.NEW && ticket.status() != TicketStatus.IN_PROGRESS) {
            return null;
        }
        var kept = updates.find(ticket.id());
        if (kept.isPresent()) {
            return kept.get().dueAt();
        }
        return times.due(ticket, ticket.openedAt());
    }
}
