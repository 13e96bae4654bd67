package io.chengnuo.work.progress;

import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.people.Organisation;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.TicketProcedure;
import io.chengnuo.work.WorkingTime;
import io.chengnuo.work.task.OpenTasks;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an agent may write to a customer who waits: who works on it, and until when there will be news again. */
@Component
class ProgressWords {

    private final TicketBriefs tickets;
    private final OpenTasks tasks;
    private final ProgressTimes times;
    private final TicketProcedure procedures;
    private final Organisation organisation;
    private final WorkingTime time;
    private final CustomerLanguage languages;
    private final MessageSource texts;
    private final Clock clock;

    ProgressWords(
            TicketBriefs tickets,
            OpenTasks tasks,
            ProgressTimes times,
            TicketProcedure procedures,
            Organisation organisation,
            WorkingTime time,
            CustomerLanguage languages,
            MessageSource texts,
            Clock clock) {
        this.tickets = tickets;
        this.tasks = tasks;
        this.times = times;
        this.procedures = procedures;
        this.organisation = organisation;
        this.time = time;
        this.languages = languages;
        this.texts = texts;
        this.clock = clock;
    }

    /** In the customer's language. */
    String of(TicketId id) {
        var ticket = tickets.require(id);
        var next = times.due(ticket, clock.instant());
        var locale = languages.of(ticket.customer());
        var departments = departments(ticket);
        var own = procedures
                .of(ticket)
                .map(ProcedureDocument::progress)
                .map(rhythm -> rhythm.message().in(locale))
                .filter(message -> !message.isBlank() && !departments.isEmpty());
        if (own.isPresent()) {
            return own.get()
                    .replace("{department}", joined(departments, locale))
                    .replace("{next}", time.told(next, locale));
        }
        var values =
                new Object[] {ticket.number(), ticket.subject(), joined(departments, locale), time.told(next, locale)};
        return texts.getMessage(
                departments.isEmpty() ? "progress.suggestion" : "progress.suggestionBy", values, locale);
    }

    private static String joined(List<String> departments, Locale locale) {
        return String.join(locale.getLanguage().equals("zh") ? "、" : ", ", departments);
    }

    /** The team that has the ticket, then those asked for help. */
    List<String> departments(TicketBrief ticket) {
        var teams = Stream.concat(Stream.ofNullable(ticket.team()), tasks.teamsAtWork(ticket.id()).stream())
                .distinct()
                .toList();
        var names = organisation.teamNames(teams);
        return teams.stream().filter(names::containsKey).map(names::get).toList();
    }
}
