package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.sla.TicketFacts;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketReopened;
import io.chengnuo.ticket.TicketTransferAccepted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Complaints among all requests and what was solved at once, from the facts of tickets; the past is heard from the log. */
@ChengnuoTest
@Tag("REQ-POL-25")
class ComplaintRateTests {

    private TestCompany company;
    private TestApi api;

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = company.another();
        api = company.api(company.administrator());
    }

    @Test
    void oneComplaintInFourIsAQuarterAndAReclassifiedRequestCountsAsWhatItIs() {
        opened("complaint/service");
        opened("information/usage");
        opened("information/usage");
        var other = opened("technical/repair");
        company.catchUp();
        assertThat(rate().at("/value").asDouble()).isEqualTo(25);
        assertThat(rate().at("/broken").asInt()).isEqualTo(1);
        assertThat(api.get("/board/MSR-06/tickets?outcome=broken")
                        .expect(200)
                        .json()
                        .at("/items"))
                .hasSize(1);

        api.put("/tickets/" + other + "/classification", "{\"category\": \"complaint/service\", \"reason\": \"实为投诉\"}")
                .expect(200);
        company.catchUp();
        assertThat(rate().at("/value").asDouble()).isEqualTo(50);
        assertThat(company.as(
                                company.administrator(),
                                () -> company.bean(CheckMeasurements.class).run())
                        .differences())
                .isEmpty();
    }

    @Test
    void whatWasReceivedBeforeIsHeardFromTheLogOnce() {
        opened("complaint/service");
        opened("information/usage");
        company.catchUp();
        company.inside(() -> {
            var sql = company.bean(DSLContext.class);
            sql.execute("delete from analytics.measurements where indicator = 'MSR-06'");
            sql.execute("delete from analytics.daily where indicator = 'MSR-06'");
        });
        for (var times = 0; times < 2; times++) {
            company.as(company.administrator(), () -> {
                company.bean(FillRequests.class).now();
                return true;
            });
            assertThat(rate().at("/kept").asInt()).isEqualTo(1);
            assertThat(rate().at("/broken").asInt()).isEqualTo(1);
        }
    }

    @Test
    void customersCountedBeforeDaysWereKeptAreShared() throws IOException {
        api.post("/customers", Map.of("kind", "person", "name", "王芳")).expect(201);
        company.catchUp();
        var before = line("IND-35").at("/value").asDouble()
                + line("IND-34").at("/value").asDouble();
        assertThat(before).isPositive();
        company.inside(() -> company.bean(DSLContext.class).execute("delete from analytics.tier_days"));
        assertThat(line("IND-35").at("/value").isNull()).isTrue();
        String script;
        try (var file = getClass().getResourceAsStream("/db/migration/analytics/V51__tier_days_anew.sql")) {
            script = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
        company.inside(() -> {
            for (var one : script.split(";\n")) {
                company.bean(DSLContext.class).execute(one);
            }
        });
        assertThat(line("IND-35").at("/value").asDouble()
                        + line("IND-34").at("/value").asDouble())
                .isEqualTo(before);
    }

    @Test
    void aBranchIsSeenWithWhatIsBelowIt() {
        var branch = company.unit(company.root(), "华东分公司");
        var shop = company.unit(branch, "南京门店");
        var other = company.unit(company.root(), "华南分公司");
        company.catchUp();
        var reader = company.api(company.person(Right.BOARD_READ));
        reader.get("/board?unit=" + branch).expect(200);
        var asked = new BoardQuestion(java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH, null, branch, null, null);
        var units = company.inside(
                () -> company.bean(io.chengnuo.people.Organisation.class).units());
        assertThat(asked.within(units).inside())
                .containsExactlyInAnyOrder(branch, shop)
                .doesNotContain(other);
    }

    @Test
    void ofTwoClosedRequestsOneWasSolvedAtOnceAndReopenedItIsNot() {
        var now = company.clock().instant();
        var tickets = new TicketFacts(company, now);
        var first = closed(tickets, now.minus(Duration.ofHours(3)), false);
        closed(tickets, now.minus(Duration.ofHours(2)), true);
        company.catchUp();
        assertThat(line("MSR-07").at("/value").asDouble()).isEqualTo(50);

        tickets.record(new TicketReopened(first, "没有解决", null, now));
        company.catchUp();
        assertThat(line("MSR-07").at("/value").asDouble()).isZero();
        assertThat(company.as(
                                company.administrator(),
                                () -> company.bean(CheckMeasurements.class).run())
                        .differences())
                .isEmpty();
        company.inside(() -> {
            var sql = company.bean(DSLContext.class);
            sql.execute("delete from analytics.measurements where indicator = 'MSR-07'");
            sql.execute("delete from analytics.daily where indicator = 'MSR-07'");
        });
        company.as(company.administrator(), () -> {
            company.bean(FillRequests.class).now();
            return true;
        });
        assertThat(line("MSR-07").at("/broken").asInt()).isEqualTo(2);
    }

    private static TicketId closed(TicketFacts tickets, Instant at, boolean passedOn) {
        var opened = tickets.opened("information/usage", Channel.PORTAL, at);
        var ticket = opened.ticket();
        tickets.record(opened);
        if (passedOn) {
            tickets.record(new TicketTransferAccepted(
                    ticket, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, 1, at.plusSeconds(60)));
        }
        tickets.record(new TicketDelivered(ticket, UUID.randomUUID(), UUID.randomUUID(), at.plusSeconds(600)));
        tickets.record(new TicketClosed(ticket, UUID.randomUUID(), at.plusSeconds(900)));
        return ticket;
    }

    private JsonNode rate() {
        return line("MSR-06");
    }

    private JsonNode line(String code) {
        for (var line : api.get("/board").expect(200).json().at("/items")) {
            if (line.at("/code").asString().equals(code)) {
                return line;
            }
        }
        throw new AssertionError(code + " is not on the board");
    }

    private String opened(String category) {
        return api.post(
                        "/tickets",
                        Map.of("subject", "洗衣机", "category", category, "customer", Map.of("phone", "13900004412")))
                .expect(201)
                .text("/id");
    }
}
