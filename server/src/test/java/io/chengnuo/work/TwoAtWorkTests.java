package io.chengnuo.work;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
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
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two people work on one ticket at once, through each door of its work: nothing written is lost. */
@ChengnuoTest
class TwoAtWorkTests {

    private static final UUID SOME = UUID.randomUUID();
    private static final Right[] AGENT = {Right.TICKET_READ, Right.TICKET_OPEN, Right.TICKET_DELIVER};

    private TestCompany company;

    private record Door(String method, String path, Map<String, Object> body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Door> everyDoor() {
        return Stream.of(
                new Door("PUT", "stage", Map.of("stage", "search")),
                new Door("PUT", "form", Map.of("values", Map.of("question", "怎么用"))),
                new Door("PUT", "lists/understand/read-back", Map.of()),
                new Door("DELETE", "lists/understand/read-back", Map.of()),
                new Door("PUT", "identity", Map.of("means", "order_number", "readBack", true)),
                new Door("PUT", "analysis", Map.of("wanted", "说明", "outside", "无", "means", List.of("data"))),
                new Door(
                        "PUT",
                        "agreement",
                        Map.of("standard", "好用", "way", "现场", "deliveryAt", "2027-01-05T02:00:00Z")),
                new Door("PUT", "agreement/confirmation", Map.of("how", "phone", "note", "电话")),
                new Door("PUT", "acceptance/works", Map.of("passed", true)),
                new Door("POST", "documents", Map.of("name", "说明书", "revision", "1.0")),
                new Door("DELETE", "documents/" + SOME, Map.of()),
                new Door("PUT", "package-check", Map.of("complete", true)),
                new Door("PUT", "closing-exception", Map.of("reason", "联系不上")),
                new Door(
                        "PUT",
                        "plan",
                        Map.of(
                                "kind", "standard",
                                "solution", "说明",
                                "responsible", SOME,
                                "resources", "",
                                "ifNeedsChange", "改约",
                                "ifSystemsFail", "改约")),
                new Door("PUT", "plan/offer", Map.of()),
                new Door("PUT", "plan/agreement", Map.of("how", "phone", "note", "电话")),
                new Door("PUT", "plan/fallback", Map.of("trigger", "system_failed", "reason", "停机")),
                new Door("PUT", "milestones/" + SOME, Map.of()),
                new Door(
                        "PUT",
                        "risk-plan",
                        Map.of("points", "金额", "measures", "复核", "steps", "停办", "responsible", SOME)));
    }

    @ParameterizedTest
    @MethodSource("everyDoor")
    @Tag("REQ-SRQ-51")
    void whoReadAnOlderStateIsToldAndNothingChanges(Door door) {
        var agent = company.api(company.person(AGENT));
        var work = "/tickets/" + open(agent) + "/work/";
        agent.put(work + "identity", Map.of("means", "known", "readBack", true)).expect(200);
        var before = agent.get(work.substring(0, work.length() - 1)).text();
        agent.with("If-Match", "\"0\"")
                .send(door.method(), work + door.path(), door.body())
                .refused(412, "changed_meanwhile");
        assertThat(agent.get(work.substring(0, work.length() - 1)).text()).isEqualTo(before);
    }

    @Test
    @Tag("REQ-SRQ-51")
    void theTableKnowsEveryDoorOfTheWork() {
        var doors = company.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(door -> door.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/tickets/{id}/work/"))
                        .map(path -> door.getMethodsCondition()
                                        .getMethods()
                                        .iterator()
                                        .next()
                                + " "
                                + path.substring("/api/v1/tickets/{id}/work/".length())
                                        .replaceAll("\\{\\w+}.*", "")))
                .filter(door -> !door.startsWith("GET"))
                .collect(toSet());
        assertThat(doors)
                .isNotEmpty()
                .allSatisfy(
                        door -> assertThat(everyDoor().map(Door::toString)).anyMatch(tried -> tried.startsWith(door)));
    }

    @Test
    @Tag("REQ-SRQ-51")
    void ofTwoWhoWriteAtTheSameTimeOneIsToldAndTheOthersWordsStay() throws Exception {
        var li = company.api(company.person(AGENT));
        var wang = company.api(company.person(AGENT));
        var id = open(li);
        var form = "/tickets/" + id + "/work/form";
        var seen = li.get("/tickets/" + id + "/work").header("ETag").orElseThrow();
        var start = new CyclicBarrier(2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.of(li, wang)
                    .map(api -> both.submit(() -> {
                        start.await();
                        return api.with("If-Match", seen)
                                .put(form, Map.of("values", Map.of("question", api == li ? "甲" : "乙")));
                    }))
                    .toList();
            var first = answers.getFirst().get();
            var second = answers.getLast().get();
            assertThat(List.of(first.status(), second.status())).containsExactlyInAnyOrder(200, 412);
            assertThat(li.get("/tickets/" + id + "/work").text("/answers/question"))
                    .isEqualTo(first.status() == 200 ? "甲" : "乙");
        }
    }

    private static String open(TestApi agent) {
        return agent.post(
                        "/tickets",
                        Map.of("subject", "怎么用", "category", "information", "customer", Map.of("phone", "13900000077")))
                .expect(201)
                .text("/id");
    }
}
