package io.chengnuo.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-CPL-08")
class SealedNumbersTests {

    private static final String NUMBER = "31010119900307451X";

    private TestCompany company;

    @Test
    void theDatabaseKeepsNoDocumentNumberAnybodyCanRead() {
        var one = register("王一");
        var other = register("王一");
        var api = company.api(company.administrator());
        var kept = company.inside(() -> company.bean(DSLContext.class)
                .fetch(
                        "select document_number, (select string_agg(key, ' ') from customer.match_keys where customer = id)"
                                + " from customer.customers where id in (?, ?)",
                        one,
                        other)
                .toString());
        assertThat(kept).contains("a1.").doesNotContain("31010119900307451").doesNotContain("451X");
        assertThat(api.post("/customers/" + one + "/reveals", Map.of("reason", "身份核验"))
                        .expect(200)
                        .text("/documentNumber"))
                .isEqualTo(NUMBER);
        assertThat(api.get("/customers/" + one).expect(200).text()).doesNotContain(NUMBER);

        var version = api.get("/customers/" + one).text("/version");
        api.put("/customers/" + one + "/profile", Map.of("documentNumber", NUMBER))
                .expect(200);
        assertThat(api.get("/customers/" + one).text("/version"))
                .as("the same number again is no change")
                .isEqualTo(version);
    }

    @Test
    @Tag("REQ-CUS-07")
    void theSameNumberStillMeets() {
        var one = register("赵甲");
        var other = register("赵乙");
        var met = company.inside(() -> (Long) company.bean(DSLContext.class)
                .fetchValue(
                        "select count(*) from customer.match_keys a join customer.match_keys b on a.key = b.key"
                                + " where a.key like 'document:%' and a.customer = ? and b.customer = ?",
                        one, other));
        assertThat(met).isEqualTo(1);
    }

    @Test
    void aSealedNumberBelongsToItsCustomerAlone() {
        var sealed = company.bean(SealedNumbers.class);
        var owner = UUID.randomUUID();
        Tenancy.run(company.id(), () -> {
            var kept = sealed.seal(NUMBER, owner);
            assertThat(sealed.open(kept, owner)).isEqualTo(NUMBER);
            assertThat(sealed.seal(NUMBER, owner)).isNotEqualTo(kept);
            assertThatThrownBy(() -> sealed.open(kept, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        });
    }

    private UUID register(String name) {
        var profile = new Profile(null, null, null, null, null, null, null, null, NUMBER, null, null, null, null);
        return company.inside(() -> company.bean(RegisterCustomers.class)
                .registerAll(
                        List.of(new NewCustomer(CustomerKind.PERSON, name, Tier.MIDDLE, false, profile, List.of())))
                .getFirst()
                .value());
    }
}
