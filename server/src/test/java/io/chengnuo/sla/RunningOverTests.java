package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Behind a number stands what is true now: of a broken promise that still runs how long it runs, as its explanation says. */
@ChengnuoTest
@Tag("REQ-SLA-17")
class RunningOverTests {

    private static final Instant MONDAY_TEN = Instant.parse("2031-03-03T02:00:00Z");
    private static final String BEHIND = "/board/IND-07/tickets?outcome=broken&from=2031-03-03&to=2031-03-05";

    private TestCompany company;
    private TestApi api;

    @BeforeEach
    void onAMonday() {
        company.clock().stopAt(MONDAY_TEN);
        api = company.api(company.administrator());
    }

    @AfterEach
    void letTheClockRun() {
        company.clock().runAgain();
    }

    @Test
    void aBrokenPromiseThatStillRunsIsShownAsItStandsNowAndTheLongestLeads() {
        var silent = opened();
        var late = opened();
        after(Duration.ofMinutes(16));
        after(Duration.ofMinutes(40));
        api.post("/tickets/" + late + "/messages", "{\"body\": \"请断电再试\", \"visibility\": \"public\"}")
                .expect(201);
        // Over night the technical desk is closed: 22:00 to 08:00 does not count.
        after(Duration.ofHours(24));

        var rows = api.get(BEHIND + "&order=worst").expect(200);
        assertThat(List.of(rows.text("/items/0/ticket"), rows.text("/items/1/ticket")))
                .containsExactly(silent.toString(), late.toString());
        assertThat(rows.json().at("/items/0/value").asDouble()).isEqualTo(14 * 3600.0);
        assertThat(rows.json().at("/items/0/over").asDouble()).isEqualTo(14 * 3600.0 - 15 * 60);
        assertThat(rows.json().at("/items/1/value").asDouble()).isEqualTo(40 * 60.0);
        assertThat(rows.json().at("/items/1/over").isNull()).isTrue();

        var why = api.get("/clocks/" + rows.text("/items/0/clock") + "/explanation")
                .expect(200);
        assertThat(why.text("/counted")).isEqualTo("PT14H");
        assertThat(why.text("/over")).isEqualTo("PT13H45M");
        var first = api.get(BEHIND + "&order=worst&limit=1").expect(200);
        var second = api.get(BEHIND + "&order=worst&limit=1&cursor=" + first.text("/next"))
                .expect(200);
        assertThat(second.text("/items/0/ticket")).isEqualTo(late.toString());
    }

    private UUID opened() {
        return UUID.fromString(api.post("/tickets", """
                        {"subject": "冰箱不制冷", "body": "昨天开始", "category": "technical/repair",
                         "channel": "portal", "customer": {"phone": "13800000001"}}""").expect(201).text("/id"));
    }

    private void after(Duration time) {
        company.clock().stopAt(MONDAY_TEN.plus(time));
        Tenancy.run(company.id(), () -> company.bean(WatchClocks.class).now());
        company.catchUp();
    }
}
