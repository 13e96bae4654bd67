package io.chengnuo.ticket;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestApi.Answer;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Two people who read the same ticket change it at the same time, through each door that changes one: one of them does, the other is
 * told, and nothing is lost.
 */
@ChengnuoTest
class TwoAtOnceTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_NOTE,
        Right.TICKET_ASSIGN,
        Right.TICKET_TRANSFER,
        Right.TICKET_DELIVER,
        Right.TICKET_CLOSE,
        Right.TICKET_REOPEN,
        Right.OWNER_DECIDE
    };

    private TestCompany company;

    /** A door: how a ticket gets to where it opens, and what is put through it. {@code $other} is an earlier ticket, {@code $team} a team. */
    private record Door(String method, String path, Map<String, Object> body, List<Door> before) {

        static Door of(String method, String path, Map<String, Object> body, Door... before) {
            return new Door(method, path, body, List.of(before));
        }

        Answer on(TestApi api, Map<String, String> names) {
            return api.send(method, filled(path, names), filled(body, names));
        }

        private static String filled(String text, Map<String, String> names) {
            var result = text;
            for (var name : names.entrySet()) {
                result = result.replace(name.getKey(), name.getValue());
            }
            return result;
        }

        private static Map<String, Object> filled(Map<String, Object> body, Map<String, String> names) {
            var result = new java.util.HashMap<String, Object>();
            body.forEach((key, value) -> result.put(key, value instanceof String text ? filled(text, names) : value));
            return result;
        }

        @Override
        public String toString() {
            return method + " " + path + " " + body;
        }
    }

    private static final Door TAKE = Door.of("PUT", "/tickets/$id/handler", Map.of());
    private static final Door WAIT = Door.of("PUT", "/tickets/$id/waiting", Map.of());
    private static final Door ASK =
            Door.of("POST", "/tickets/$id/transfers", Map.of("toTeam", "$team", "reason", "需要技术支持"));
    private static final Door DELIVER =
            Door.of("POST", "/tickets/$id/deliveries", Map.of("result", "已修复", "explanation", "已恢复正常"), TAKE);
    private static final Door VERIFY = Door.of("PUT", "/tickets/$id/verification", Map.of(), TAKE, DELIVER);
    private static final Door CONFIRM =
            Door.of("PUT", "/tickets/$id/confirmation", Map.of("how", "confirmed", "note", "电话确认"), TAKE, DELIVER);
    private static final Door CLOSE = Door.of("PUT", "/tickets/$id/closure", Map.of(), TAKE, DELIVER, VERIFY, CONFIRM);
    private static final Door SNOOZE = Door.of("PUT", "/tickets/$id/snooze", Map.of("reason", "等配件"));
    private static final Door MERGE = Door.of("PUT", "/tickets/$id/merge", Map.of("into", "$other"));

    private static final Door GIVE = Door.of("PUT", "/tickets/$id/team", Map.of("team", "$team"));
    private static final Door ASK_US =
            Door.of("POST", "/tickets/$id/transfers", Map.of("toTeam", "$ours", "reason", "需要技术支持"));
    private static final Door OFFER =
            Door.of("POST", "/tickets/$id/first-responsibility", Map.of("toPerson", "$wang", "reason", "调岗"), TAKE);
    private static final Door ACCEPT =
            Door.of("PUT", "/tickets/$id/first-responsibility/$offer/acceptance", Map.of(), TAKE, OFFER);
    private static final Door REFUSE =
            Door.of("PUT", "/tickets/$id/first-responsibility/$offer/refusal", Map.of("reason", "忙"), TAKE, OFFER);

    /** Only the person who is asked may answer: both calls are hers. */
    private static final List<Door> OF_ONE = List.of(ACCEPT, REFUSE);

    static Stream<Door> everyChangingDoor() {
        return Stream.of(
                TAKE,
                WAIT,
                ASK,
                DELIVER,
                VERIFY,
                CONFIRM,
                CLOSE,
                SNOOZE,
                MERGE,
                GIVE,
                Door.of("PUT", "/tickets/$id/owner-question", Map.of("toTeam", "$team", "reason", "来回转")),
                Door.of("PUT", "/tickets/$id/owner", Map.of("team", "$team", "reason", "归技术组")),
                OFFER,
                ACCEPT,
                REFUSE,
                Door.of("PUT", "/tickets/$id/transfers/$transfer/acceptance", Map.of(), GIVE, ASK_US),
                Door.of("PUT", "/tickets/$id/transfers/$transfer/refusal", Map.of("reason", "不归我们"), GIVE, ASK_US),
                Door.of("PUT", "/tickets/$id/classification", Map.of("urgency", "high", "reason", "客户着急")),
                Door.of("DELETE", "/tickets/$id/waiting", Map.of(), WAIT),
                Door.of("PUT", "/tickets/$id/dispute", Map.of("reason", "没修好"), TAKE, DELIVER),
                Door.of("PUT", "/tickets/$id/sign-off", Map.of("signer", "王先生"), TAKE, DELIVER),
                Door.of(
                        "DELETE",
                        "/tickets/$id/closure",
                        Map.of("reason", "又坏了"),
                        TAKE,
                        DELIVER,
                        VERIFY,
                        CONFIRM,
                        CLOSE),
                Door.of("PUT", "/tickets/$id/withdrawal", Map.of("reason", "不需要了")),
                Door.of("DELETE", "/tickets/$id/snooze", Map.of(), SNOOZE),
                Door.of("DELETE", "/tickets/$id/merge", Map.of(), MERGE),
                Door.of("POST", "/tickets/$id/messages", Map.of("body", "您好", "visibility", "public")),
                Door.of("POST", "/tickets/$id/messages", Map.of("body", "记一笔", "visibility", "internal")));
    }

    @ParameterizedTest
    @MethodSource("everyChangingDoor")
    @Tag("REQ-SRQ-51")
    void oneChangesTheTicketAndTheOtherIsTold(Door door) throws Exception {
        var desk = desk();
        door.before()
                .forEach(each -> assertThat(each.on(desk.li(), desk.known()).status())
                        .as(each.toString())
                        .isLessThan(300));
        var names = desk.known();
        var seen = desk.li().get("/tickets/" + names.get("$id")).header("ETag").orElseThrow();
        var answers = together(
                () -> door.on(desk.one(door).with("If-Match", seen), names),
                () -> door.on(desk.wang().with("If-Match", seen), names));
        assertThat(answers.stream().filter(answer -> answer.status() < 300)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() >= 300))
                .allSatisfy(refused -> refused.refused(412, "changed_meanwhile"));
    }

    @ParameterizedTest
    @MethodSource("everyChangingDoor")
    @Tag("REQ-SRQ-51")
    void withoutAVersionNothingIsHalfDone(Door door) throws Exception {
        var desk = desk();
        door.before().forEach(each -> each.on(desk.li(), desk.known()));
        var names = desk.known();
        var before = version(desk.li(), names.get("$id"));
        var answers = together(() -> door.on(desk.one(door), names), () -> door.on(desk.wang(), names));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 409, 412));
        var done = answers.stream().filter(answer -> answer.status() < 300).count();
        assertThat(done).isPositive();
        assertThat(version(desk.li(), names.get("$id"))).isEqualTo(before + (int) done);
    }

    /** Every door below a ticket that takes a version is in the table: what changes a ticket and is not, fails here. */
    @Test
    @Tag("REQ-SRQ-51")
    void theTableKnowsEveryDoorThatTakesTheVersionOfATicket() {
        var tried = everyChangingDoor()
                .map(door -> door.method() + " " + door.path().replaceAll("\\$\\w+", "{}"))
                .collect(toSet());
        var doors = company.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(door -> Stream.of(door.getValue().getMethodParameters())
                        .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                        .anyMatch(header -> header != null && header.name().equals("If-Match")))
                .flatMap(door -> door.getKey().getPatternValues().stream()
                        .map(path -> door.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .iterator()
                                        .next()
                                + " "
                                + path.replace("/api/v1", "").replaceAll("\\{\\w+}", "{}")))
                // A letter half written is its writer's; it has a version of its own, see TwoAddAtOnceTests.
                .filter(door -> !door.endsWith("/draft"))
                .filter(door -> door.contains("/tickets/{}/") && !door.contains("/work/"));
        assertThat(doors).isNotEmpty().isSubsetOf(tried);
    }

    private record Desk(TestApi li, TestApi wang, Map<String, String> names) {

        TestApi one(Door door) {
            return OF_ONE.contains(door) ? wang : li;
        }

        /** With the ids that came about on the way. */
        Map<String, String> known() {
            var all = new java.util.HashMap<>(names);
            var ticket = "/tickets/" + names.get("$id");
            all.put("$transfer", li.get(ticket).text("/transfer/id"));
            all.put("$offer", li.get(ticket + "/first-responsibility").text("/offer/id"));
            return all;
        }
    }

    private Desk desk() {
        var phone = "139"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("\\D", "")
                        .concat("00000000")
                        .substring(0, 8);
        var ours = company.team("我们组 " + phone);
        var li = company.person(Reach.ALL, ours, AGENT);
        var wang = company.person(Reach.ALL, ours, AGENT);
        var api = company.api(li);
        return new Desk(
                api,
                company.api(wang),
                Map.of(
                        "$other",
                        open(api, phone),
                        "$id",
                        open(api, phone),
                        "$team",
                        company.team("技术组 " + phone).toString(),
                        "$ours",
                        ours.toString(),
                        "$wang",
                        wang.id().toString()));
    }

    private static String open(TestApi api, String phone) {
        return api.post("/tickets", Map.of("subject", "同时处理", "customer", Map.of("phone", phone)))
                .expect(201)
                .text("/id");
    }

    private static int version(TestApi api, String ticket) {
        return Integer.parseInt(api.get("/tickets/" + ticket).text("/version"));
    }

    private interface Call {
        Answer now();
    }

    private static List<Answer> together(Call... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        var answers = new ArrayList<Answer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Stream.of(calls)
                    .map(call -> callers.submit(() -> {
                        start.await();
                        return call.now();
                    }))
                    .toList();
            for (var call : running) {
                answers.add(call.get());
            }
        }
        return answers;
    }
}
