package io.chengnuo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.FactRelay;
import io.chengnuo.shared.facts.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ChengnuoTest
@Tag("REQ-INT-06")
class FactRelayTests {

    @Autowired
    private Facts facts;

    @Autowired
    private FactRelay relay;

    @Autowired
    private KettleListener listening;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    private final UUID tenant = UUID.randomUUID();

    @BeforeEach
    void company() {
        tenants.add(
                new Tenants.Tenant(tenant, "kettles", tenant + ".test", Locale.ENGLISH, ZoneId.of("UTC")),
                Instant.EPOCH);
        listening.heard.clear();
    }

    @Test
    void committedFactsAreHeardOnceInOrder() {
        for (var i = 1; i <= 20; i++) {
            boil(i);
        }
        relay.catchUp(tenant);
        assertThat(listening.heard)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
    }

    @Test
    void aCommitWakesTheListenerByItself() {
        boil(7);
        await().untilAsserted(() -> assertThat(listening.heard).containsExactly(7));
    }

    @Test
    void aRolledBackFactWasNever() {
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> {
                    facts.record(new KettleListener.KettleBoiled(UUID.randomUUID(), 1, Instant.EPOCH));
                    status.setRollbackOnly();
                }));
        relay.catchUp(tenant);
        assertThat(listening.heard).isEmpty();
    }

    @Test
    void aFactThatIsRefusedIsPutAsideAndOthersGoOn() {
        boil(1);
        boil(-1);
        boil(2);
        relay.catchUp(tenant);
        assertThat(listening.heard).contains(1, 2);
        var aside = Tenancy.as(
                tenant,
                () -> transaction.execute(status -> sql.fetchCount(sql.selectFrom("shared.quarantined_facts"))));
        assertThat(aside).isEqualTo(1);
    }

    @Test
    void aLateCommitOfAnEarlierTransactionIsNotSkipped() throws Exception {
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slow = Thread.ofVirtual()
                .start(() -> Tenancy.run(
                        tenant,
                        () -> transaction.executeWithoutResult(status -> {
                            facts.record(new KettleListener.KettleBoiled(UUID.randomUUID(), 1, Instant.EPOCH));
                            written.countDown();
                            waitFor(release);
                        })));
        written.await();
        boil(2);
        relay.catchUp(tenant, Duration.ofSeconds(1));
        assertThat(listening.heard).isEmpty();
        release.countDown();
        slow.join();
        relay.catchUp(tenant);
        assertThat(listening.heard).containsExactly(1, 2);
    }

    private void boil(int number) {
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(status ->
                        facts.record(new KettleListener.KettleBoiled(UUID.randomUUID(), number, Instant.EPOCH))));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
