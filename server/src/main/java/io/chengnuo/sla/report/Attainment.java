package io.chengnuo.sla.report;

import static io.chengnuo.sla.db.Tables.CLOCKS;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Measured;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import io.chengnuo.sla.ClockState;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the promises of a period were kept (达标): a kept one belongs to the day on which it was kept, a broken one to the day on which it
 * broke, and what still runs to every period that reaches beyond its start. Averages are promised to nobody and are left out.
 */
@Component
public class Attainment {

    private static final int MOST_LINES = 500;
    private static final String KEPT = ClockState.MET.name();
    private static final String BROKEN = ClockState.BREACHED.name();
    private static final String RUNS = ClockState.RUNNING.name();
    private static final String STANDS = ClockState.PAUSED.name();

    private final DSLContext sql;
    private final TicketScope scope;
    private final TicketBriefs tickets;
    private final Organisation organisation;

    Attainment(DSLContext sql, TicketScope scope, TicketBriefs tickets, Organisation organisation) {
        this.sql = sql;
        this.scope = scope;
        this.tickets = tickets;
        this.organisation = organisation;
    }

    /** Which promises are meant; null means all. */
    public record Question(
            AskedPeriod period,
            AttainmentBy by,
            @Nullable String promise,
            @Nullable UUID team,
            @Nullable UUID person,
            @Nullable Channel channel,
            @Nullable Tier tier) {}

    /**
     * @param key the promise, the id of the team or person, the word of the channel or tier, or the first day; null: of nobody
     * @param share kept of those decided, in percent; null when none was decided
     * @param average working time until what was promised happened
     */
    public record Line(
            @Nullable String key,
            @Nullable String name,
            @Nullable String clause,
            int kept,
            int broken,
            int open,
            int paused,
            @Nullable BigDecimal share,
            @Nullable Duration average,
            @Nullable Duration worst) {}

    public record Named(UUID id, String name) {}

    public record About(UUID id, String number, String subject) {}

    /** A promise behind a number. {@code counted} is null while it runs. */
    public record Behind(
            UUID clock,
            About ticket,
            String promise,
            String clause,
            Outcome outcome,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant stoppedAt,
            @Nullable Duration counted,
            @Nullable Named team,
            @Nullable Named person) {}

    @Transactional(readOnly = true)
    public List<Line> lines(Question asked, Right by) {
        var key = key(asked.by(), asked.period().zone()).as("key");
        var sums = sql.select(key, CLOCKS.STATE, CLOCKS.CLAUSE, CLOCKS.COUNTED, CLOCKS.STOPPED_AT)
                .from(CLOCKS)
                .where(meant(asked, by))
                .asTable("c");
        var state = sums.field(CLOCKS.STATE);
        var counted = sums.field(CLOCKS.COUNTED);
        var group = sums.field("key", String.class);
        var rows = sql.select(
                        group,
                        max(sums.field(CLOCKS.CLAUSE)).as("clause"),
                        count().filterWhere(state.eq(KEPT)).as("kept"),
                        count().filterWhere(state.eq(BROKEN)).as("broken"),
                        count().filterWhere(state.eq(RUNS)).as("open"),
                        count().filterWhere(state.eq(STANDS)).as("paused"),
                        avg(counted).as("average"),
                        max(counted).as("worst"))
                .from(sums)
                .groupBy(group)
                .orderBy(byTime(asked.by()) ? group.asc() : DSL.field("broken").desc(), group)
                .limit(MOST_LINES)
                .fetch();
        var names = names(asked.by(), rows.getValues(group));
        return rows.map(row -> line(row, asked.by(), names));
    }

    private static boolean byTime(AttainmentBy by) {
        return by == AttainmentBy.DAY || by == AttainmentBy.WEEK || by == AttainmentBy.MONTH;
    }

    private static Line line(Record row, AttainmentBy by, Map<String, String> names) {
        var kept = row.get("kept", int.class);
        var broken = row.get("broken", int.class);
        var decided = kept + broken;
        var key = row.get("key", String.class);
        return new Line(
                key,
                key == null ? null : names.get(key),
                by == AttainmentBy.PROMISE ? row.get("clause", String.class) : null,
                kept,
                broken,
                row.get("open", int.class),
                row.get("paused", int.class),
                decided == 0
                        ? null
                        : BigDecimal.valueOf(kept * 1_000L / decided).movePointLeft(1),
                micros(row.get("average", BigDecimal.class)),
                micros(row.get("worst", BigDecimal.class)));
    }

    private static @Nullable Duration micros(@Nullable BigDecimal micros) {
        return micros == null
                ? null
                : Duration.of(micros.longValue(), ChronoUnit.MICROS).truncatedTo(ChronoUnit.SECONDS);
    }

    private Map<String, String> names(AttainmentBy by, List<String> keys) {
        var ids = by == AttainmentBy.TEAM || by == AttainmentBy.PERSON
                ? keys.stream().filter(Objects::nonNull).map(UUID::fromString).toList()
                : List.<UUID>of();
        var found = by == AttainmentBy.TEAM ? organisation.teamNames(ids) : organisation.personNames(ids);
        return found.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    /** The promises behind a number, the latest due first. */
    @Transactional(readOnly = true)
    public Page<Behind> behind(
            Question asked, @Nullable Outcome outcome, Right by, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(CLOCKS)
                .where(meant(asked, by))
                .and(outcome == null ? noCondition() : CLOCKS.STATE.eq(state(outcome)))
                .and(
                        after == null
                                ? noCondition()
                                : DSL.row(CLOCKS.DUE_AT, CLOCKS.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(CLOCKS.DUE_AT.desc(), CLOCKS.ID.desc())
                .limit(limit + 1)
                .fetch();
        var page = Page.of(rows, limit, last -> Cursor.of(last.getDueAt(), last.getId()));
        var briefs =
                tickets.of(page.items().stream().map(row -> row.getTicket()).toList());
        var teams = organisation.teamNames(page.items().stream()
                .map(row -> row.getTeam())
                .filter(Objects::nonNull)
                .toList());
        var people = organisation.personNames(page.items().stream()
                .map(row -> row.getPerson())
                .filter(Objects::nonNull)
                .toList());
        var items = page.items().stream()
                .filter(row -> briefs.containsKey(new TicketId(row.getTicket())))
                .map(row -> {
                    var brief = Objects.requireNonNull(briefs.get(new TicketId(row.getTicket())));
                    return new Behind(
                            row.getId(),
                            new About(row.getTicket(), brief.number(), brief.subject()),
                            row.getPromise(),
                            row.getClause(),
                            outcome(row.getState()),
                            row.getStartedAt(),
                            row.getDueAt(),
                            row.getStoppedAt(),
                            row.getCounted() == null ? null : micros(BigDecimal.valueOf(row.getCounted())),
                            named(row.getTeam(), teams),
                            named(row.getPerson(), people));
                })
                .toList();
        return new Page<>(items, page.next());
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }

    private Condition meant(Question asked, Right by) {
        var begin = asked.period().begin();
        var end = asked.period().end();
        var kept = CLOCKS.STATE.eq(KEPT).and(CLOCKS.STOPPED_AT.ge(begin)).and(CLOCKS.STOPPED_AT.lt(end));
        var broken = CLOCKS.STATE.eq(BROKEN).and(CLOCKS.DUE_AT.ge(begin)).and(CLOCKS.DUE_AT.lt(end));
        var open = CLOCKS.STATE.in(RUNS, STANDS).and(CLOCKS.STARTED_AT.lt(end));
        return kept.or(broken)
                .or(open)
                .and(CLOCKS.MEASURED.eq(Measured.EACH.name()))
                .and(scope.covers(CLOCKS.TICKET, by))
                .and(asked.promise() == null ? noCondition() : CLOCKS.PROMISE.eq(asked.promise()))
                .and(asked.team() == null ? noCondition() : CLOCKS.TEAM.eq(asked.team()))
                .and(asked.person() == null ? noCondition() : CLOCKS.PERSON.eq(asked.person()))
                .and(
                        asked.channel() == null
                                ? noCondition()
                                : CLOCKS.CHANNEL.eq(asked.channel().name()))
                .and(
                        asked.tier() == null
                                ? noCondition()
                                : CLOCKS.TIER.eq(asked.tier().name()));
    }

    private static Field<String> key(AttainmentBy by, ZoneId zone) {
        return switch (by) {
            case PROMISE -> CLOCKS.PROMISE;
            case TEAM -> CLOCKS.TEAM.cast(String.class);
            case PERSON -> CLOCKS.PERSON.cast(String.class);
            case CHANNEL -> DSL.lower(CLOCKS.CHANNEL);
            case TIER -> DSL.lower(CLOCKS.TIER);
            case DAY, WEEK, MONTH ->
                Buckets.day(
                        coalesce(when(CLOCKS.STATE.eq(inline(KEPT)), CLOCKS.STOPPED_AT), CLOCKS.DUE_AT),
                        by.name().toLowerCase(Locale.ROOT),
                        zone);
        };
    }

    private static String state(Outcome outcome) {
        return switch (outcome) {
            case KEPT -> KEPT;
            case BROKEN -> BROKEN;
            case OPEN -> RUNS;
            case PAUSED -> STANDS;
        };
    }

    private static Outcome outcome(String state) {
        return switch (ClockState.valueOf(state)) {
            case MET, CANCELLED -> Outcome.KEPT;
            case BREACHED -> Outcome.BROKEN;
            case RUNNING -> Outcome.OPEN;
            case PAUSED -> Outcome.PAUSED;
        };
    }
}
