package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestNode;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fifty thousand promises break in the same minute while two nodes look, each with pools and jobs of its own and by two watches at once:
 * more than the one job that runs at a time would ever be.
 */
@ChengnuoTest
@Tag("REQ-SLA-12")
class ManyDueTests {

    private static final Instant MONDAY_TEN = Instant.parse("2031-03-03T02:00:00Z");
    private static final int DUE = Integer.getInteger("clocks.due", 50_000);

    private TestCompany company;

    @AfterEach
    void letTheClockRun() {
        company.clock().runAgain();
    }

    @Test
    void eachFiresExactlyOnceThoughTwoNodesLook() throws InterruptedException, ExecutionException {
        company.clock().stopAt(MONDAY_TEN);
        var tickets = new TicketFacts(company, MONDAY_TEN);
        var opened = tickets.opened("technical/repair", Channel.PORTAL, MONDAY_TEN);
        tickets.record(opened);
        company.catchUp();
        spareTheListeners();
        assertThat(copies(opened.ticket().value())).isEqualTo(DUE - 1);

        var later = MONDAY_TEN.plus(Duration.ofMinutes(15)).plusSeconds(1);
        try (var second = TestNode.start();
                var watches = Executors.newFixedThreadPool(4)) {
            second.bean(MovableClock.class).stopAt(later);
            company.clock().stopAt(later);
            var here = company.bean(WatchClocks.class);
            var there = second.bean(WatchClocks.class);
            var looking = watches.invokeAll(Stream.of(here, there, here, there)
                    .<Callable<Integer>>map(watch -> () -> Tenancy.as(company.id(), watch::now))
                    .toList());
            for (var one : looking) {
                assertThat(one.get()).isNotNegative();
            }
            // One that met only rows others held gave up early; the next round finds nothing that was left.
            Tenancy.as(company.id(), there::now);
        }

        var told = company.inside(() -> sql().fetchSingle("""
                select count(*) as facts, count(distinct body -> 'result' ->> 'clock') as clocks from shared.facts
                where kind = 'ClockBreached' and body -> 'result' ->> 'promise' = 'technical-response'"""));
        assertThat(told.get("facts", int.class)).isEqualTo(DUE);
        assertThat(told.get("clocks", int.class)).isEqualTo(DUE);
        assertThat(
                        company.inside(
                                () -> sql().fetchValue(
                                                "select count(*) from sla.clocks where promise = 'technical-response' and state <> 'BREACHED'")))
                .isEqualTo(0L);
    }

    /** What follows from a breach is proved elsewhere; here nobody shall be busy with fifty thousand of them afterwards. */
    private void spareTheListeners() {
        company.inside(() -> sql().execute("update shared.listeners set tx = '18446744073709551615'::xid8"));
    }

    private int copies(UUID ticket) {
        return company.inside(() -> sql().execute("""
                insert into sla.clocks (id, ticket, promise, round, indicator, measured, alert, clause, policy_version,
                  calendar, amount, allowed, warn_share, starts, stops, pauses, started_by, started_at, due_at, warn_at,
                  state, channel, tier, category)
                select gen_random_uuid(), gen_random_uuid(), promise, round, indicator, measured, alert, clause,
                  policy_version, calendar, amount, allowed, warn_share, starts, stops, pauses, started_by, started_at,
                  due_at, warn_at, state, channel, tier, category
                from sla.clocks cross join generate_series(2, ?)
                where ticket = ? and promise = 'technical-response'""", DUE, ticket));
    }

    private DSLContext sql() {
        return company.bean(DSLContext.class);
    }
}
