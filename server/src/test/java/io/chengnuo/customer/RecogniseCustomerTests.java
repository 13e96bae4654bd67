package io.chengnuo.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.customer.RecogniseCustomer.Asked;
import io.chengnuo.customer.RecogniseCustomer.Recognised;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ChengnuoTest
class RecogniseCustomerTests {

    @Autowired
    private RecogniseCustomer recognise;

    @Autowired
    private CustomerSummaries summaries;

    @Autowired
    private OwnAddresses own;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TransactionTemplate transaction;

    private UUID tenant = UUID.randomUUID();

    @BeforeEach
    void company() {
        tenant = UUID.randomUUID();
        var host = tenant + ".test";
        tenants.add(new Tenants.Tenant(tenant, "test", host, Locale.CHINA, ZoneId.of("Asia/Shanghai")), Instant.EPOCH);
    }

    @Test
    @Tag("REQ-CUS-07")
    void aKnownIdentityFindsItsCustomerInWhateverSpelling() {
        var first = in(() -> recognise.from("王芳", "Fang.Wang@Example.com", "138 0013 8000"));
        var byPhone = in(() -> recognise.from("somebody", null, "+86-138-0013-8000"));
        var byMail = in(() -> recognise.from(null, " fang.wang@EXAMPLE.com ", null));
        assertThat(first.known()).isFalse();
        assertThat(List.of(byPhone, byMail)).extracting(Recognised::customer).containsOnly(first.customer());
        assertThat(byPhone.name()).isEqualTo("王芳");
        assertThat(byPhone.known()).isTrue();
    }

    @Test
    @Tag("REQ-CUS-07")
    void anUnknownIdentityMakesAProvisionalCustomerShownMasked() {
        var made = in(() -> recognise.from(null, null, "13900001234"));
        var summary = in(() -> summaries.of(List.of(made.customer().value())))
                .get(made.customer().value());
        assertThat(summary.provisional()).isTrue();
        assertThat(summary.phone()).isEqualTo("139****1234");
        assertThat(summary.name()).isEqualTo("139****1234");
        var facts = in(() -> sql.fetch("select kind, body::text from shared.facts"));
        assertThat(facts.getValues("kind", String.class)).containsExactly("CustomerRegistered");
        assertThat(facts.getValues("body", String.class).toString())
                .contains("139****1234")
                .doesNotContain("13900001234");
    }

    @Test
    @Tag("REQ-CUS-07")
    void manyAtOnceFromTheSamePersonMakeOneCustomer() throws Exception {
        Callable<CustomerId> request = () -> in(() -> recognise.from("李雷", "lilei@example.com", "13700000001"))
                .customer();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new HashSet<CustomerId>();
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 24).mapToObj(i -> request).toList())) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(1);
        }
        assertThat(in(() -> sql.fetchValue("select count(*) from customer.customers")))
                .isEqualTo(1L);
        assertThat(in(() -> sql.fetchValue("select count(*) from shared.facts")))
                .isEqualTo(1L);
    }

    @Test
    void aListKeepsItsOrderAndRepeatsAreOnePerson() {
        var number = Identity.read(IdentityKind.NUMBER, "k-1", "x");
        var mail = Identity.read(IdentityKind.MAIL, "a@b.cn", "x");
        var found = in(() -> recognise.all(List.of(
                new Asked("A", List.of(number)), new Asked("B", List.of(mail)), new Asked("C", List.of(number)))));
        assertThat(found).extracting(Recognised::name).containsExactly("A", "B", "A");
    }

    @Test
    void ourOwnAddressesAreNeverACustomer() {
        in(() -> {
            own.replace(List.of("support@acme.cn", "@help.acme.cn"));
            return true;
        });
        for (var address : List.of("Support@ACME.cn", "anyone@help.acme.cn")) {
            assertThatThrownBy(() -> in(() -> recognise.from("x", address, null)))
                    .isInstanceOfSatisfying(
                            Invalid.class, refusal -> assertThat(refusal.code()).isEqualTo("own_address"));
        }
        assertThat(in(() -> recognise.from("x", "support@acme.cn", "13800000002"))
                        .known())
                .isFalse();
        assertThat(in(() -> summaries.withMail("support@acme.cn"))).isEmpty();
    }

    @Test
    void brokenIdentitiesAreRefusedByField() {
        for (var phone : List.of("12", "abc", "138001380001380013800", "<script>", "１")) {
            assertThatThrownBy(() -> in(() -> recognise.from("x", null, phone)))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refusal -> assertThat(refusal.errors().getFirst().field())
                                    .isEqualTo("customer.phone"));
        }
        for (var mail : List.of("@", "a@", "a b@c.de", "a@b", "x".repeat(300) + "@b.de", "a@b.de\r\nBcc: c@d.ef")) {
            assertThatThrownBy(() -> in(() -> recognise.from("x", mail, null))).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> in(() -> recognise.from("x", "", " "))).isInstanceOf(Invalid.class);
    }

    private <T> T in(Supplier<T> work) {
        return Tenancy.as(tenant, () -> transaction.execute(status -> work.get()));
    }
}
