package io.chengnuo.channel.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lease of the line to an SMS centre, which allows one bind: nodes that come, fail and go on a real database. */
@ChengnuoTest
@Tag("REQ-CHN-06")
class HeldLineTests {

    private static final String SMPP = "smpp";

    private TestCompany company;
    private Connector connector;

    /** Nobody's connector: no line of the product itself takes part. */
    @BeforeEach
    void aCentre() {
        var id = Ids.next(company.clock().instant());
        connector = new Connector(
                id,
                ConnectorKind.SMPP,
                "centre",
                Map.of(),
                company.administrator().id(),
                true,
                1);
    }

    @Test
    void twoNodesWhoseLinesBreakAgainAndAgainNeverHoldItTogether() throws InterruptedException {
        var centre = new Centre();
        var nodes = List.of(node(centre, "one"), node(centre, "two"));
        Awaitility.await().until(() -> centre.binds("one") >= 20 && centre.binds("two") >= 20);
        for (var node : nodes) {
            node.stop();
            node.join();
        }
        assertThat(centre.mostAtOnce.get()).isEqualTo(1);
        assertThat(centre.now.get()).isZero();
        assertThat(holds(lease())).as("who stops lets it go").isTrue();
    }

    @Test
    void ofManyThatReachForAnEndedLeaseOneGetsIt() {
        var leases = IntStream.range(0, 8).mapToObj(node -> lease()).toList();
        for (var round = 0; round < 25; round++) {
            var got = leases.parallelStream().filter(this::holds).toList();
            assertThat(got).as("round %d", round).hasSize(1);
            ended();
        }
    }

    @Test
    void whoWasAwayTooLongNoticesItAndTakesNothingFromTheNext() {
        var first = lease();
        var second = lease();
        assertThat(holds(first)).isTrue();
        assertThat(holds(second)).isFalse();
        assertThat(holds(first)).as("renewed").isTrue();
        ended();
        assertThat(holds(second)).isTrue();
        assertThat(holds(first)).isFalse();
        Tenancy.run(company.id(), first::release);
        assertThat(holds(first)).isFalse();
        assertThat(holds(second)).isTrue();
    }

    @Test
    void aLineThatLostItsLeaseStopsBeforeItsNextPiece() throws InterruptedException {
        var centre = new Centre();
        centre.breaks = false;
        var node = node(centre, "one");
        Awaitility.await().until(() -> centre.now.get() == 1);
        var other = lease();
        Awaitility.await().until(() -> {
            ended();
            return holds(other);
        });
        Awaitility.await().until(() -> centre.now.get() == 0);
        node.stop();
        node.join();
        assertThat(holds(other)).as("its end takes nothing").isTrue();
    }

    private HeldLine node(Centre centre, String name) {
        return Tenancy.as(
                company.id(),
                () -> new HeldLine(
                                Thread.ofPlatform().daemon().name("node-" + name),
                                connector,
                                lease(),
                                company.bean(Connectors.class),
                                centre.node(name))
                        .start());
    }

    private Lease lease() {
        return new ConnectorLease(company.bean(Leases.class), connector.id(), SMPP);
    }

    private boolean holds(Lease lease) {
        return Tenancy.as(company.id(), lease::hold);
    }

    private void ended() {
        company.inside(() -> company.bean(DSLContext.class)
                .execute(
                        "update channel.leases set held_until = now() - interval '1 second' where connector = {0}",
                        connector.id()));
    }

    /** Counts who is bound to it at once; unless told otherwise it breaks every bind after a few pieces. */
    private static final class Centre {

        private static final HeldLine.Pace QUICK = new HeldLine.Pace(
                Duration.ofMillis(1), Duration.ZERO, Duration.ofMillis(2), Map.of(), Duration.ofSeconds(10));
        private static final int PIECES = 3;

        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final List<String> binds = new CopyOnWriteArrayList<>();
        private volatile boolean breaks = true;

        private long binds(String node) {
            return binds.stream().filter(node::equals).count();
        }

        private HeldLine.Work node(String name) {
            return new HeldLine.Work() {
                @Override
                public HeldLine.Pace pace() {
                    return QUICK;
                }

                @Override
                public void goOn(HeldLine line) throws IOException {
                    mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
                    binds.add(name);
                    try {
                        for (var piece = 0; line.goesOn(); piece++) {
                            if (breaks && piece == PIECES) {
                                throw new IOException("broken");
                            }
                        }
                    } finally {
                        now.decrementAndGet();
                    }
                }

                @Override
                public Optional<String> problem(Exception failure) {
                    return failure instanceof IOException ? Optional.of("unreachable") : Optional.empty();
                }
            };
        }
    }
}
