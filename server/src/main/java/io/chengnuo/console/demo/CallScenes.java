package io.chengnuo.console.demo;

import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.HookType;
import io.chengnuo.channel.connector.SaveConnector;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.channel.phone.CallMenu;
import io.chengnuo.channel.phone.CallTicket;
import io.chengnuo.channel.phone.GiveExtension;
import io.chengnuo.channel.phone.SaveCallMenu;
import io.chengnuo.channel.phone.WorkAfterCall;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The hotline: its menu, who sits where, and calls of the last week as its telephone system told them, signed, event by event. */
final class CallScenes {

    private static final String SECRET = "a telephone system of a story only";
    private static final String LINE = "4008200188";

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;
    private final HookType door;
    private final JsonMapper json;

    CallScenes(ApplicationContext parts, MovableClock clock, Cast cast) {
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
        this.json = parts.getBean(JsonMapper.class);
        this.door = parts.getBeansOfType(HookType.class).values().stream()
                .filter(type -> type.kind() == ConnectorKind.PHONE)
                .findFirst()
                .orElseThrow();
    }

    void play(Instant now) {
        var lead = cast.lead("service").id();
        var phone = clock.at(
                now.minus(Duration.ofDays(30)),
                () -> Acting.person(lead, "demo").call(() -> installed(lead)));
        for (var day = 7; day >= 1; day--) {
            for (var nth = 0; nth < 4; nth++) {
                usual(phone, now.minus(Duration.ofDays(day)).plus(Duration.ofMinutes(53L * nth)), day * 4 + nth);
            }
        }
        today(phone, now);
    }

    private UUID installed(UUID lead) {
        var phone = parts.getBean(SaveConnector.class)
                .add(ConnectorKind.PHONE, "400 客服热线", Map.of("secret", SECRET), lead, true);
        var people = cast.agents("service");
        for (var n = 0; n < people.size(); n++) {
            parts.getBean(GiveExtension.class).give(phone, people.get(n).id(), extension(n), lead);
        }
        parts.getBean(SaveCallMenu.class)
                .save(
                        phone,
                        "欢迎致电禾沐电器。报修请按 1，投诉请按 2，查询请直接说，转人工请按 0。",
                        List.of(
                                choice("0", CallMenu.Kind.OPERATOR, null, "转人工", "人工", "客服"),
                                choice("1", CallMenu.Kind.CATEGORY, "technical/repair", "报修", "修", "坏了", "不转"),
                                choice("2", CallMenu.Kind.CATEGORY, "complaint", "投诉", "投诉"),
                                choice("3", CallMenu.Kind.BOT, null, "查询", "怎么", "多久")),
                        null,
                        lead);
        return phone;
    }

    /** One of many: every fifth caller gives up, and is called back. */
    private void usual(UUID phone, Instant at, int number) {
        var call = new Told(phone, "week-" + number, at);
        call.rings(customer(number), number % 3 == 0 ? "1" : "0", null);
        if (number % 5 == 0) {
            call.tell("ended", 40, Map.of("result", "abandoned"));
            var back = new Told(phone, "back-" + number, at.plus(Duration.ofMinutes(25)));
            back.tell(
                    "ring", 0, Map.of("direction", "outbound", "number", customer(number), "extension", extension(3)));
            back.answered(11, 3);
            back.tell("ended", 130, Map.of());
        } else {
            call.answered(15 + number % 4 * 9, number % 4);
            call.tell("ended", 150 + number * 11 % 240, Map.of());
        }
    }

    /** One became a request with its notes; one was put on hold; one was missed, one gave up after saying what he wants; one was ours. */
    private void today(UUID phone, Instant now) {
        var repair = new Told(phone, "today-1", now.minus(Duration.ofMinutes(185)));
        repair.rings(customer(41), "1", "洗衣机不转了");
        repair.answered(18, 0);
        repair.tell("ended", 260, Map.of());
        worked(repair, 0, "洗衣机 HM-W10 通电不转，指示灯正常。已约明天上午上门，客户要求提前一小时电话。", "洗衣机通电不转");

        var held = new Told(phone, "today-2", now.minus(Duration.ofMinutes(96)));
        held.rings(customer(58), "2", null);
        held.answered(32, 1);
        held.tell("held", 120, Map.of());
        held.tell("resumed", 175, Map.of());
        held.tell("ended", 420, Map.of());

        var missed = new Told(phone, "today-3", now.minus(Duration.ofMinutes(47)));
        missed.rings(customer(73), "0", null);
        missed.tell("ring", 20, Map.of("extension", extension(2)));
        missed.tell("ended", 48, Map.of("result", "missed"));

        var gaveUp = new Told(phone, "today-4", now.minus(Duration.ofMinutes(26)));
        gaveUp.rings(customer(88), null, "热水器显示 E1，家里没有热水，怎么办");
        gaveUp.tell("ended", 95, Map.of("result", "abandoned"));

        var ours = new Told(phone, "today-5", now.minus(Duration.ofMinutes(15)));
        ours.tell("ring", 0, Map.of("direction", "outbound", "number", customer(41), "extension", extension(0)));
        ours.answered(9, 0);
        ours.tell("ended", 84, Map.of());
    }

    private void worked(Told call, int who, String notes, String subject) {
        var person = cast.agents("service").get(who).id();
        clock.at(
                call.begun.plusSeconds(330),
                () -> Acting.person(person, "demo").run(() -> {
                    var after = parts.getBean(WorkAfterCall.class);
                    after.note(call.id(), person, notes, DSL.noCondition());
                    parts.getBean(CallTicket.class)
                            .open(
                                    call.id(),
                                    new CallTicket.Wanted(subject, notes, null, null),
                                    person,
                                    DSL.noCondition());
                    after.done(call.id(), person);
                }));
    }

    /** A call while the telephone system tells of it. */
    private final class Told {

        private final UUID phone;
        private final String name;
        private final Instant begun;
        private UUID id = new UUID(0, 0);

        Told(UUID phone, String name, Instant begun) {
            this.phone = phone;
            this.name = name;
            this.begun = begun;
        }

        UUID id() {
            return id;
        }

        void rings(String number, @Nullable String choice, @Nullable String said) {
            tell("ring", 0, Map.of("direction", "inbound", "number", number, "line", LINE));
            var chosen = new HashMap<String, Object>();
            if (choice != null) {
                chosen.put("choice", choice);
            }
            if (said != null) {
                chosen.put("said", said);
            }
            tell("menu", 6, chosen);
            tell("queued", 8, Map.of("queue", "客服部"));
        }

        void answered(int after, int who) {
            tell("answered", after, Map.of("extension", extension(who)));
        }

        void tell(String kind, int after, Map<String, Object> details) {
            var event = new HashMap<>(details);
            event.put("id", name + "-" + kind + "-" + after);
            event.put("call", name);
            event.put("kind", kind);
            event.put("at", begun.plusSeconds(after).toString());
            id = clock.at(begun.plusSeconds(after), () -> told(json.writeValueAsBytes(event)));
        }

        private UUID told(byte[] body) {
            var timestamp = String.valueOf(clock.instant().getEpochSecond());
            var call = new HookType.Call(
                    "POST",
                    Map.of(),
                    Map.of(
                            SignedCalls.TIMESTAMP,
                            timestamp,
                            SignedCalls.SIGNATURE,
                            SignedCalls.sign(SECRET, timestamp, body)),
                    body);
            var answer = door.called(parts.getBean(Connectors.class).require(phone), call);
            return UUID.fromString(json.readTree(answer.body()).path("call").asString());
        }
    }

    private static CallMenu.Choice choice(
            String key, CallMenu.Kind kind, @Nullable String target, String label, String... words) {
        return new CallMenu.Choice(key, kind, target, label, List.of(words));
    }

    /** One of the clientele. */
    private static String customer(int number) {
        return "1990000%04d".formatted(number);
    }

    private static String extension(int which) {
        return "80%02d".formatted(which + 1);
    }
}
