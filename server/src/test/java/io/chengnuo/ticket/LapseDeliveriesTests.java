package io.chengnuo.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Silence to a delivery: told first, taken later, and never behind the customer's back. */
@ChengnuoTest
@Tag("REQ-SRQ-44")
class LapseDeliveriesTests {

    private TestCompany company;

    @Test
    void silenceCountsAsYesOnlyAfterTheCustomerWasTold() {
        var silent = delivered();
        var at = Instant.now();
        look(at.plus(Duration.ofHours(1)));
        assertThat(facts(silent, "SilenceReminded")).isZero();

        // long past both times: he is told first all the same, and has the rest of the time from then on
        look(at.plus(Duration.ofDays(60)));
        assertThat(facts(silent, "SilenceReminded")).isEqualTo(1);
        assertThat(status(silent)).isEqualTo("delivered");
        look(at.plus(Duration.ofDays(60)).plus(Duration.ofHours(1)));
        assertThat(status(silent)).isEqualTo("delivered");

        look(at.plus(Duration.ofDays(80)));
        assertThat(status(silent)).isEqualTo("confirmed");
        assertThat(facts(silent, "DeliveryConfirmed")).isEqualTo(1);
        look(at.plus(Duration.ofDays(81)));
        assertThat(facts(silent, "DeliveryConfirmed")).isEqualTo(1);
        assertThat(facts(silent, "SilenceReminded")).isEqualTo(1);
    }

    @Test
    void whoSpeaksIsNotSilent() {
        var disputed = delivered();
        company.api(company.administrator())
                .put("/tickets/" + disputed + "/dispute", Map.of("reason", "still broken"))
                .expect(200);
        look(Instant.now().plus(Duration.ofDays(60)));
        look(Instant.now().plus(Duration.ofDays(90)));
        assertThat(facts(disputed, "SilenceReminded")).isZero();
        assertThat(facts(disputed, "DeliveryConfirmed")).isZero();
    }

    private UUID delivered() {
        var api = company.api(company.administrator());
        var opened = api.post(
                        "/tickets", Map.of("subject", "washing machine", "customer", Map.of("phone", "13900004400")))
                .expect(201);
        var id = UUID.fromString(opened.text("/id"));
        TestWork.of(company).readyToDeliver(id.toString());
        api.post("/tickets/" + id + "/deliveries", Map.of("result", "mended", "explanation", "the pump was blocked"))
                .expect(201);
        return id;
    }

    private void look(Instant moment) {
        company.clock()
                .at(
                        moment,
                        () -> Tenancy.run(
                                company.id(),
                                () -> company.bean(LapseDeliveries.class).now()));
    }

    private String status(UUID ticket) {
        return company.api(company.administrator()).get("/tickets/" + ticket).text("/status");
    }

    private long facts(UUID ticket, String kind) {
        return company.inside(() -> (Long) company.bean(DSLContext.class)
                .fetchValue("select count(*) from shared.facts where subject = ? and kind = ?", ticket, kind));
    }
}
