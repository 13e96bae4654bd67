package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;
import static io.chengnuo.customer.db.Tables.LIKELY_DUPLICATES;

import io.chengnuo.customer.CustomerSummaries.CustomerSummary;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of customers that may be the same, the likeliest first. */
@Repository
class DuplicateList {

    private final DSLContext sql;
    private final CustomerScope scope;
    private final CustomerSummaries summaries;
    private final LikelyDuplicates likely;

    DuplicateList(DSLContext sql, CustomerScope scope, CustomerSummaries summaries, LikelyDuplicates likely) {
        this.sql = sql;
        this.scope = scope;
        this.summaries = summaries;
        this.likely = likely;
    }

    /** {@code score} runs from the threshold to 1. */
    record Pair(CustomerSummary one, CustomerSummary other, double score, Instant foundAt) {}

    record Possible(CustomerSummary customer, double score) {}

    private record Row(UUID one, UUID other, double score, Instant foundAt) {}

    @Transactional(readOnly = true)
    Page<Pair> page(int limit, @Nullable String cursor) {
        var last = Cursor.parse(cursor, 3);
        var mine = DSL.select(CUSTOMERS.ID).from(CUSTOMERS).where(scope.of(Right.CUSTOMER_READ));
        var rows = sql.select(
                        LIKELY_DUPLICATES.ONE,
                        LIKELY_DUPLICATES.OTHER,
                        LIKELY_DUPLICATES.SCORE,
                        LIKELY_DUPLICATES.FOUND_AT)
                .from(LIKELY_DUPLICATES)
                .where(LIKELY_DUPLICATES.DISMISSED_AT.isNull())
                .and(LIKELY_DUPLICATES.ONE.in(mine))
                .and(LIKELY_DUPLICATES.OTHER.in(mine))
                .and(last == null ? DSL.noCondition() : after(score(last), last.uuid(1), last.uuid(2)))
                .orderBy(LIKELY_DUPLICATES.SCORE.desc(), LIKELY_DUPLICATES.ONE, LIKELY_DUPLICATES.OTHER)
                .limit(limit + 1)
                .fetch(row -> new Row(row.value1(), row.value2(), row.value3(), row.value4()));
        var page = Page.of(rows, limit, row -> Cursor.of(row.score(), row.one(), row.other()));
        return new Page<>(pairs(page.items()), page.next());
    }

    @Transactional(readOnly = true)
    List<Possible> of(UUID customer) {
        var row = sql.selectFrom(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(customer))
                .and(scope.of(Right.CUSTOMER_READ))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_customer"));
        var scores = likely.of(row);
        var dismissed = new HashSet<UUID>();
        sql.select(LIKELY_DUPLICATES.ONE, LIKELY_DUPLICATES.OTHER)
                .from(LIKELY_DUPLICATES)
                .where(LIKELY_DUPLICATES.DISMISSED_AT.isNotNull())
                .and(LIKELY_DUPLICATES.ONE.eq(customer).or(LIKELY_DUPLICATES.OTHER.eq(customer)))
                .forEach(pair -> dismissed.addAll(List.of(pair.value1(), pair.value2())));
        var shown = sql.select(CUSTOMERS.ID)
                .from(CUSTOMERS)
                .where(CUSTOMERS.ID.in(
                        scores.stream().map(one -> one.other().getId()).toList()))
                .and(scope.of(Right.CUSTOMER_READ))
                .fetchSet(CUSTOMERS.ID);
        shown.removeAll(dismissed);
        var known = summaries.of(shown);
        return scores.stream()
                .filter(one -> known.containsKey(one.other().getId()))
                .map(one -> new Possible(
                        Objects.requireNonNull(known.get(one.other().getId())), one.score()))
                .toList();
    }

    private List<Pair> pairs(List<Row> rows) {
        var ids = new HashSet<UUID>();
        rows.forEach(row -> ids.addAll(List.of(row.one(), row.other())));
        var known = summaries.of(ids);
        return rows.stream()
                .map(row -> new Pair(
                        Objects.requireNonNull(known.get(row.one())),
                        Objects.requireNonNull(known.get(row.other())),
                        row.score(),
                        row.foundAt()))
                .toList();
    }

    private static org.jooq.Condition after(double score, UUID one, UUID other) {
        return LIKELY_DUPLICATES
                .SCORE
                .lt(score)
                .or(LIKELY_DUPLICATES
                        .SCORE
                        .eq(score)
                        .and(DSL.row(LIKELY_DUPLICATES.ONE, LIKELY_DUPLICATES.OTHER)
                                .gt(one, other)));
    }

    private static double score(Cursor cursor) {
        try {
            return Double.parseDouble(cursor.text(0));
        } catch (NumberFormatException e) {
            throw new Invalid("invalid_cursor", new FieldError("cursor", "invalid"));
        }
    }
}
