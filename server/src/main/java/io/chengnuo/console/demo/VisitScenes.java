package io.chengnuo.console.demo;

import io.chengnuo.channel.meeting.BookMeeting;
import io.chengnuo.channel.visit.PlanCustomerVisit;
import io.chengnuo.channel.visit.PlanSiteVisit;
import io.chengnuo.channel.visit.ReportCustomerVisit;
import io.chengnuo.channel.visit.VisitReply;
import io.chengnuo.channel.visit.WorkSiteVisit;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.ticket.TicketEntry;
import io.chengnuo.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContext;

/** Engineers on their way: today's visits in every state, tomorrow's waiting for the customer's word. */
final class VisitScenes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> ADDRESSES = List.of(
            "杭州市西湖区古墩路 588 号 3 幢 1201",
            "杭州市滨江区江南大道 288 号 5 幢 602",
            "杭州市上城区解放路 85 号 1 单元 402",
            "杭州市西湖区教工路 23 号 2 幢 301");

    /** From now: over, being worked on, on the way, and three ahead; the last two are tomorrow's. */
    private static final List<Duration> STARTS = List.of(
            Duration.ofMinutes(-150),
            Duration.ofMinutes(-60),
            Duration.ofMinutes(10),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(5),
            Duration.ofHours(26),
            Duration.ofHours(27));

    private static final Duration OLD_ENOUGH = Duration.ofMinutes(260);

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;

    VisitScenes(ApplicationContext parts, MovableClock clock, Cast cast) {
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
    }

    private record Planned(UUID id, TicketEntry ticket, UUID engineer, Instant start) {}

    void play(Instant now) {
        var open = OpenTickets.of(parts).stream()
                .filter(ticket -> ticket.category().startsWith("technical"))
                .filter(ticket -> ticket.openedAt().isBefore(now.minus(OLD_ENOUGH)))
                .limit(STARTS.size())
                .toList();
        var today = LocalDate.ofInstant(now, ZONE);
        var engineers = cast.agents("technical");
        var planned = new ArrayList<Planned>();
        for (var i = 0; i < open.size(); i++) {
            var ticket = open.get(i);
            var engineer = engineers.get(i % 3).id();
            var start = now.plus(STARTS.get(i)).truncatedTo(ChronoUnit.HOURS);
            var id = clock.at(ticket.openedAt().plus(Duration.ofMinutes(20)), () -> plan(ticket, engineer, start));
            planned.add(new Planned(id, ticket, engineer, start));
        }
        for (var i = 0; i < planned.size(); i++) {
            tell(planned.get(i), i);
        }
        customers(today);
        meetings(now);
    }

    /** One is booked for tomorrow, one was held and has its minutes. */
    private void meetings(Instant now) {
        var book = parts.getBean(BookMeeting.class);
        var some = OpenTickets.of(parts).stream()
                .filter(ticket -> ticket.handler() != null && ticket.openedAt().isBefore(now.minus(OLD_ENOUGH)))
                .limit(2)
                .toList();
        for (var i = 0; i < some.size(); i++) {
            var ticket = some.get(i);
            var host = Objects.requireNonNull(ticket.handler());
            var start = now.plus(Duration.ofHours(i == 0 ? 26 : -2));
            var meeting = clock.at(
                    ticket.openedAt().plus(Duration.ofMinutes(50)),
                    () -> Acting.person(host, "demo")
                            .call(() -> book.book(
                                    new TicketId(ticket.id()),
                                    new BookMeeting.Wanted(
                                            "与客户核对处理方案",
                                            start,
                                            start.plus(Duration.ofMinutes(45)),
                                            "https://meet.hemu.example/hm-"
                                                    + ticket.number().toLowerCase(Locale.ROOT),
                                            true,
                                            List.of(host),
                                            List.of()),
                                    host)));
            if (i == 1) {
                clock.at(start.plus(Duration.ofHours(1)), () -> {
                    Acting.person(host, "demo")
                            .run(() -> book.minutes(
                                    meeting, "客户同意先换控制板；若仍异响，整机更换。备件三天内到。", false, host, DSL.noCondition(), null));
                    return meeting;
                });
            }
        }
    }

    /** Account managers at the customers they look after: one is ahead, one was not reported, two are past. */
    private void customers(LocalDate today) {
        var plan = parts.getBean(PlanCustomerVisit.class);
        var report = parts.getBean(ReportCustomerVisit.class);
        var managers = cast.agents("relations");
        var some = OpenTickets.of(parts).stream().limit(6).toList();
        for (var i = 0; i < some.size(); i++) {
            var manager = managers.get(i % managers.size()).id();
            var customer = some.get(i).customer();
            var day = today.plusDays(List.of(3, -2, -9, -16, 5, 8).get(i));
            var start = day.atTime(10 + i, 0).atZone(ZONE).toInstant();
            var visit = clock.at(
                    today.minusDays(20).atTime(9, 0).atZone(ZONE).toInstant(),
                    () -> Acting.person(manager, "demo")
                            .call(() -> plan.plan(
                                    customer,
                                    null,
                                    new PlanCustomerVisit.Wanted(manager, start, "客户现场", "季度拜访，了解使用情况"))));
            if (i == 2 || i == 3) {
                clock.at(start.plus(Duration.ofHours(3)), () -> {
                    Acting.person(manager, "demo")
                            .run(() -> report.held(
                                    visit,
                                    "客户负责人、设备管理员",
                                    "总体满意；希望缩短备件到货时间，并给新员工做一次操作培训。",
                                    List.of(
                                            new ReportCustomerVisit.Agreed("给出常用备件清单和到货时限", manager, day.plusDays(7)),
                                            new ReportCustomerVisit.Agreed("安排一次操作培训", manager, day.plusDays(21))),
                                    manager,
                                    DSL.noCondition(),
                                    null));
                    return visit;
                });
            }
        }
    }

    private UUID plan(TicketEntry ticket, UUID engineer, Instant start) {
        return Acting.person(cast.lead("technical").id(), "demo")
                .call(() -> parts.getBean(PlanSiteVisit.class)
                        .plan(
                                new TicketId(ticket.id()),
                                new PlanSiteVisit.Wanted(
                                        engineer,
                                        start,
                                        start.plus(Duration.ofHours(2)),
                                        ADDRESSES.get(
                                                Math.floorMod(ticket.number().hashCode(), ADDRESSES.size())),
                                        "上门检修：" + ticket.subject(),
                                        "万用表、备用控制板")));
    }

    private void tell(Planned visit, int index) {
        var work = parts.getBean(WorkSiteVisit.class);
        var plan = parts.getBean(PlanSiteVisit.class);
        var off = visit.start().minus(Duration.ofMinutes(20));
        if (index < 4 || index == 6) {
            Acting.customer(visit.ticket().customer(), "demo")
                    .run(() -> plan.answer(visit.id(), visit.ticket().id(), VisitReply.CONFIRMED, null));
        }
        if (index == 7) {
            Acting.customer(visit.ticket().customer(), "demo")
                    .run(() -> plan.answer(visit.id(), visit.ticket().id(), VisitReply.OTHER_TIME, "周末才在家，周六上午可以"));
        }
        Acting.person(visit.engineer(), "demo").run(() -> {
            if (index < 3) {
                clock.at(off, () -> {
                    work.setOff(visit.id(), DSL.noCondition());
                    return visit;
                });
            }
            if (index < 2) {
                clock.at(off.plus(Duration.ofMinutes(25)), () -> {
                    work.arrive(
                            visit.id(), new WorkSiteVisit.Position(30.2876, 120.1012), List.of(), DSL.noCondition());
                    work.begin(visit.id(), DSL.noCondition());
                    return visit;
                });
            }
            if (index == 0) {
                clock.at(off.plus(Duration.ofMinutes(95)), () -> {
                    work.done(
                            visit.id(),
                            new WorkSiteVisit.Report("更换控制板，试机 30 分钟正常。", "控制板 1 块", "客户本人", null, List.of(), false),
                            DSL.noCondition());
                    return visit;
                });
            }
        });
    }
}
