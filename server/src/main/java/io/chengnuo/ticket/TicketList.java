package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.people.Team;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record18;
import org.jooq.Records;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of tickets: filtered, in one of the orders, a page at a time, within what the reader may see. */
@Repository
class TicketList {

    private final DSLContext sql;
    private final TicketScope scope;
    private final TicketWords words;
    private final Names names;
    private final CustomerSummaries customers;
    private final Organisation organisation;
    private final Access access;
    private final ObjectProvider<TicketClocks> clocks;
    private final Clock clock;

    TicketList(
            DSLContext sql,
            TicketScope scope,
            TicketWords words,
            Names names,
            CustomerSummaries customers,
            Organisation organisation,
            Access access,
            ObjectProvider<TicketClocks> clocks,
            Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.words = words;
        this.names = names;
        this.customers = customers;
        this.organisation = organisation;
        this.access = access;
        this.clocks = clocks;
        this.clock = clock;
    }

    record Question(
            TicketView view,
            TicketFilter filter,
            @Nullable String words,
            TicketSort sort,
            int limit,
            @Nullable String cursor) {}

    @Transactional(readOnly = true)
    Page<TicketSummary> page(Question question) {
        var rows = rows(question).fetch(Records.mapping(Line::new));
        var page = Page.of(rows, question.limit(), question.sort()::at);
        return new Page<>(summaries(page.items()), page.next());
    }

    /** What a line of the list reads of a ticket; by position, as the statement names it. */
    record Line(
            UUID id,
            String number,
            String subject,
            String status,
            String priority,
            String channel,
            String category,
            boolean major,
            String[] risks,
            UUID customer,
            String tier,
            @Nullable UUID team,
            @Nullable UUID handler,
            Instant openedAt,
            Instant changedAt,
            @Nullable Instant waitingSince,
            @Nullable Instant nextDueAt,
            int version) {}

    ResultQuery<
                    Record18<
                            UUID,
                            String,
                            String,
                            String,
                            String,
                            String,
                            String,
                            Boolean,
                            String[],
                            UUID,
                            String,
                            UUID,
                            UUID,
                            Instant,
                            Instant,
                            Instant,
                            Instant,
                            Integer>>
            rows(Question question) {
        return sql.select(
                        TICKETS.ID,
                        TICKETS.NUMBER,
                        TICKETS.SUBJECT,
                        TICKETS.STATUS,
                        TICKETS.PRIORITY,
                        TICKETS.CHANNEL,
                        TICKETS.CATEGORY,
                        TICKETS.MAJOR,
                        TICKETS.RISKS,
                        TICKETS.CUSTOMER,
                        TICKETS.TIER,
                        TICKETS.TEAM,
                        TICKETS.HANDLER,
                        TICKETS.OPENED_AT,
                        TICKETS.CHANGED_AT,
                        TICKETS.WAITING_SINCE,
                        TICKETS.NEXT_DUE_AT,
                        TICKETS.VERSION)
                .from(TICKETS)
                .where(condition(question))
                .orderBy(question.sort().fields())
                .limit(question.limit() + 1);
    }

    /** How many there are, up to {@link TicketCounts#MOST}. */
    @Transactional(readOnly = true)
    int count(Question question) {
        return sql.selectCount()
                .from(DSL.selectOne()
                        .from(TICKETS)
                        .where(condition(question))
                        .limit(TicketCounts.MOST)
                        .asTable("counted"))
                .fetchSingle()
                .value1();
    }

    private Condition condition(Question question) {
        return DSL.and(
                scope.of(Right.TICKET_READ),
                view(question.view()),
                question.filter().condition(),
                question.words() == null ? DSL.noCondition() : words.of(question.words()),
                question.sort().shows(),
                question.sort().after(question.cursor()));
    }

    private Condition view(TicketView view) {
        var person = access.person();
        var teams = view == TicketView.TEAM
                ? organisation.teamsOf(person).stream().map(Team::id).collect(Collectors.toSet())
                : Set.<UUID>of();
        return view.of(person, teams, clock.instant());
    }

    private List<TicketSummary> summaries(List<Line> rows) {
        var known = names.of(rows.stream().map(Line::handler), rows.stream().map(Line::team));
        var whose = customers.names(rows.stream().map(Line::customer).collect(Collectors.toSet()));
        var ids = rows.stream().map(row -> new TicketId(row.id())).toList();
        var next = clocks.stream().findFirst().map(keeper -> keeper.next(ids)).orElse(Map.of());
        return rows.stream().map(row -> summary(row, known, whose, next)).toList();
    }

    private static TicketSummary summary(
            Line row, Names.Known known, Map<UUID, String> whose, Map<TicketId, TicketClock> next) {
        return new TicketSummary(
                row.id(),
                row.number(),
                row.subject(),
                TicketStatus.valueOf(row.status()),
                Priority.valueOf(row.priority()),
                Channel.valueOf(row.channel()),
                row.category(),
                row.major(),
                row.risks().length > 0,
                new TicketSummary.Whose(
                        row.customer(), whose.getOrDefault(row.customer(), "?"), Tier.valueOf(row.tier())),
                known.team(row.team()),
                known.person(row.handler()),
                row.openedAt(),
                row.changedAt(),
                row.waitingSince(),
                row.nextDueAt(),
                next.get(new TicketId(row.id())),
                row.version());
    }
}
