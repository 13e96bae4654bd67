package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.SAVED_VIEWS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.Team;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Priority;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.ticket.db.tables.records.SavedViewsRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lists of tickets that people keep for themselves, their team or everybody. Each counts what its reader may see. No rules, so no use case. */
@RestController
@RequestMapping("/api/v1/ticket-views")
class SavedViewController {

    private static final int MOST = 50;

    private final Access access;
    private final Organisation organisation;
    private final TicketList list;
    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    SavedViewController(
            Access access, Organisation organisation, TicketList list, DSLContext sql, JsonMapper json, Clock clock) {
        this.access = access;
        this.organisation = organisation;
        this.list = list;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    enum Audience {
        PRIVATE,
        TEAM,
        PUBLIC
    }

    /** What the list is asked; as the parameters of {@code GET /tickets}. */
    record Query(
            @Nullable TicketView view,
            @Nullable @Size(max = 200) String q,
            @Nullable @Size(max = 10) Set<@NotNull TicketStatus> status,
            @Nullable @Size(max = 10) Set<@NotNull Priority> priority,
            @Nullable @Size(max = 10) Set<@NotNull Channel> channel,
            @Nullable @Size(max = 100) String category,
            @Nullable UUID team,
            @Nullable UUID handler,
            @Nullable UUID customer,
            @Nullable Boolean major,
            @Nullable Boolean highRisk) {

        TicketList.Question question() {
            var filter = new TicketFilter(
                    Objects.requireNonNullElse(status, Set.of()),
                    team,
                    handler,
                    null,
                    customer,
                    category,
                    Objects.requireNonNullElse(priority, Set.of()),
                    Objects.requireNonNullElse(channel, Set.of()),
                    highRisk,
                    major,
                    null,
                    null,
                    null,
                    null);
            return new TicketList.Question(
                    Objects.requireNonNullElse(view, TicketView.ALL),
                    filter,
                    q == null || q.isBlank() ? null : q,
                    TicketSort.NEWEST,
                    1,
                    null);
        }
    }

    /** {@code mine}: the reader may take it away. */
    record View(UUID id, String name, Audience audience, boolean mine, Query query, int count) {}

    record Views(List<View> items) {}

    @GetMapping
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Views views() {
        var person = access.person();
        var teams = organisation.teamsOf(person).stream().map(Team::id).toList();
        return new Views(sql.selectFrom(SAVED_VIEWS)
                .where(SAVED_VIEWS
                        .PERSON
                        .eq(person)
                        .or(SAVED_VIEWS.AUDIENCE.eq(Audience.PUBLIC.name()))
                        .or(SAVED_VIEWS.TEAM.in(teams)))
                .orderBy(SAVED_VIEWS.NAME, SAVED_VIEWS.ID)
                .limit(MOST)
                .fetch(row -> view(row, person)));
    }

    private View view(SavedViewsRecord row, UUID person) {
        var query = json.readValue(row.getQuery().data(), Query.class);
        var audience = Audience.valueOf(row.getAudience());
        var mine = row.getPerson().equals(person) || audience != Audience.PRIVATE && access.has(Right.TICKET_ASSIGN);
        return new View(row.getId(), row.getName(), audience, mine, query, list.count(query.question()));
    }

    /** For a team or for all needs the right to assign; {@code team} only for a team. */
    record ViewRequest(
            @NotBlank @Size(max = 40) String name,
            @NotNull Audience audience,
            @Nullable UUID team,
            @NotNull @Valid Query query) {}

    record Saved(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.TICKET_READ)
    @Transactional
    public Saved save(@Valid @RequestBody ViewRequest wanted) {
        if (wanted.audience() != Audience.PRIVATE) {
            access.require(Right.TICKET_ASSIGN);
        }
        if ((wanted.audience() == Audience.TEAM) == (wanted.team() == null)) {
            throw new Invalid("team_of_view", new FieldError("team", "invalid"));
        }
        var at = clock.instant();
        var id = Ids.next(at);
        sql.insertInto(SAVED_VIEWS)
                .set(SAVED_VIEWS.ID, id)
                .set(SAVED_VIEWS.NAME, wanted.name().strip())
                .set(SAVED_VIEWS.PERSON, access.person())
                .set(SAVED_VIEWS.AUDIENCE, wanted.audience().name())
                .set(SAVED_VIEWS.TEAM, wanted.team())
                .set(SAVED_VIEWS.QUERY, JSONB.valueOf(json.writeValueAsString(wanted.query())))
                .set(SAVED_VIEWS.SAVED_AT, at)
                .execute();
        return new Saved(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_READ)
    @Transactional
    public void forget(@PathVariable UUID id) {
        var mine = SAVED_VIEWS.PERSON.eq(access.person());
        var gone = sql.deleteFrom(SAVED_VIEWS)
                .where(SAVED_VIEWS.ID.eq(id))
                .and(access.has(Right.TICKET_ASSIGN) ? mine.or(SAVED_VIEWS.AUDIENCE.ne(Audience.PRIVATE.name())) : mine)
                .execute();
        if (gone == 0) {
            throw new NotFound("no_such_view");
        }
    }
}
