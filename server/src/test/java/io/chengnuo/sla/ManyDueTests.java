package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many promises break in the same minute while several watches look at once, each in transactions of its own as nodes do.
 * {@code -Dclocks.due=50000} tries as many as a great company could have.
 */
@ChengnuoTest
@Tag("REQ-SLA-12")
class ManyDueTests {

    private static final Instant MONDAY_TEN = Instant.parse("2031-03-03T02:00:00Z");
    private static final int DUE = Integer.getInteger("clocks.due", 5_000);
    private static final int WATCHES = 3;

    private TestCompany company;

    @AfterEach
    void letTheClockRun() {
        company.clock().runAgain();
    }

    @Test
    void eachFiresExactlyOnceHoweverManyLook() throws InterruptedException, ExecutionException {
        company.clock().stopAt(MONDAY_TEN);
        var tickets = new TicketFacts(company, MONDAY_TEN);
        var opened = tickets.opened("technical/repair", Channel.PORTAL, MONDAY_TEN);
        tickets.record(opened);
        var made = copies(opened.ticket().value());
        assertThat(made).isEqualTo(DUE);

        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofMinutes(15)).plusSeconds(1));
        try (var watches = Executors.newFixedThreadPool(WATCHES)) {
            var looking = IntStream.range(0, WATCHES)
                    .mapToObj(number -> watches.submit(() -> Tenancy.as(
                            company.id(), () -> company.bean(WatchClocks.class).now())))
                    .toList();
            for (var one : looking) {
                assertThat(one.get()).isNotNegative();
            }
        }
        // One that met only rows others held gave up early; the next round finds nothing that was left.
        Tenancy.as(company.id(), () -> company.bean(WatchClocks.class).now());

        var told = company.inside(() -> sql().fetchSingle("""
                select count(*) as facts, count(distinct body -> 'result' ->> 'clock') as clocks from shared.facts
                where kind = 'ClockBreached' and body -> 'result' ->> 'promise' = 'technical-response'"""));
        assertThat(told.get("facts", int.class)).isEqualTo(DUE + 1);
        assertThat(told.get("clocks", int.class)).isEqualTo(DUE + 1);
    }

    private int copies(java.util.UUID ticket) {
        return company.inside(() -> sql().execute("""
                insert into sla.clocks (id, ticket, promise, round, indicator, measured, alert, clause, policy_version,
                  calendar, amount, allowed, warn_share, starts, stops, pauses, started_by, started_at, due_at, warn_at,
                  state, channel, tier, category)
                select gen_random_uuid(), gen_random_uuid(), promise, round, indicator, measured, alert, clause,
                  policy_version, calendar, amount, allowed, warn_share, starts, stops, pauses, started_by, started_at,
                  due_at, warn_at, state, channel, tier, category
                from sla.clocks cross join generate_series(1, ?)
                where ticket = ? and promise = 'technical-response'""", DUE, ticket));
    }

    private DSLContext sql() {
        return company.bean(DSLContext.class);
    }
}
