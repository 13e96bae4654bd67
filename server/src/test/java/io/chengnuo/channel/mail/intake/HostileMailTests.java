package io.chengnuo.channel.mail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.shared.Tenancy;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More than five hundred mails that were damaged or built to harm: each is kept and settled, in little time, and none is lost. */
@ChengnuoTest
@Tag("AT-12")
@Tag("REQ-CHN-05")
class HostileMailTests {

    /** Of the processor's time: others may work on this machine at the same moment. */
    private static final long LONGEST = 2_000_000_000L;

    private TestCompany company;

    @Test
    void everyHostileMailIsStoredOrInQuarantine() {
        var own = company.another();
        var receive = company.bean(ReceiveMail.class);
        var time = ManagementFactory.getThreadMXBean();
        var slow = new ConcurrentLinkedQueue<String>();
        var different = new HashSet<Integer>();
        var mails = HostileMails.all();
        assertThat(mails).hasSizeGreaterThanOrEqualTo(500);
        try (var threads = Executors.newFixedThreadPool(4)) { // most of the time is the disk's
            mails.forEach((name, raw) -> {
                different.add(Arrays.hashCode(raw));
                threads.execute(() -> {
                    var before = time.getCurrentThreadCpuTime();
                    Tenancy.run(own.id(), () -> receive.receive("hostile", raw));
                    if (time.getCurrentThreadCpuTime() - before > LONGEST) {
                        slow.add(name);
                    }
                });
            });
        }
        assertThat(slow).isEmpty();
        var sql = company.bean(DSLContext.class);
        var states =
                own.inside(() -> sql.fetch("select state, count(*)::int from channel.received_mails group by state")
                        .intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)));
        assertThat(states).doesNotContainKey("RECEIVED");
        assertThat(states.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(different.size());
        assertThat(own.<Integer>inside(
                        () -> sql.fetchOne("select count(*)::int from channel.received_mails where reason = 'failed'")
                                .get(0, Integer.class)))
                .as("those that our own code stumbled over")
                .isZero();
    }
}
