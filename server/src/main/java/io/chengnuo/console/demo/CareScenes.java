package io.chengnuo.console.demo;

import static io.chengnuo.console.demo.OpenTickets.handlerOf;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.ticket.TicketEntry;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.aftersales.MakeVisit;
import io.chengnuo.work.aftersales.PlanMaintenance;
import io.chengnuo.work.aftersales.RunMaintenance;
import io.chengnuo.work.aftersales.VisitOutcome;
import io.chengnuo.work.defect.DefectFrequency;
import io.chengnuo.work.defect.DefectState;
import io.chengnuo.work.defect.MoveDefect;
import io.chengnuo.work.defect.ReportDefect;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What goes to the makers of the products, and how delivered ones are looked after. */
final class CareScenes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;

    CareScenes(ApplicationContext parts, MovableClock clock, Cast cast) {
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
    }

    void play(Instant now) {
        var open = OpenTickets.of(parts).stream()
                .filter(ticket -> ticket.category().startsWith("technical"))
                .toList();
        visits(now);
        defects(open);
        maintenance(open, LocalDate.ofInstant(now, ZONE));
    }

    /** People called who was to be called, one in nine a day late or with something left to do; the last days' calls are still open. */
    private void visits(Instant now) {
        var make = parts.getBean(MakeVisit.class);
        var due = make.dueBefore(now.minus(Duration.ofDays(2)));
        for (var i = 0; i < due.size(); i++) {
            var visit = due.get(i);
            var late = i % 9 == 0;
            clock.at(
                    visit.at().plus(Duration.ofHours(late ? 20 : -2)),
                    () -> Acting.person(visit.person(), "demo")
                            .run(() -> make.made(
                                    visit.id(),
                                    late ? VisitOutcome.PROBLEM : VisitOutcome.SATISFIED,
                                    late ? "机器正常，但客户说上门时间改了两次，已道歉。" : "使用正常，客户满意。",
                                    null)));
        }
    }

    private void defects(List<TicketEntry> open) {
        if (open.size() < 4) {
            return;
        }
        var report = parts.getBean(ReportDefect.class);
        var move = parts.getBean(MoveDefect.class);
        var maker = cast.agents("product").getFirst().id();
        var first = open.get(0);
        var board = Acting.person(handlerOf(first), "demo")
                .call(() -> report.report(
                        id(first),
                        new ReportDefect.Form(
                                "控制板受潮后反复重启",
                                "HM-A35 空调",
                                "梅雨季开机十分钟后自动重启，更换控制板后恢复。",
                                DefectFrequency.OFTEN,
                                cast.team("product"))));
        for (var more : open.subList(1, 3)) {
            Acting.person(handlerOf(more), "demo").run(() -> report.link(id(more), board));
        }
        var last = open.get(3);
        Acting.person(handlerOf(last), "demo")
                .run(() -> report.report(
                        id(last),
                        new ReportDefect.Form(
                                "联网模块更新后连不上 5G 路由器",
                                "HM-V3 扫地机",
                                "固件 2.4.1 之后找不到设备，退回 2.4.0 正常。",
                                DefectFrequency.ALWAYS,
                                cast.team("product"))));
        Acting.person(maker, "demo").run(() -> {
            move.move(board, DefectState.ACCEPTED, null, "已复现，与 6 月批次的涂层有关", null);
            move.move(board, DefectState.IN_WORK, null, null, null);
        });
    }

    /** Some rounds are due today: a request and a call come about by themselves. */
    private void maintenance(List<TicketEntry> open, LocalDate today) {
        var plans = parts.getBean(PlanMaintenance.class);
        var technical = cast.team("technical");
        var service = cast.team("service");
        Acting.person(cast.lead("technical").id(), "demo").run(() -> {
            for (var i = 0; i < Math.min(6, open.size()); i++) {
                var customer = open.get(i).customer();
                if (i % 2 == 0) {
                    plans.service(customer, "HM-A35 空调", 6, today.plusDays(i * 12L), technical);
                } else {
                    plans.calls(customer, "HM-P5 净水器", 3, today.plusDays((i - 1) * 9L), service);
                }
            }
        });
        parts.getBean(RunMaintenance.class).now();
    }

    private static TicketId id(TicketEntry ticket) {
        return new TicketId(ticket.id());
    }
}
