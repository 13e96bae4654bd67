package io.chengnuo.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Priority;
import io.chengnuo.shared.database.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Every order of the list walks its index from the end: nothing is sorted, whatever the number of tickets. */
@ChengnuoTest
class TicketListPlanTests {

    private static final Map<TicketSort, String> INDEXES = Map.of(
            TicketSort.NEWEST, "tickets_newest",
            TicketSort.OLDEST, "tickets_newest",
            TicketSort.UPDATED, "tickets_changed",
            TicketSort.PRIORITY, "open_tickets_by_priority",
            TicketSort.DUE, "open_tickets_by_due");

    private TestCompany company;

    @Test
    void noOrderNeedsASort() throws SQLException {
        fill(8_000);
        INDEXES.forEach((sort, index) ->
                assertThat(plan(sort, TicketFilter.NONE)).contains(index).doesNotContain("Sort  ("));
    }

    @Test
    void oneTeamsQueueWalksItsOwnIndex() throws SQLException {
        fill(8_000);
        var none = TicketFilter.NONE;
        var team = new TicketFilter(
                none.status(),
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                none.priority(),
                none.channel(),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(plan(TicketSort.NEWEST, team)).contains("tickets_of_team").doesNotContain("Sort  (");
    }

    @Test
    void onePageOfOneStatusWalksItsOwnIndex() throws SQLException {
        fill(8_000);
        var none = TicketFilter.NONE;
        var status = new TicketFilter(
                Set.of(TicketStatus.DELIVERED),
                null,
                null,
                null,
                null,
                null,
                Set.<Priority>of(),
                none.channel(),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(plan(TicketSort.NEWEST, status))
                .contains("tickets_of_status")
                .doesNotContain("Sort  (");
    }

    private String plan(TicketSort sort, TicketFilter filter) {
        var question = new TicketList.Question(TicketView.ALL, filter, null, sort, 50, null);
        var reader = company.person(Right.TICKET_READ);
        return company.inside(() -> io.chengnuo.shared.Acting.person(reader.id(), "test")
                .call(() -> company.bean(DSLContext.class)
                        .explain(company.bean(TicketList.class).rows(question))
                        .plan()));
    }

    private void fill(int tickets) throws SQLException {
        company.inside(() -> company.bean(DSLContext.class).execute("""
                        insert into ticket.tickets (id, number, status, subject, body, channel, customer, category, complexity, major,
                          urgency, impact, tier, priority, risks, team, opened_at, changed_at, next_due_at)
                        select gen_random_uuid(), 'T-' || gen_random_uuid(), 'NEW', 's', 'b', 'API', gen_random_uuid(), 'information',
                          'GENERAL', false, 'LOW', 'LOW', 'LOW', 'P' || (1 + n % 4), '{}', gen_random_uuid(),
                          now() - n * interval '1 minute', now() - n * interval '1 minute',
                          case when n % 2 = 0 then now() + n * interval '1 minute' end
                        from generate_series(1, ?) n""", tickets));
        var owner = company.bean(Database.class).owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("analyze ticket.tickets");
        }
    }
}
