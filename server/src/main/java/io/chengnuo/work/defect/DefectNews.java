package io.chengnuo.work.defect;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who make a product of its faults, and those who look after the requests how far the makers are. */
@Component
class DefectNews {

    private final NotifyPeople people;
    private final Organisation organisation;
    private final TicketBriefs tickets;

    DefectNews(NotifyPeople people, Organisation organisation, TicketBriefs tickets) {
        this.people = people;
        this.organisation = organisation;
        this.tickets = tickets;
    }

    void reported(Defect defect) {
        var lead = organisation.teams().stream()
                .filter(team -> team.id().equals(defect.team()))
                .findFirst()
                .map(Team::lead)
                .orElse(null);
        if (lead != null && !lead.equals(defect.reportedBy())) {
            people.tell(List.of(new Notice(
                    lead,
                    "defect_reported",
                    List.of(defect.product(), defect.title()),
                    "/tasks?view=defects&defect=" + defect.id(),
                    false)));
        }
    }

    /** Each request's handler and first responder. */
    void moved(Defect defect, DefectState to, @Nullable String fixedIn, List<UUID> linked) {
        var kind = "defect_" + to.name().toLowerCase(Locale.ROOT);
        people.tell(tickets.among(linked).stream()
                .flatMap(ticket -> whom(ticket)
                        .map(person -> new Notice(
                                person,
                                kind,
                                List.of(defect.title(), Objects.requireNonNullElse(fixedIn, ""), ticket.number()),
                                "/tickets/" + ticket.id().value(),
                                false)))
                .toList());
    }

    private static Stream<UUID> whom(TicketBrief ticket) {
        Stream<@Nullable UUID> both = Stream.of(ticket.handler(), ticket.firstResponder());
        return both.filter(Objects::nonNull).distinct();
    }
}
