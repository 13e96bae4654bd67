package io.chengnuo.bench;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Opening a ticket through HTTP, everything on, against the same SQL by pgbench. */
final class OpenTicketBench {

    private static final int CONNECTIONS = 32;
    private static final AtomicLong NEXT = new AtomicLong();

    static void run(Product product, String token, Path data, Bench.Options options) throws Exception {
        var pgbench = new Pgbench(product.database(), Pgbench.appPassword(data), tenant(product));
        Load.flatOut(CONNECTIONS, options.time()).run(product.port(), token, OpenTicketBench::open); // warm
        var limits = new double[options.rounds()];
        var rates = new double[options.rounds()];
        for (var round = 0; round < options.rounds(); round++) {
            limits[round] = pgbench.rate("open-ticket.sql", CONNECTIONS, options.seconds());
            var result = Load.flatOut(CONNECTIONS, options.time()).run(product.port(), token, OpenTicketBench::open);
            rates[round] = result.rate();
            System.out.printf(
                    "open a ticket   limit %.0f/s   http %s   ratio %.2f%n",
                    limits[round], result, rates[round] / limits[round]);
        }
        var rate = Bench.median(rates);
        System.out.printf("open a ticket   median ratio %.2f (wanted 0.50)%n", rate / Bench.median(limits));
        var half = new Load(CONNECTIONS, options.time(), rate / 2).run(product.port(), token, OpenTicketBench::open);
        System.out.printf("open a ticket   at half that load: %s (wanted p99 50 ms)%n", half);
    }

    private static int open(HttpConnection connection) throws Exception {
        var n = NEXT.incrementAndGet();
        return connection
                .post("/api/v1/tickets", """
                        {"subject":"冰箱不制冷 %d","body":"昨天开始冷藏室温度一直在十二度,请安排上门。","category":"technical/repair",\
                        "problemClass":"technical","urgency":"medium","impact":"low","channel":"phone",\
                        "customer":{"name":"客户%d","phone":"1380000%04d"}}""".formatted(n, n % 2000, n % 2000))
                .status();
    }

    static String tenant(Product product) throws Exception {
        try (var connection = product.database().connect();
                var rows = connection.createStatement().executeQuery("select id from shared.tenants limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private OpenTicketBench() {}
}
