package io.chengnuo.workspace.imports;

import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.customer.RecogniseCustomer.Asked;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Urgency;
import io.chengnuo.ticket.ImportTickets;
import io.chengnuo.ticket.PastTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.workspace.imports.EventRule.PastState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Requests with their past from rows. Whoever asked is recognised, or becomes a provisional customer. */
final class TicketImporter implements Importer {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;

    private final Mapping mapping;
    private final Reading reading;
    private final ImportedPeople people;
    private final RecogniseCustomer recognise;
    private final ImportTickets tickets;
    private final Consumer<List<List<TicketFact>>> clocks;
    private final Instant now;

    TicketImporter(
            Mapping mapping,
            Reading reading,
            ImportedPeople people,
            RecogniseCustomer recognise,
            ImportTickets tickets,
            Consumer<List<List<TicketFact>>> clocks,
            Instant now) {
        this.mapping = mapping;
        this.reading = reading;
        this.people = people;
        this.recognise = recognise;
        this.tickets = tickets;
        this.clocks = clocks;
        this.now = now;
    }

    /** {@code past} still lacks its requester. */
    private record Read(Asked asked, PastTicket past) implements Draft {}

    @Override
    public Draft read(Case one) {
        var row = one.first();
        var openedAt = Objects.requireNonNullElse(reading.instant(row, "openedAt"), now);
        if (openedAt.isAfter(now) || openedAt.isBefore(Instant.EPOCH)) {
            throw new RowRefused("openedAt", "not_in_the_past");
        }
        var team = team(reading.text(row, "team", 200));
        if (mapping.events() != null && team == null) {
            team = team(reading.cell(row, mapping.events().team()));
        }
        var category = reading.text(row, "category", 100);
        if (category != null && !tickets.knowsCategory(category)) {
            throw new RowRefused("category", "unknown");
        }
        var past = new PastTicket(
                new Requester(new UUID(0, 0), io.chengnuo.customer.NewCustomer.USUAL_TIER),
                Objects.requireNonNullElse(reading.word(row, "channel", Channel.class), Channel.IMPORT),
                reading.required(row, "subject", LONGEST_SUBJECT),
                Objects.requireNonNullElse(reading.text(row, "body", LONGEST_BODY), ""),
                category,
                reading.word(row, "problemClass", ProblemClass.class),
                reading.word(row, "urgency", Urgency.class),
                reading.word(row, "impact", Impact.class),
                team == null ? null : team.id(),
                team == null ? null : team.unit(),
                openedAt,
                mapping.events() == null ? told(row, openedAt) : history(one, openedAt, mapping.events()));
        return new Read(asked(row), past);
    }

    @Override
    public List<Result> write(List<Draft> drafts) {
        var read = drafts.stream().map(Read.class::cast).toList();
        var who = recognise.all(read.stream().map(Read::asked).toList());
        var pasts = new ArrayList<PastTicket>();
        for (var i = 0; i < read.size(); i++) {
            var requester =
                    new Requester(who.get(i).customer().value(), who.get(i).tier());
            pasts.add(read.get(i).past().of(requester));
        }
        var imported = tickets.all(pasts);
        clocks.accept(imported.stream().map(ImportTickets.Imported::facts).toList());
        return imported.stream()
                .map(one -> (Result) new Result.Created(one.id().value()))
                .toList();
    }

    private Asked asked(Row row) {
        var identities = new ArrayList<Identity>();
        identity(row, "customerNumber", IdentityKind.NUMBER, identities);
        identity(row, "customerPhone", IdentityKind.PHONE, identities);
        identity(row, "customerEmail", IdentityKind.MAIL, identities);
        var name = reading.text(row, "customerName", 200);
        if (identities.isEmpty()) {
            throw new RowRefused("customerNumber", "missing");
        }
        return new Asked(name, identities);
    }

    private void identity(Row row, String field, IdentityKind kind, List<Identity> identities) {
        var text = reading.text(row, field, 254);
        if (text != null) {
            identities.add(Identity.parse(kind, text)
                    .orElseThrow(
                            () -> new RowRefused(field, "not_a_" + kind.name().toLowerCase(Locale.ROOT))));
        }
    }

    /** What one row tells: who had it, when it was answered, delivered and closed. */
    private List<io.chengnuo.ticket.PastEvent> told(Row row, Instant openedAt) {
        var history = new History(openedAt);
        var handler = people.person(reading.text(row, "handler", 200));
        history.heldBy(null, null, handler, openedAt);
        moment(row, "answeredAt", openedAt, history::answered);
        moment(row, "deliveredAt", openedAt, at -> history.reached(PastState.DELIVERED, at));
        moment(row, "closedAt", openedAt, at -> history.reached(PastState.CLOSED, at));
        return history.events();
    }

    private void moment(Row row, String field, Instant openedAt, Consumer<Instant> happened) {
        var at = reading.instant(row, field);
        if (at != null) {
            happened.accept(checked(at, openedAt, field));
        }
    }

    private List<io.chengnuo.ticket.PastEvent> history(Case one, Instant openedAt, EventRule rule) {
        var history = new History(openedAt);
        for (var row : one.rows()) {
            var at = reading.cellInstant(row, rule.at());
            if (at == null) {
                throw new RowRefused(rule.at(), "missing");
            }
            checked(at, openedAt, rule.at());
            var team = team(reading.cell(row, rule.team()));
            history.heldBy(
                    team == null ? null : team.id(),
                    team == null ? null : team.unit(),
                    people.person(reading.cell(row, rule.person())),
                    at);
            var state = rule.states().get(String.valueOf(reading.cell(row, rule.state())));
            if (state != null) {
                history.reached(state, exact(row, state, at, rule));
            }
        }
        return history.events();
    }

    private Instant exact(Row row, PastState state, Instant at, EventRule rule) {
        var column =
                state == PastState.DELIVERED ? rule.deliveredAt() : state == PastState.CLOSED ? rule.closedAt() : null;
        var told = reading.cellInstant(row, column);
        return told == null || told.isAfter(now) ? at : told;
    }

    private Instant checked(Instant at, Instant openedAt, String field) {
        if (at.isAfter(now)) {
            throw new RowRefused(field, "not_in_the_past");
        }
        return at.isBefore(openedAt) ? openedAt : at;
    }

    private ImportedPeople.@Nullable Group team(@Nullable String name) {
        return people.team(name);
    }
}
