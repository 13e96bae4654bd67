package io.chengnuo.work;

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
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What hangs on a ticket and has no version because people only add to it: two at once both stay, or the second is told. What can be
 * overwritten (a letter half written, a task, a defect) has a version.
 */
@ChengnuoTest
@Tag("REQ-SRQ-51")
class TwoAddAtOnceTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_NOTE,
        Right.TICKET_ASSIGN,
        Right.TICKET_DELIVER,
        Right.TASK_WORK
    };

    private TestCompany company;

    @Test
    void bothWhoFollowFollowAndOneWhoLeavesTakesNobodyAlong() throws Exception {
        var both = two();
        var id = open(both.getFirst());
        together(both, api -> api.put("/tickets/" + id + "/followers/me", Map.of()));
        assertThat(items(both.getFirst(), "/tickets/" + id + "/followers")).isEqualTo(2);
        together(
                both,
                api -> api == both.getFirst()
                        ? api.delete("/tickets/" + id + "/followers/me")
                        : api.put("/tickets/" + id + "/followers/me", Map.of()));
        assertThat(items(both.getFirst(), "/tickets/" + id + "/followers")).isEqualTo(1);
    }

    @Test
    void bothSideTalksAndBothMessagesStay() throws Exception {
        var both = two();
        var id = open(both.getFirst());
        var talks = "/tickets/" + id + "/side-talks";
        var talk = Map.of("address", "lieferant@example.com", "subject", "配件", "body", "何时到货？");
        assertThat(together(both, api -> api.post(talks, talk))).allSatisfy(answer -> answer.expect(201));
        assertThat(items(both.getFirst(), talks)).isEqualTo(2);
        var first = both.getFirst().get(talks).text("/items/0/id");
        together(both, api -> api.post(talks + "/" + first + "/messages", Map.of("body", "请尽快")));
        assertThat(both.getFirst().get(talks).json().at("/items/0/messages").size())
                .isEqualTo(3);
    }

    @Test
    void ofTwoWhoMakeTheSameLinkOneIsToldAndOfTwoWhoTakeItAwayToo() throws Exception {
        var both = two();
        var one = open(both.getFirst());
        var other = open(both.getFirst());
        var links = "/tickets/" + one + "/links";
        var made = together(both, api -> api.post(links, Map.of("relation", "caused_by", "tickets", List.of(other))));
        assertThat(made.stream().map(answer -> answer.text("/items/0/done")))
                .containsExactlyInAnyOrder("true", "false");
        assertThat(items(both.getFirst(), links)).isEqualTo(1);
        var link = both.getFirst().get(links).text("/items/0/id");
        assertThat(together(both, api -> api.delete(links + "/" + link)).stream()
                        .map(Answer::status))
                .containsExactlyInAnyOrder(204, 404);
    }

    @Test
    void bothCommitmentsAreWrittenDown() throws Exception {
        var both = two();
        var id = open(both.getFirst());
        var made = together(
                both,
                api -> api.post(
                        "/tickets/" + id + "/commitments", Map.of("kind", "goodwill", "amount", 20, "text", "运费")));
        var status = made.stream().map(Answer::status).distinct().toList();
        assertThat(status).as("both alike").hasSize(1);
        assertThat(items(both.getFirst(), "/tickets/" + id + "/commitments"))
                .isEqualTo(status.getFirst() == 201 ? 2 : 0);
    }

    @Test
    void aLetterHalfWrittenOnOneDeviceIsNotOverwrittenUnseenByAnother() throws Exception {
        var li = company.person(AGENT);
        var devices = List.of(company.api(li), company.api(li));
        var phone = devices.getFirst();
        var id = open(phone);
        var draft = "/tickets/" + id + "/draft";
        var begun =
                together(devices, api -> api.with("If-Match", "\"0\"").put(draft, letter(api == phone ? "甲" : "乙")));
        assertThat(begun.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 412);
        var kept = phone.get(draft);
        assertThat(kept.text("/body")).isEqualTo(begun.getFirst().status() == 200 ? "甲" : "乙");
        var seen = "\"" + kept.text("/version") + "\"";
        phone.with("If-Match", seen).put(draft, letter("甲，再写一句")).expect(200);
        devices.getLast().with("If-Match", seen).put(draft, letter("乙")).refused(412, "changed_meanwhile");
        // Sent, and another begun: what was seen before is not taken for it.
        phone.put(draft, letter("")).expect(200);
        phone.with("If-Match", "\"0\"").put(draft, letter("新的一封")).expect(200);
        devices.getLast().with("If-Match", seen).put(draft, letter("乙")).refused(412, "changed_meanwhile");
        assertThat(phone.get(draft).text("/body")).isEqualTo("新的一封");
    }

    @Test
    void ofTwoWhoAnswerATaskOrADefectAtOnceOneIsTold() throws Exception {
        var makers = company.team("研发 " + UUID.randomUUID());
        var both = List.of(
                company.api(company.person(Reach.TEAM, makers, AGENT)),
                company.api(company.person(Reach.TEAM, makers, AGENT)));
        var id = open(both.getFirst());
        var task = both.getFirst()
                .post("/tickets/" + id + "/tasks", Map.of("title", "查明", "request", "原因", "team", makers))
                .expect(201)
                .text("/id");
        var tasks = together(
                both, api -> api.with("If-Match", "\"1\"").put("/tasks/" + task + "/result", Map.of("result", "好了")));
        assertThat(tasks.stream().map(Answer::status)).containsExactlyInAnyOrder(204, 412);
        var defect = both.getFirst()
                .post(
                        "/tickets/" + id + "/defects",
                        Map.of(
                                "title", "停机",
                                "symptom", "每十分钟停一次",
                                "product", "BC-200",
                                "frequency", "often",
                                "team", makers))
                .expect(201)
                .text("/id");
        var moved = together(
                both,
                api -> api.with("If-Match", "\"1\"").put("/defects/" + defect + "/state", Map.of("state", "accepted")));
        assertThat(moved.stream().map(Answer::status)).containsExactlyInAnyOrder(204, 412);
    }

    private List<TestApi> two() {
        return List.of(company.api(company.person(AGENT)), company.api(company.person(AGENT)));
    }

    private static Map<String, Object> letter(String body) {
        return Map.of("body", body, "visibility", "public");
    }

    private static long items(TestApi api, String list) {
        return StreamSupport.stream(
                        api.get(list).expect(200).json().at("/items").spliterator(), false)
                .count();
    }

    private static String open(TestApi agent) {
        var phone = "138" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode()) % 100_000_000);
        return agent.post("/tickets", Map.of("subject", "同时处理", "customer", Map.of("phone", phone)))
                .expect(201)
                .text("/id");
    }

    private static List<Answer> together(List<TestApi> callers, Function<TestApi, Answer> call) throws Exception {
        var start = new CyclicBarrier(callers.size());
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Stream.iterate(0, i -> i + 1)
                    .limit(callers.size())
                    .map(i -> threads.submit(() -> {
                        start.await();
                        return call.apply(callers.get(i));
                    }))
                    .toList();
            for (var one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
