package io.chengnuo.customer.classes;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;
import static io.chengnuo.customer.db.Tables.PURCHASES;

import io.chengnuo.customer.CustomerId;
import io.chengnuo.customer.CustomerScope;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers bought, as the shop or the books tell it; a return is a purchase of a negative amount under a number of its own. */
@Service
public class Purchases {

    private final DSLContext sql;
    private final CustomerScope scope;
    private final Facts facts;
    private final Clock clock;

    Purchases(DSLContext sql, CustomerScope scope, Facts facts, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code amount} and {@code margin} in the company's currency. */
    public record Purchase(
            String number, BigDecimal amount, @Nullable BigDecimal margin, Instant boughtAt) {}

    /** The same number again with the same content changes nothing; with another content it is refused. */
    @Transactional
    public void tell(UUID customer, Purchase told) {
        require(customer, Right.CUSTOMER_EDIT);
        var purchase = new Purchase(
                told.number(), told.amount(), told.margin(), told.boughtAt().truncatedTo(ChronoUnit.MICROS));
        var at = clock.instant();
        if (purchase.boughtAt().isAfter(at.plusSeconds(86_400))) {
            throw new Invalid("invalid_purchase", new FieldError("boughtAt", "in_future"));
        }
        var written = sql.insertInto(PURCHASES)
                .set(PURCHASES.CUSTOMER, customer)
                .set(PURCHASES.NUMBER, purchase.number())
                .set(PURCHASES.AMOUNT, purchase.amount())
                .set(PURCHASES.MARGIN, purchase.margin())
                .set(PURCHASES.BOUGHT_AT, purchase.boughtAt())
                .set(PURCHASES.TOLD_AT, at)
                .onConflictDoNothing()
                .execute();
        if (written == 1) {
            facts.record(new PurchaseTold(
                    new CustomerId(customer),
                    purchase.number(),
                    purchase.amount(),
                    purchase.margin(),
                    purchase.boughtAt(),
                    at));
        } else if (differs(customer, purchase)) {
            throw new Conflict("purchase_told_otherwise", new FieldError("number", "taken"));
        }
    }

    private boolean differs(UUID customer, Purchase purchase) {
        return sql.fetchExists(
                PURCHASES,
                PURCHASES.CUSTOMER.eq(customer),
                PURCHASES.NUMBER.eq(purchase.number()),
                PURCHASES
                        .AMOUNT
                        .ne(purchase.amount())
                        .or(PURCHASES.MARGIN.isDistinctFrom(purchase.margin()))
                        .or(PURCHASES.BOUGHT_AT.ne(purchase.boughtAt())));
    }

    @Transactional(readOnly = true)
    Page<Purchase> page(UUID customer, int limit, @Nullable String cursor) {
        require(customer, Right.CUSTOMER_READ);
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(PURCHASES)
                .where(PURCHASES.CUSTOMER.eq(customer))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(PURCHASES.BOUGHT_AT, PURCHASES.NUMBER).lt(after.instant(0), after.text(1)))
                .orderBy(PURCHASES.BOUGHT_AT.desc(), PURCHASES.NUMBER.desc())
                .limit(limit + 1)
                .fetch(row -> new Purchase(row.getNumber(), row.getAmount(), row.getMargin(), row.getBoughtAt()));
        return Page.of(rows, limit, one -> Cursor.of(one.boughtAt(), one.number()));
    }

    private void require(UUID customer, Right right) {
        if (!sql.fetchExists(CUSTOMERS, CUSTOMERS.ID.eq(customer).and(scope.of(right)))) {
            throw new NotFound("no_such_customer");
        }
    }
}
