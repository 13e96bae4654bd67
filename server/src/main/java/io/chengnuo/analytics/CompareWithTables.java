package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.DAILY;
import static io.chengnuo.analytics.db.Tables.MEASUREMENTS;
import static io.chengnuo.analytics.db.Tables.NIGHTLY_CHECKS;
import static org.jooq.impl.DSL.sum;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.sla.ClockTotals;
import io.chengnuo.survey.AnswerTotals;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second computation that shares nothing with the first: not the facts but the rows of clocks and answers, counted anew. Up to the end
 * of yesterday, so that what is being heard just now is no difference. Who reads the audit trail is told of one.
 */
@Component
public class CompareWithTables {

    private final DSLContext sql;
    private final ClockTotals clocks;
    private final AnswerTotals answers;
    private final NotifyPeople notify;
    private final WhoHolds holds;
    private final Tenants tenants;
    private final JsonMapper json;
    private final Clock clock;

    CompareWithTables(
            DSLContext sql,
            ClockTotals clocks,
            AnswerTotals answers,
            NotifyPeople notify,
            WhoHolds holds,
            Tenants tenants,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.clocks = clocks;
        this.answers = answers;
        this.notify = notify;
        this.holds = holds;
        this.tenants = tenants;
        this.json = json;
        this.clock = clock;
    }

    /** Where the board and the tables do not agree; {@code what} is kept, broken or time. */
    public record Difference(String indicator, String what, String board, String tables) {}

    /** What a night's comparison found. */
    public record Check(Instant at, int compared, List<Difference> differences) {}

    private record Three(BigDecimal kept, BigDecimal broken, BigDecimal time) {
        static final Three NOTHING = new Three(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Transactional
    public Check run() {
        var now = clock.instant();
        var zone = tenants.require(Tenancy.require()).zone();
        var today = LocalDate.ofInstant(now, zone);
        var tables = tables(today.atStartOfDay(zone).toInstant());
        var board = board(today);
        var codes = new TreeSet<>(tables.keySet());
        codes.addAll(board.keySet());
        var differences = new ArrayList<Difference>();
        for (var code : codes) {
            compare(
                    code,
                    board.getOrDefault(code, Three.NOTHING),
                    tables.getOrDefault(code, Three.NOTHING),
                    differences);
        }
        var check = new Check(now, codes.size(), List.copyOf(differences));
        keep(check);
        return check;
    }

    /** The last comparison, if there was one. */
    @Transactional(readOnly = true)
    public Optional<Check> last() {
        return sql.selectFrom(NIGHTLY_CHECKS)
                .orderBy(NIGHTLY_CHECKS.AT.desc())
                .limit(1)
                .fetchOptional(row -> new Check(
                        row.getAt(),
                        row.getCompared(),
                        json.readValue(row.getDifferences().data(), new TypeReference<List<Difference>>() {})));
    }

    private static void compare(String code, Three board, Three tables, List<Difference> differences) {
        add(code, "kept", board.kept(), tables.kept(), differences);
        add(code, "broken", board.broken(), tables.broken(), differences);
        add(code, "time", board.time(), tables.time(), differences);
    }

    private static void add(
            String code, String what, BigDecimal board, BigDecimal tables, List<Difference> differences) {
        if (board.compareTo(tables) != 0) {
            differences.add(new Difference(code, what, board.toPlainString(), tables.toPlainString()));
        }
    }

    private Map<String, Three> tables(Instant before) {
        var found = new HashMap<String, Three>();
        clocks.decidedBefore(before)
                .forEach(total -> found.put(
                        total.indicator(),
                        new Three(
                                BigDecimal.valueOf(total.kept()),
                                BigDecimal.valueOf(total.broken()),
                                total.keptMicros())));
        found.put("IND-17", answered(before, AnswerTotals.Of.ALL));
        found.put("IND-18", answered(before, AnswerTotals.Of.TEAMS));
        found.put("IND-19", answered(before, AnswerTotals.Of.COMPLAINTS));
        return found;
    }

    private Three answered(Instant before, AnswerTotals.Of whose) {
        var total = answers.answeredBefore(before, whose);
        return new Three(BigDecimal.valueOf(total.satisfied()), BigDecimal.valueOf(total.others()), BigDecimal.ZERO);
    }

    /** The sums the board is made of; the time of those kept from the cases. */
    private Map<String, Three> board(LocalDate before) {
        var times = sql.select(MEASUREMENTS.INDICATOR, sum(MEASUREMENTS.VALUE))
                .from(MEASUREMENTS)
                .where(MEASUREMENTS.EDITION.eq(Edition.LIVE.number()))
                .and(MEASUREMENTS.DAY.lt(before))
                .and(MEASUREMENTS.KEPT)
                .and(MEASUREMENTS.TIMED)
                .groupBy(MEASUREMENTS.INDICATOR)
                .fetchMap(MEASUREMENTS.INDICATOR, row -> row.value2());
        var found = new HashMap<String, Three>();
        sql.select(DAILY.INDICATOR, sum(DAILY.KEPT), sum(DAILY.BROKEN))
                .from(DAILY)
                .where(DAILY.EDITION.eq(Edition.LIVE.number()))
                .and(DAILY.DAY.lt(before))
                .and(DAILY.INDICATOR.notIn("IND-20", Measurement.COMPLAINT_RATE, Measurement.SOLVED_AT_ONCE))
                .groupBy(DAILY.INDICATOR)
                .forEach(row -> found.put(
                        row.value1(),
                        new Three(row.value2(), row.value3(), times.getOrDefault(row.value1(), BigDecimal.ZERO))));
        return found;
    }

    private void keep(Check check) {
        sql.insertInto(NIGHTLY_CHECKS)
                .set(NIGHTLY_CHECKS.ID, Ids.next(check.at()))
                .set(NIGHTLY_CHECKS.AT, check.at())
                .set(NIGHTLY_CHECKS.COMPARED, check.compared())
                .set(NIGHTLY_CHECKS.DIFFERENCES, JSONB.valueOf(json.writeValueAsString(check.differences())))
                .execute();
        if (!check.differences().isEmpty()) {
            var count = String.valueOf(check.differences().size());
            var first = check.differences().getFirst().indicator();
            notify.tell(holds.right(Right.AUDIT_READ).stream()
                    .map(person -> new Notice(person, "board.difference", List.of(count, first), "/board", false))
                    .toList());
        }
    }
}
