package io.chengnuo.sla.escalation;

import static io.chengnuo.sla.db.Tables.ESCALATIONS;
import static io.chengnuo.sla.db.Tables.ESCALATION_STEPS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Organisation.Named;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.sla.db.tables.records.EscalationStepsRecord;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.ticket.TicketStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was escalated, the latest first: what one was told, and what one's right reaches. */
@Repository
class EscalationList {

    private final DSLContext sql;
    private final Escalations escalations;
    private final TicketScope scope;
    private final TicketBriefs tickets;
    private final Organisation organisation;
    private final Access access;

    EscalationList(
            DSLContext sql,
            Escalations escalations,
            TicketScope scope,
            TicketBriefs tickets,
            Organisation organisation,
            Access access) {
        this.sql = sql;
        this.escalations = escalations;
        this.scope = scope;
        this.tickets = tickets;
        this.organisation = organisation;
        this.access = access;
    }

    record Wanted(
            @Nullable EscalationState state,
            @Nullable ChainKind kind,
            @Nullable String chain,
            @Nullable UUID team,
            @Nullable UUID ticket,
            boolean mine,
            int limit,
            @Nullable String cursor) {}

    record About(UUID id, String number, String subject, TicketStatus status, Priority priority) {}

    record Step(int level, String because, List<Named> told, Instant raisedAt) {}

    /** {@code levels}: how many the chain has; {@code nextAt}: when the next one is told unless somebody acknowledges. */
    record View(
            UUID id,
            ChainKind kind,
            EscalationState state,
            About ticket,
            String chain,
            Text chainName,
            @Nullable UUID clock,
            @Nullable String promise,
            @Nullable Instant since,
            int level,
            int levels,
            Instant raisedAt,
            @Nullable Instant nextAt,
            @Nullable Named team,
            @Nullable Named handler,
            @Nullable Named acknowledgedBy,
            @Nullable Instant acknowledgedAt,
            @Nullable String note,
            @Nullable Instant endedAt,
            List<Step> steps,
            long version) {}

    Page<View> page(Wanted wanted) {
        var after = Cursor.parse(wanted.cursor(), 2);
        var rows = sql.selectFrom(ESCALATIONS)
                .where(visible(wanted.mine()))
                .and(ESCALATIONS.RAISED_AT.isNotNull())
                .and(
                        wanted.state() == null
                                ? DSL.noCondition()
                                : ESCALATIONS.STATE.eq(wanted.state().name()))
                .and(
                        wanted.kind() == null
                                ? DSL.noCondition()
                                : ESCALATIONS.KIND.eq(wanted.kind().name()))
                .and(wanted.chain() == null ? DSL.noCondition() : ESCALATIONS.CHAIN.eq(wanted.chain()))
                .and(wanted.team() == null ? DSL.noCondition() : ESCALATIONS.TEAM.eq(wanted.team()))
                .and(wanted.ticket() == null ? DSL.noCondition() : ESCALATIONS.TICKET.eq(wanted.ticket()))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(ESCALATIONS.RAISED_AT, ESCALATIONS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(ESCALATIONS.RAISED_AT.desc(), ESCALATIONS.ID.desc())
                .limit(wanted.limit() + 1)
                .fetch(escalations::escalation);
        var page = Page.of(rows, wanted.limit(), last -> Cursor.of(raisedAt(last), last.id()));
        return new Page<>(views(page.items()), page.next());
    }

    View one(UUID id) {
        var rows = sql.selectFrom(ESCALATIONS)
                .where(ESCALATIONS.ID.eq(id), ESCALATIONS.RAISED_AT.isNotNull(), visible(false))
                .fetch(escalations::escalation);
        return views(rows).stream().findFirst().orElseThrow(() -> new NotFound("no_such_escalation"));
    }

    void requireVisible(UUID id) {
        if (!sql.fetchExists(ESCALATIONS, ESCALATIONS.ID.eq(id).and(visible(false)))) {
            throw new NotFound("no_such_escalation");
        }
    }

    private Condition visible(boolean mine) {
        var told = DSL.exists(DSL.selectOne()
                .from(ESCALATION_STEPS)
                .where(ESCALATION_STEPS.ESCALATION.eq(ESCALATIONS.ID))
                .and(ESCALATION_STEPS.PEOPLE.contains(new UUID[] {access.person()})));
        if (mine) {
            return told;
        }
        var right = access.has(Right.ESCALATION_READ) ? Right.ESCALATION_READ : Right.TICKET_READ;
        // Everything in reach comes as no condition, which in an "or" would be nothing.
        return told.or(DSL.trueCondition().and(scope.covers(ESCALATIONS.TICKET, right)));
    }

    private List<View> views(List<Escalation> rows) {
        var briefs = tickets.of(rows.stream().map(row -> row.ticket().value()).toList());
        var steps = escalations.steps(rows.stream().map(Escalation::id).toList());
        var people = new HashSet<UUID>();
        steps.values().stream().flatMap(List::stream).forEach(step -> people.addAll(Arrays.asList(step.getPeople())));
        briefs.values().forEach(brief -> Stream.ofNullable(brief.handler()).forEach(people::add));
        rows.forEach(row -> Stream.ofNullable(row.acknowledgedBy()).forEach(people::add));
        var names = organisation.personNames(people);
        var teams = organisation.teamNames(
                rows.stream().flatMap(row -> Stream.ofNullable(row.team())).toList());
        return rows.stream()
                .filter(row -> briefs.containsKey(row.ticket()))
                .map(row -> view(row, briefs, steps.getOrDefault(row.id(), List.of()), names, teams))
                .toList();
    }

    private static View view(
            Escalation row,
            Map<TicketId, TicketBrief> briefs,
            List<EscalationStepsRecord> steps,
            Map<UUID, String> names,
            Map<UUID, String> teams) {
        var ticket = java.util.Objects.requireNonNull(briefs.get(row.ticket()));
        var course = row.course();
        return new View(
                row.id(),
                row.kind(),
                row.state(),
                new About(ticket.id().value(), ticket.number(), ticket.subject(), ticket.status(), ticket.priority()),
                row.chain(),
                row.chainName(),
                row.clock(),
                row.promise(),
                row.since(),
                course.raised(),
                course.levels().size(),
                raisedAt(row),
                row.endedAt() == null ? course.nextAt() : null,
                named(row.team(), teams),
                named(ticket.handler(), names),
                named(row.acknowledgedBy(), names),
                course.acknowledgedAt(),
                row.note(),
                row.endedAt(),
                steps.stream()
                        .map(step -> new Step(
                                step.getLevel(),
                                step.getBecause().toLowerCase(java.util.Locale.ROOT),
                                Arrays.stream(step.getPeople())
                                        .map(person -> new Named(person, names.getOrDefault(person, "?")))
                                        .toList(),
                                step.getRaisedAt()))
                        .toList(),
                row.version());
    }

    private static Instant raisedAt(Escalation row) {
        return java.util.Objects.requireNonNull(row.course().raisedAt());
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
