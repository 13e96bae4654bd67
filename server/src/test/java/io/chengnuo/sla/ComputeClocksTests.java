package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.shared.facts.FactLog;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.facts.RecordedFact;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-INT-20")
class ComputeClocksTests {

    private static final Instant BEGIN = Instant.parse("2031-03-03T02:00:00Z");

    private TestCompany company;

    @Test
    void aHistoryInBulkGivesTheClocksAndTheNewsThatLivingItGives() {
        var tickets = new TicketFacts(company, BEGIN);
        var random = new Random(5);
        var lives = new ArrayList<List<TicketFact>>();
        for (var i = 0; i < 20; i++) {
            lives.add(tickets.life(random, BEGIN.plus(Duration.ofHours(random.nextInt(200)))));
        }
        var ids = lives.stream().map(life -> life.getFirst().ticket()).toList();
        company.inside(() -> {
            company.bean(Facts.class)
                    .recordAll(lives.stream().flatMap(List::stream).toList());
            company.bean(ComputeClocks.class).of(lives);
        });
        var clocks = company.inside(() -> ids.stream()
                .flatMap(ticket -> company.bean(Clocks.class).ofTicket(ticket).stream())
                .toList());
        assertThat(clocks).isNotEmpty().allMatch(row -> row.clock().open() || ended(row));
        var broken = clocks.stream()
                .filter(row -> row.clock().state() == ClockState.BREACHED)
                .count();
        assertThat(news(ids, "ClockBreached")).isEqualTo(broken).isPositive();
        assertThat(news(ids, "ClocksStopped")).isPositive();
    }

    private static boolean ended(ClockRow row) {
        return !Office.counted(row.clock()).isNegative();
    }

    private long news(List<TicketId> ids, String kind) {
        return company.inside(() -> company
                .bean(FactLog.class)
                .of(ids.stream().map(TicketId::value).toList())
                .stream()
                .map(RecordedFact::kind)
                .filter(kind::equals)
                .count());
    }
}
