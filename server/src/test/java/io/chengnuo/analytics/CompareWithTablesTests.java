package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.analytics.register.EntryRegistered;
import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.people.Right;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.CustomerWrites;
import io.chengnuo.ticket.RequestTotals;
import io.chengnuo.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The numbers of the board, computed a second time from the tables. */
@ChengnuoTest
@Tag("REQ-ANA-05")
class CompareWithTablesTests {

    private TestCompany company;

    private TestApi admin;

    @BeforeEach
    void begin() {
        admin = company.api(company.administrator());
    }

    @Test
    @Tag("REQ-POL-25")
    void theSecondComputationAgreesAndFindsANumberThatWasTouched() {
        AnsweredTickets.open(company, 3);
        var tomorrow = company.clock().instant().plus(Duration.ofDays(2));
        var compare = company.bean(CompareWithTables.class);
        var agreed = company.clock().at(tomorrow, () -> company.as(company.administrator(), compare::run));
        assertThat(agreed.compared()).isPositive();
        assertThat(agreed.differences()).isEmpty();
        company.inside(() -> company.bean(DSLContext.class)
                .execute("update analytics.daily set kept = kept + 1 where edition = 0 and indicator = 'IND-01'"));
        var found =
                company.clock().at(tomorrow.plusSeconds(60), () -> company.as(company.administrator(), compare::run));
        assertThat(found.differences()).singleElement().satisfies(one -> {
            assertThat(one.indicator()).isEqualTo("IND-01");
            assertThat(one.what()).isEqualTo("kept");
            assertThat(Long.parseLong(one.board())).isEqualTo(Long.parseLong(one.tables()) + 1);
        });
        var shown = admin.get("/board/nightly-check").expect(200).json();
        assertThat(shown.at("/differences/0/indicator").asString()).isEqualTo("IND-01");
        assertThat(admin.get("/me/notices").expect(200).text()).contains("IND-01");
        company.inside(() -> company.bean(DSLContext.class)
                .execute("update analytics.daily set kept = kept - 1 where edition = 0 and indicator = 'IND-01'"));
        company.api(company.person(Right.BOARD_READ))
                .post("/board/nightly-check", "")
                .expect(403);
        admin.post("/board/nightly-check", "").expect(200);
    }

    /** One solved at once, one where the customer had to come back, one opened again; a customer whose tier changed; two entries. */
    @Test
    @Tag("REQ-POL-25")
    void requestsTiersAndTheRegisterAreCountedASecondTimeToo() {
        var other = company.another();
        var api = other.api(other.administrator());
        closed(other, api, Duration.ZERO);
        closed(other, api, Duration.ofHours(3));
        api.send("DELETE", closed(other, api, Duration.ZERO) + "/closure", Map.of("reason", "又漏了"))
                .expect(200);
        var customer = api.get("/customers").expect(200).text("/items/0/id");
        api.put("/customers/" + customer + "/tier", Map.of("tier", "high", "reason", "买得多"))
                .expect(200);
        var today = other.clock().instant().toString().substring(0, 10);
        var entry = Map.of("kind", "service_coverage", "title", "覆盖清点", "day", today, "number", 9, "outOf", 10);
        var first = api.post("/register", entry).expect(201).text("/id");
        api.post("/register", Map.of("kind", "drill", "title", "演练", "day", today))
                .expect(201);
        api.put("/register/" + first + "/withdrawal", Map.of("reason", "重复")).expect(204);
        other.catchUp();
        assertThat(differing(other)).isEmpty();
        assertThat(other.inside(() -> other.bean(RequestTotals.class)
                        .solvedAtOnceQuietSince(other.clock().instant().plus(Duration.ofDays(1)))))
                .isEqualTo(new RequestTotals.Total(1, 2));

        other.inside(() -> {
            var sql = other.bean(DSLContext.class);
            sql.execute("update analytics.daily set broken = broken + 1 where indicator in ('MSR-06', 'MSR-07')");
            sql.execute("update analytics.tier_days set delta = delta + 1 where tier = 'HIGH'");
            other.bean(Facts.class)
                    .record(new EntryRegistered(
                            new UUID(0, 1),
                            new UUID(0, 1),
                            RegisterKind.OUTAGE,
                            "停机",
                            LocalDate.parse(today),
                            null,
                            false,
                            null,
                            null,
                            null,
                            BigDecimal.ONE,
                            null,
                            Instant.now()));
        });
        assertThat(differing(other)).containsExactly("IND-13", "IND-14", "IND-33", "MSR-06", "MSR-07");
    }

    /** The day after tomorrow, so that everything is before its midnight. */
    private static List<String> differing(TestCompany company) {
        var then = company.clock().instant().plus(Duration.ofDays(2));
        return company
                .clock()
                .at(then, () -> company.as(company.administrator(), company.bean(CompareWithTables.class)::run))
                .differences()
                .stream()
                .map(CompareWithTables.Difference::indicator)
                .distinct()
                .toList();
    }

    /** A request answered, delivered and closed; {@code silence} lies between the answer and what the customer adds. */
    private static String closed(TestCompany company, TestApi api, Duration silence) {
        var id = api.post("/tickets", """
                        {"subject": "洗衣机漏水", "body": "昨天开始", "category": "information/usage",
                         "channel": "portal", "customer": {"phone": "13900000077"}}""").expect(201).text("/id");
        var ticket = "/tickets/" + id;
        api.put(ticket + "/handler", Map.of()).expect(200);
        api.post(ticket + "/messages", Map.of("body", "请关闭进水阀", "visibility", "public"))
                .expect(201);
        var moment = company.clock().instant().plus(silence);
        company.clock()
                .at(
                        moment,
                        () -> company.inside(() -> company.bean(CustomerWrites.class)
                                .write(new TicketId(UUID.fromString(id)), "还是漏", List.of())));
        TestWork.of(company).readyToDeliver(id);
        TestWork.of(company).readyToClose(id);
        api.post(ticket + "/deliveries", Map.of("result", "更换密封圈", "explanation", "不再漏水"))
                .expect(201);
        api.put(ticket + "/verification", "{}").expect(200);
        api.put(ticket + "/confirmation", Map.of("how", "confirmed", "note", "电话确认"))
                .expect(200);
        api.put(ticket + "/closure", "{}").expect(200);
        return ticket;
    }
}
