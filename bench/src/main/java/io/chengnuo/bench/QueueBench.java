package io.chengnuo.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/** The newest 50 of a team's queue while a million tickets lie there. */
final class QueueBench {

    private static final int CONNECTIONS = 8;
    private static final int BATCH = 50_000;

    static void run(Product product, String token, Path data, Bench.Options options) throws Exception {
        var tenant = OpenTicketBench.tenant(product);
        fill(product, tenant, options.tickets());
        var team = value(
                product,
                "select team from ticket.tickets where team is not null group by 1 order by count(*) desc limit 1");
        var path = "/api/v1/tickets?limit=50&sort=newest&team=" + team;
        Load.flatOut(CONNECTIONS, options.time())
                .run(product.port(), token, connection -> connection.get(path).status()); // warm
        var pgbench = new Pgbench(product.database(), Pgbench.appPassword(data), tenant);
        var ratios = new double[options.rounds()];
        for (var round = 0; round < options.rounds(); round++) {
            var limit = pgbench.rate("newest-of-queue.sql", CONNECTIONS, options.seconds(), "team=" + team);
            var result = Load.flatOut(CONNECTIONS, options.time())
                    .run(
                            product.port(),
                            token,
                            connection -> connection.get(path).status());
            System.out.printf(
                    "newest 50 of a queue at %,d   limit %.0f/s   http %s   ratio %.2f (wanted 2000/s, p99 20 ms)%n",
                    options.tickets(), limit, result, result.rate() / limit);
            ratios[round] = result.rate() / limit;
        }
        System.out.printf("newest 50 of a queue   median ratio %.2f%n", Bench.median(ratios));
    }

    static void fill(Product product, String tenant, int tickets) throws Exception {
        var begin = System.nanoTime();
        String script;
        try (var text = QueueBench.class.getResourceAsStream("/sql/fill-tickets.sql")) {
            script = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (var connection = product.database().connect();
                var statement = connection.createStatement()) {
            for (var from = 1; from <= tickets; from += BATCH) {
                var to = Math.min(tickets, from + BATCH - 1);
                statement.execute(script.replace(":tenant", "'" + tenant + "'::uuid")
                        .replace("(:to::float - n)", "(" + tickets + "::float - n)")
                        .replace("/ :to::float", "/ " + tickets + "::float")
                        .replace(":from", String.valueOf(from))
                        .replace(":to", String.valueOf(to)));
            }
            statement.execute("vacuum analyze ticket.tickets");
        }
        System.out.printf("%,d tickets laid in %.0f s%n", tickets, (System.nanoTime() - begin) / 1e9);
    }

    static String value(Product product, String query) throws SQLException, java.io.IOException {
        try (var connection = product.database().connect();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private QueueBench() {}
}
