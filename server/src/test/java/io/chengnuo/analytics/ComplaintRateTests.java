package io.chengnuo.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Complaints among all requests, from the facts of tickets; what was received before is heard from the log. */
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
