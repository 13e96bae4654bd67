package io.chengnuo.console.demo;

import io.chengnuo.channel.outlet.BookAppointment;
import io.chengnuo.channel.outlet.KeepOutlet;
import io.chengnuo.channel.outlet.Outlet;
import io.chengnuo.channel.outlet.ReceiveWalkIn;
import io.chengnuo.channel.outlet.ServeCounter;
import io.chengnuo.channel.outlet.ServeRegions;
import io.chengnuo.channel.outlet.TakeNumber;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.shared.Refusal;
import io.chengnuo.ticket.TicketEntry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Where the company is to be found: outlets in the east, regions it serves, and what goes on in one hall today. */
final class PlaceScenes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> SERVICES = List.of("information", "transaction", "complaint", "technical");

    private static final List<ServeRegions.Wanted> REGIONS = List.of(
            region("310101", "上海市黄浦区"),
            region("310115", "上海市浦东新区"),
            region("320102", "江苏省南京市玄武区"),
            region("320106", "江苏省南京市鼓楼区"),
            region("320505", "江苏省苏州市虎丘区"),
            region("320508", "江苏省苏州市姑苏区"),
            region("330102", "浙江省杭州市上城区"),
            region("330106", "浙江省杭州市西湖区"),
            region("330108", "浙江省杭州市滨江区"),
            region("330203", "浙江省宁波市海曙区"),
            region("330212", "浙江省宁波市鄞州区"),
            region("330302", "浙江省温州市鹿城区"),
            region("340103", "安徽省合肥市庐阳区"),
            region("340104", "安徽省合肥市蜀山区"),
            region("350203", "福建省厦门市思明区"));

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;
    private final UUID keeper;

    PlaceScenes(ApplicationContext parts, MovableClock clock, Cast cast, UUID keeper) {
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
        this.keeper = keeper;
    }

    void play(Instant now) {
        var today = LocalDate.ofInstant(now, ZONE);
        var hall = clock.at(
                now.minus(Duration.ofDays(60)),
                () -> Acting.person(keeper, "demo").call(() -> {
                    parts.getBean(ServeRegions.class).serve(REGIONS, today.minusDays(400));
                    open("SH01", "上海淮海路网点", "上海市黄浦区淮海中路 300 号", "310101", 31.2216, 121.4737, today, "310000");
                    open("NJ01", "南京中央路网点", "南京市鼓楼区中央路 201 号", "320106", 32.0790, 118.7830, today, "320100");
                    open("SZ01", "苏州干将路网点", "苏州市姑苏区干将西路 88 号", "320508", 31.3060, 120.6030, today, "320500");
                    open("NB01", "宁波药行街网点", "宁波市海曙区药行街 48 号", "330203", 29.8690, 121.5530, today, "330200");
                    open("HF01", "合肥长江路网点", "合肥市蜀山区长江西路 310 号", "340104", 31.8520, 117.2440, today, "340100");
                    return open("HZ01", "杭州文三路旗舰网点", "杭州市西湖区文三路 478 号", "330106", 30.2780, 120.1240, today, "330100");
                }));
        var open = OpenTickets.of(parts);
        appointments(hall, open, today);
        queue(hall, now, open);
    }

    private UUID open(
            String code,
            String name,
            String address,
            String region,
            double latitude,
            double longitude,
            LocalDate today,
            String covers) {
        return parts.getBean(KeepOutlet.class)
                .open(new Outlet.Details(
                        code,
                        name,
                        address,
                        region,
                        latitude,
                        longitude,
                        "400-820-0188",
                        "service-hours",
                        SERVICES,
                        List.of(covers),
                        3,
                        30,
                        2,
                        cast.lead("service").id(),
                        cast.team("service"),
                        today.minusDays(400),
                        null));
    }

    private void appointments(UUID hall, List<TicketEntry> open, LocalDate today) {
        var book = parts.getBean(BookAppointment.class);
        var day = today.plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        var ten = day.atTime(10, 0).atZone(ZONE).toInstant();
        for (var i = 0; i < Math.min(4, open.size()); i++) {
            var customer = open.get(i).customer();
            var at = ten.plus(Duration.ofMinutes(30L * i));
            tried(() -> Acting.customer(customer, "demo")
                    .run(() -> book.book(hall, customer, SERVICES.get(3), at, "带机器到店检测")));
        }
    }

    /** As long as the hall is open now: some wait, one is served. */
    private void queue(UUID hall, Instant now, List<TicketEntry> open) {
        var take = parts.getBean(TakeNumber.class);
        var serve = parts.getBean(ServeCounter.class);
        var receive = parts.getBean(ReceiveWalkIn.class);
        var clerk = cast.agents("service").getFirst().id();
        tried(() -> Acting.person(clerk, "demo").run(() -> {
            var taken = new ArrayList<UUID>();
            for (var i = 0; i < 6; i++) {
                var minute = 30 - 4L * i;
                var customer = i < 2 && i < open.size() ? open.get(i).customer() : null;
                var service = SERVICES.get(i % SERVICES.size());
                taken.add(clock.at(
                        now.minus(Duration.ofMinutes(minute)),
                        () -> take.take(hall, service, customer == null ? "访客" : null, customer)
                                .id()));
            }
            var first = clock.at(now.minus(Duration.ofMinutes(14)), () -> {
                var called = serve.next(hall, 1, clerk);
                receive.open(called, new ReceiveWalkIn.Said(null, null, "13655550101", null, "到店咨询换新政策", "想把旧空调折价换新。"));
                return called;
            });
            clock.at(now.minus(Duration.ofMinutes(5)), () -> {
                serve.finish(first, clerk);
                return first;
            });
            clock.at(now.minus(Duration.ofMinutes(3)), () -> serve.next(hall, 2, clerk));
        }));
    }

    /** At night and on holidays the hall is shut, and so it should be. */
    private static void tried(Runnable scene) {
        try {
            scene.run();
        } catch (Refusal shut) {
            // nothing to see then
        }
    }

    private static ServeRegions.Wanted region(String code, String name) {
        return new ServeRegions.Wanted(code, name);
    }
}
