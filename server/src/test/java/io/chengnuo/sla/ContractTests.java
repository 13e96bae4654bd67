package io.chengnuo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.policy.LoadPolicyPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has terms of service by contract gets the promises of these terms, as long as it holds. */
@ChengnuoTest
@Tag("REQ-SLA-01")
class ContractTests {

    private TestCompany company;
    private TestApi api;

    @BeforeEach
    void aPolicyWithAPromiseForGold() {
        api = company.api(company.administrator());
        var pack = pack().replace(
                        "indicator: MSR-03, measured: each, starts",
                        "indicator: MSR-03, measured: each, amount: PT2H, calendar: 24x7, starts")
                .replace("when: [{channels: [mail]}]", "when: [{contracts: [gold]}]");
        company.as(
                company.administrator(),
                () -> company.bean(LoadPolicyPack.class)
                        .load(
                                new ByteArrayInputStream(pack.getBytes(StandardCharsets.UTF_8)),
                                ZoneId.of("Asia/Shanghai"),
                                Locale.SIMPLIFIED_CHINESE,
                                "按合同承诺"));
    }

    private static String pack() {
        try (var file = Objects.requireNonNull(ContractTests.class.getResourceAsStream("/policy/packs/default.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void onlyACustomerWhoseContractHoldsHasItsPromises() {
        var customer = api.post("/customers", Map.of("kind", "firm", "name", "晨光商场"))
                .expect(201)
                .text("/id");
        assertThat(promises(customer)).doesNotContain("mail-response");
        api.put("/customers/" + customer + "/contract", Map.of("terms", "gold", "until", "2999-12-31", "reason", "签约"))
                .expect(200);
        assertThat(api.get("/customers/" + customer).text("/contract/terms")).isEqualTo("gold");
        assertThat(promises(customer)).contains("mail-response");
        api.put("/customers/" + customer + "/contract", Map.of("terms", "gold", "until", "2001-12-31", "reason", "到期"))
                .expect(200);
        assertThat(promises(customer)).doesNotContain("mail-response");
        api.put(
                        "/customers/" + customer + "/contract",
                        Map.of("terms", "gold", "from", "2030-01-01", "until", "2029-01-01", "reason", "x"))
                .refused(422, "contract_ends_before_it_begins");
        api.put("/customers/" + customer + "/contract", Map.of("reason", "解约")).expect(200);
        assertThat(promises(customer)).doesNotContain("mail-response");
    }

    private String promises(String customer) {
        var ticket = api.post("/tickets", Map.of("subject", "空调检修", "customer", Map.of("id", customer)))
                .expect(201)
                .text("/id");
        return api.get("/tickets/" + ticket + "/clocks").expect(200).text();
    }
}
