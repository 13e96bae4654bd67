package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.people.HeldWork;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers somebody looks after. Whoever takes over reaches them as the product's own decision, not by a right of the caller. */
@Component
class CustomersHeld implements HeldWork {

    private final DSLContext sql;
    private final CustomerRows rows;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    CustomersHeld(DSLContext sql, CustomerRows rows, Organisation organisation, Facts facts, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "customers";
    }

    @Override
    @Transactional(readOnly = true)
    public int count(UUID person) {
        return sql.fetchCount(CUSTOMERS, heldBy(person));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> held(UUID person, int limit) {
        return sql.selectFrom(CUSTOMERS)
                .where(heldBy(person))
                .orderBy(CUSTOMERS.CREATED_AT, CUSTOMERS.ID)
                .limit(limit)
                .fetch(row -> new Item(row.getId(), row.getName(), row.getTeam(), "/customers/" + row.getId()));
    }

    @Override
    @Transactional
    public void pass(UUID item, UUID from, UUID to, @Nullable UUID by, String reason) {
        var at = clock.instant();
        var row = sql.selectFrom(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(item), CUSTOMERS.OWNER.eq(from))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_customer"));
        var teams = organisation.teamsOf(to);
        var stays = teams.isEmpty() || teams.stream().anyMatch(team -> team.id().equals(row.getTeam()));
        row.setOwner(to);
        if (!stays) {
            row.setTeam(teams.getFirst().id());
            row.setUnit(teams.getFirst().unit());
        }
        rows.update(row, at);
        facts.record(new CustomerEntrusted(new CustomerId(item), to, row.getTeam(), row.getUnit(), at));
    }

    private static Condition heldBy(UUID person) {
        return CUSTOMERS.OWNER.eq(person).and(CUSTOMERS.ARCHIVED_AT.isNull());
    }
}
