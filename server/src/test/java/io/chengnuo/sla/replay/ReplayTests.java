package io.chengnuo.sla.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A draft limit is tried on the tickets of the past before anybody approves it. */
@ChengnuoTest
@Tag("REQ-POL-10")
class ReplayTests {

    private static final Instant MONDAY_TEN = Instant.parse("2031-06-02T02:00:00Z");

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
    void saysWhatADraftWouldHaveKeptAndBrokenAndOpensTheTickets() {
        var quick = opened();
        var slow = opened();
        var waiting = opened();
        answered(quick, Duration.ofMinutes(10));
        answered(slow, Duration.ofMinutes(40));
        company.clock().stopAt(MONDAY_TEN.plus(Duration.ofHours(2)));

        var replay = replay("\"amount\": \"PT30M\", \"minutesEach\": 20").expect(200);
        assertThat(replay.json().at("/cases").asInt()).isEqualTo(3);
        assertThat(replay.json().at("/was/kept").asInt()).isEqualTo(2);
        assertThat(replay.json().at("/was/open").asInt()).isEqualTo(1);
        assertThat(replay.json().at("/would/kept").asInt()).isEqualTo(1);
        assertThat(replay.json().at("/would/broken").asInt()).isEqualTo(2);
        assertThat(replay.text("/would/median")).isEqualTo("PT10M");
        // Three cases at once, an hour of work, within a quarter and the half hour of the limit.
        assertThat(replay.json().at("/would/people").asInt()).isEqualTo(2);
        assertThat(replay.json().at("/was/people").asInt()).isEqualTo(1);
        assertThat(replay.json().at("/turnedToBroken").asInt()).isEqualTo(2);
        assertThat(replay.json().at("/items").findValuesAsString("ticket")).containsExactlyInAnyOrder(slow, waiting);
        assertThat(replay.json().at("/teams/0/wouldBreak").asInt()).isEqualTo(2);

        assertThat(api.get("/tickets/" + waiting).text()).contains("2031-06-03T02:00:00Z");
        var longer = replay("\"amount\": \"PT48H\"").expect(200);
        assertThat(longer.json().at("/turnedToBroken").asInt()).isZero();
        var closedAtNight =
                replay("\"amount\": \"PT30M\", \"calendar\": \"business\"").expect(200);
        assertThat(closedAtNight.json().at("/would/broken").asInt()).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeTriedAndWhoMayNotReadThePolicy() {
        replay("\"amount\": \"soon\"").refused(422, "calendar_refused");
        replay("\"calendar\": \"moon\"").refused(422, "target_refused");
        replay("\"minutesEach\": 0").expect(400);
        api.post(
                        "/replays",
                        "{\"promise\": \"general-response\", \"from\": \"2031-06-03T00:00:00Z\", \"to\": \"2031-06-02T00:00:00Z\"}")
                .refused(422, "period_refused");
        api.post(
                        "/replays",
                        "{\"promise\": \"nothing\", \"from\": \"2031-06-02T00:00:00Z\", \"to\": \"2031-06-03T00:00:00Z\"}")
                .refused(404, "no_such_target");
        company.api(company.person(Right.TICKET_READ))
                .post("/replays", body(""))
                .expect(403);
        assertThat(company.api(company.person(Right.POLICY_READ))
                        .post("/replays", body("\"amount\": \"PT1M\""))
                        .expect(200)
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    private TestApi.Answer replay(String draft) {
        return api.post("/replays", body(draft));
    }

    private static String body(String draft) {
        return "{\"promise\": \"general-response\", \"from\": \"2031-06-02T00:00:00Z\", \"to\": \"2031-06-03T00:00:00Z\""
                + (draft.isEmpty() ? "" : ", " + draft) + "}";
    }

    private String opened() {
        return api.post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "洗衣机",
                                "category",
                                "information/usage",
                                "customer",
                                Map.of("phone", "13900004412")))
                .expect(201)
                .text("/id");
    }

    private void answered(String ticket, Duration after) {
        company.clock().stopAt(MONDAY_TEN.plus(after));
        api.post("/tickets/" + ticket + "/messages", Map.of("body", "已为您查到", "visibility", "public"))
                .expect(201);
    }
}
