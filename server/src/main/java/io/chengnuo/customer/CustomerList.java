package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;
import static io.chengnuo.customer.db.Tables.IDENTITIES;

import io.chengnuo.people.Right;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of customers, masked. */
@Repository
class CustomerList {

    private final DSLContext sql;
    private final CustomerScope scope;
    private final IdentityRows identities;

    CustomerList(DSLContext sql, CustomerScope scope, IdentityRows identities) {
        this.sql = sql;
        this.scope = scope;
        this.identities = identities;
    }

    /** In which order; each ends with the id, so that a cursor is exact. */
    enum Sort {
        CHANGED("-changed") {
            @Override
            List<SortField<?>> order() {
                return List.of(CUSTOMERS.CHANGED_AT.desc(), CUSTOMERS.ID.desc());
            }

            @Override
            Condition after(Cursor last) {
                return DSL.row(CUSTOMERS.CHANGED_AT, CUSTOMERS.ID).lt(last.instant(0), last.uuid(1));
            }

            @Override
            Cursor cursor(Item item) {
                return Cursor.of(item.changedAt(), item.id());
            }
        },
        NAME("name") {
            @Override
            List<SortField<?>> order() {
                return List.of(CUSTOMERS.NAME.asc(), CUSTOMERS.ID.asc());
            }

            @Override
            Condition after(Cursor last) {
                return DSL.row(CUSTOMERS.NAME, CUSTOMERS.ID).gt(last.text(0), last.uuid(1));
            }

            @Override
            Cursor cursor(Item item) {
                return Cursor.of(item.name(), item.id());
            }
        };

        private final String word;

        Sort(String word) {
            this.word = word;
        }

        static Optional<Sort> named(String word) {
            return Arrays.stream(values())
                    .filter(sort -> sort.word.equals(word))
                    .findFirst();
        }

        abstract List<SortField<?>> order();

        abstract Condition after(Cursor last);

        abstract Cursor cursor(Item item);
    }

    record Question(
            @Nullable String q,
            @Nullable Tier tier,
            @Nullable CustomerKind type,
            @Nullable Stage stage,
            @Nullable Boolean provisional,
            boolean archived,
            Sort sort,
            int limit,
            @Nullable String cursor) {}

    record Item(
            UUID id,
            String name,
            CustomerKind kind,
            Tier tier,
            Stage stage,
            boolean provisional,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String number,
            @Nullable String city,
            boolean archived,
            Instant changedAt,
            long version) {}

    @Transactional(readOnly = true)
    Page<Item> page(Question question) {
        var after = Cursor.parse(question.cursor(), 2);
        var rows = sql.selectFrom(CUSTOMERS)
                .where(conditions(question))
                .and(after == null ? DSL.noCondition() : question.sort().after(after))
                .orderBy(question.sort().order())
                .limit(question.limit() + 1)
                .fetch();
        var known = identities.of(rows.getValues(CUSTOMERS.ID));
        var items = rows.map(row -> item(row, known.getOrDefault(row.getId(), List.of())));
        return Page.of(items, question.limit(), question.sort()::cursor);
    }

    private List<Condition> conditions(Question question) {
        var conditions = new ArrayList<Condition>();
        conditions.add(scope.of(Right.CUSTOMER_READ));
        conditions.add(question.archived() ? CUSTOMERS.ARCHIVED_AT.isNotNull() : CUSTOMERS.ARCHIVED_AT.isNull());
        if (question.q() != null && !question.q().isBlank()) {
            conditions.add(matching(question.q().strip()));
        }
        if (question.tier() != null) {
            conditions.add(CUSTOMERS.TIER.eq(question.tier().name()));
        }
        if (question.type() != null) {
            conditions.add(CUSTOMERS.KIND.eq(question.type().name()));
        }
        if (question.stage() != null) {
            conditions.add(CUSTOMERS.STAGE.eq(question.stage().name()));
        }
        if (question.provisional() != null) {
            conditions.add(CUSTOMERS.PROVISIONAL.eq(question.provisional()));
        }
        return conditions;
    }

    /** Part of the name, a whole identity, or the last four digits of a phone: no more than the mask shows anyway. */
    private static Condition matching(String q) {
        var identity = DSL.noCondition();
        for (var kind : IdentityKind.values()) {
            identity = identity.or(Identity.parse(kind, q)
                    .map(known -> IDENTITIES.KIND.eq(kind.name()).and(IDENTITIES.VALUE.eq(known.value())))
                    .orElse(DSL.falseCondition()));
        }
        if (q.matches("\\d{4}")) {
            identity = identity.or(IDENTITIES.KIND.eq(IdentityKind.PHONE.name()).and(IDENTITIES.VALUE.endsWith(q)));
        }
        return CUSTOMERS
                .NAME
                .containsIgnoreCase(q)
                .or(CUSTOMERS.ID.in(DSL.select(IDENTITIES.CUSTOMER)
                        .from(IDENTITIES)
                        .where(IDENTITIES.REMOVED_AT.isNull())
                        .and(identity)));
    }

    private static Item item(Record row, List<IdentityRows.Kept> known) {
        return new Item(
                row.get(CUSTOMERS.ID),
                row.get(CUSTOMERS.NAME),
                CustomerKind.valueOf(row.get(CUSTOMERS.KIND)),
                Tier.valueOf(row.get(CUSTOMERS.TIER)),
                Stage.valueOf(row.get(CUSTOMERS.STAGE)),
                row.get(CUSTOMERS.PROVISIONAL),
                CustomerSummaries.masked(known, IdentityKind.PHONE),
                CustomerSummaries.masked(known, IdentityKind.MAIL),
                CustomerSummaries.masked(known, IdentityKind.NUMBER),
                row.get(CUSTOMERS.CITY),
                row.get(CUSTOMERS.ARCHIVED_AT) != null,
                row.get(CUSTOMERS.CHANGED_AT),
                row.get(CUSTOMERS.VERSION));
    }
}
