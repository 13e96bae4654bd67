package io.chengnuo.console.demo;

import io.chengnuo.analytics.register.NewEntry;
import io.chengnuo.analytics.register.RegisterEntry;
import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Reach;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.shared.files.FileStore;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What the company does outside the product and writes into the register: a drill, trainings, an outage, staffing. */
final class WrittenByHand {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final UUID keeper;

    WrittenByHand(ApplicationContext parts, MovableClock clock, UUID keeper) {
        this.parts = parts;
        this.clock = clock;
        this.keeper = keeper;
    }

    void fill(Instant now) {
        on(now, 71, RegisterKind.DRILL, "全要素应急演练：客服系统中断与恢复", null, null, false);
        on(now, 64, RegisterKind.TRAINING, "投诉沟通与情绪安抚培训", "18", null, false);
        on(now, 22, RegisterKind.TRAINING, "新品冰箱故障判断培训", "24", null, false);
        on(now, 33, RegisterKind.PROCESS_REVIEW, "服务流程季度评审会", null, null, true);
        on(now, 30, RegisterKind.POLICY_REVIEW, "制度与数据季度回顾", null, null, true);
        on(now, 26, RegisterKind.SURVEY_ROUND, "季度满意度调查", null, null, false);
        on(now, 12, RegisterKind.INSPECTION, "服务监督小组月度检查", null, null, true);
        on(now, 40, RegisterKind.BACKUP_STAFF, "备岗资格清点", "7", "32", false);
        on(now, 40, RegisterKind.STAFFING, "人员配置清点", "480", "26", false);
        on(now, 20, RegisterKind.SERVICE_COVERAGE, "客户责任人清点", "452", "480", false);
        on(now, 20, RegisterKind.OUTLET_COVERAGE, "线下网点清点", "41", "44", false);
        on(now, 20, RegisterKind.SYSTEM_COVERAGE, "服务场景清点", "27", "31", false);
        on(now, 80, RegisterKind.RESPONSE_BASELINE, "系统上线前平均首次响应", "42", null, false);
        lasting(now, 15, Duration.ofMinutes(155), RegisterKind.OUTAGE, "呼叫平台中断", "3", "96");
        lasting(now, 44, Duration.ofMinutes(70), RegisterKind.SECURITY_INCIDENT, "钓鱼邮件处置", null, null);
    }

    private void on(
            Instant now,
            int daysAgo,
            RegisterKind kind,
            String title,
            @Nullable String number,
            @Nullable String outOf,
            boolean proven) {
        var day = LocalDate.ofInstant(now, HOME).minusDays(daysAgo);
        enter(day.atTime(17, 30).atZone(HOME).toInstant(), kind, title, day, null, null, number, outOf, proven);
    }

    private void lasting(
            Instant now,
            int daysAgo,
            Duration length,
            RegisterKind kind,
            String title,
            @Nullable String number,
            @Nullable String outOf) {
        var begins = LocalDate.ofInstant(now, HOME)
                .minusDays(daysAgo)
                .atTime(10, 20)
                .atZone(HOME)
                .toInstant();
        var ends = begins.plus(length);
        enter(ends.plus(Duration.ofHours(2)), kind, title, null, begins, ends, number, outOf, false);
    }

    private void enter(
            Instant at,
            RegisterKind kind,
            String title,
            @Nullable LocalDate day,
            @Nullable Instant begins,
            @Nullable Instant ends,
            @Nullable String number,
            @Nullable String outOf,
            boolean proven) {
        clock.at(
                at,
                () -> Acting.person(keeper, "demo")
                        .call(() -> parts.getBean(RegisterEntry.class)
                                .enter(
                                        new NewEntry(
                                                kind,
                                                title,
                                                null,
                                                day,
                                                begins,
                                                ends,
                                                number == null ? null : new BigDecimal(number),
                                                outOf == null ? null : new BigDecimal(outOf),
                                                null,
                                                proven ? List.of(minutes(title)) : List.of()),
                                        new DataScope(Reach.ALL, keeper, Set.of(), Set.of()))));
    }

    private UUID minutes(String title) {
        var text = title + "\n\n参会人员、议题与结论见附表。\n";
        return parts.getBean(FileStore.class)
                .keep(title + "记录.txt", "text/plain", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id();
    }
}
