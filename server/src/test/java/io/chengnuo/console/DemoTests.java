package io.chengnuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.Chengnuo;
import io.chengnuo.console.demo.DemoCompany;
import io.chengnuo.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten days of the story: the product agrees to every step, and its steps lie where the story puts them. */
class DemoTests {
    @TempDir
    Path folder;

    @Test
    void productAgreesToEveryStepOfTheStory() throws Exception {
        try (var postgres =
                EmbeddedPostgres.builder(folder.resolve("data")).throwAway().start()) {
            var settings = Map.<String, Object>of(
                    "chengnuo.db-url", postgres.jdbcUrl(),
                    "chengnuo.db-user", postgres.ownerUser(),
                    "chengnuo.db-password", postgres.ownerPassword(),
                    "chengnuo.db-pool", 8);
            var progress = new ArrayList<Integer>();
            var refused = new Product(Chengnuo.class)
                    .use(
                            folder.resolve("files"),
                            settings,
                            parts -> new DemoCompany(parts, 10).live("w3j5-qx8k-m2np-7tzc", progress::add));

            assertThat(refused).isZero();
            assertThat(progress).isSorted().endsWith(100);
            try (var owner = postgres.connect()) {
                assertThat(number(owner, "select count(*) from ticket.tickets")).isGreaterThan(100);
                assertThat(statuses(owner)).contains("NEW", "DELIVERED", "CLOSED");
                assertThat(
                                number(
                                        owner,
                                        "select count(distinct occurred_at::date) from shared.facts where kind = 'TicketOpened'"))
                        .isGreaterThanOrEqualTo(10);
            }
        }
        assertThat(DemoCompany.roles())
                .extracting(DemoCompany.Role::says)
                .isNotEmpty()
                .doesNotContainNull();
    }

    private static long number(Connection owner, String query) throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> statuses(Connection owner) throws SQLException {
        var statuses = new ArrayList<String>();
        try (var sql = owner.createStatement();
                var rows = sql.executeQuery("select distinct status from ticket.tickets")) {
            while (rows.next()) {
                statuses.add(rows.getString(1));
            }
        }
        return statuses;
    }
}
