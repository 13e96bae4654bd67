package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.people.DataScope;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import io.chengnuo.shared.Page;
import io.chengnuo.ticket.db.tables.records.TicketsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All tickets, whatever became of them, a page at a time: for the ledger and its exports. */
@Component
public class TicketEntries {

    private final DSLContext sql;
    private final TicketWords words;

    TicketEntries(DSLContext sql, TicketWords words) {
        this.sql = sql;
        this.words = words;
    }

    /**
     * What is asked; empty and null ask nothing. {@code category} covers its children, {@code oldestFirst} turns the
     * order of opening round.
     */
    public record Question(
            @Nullable String words,
            Set<TicketStatus> status,
            Set<Priority> priority,
            Set<Channel> channel,
            @Nullable String category,
            @Nullable Tier tier,
            @Nullable UUID team,
            @Nullable UUID handler,
            @Nullable ProblemClass problemClass,
            @Nullable Boolean major,
            @Nullable Boolean highRisk,
            @Nullable Instant openedFrom,
            @Nullable Instant openedTo,
            boolean oldestFirst) {}

    /**
     * {@code scope} is the reader's; null when the product itself asks. {@code among} is what else must hold of a ticket's id,
     * told by modules that know more of tickets than we do.
     */
    @Transactional(readOnly = true)
    public Page<TicketEntry> page(
            Question question,
            Function<Field<UUID>, Condition> among,
            @Nullable DataScope scope,
            int limit,
            @Nullable String cursor) {
        var sort = question.oldestFirst() ? TicketSort.OLDEST : TicketSort.NEWEST;
        var rows = sql.selectFrom(TICKETS)
                .where(condition(question))
                .and(among.apply(TICKETS.ID))
                .and(scope == null ? DSL.noCondition() : TicketScope.of(scope))
                .and(sort.after(cursor))
                .orderBy(sort.fields())
                .limit(limit + 1)
                .fetch();
        var page = Page.of(List.copyOf(rows), limit, sort::at);
        return new Page<>(page.items().stream().map(TicketEntries::entry).toList(), page.next());
    }

    private Condition condition(Question question) {
        var filter = new TicketFilter(
                question.status(),
                question.team(),
                question.handler(),
                null,
                null,
                question.category(),
                question.priority(),
                question.channel(),
                question.highRisk(),
                question.major(),
                null,
                null,
                question.openedFrom(),
                question.openedTo());
        return DSL.and(
                filter.condition(),
                question.words() == null ? DSL.noCondition() : words.of(question.words()),
                question.tier() == null
                        ? DSL.noCondition()
                        : TICKETS.TIER.eq(question.tier().name()),
                question.problemClass() == null
                        ? DSL.noCondition()
                        : TICKETS.PROBLEM_CLASS.eq(question.problemClass().name()));
    }

    private static TicketEntry entry(TicketsRecord row) {
        return new TicketEntry(
                row.getId(),
                row.getNumber(),
                row.getSubject(),
                TicketStatus.valueOf(row.getStatus()),
                Priority.valueOf(row.getPriority()),
                Channel.valueOf(row.getChannel()),
                row.getCategory(),
                row.getProblemClass() == null ? null : ProblemClass.valueOf(row.getProblemClass()),
                Complexity.valueOf(row.getComplexity()),
                Urgency.valueOf(row.getUrgency()),
                Impact.valueOf(row.getImpact()),
                row.getMajor(),
                row.getRisks().length > 0,
                row.getCustomer(),
                Tier.valueOf(row.getTier()),
                row.getTeam(),
                row.getUnit(),
                row.getHandler(),
                row.getFirstResponder(),
                row.getOpenedAt(),
                row.getAnsweredAt(),
                row.getDeliveredAt(),
                row.getClosedAt(),
                row.getChangedAt(),
                row.getPolicyVersion());
    }
}
