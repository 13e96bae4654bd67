package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.NIGHTLY_CHECKS;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every number of the board that is summed up from facts, counted a second time from somewhere else: from the rows of clocks, answers,
 * requests and customers; and what stands in the register, from the facts. Up to the end of yesterday, so that what is being heard just
 * now is no difference. Who reads the audit trail is told of one.
 */
@Component
public class CompareWithTables {

    private final DSLContext sql;
    private final List<SecondComputation> computations;
    private final NotifyPeople notify;
    private final WhoHolds holds;
    private final Tenants tenants;
    private final JsonMapper json;
    private final Clock clock;

    CompareWithTables(
            DSLContext sql,
            List<SecondComputation> computations,
            NotifyPeople notify,
            WhoHolds holds,
            Tenants tenants,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.computations = computations;
        this.notify = notify;
        this.holds = holds;
        this.tenants = tenants;
        this.json = json;
        this.clock = clock;
    }

    /** Where the board and the tables do not agree; {@code what} says which number, as {@link Sides} names it. */
    public record Difference(String indicator, String what, String board, String tables) {}

    /** What a night's comparison found. */
    public record Check(Instant at, int compared, List<Difference> differences) {}

    /** One snapshot for both sides, so that nothing happens between looking at the one and at the other. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Check run() {
        var now = clock.instant();
        var zone = tenants.require(Tenancy.require()).zone();
        var today = LocalDate.ofInstant(now, zone);
        var sides = new Sides();
        computations.forEach(one -> one.compare(today, today.atStartOfDay(zone).toInstant(), sides));
        var check = new Check(now, sides.compared(), sides.differences());
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
