package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four kinds of core business have procedures: a request of the kind opens with its steps, and each one done is recorded. */
@ChengnuoTest
@Tag("REQ-POL-32")
class CoreProceduresTests {

    private TestCompany company;

    @ParameterizedTest
    @CsvSource({
        "information, consultation",
        "transaction/order, order",
        "technical/installation, installation",
        "technical/repair, repair"
    })
    void aRequestOfACoreTypeShowsItsProcedureAndRecordsEachStep(String category, String procedure) {
        var agent = company.api(company.administrator());
        var id = agent.post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "核心业务",
                                "category",
                                category,
                                "channel",
                                "phone",
                                "customer",
                                Map.of("phone", "13800001234")))
                .expect(201)
                .text("/id");
        var work = "/tickets/" + id + "/work";

        var opened = agent.get(work).expect(200);
        assertThat(opened.text("/procedure/key")).isEqualTo(procedure);
        assertThat(opened.json().at("/procedure/stages").size()).isGreaterThan(1);
        assertThat(opened.text("/stage")).isEqualTo(opened.text("/procedure/stages/0/key"));

        new TestWork(company, agent).advance(id);
        var moved = agent.get(work).expect(200);
        assertThat(moved.text("/stage")).isNotEqualTo(opened.text("/stage"));
        assertThat(moved.text("/stays/0/stage")).isEqualTo(opened.text("/stage"));
        assertThat(moved.text("/stays/0/leftAt")).isNotBlank();
        assertThat(agent.get("/tickets/" + id + "/events?limit=100").expect(200).text())
                .contains("StageEntered");
    }

    @Test
    void theClauseThatOrdersThemIsBoundToThem() {
        var agent = company.api(company.administrator());
        var without = agent.get("/policies/controls/report?problem=without_control")
                .expect(200)
                .json()
                .at("/findings");

        assertThat(without.valueStream().map(finding -> finding.at("/where").asString()))
                .doesNotContain("2.3");
    }
}
