package io.chengnuo.ticket.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.policy.Category;
import io.chengnuo.policy.CategoryTree;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.ticket.Recognition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people choose and correct teaches what the words of the next request are taken for. */
@ChengnuoTest
@Tag("REQ-SRQ-02")
class RecogniseTests {

    private TestCompany company;

    @Test
    void whatNobodyFiledIsFiledAsPeopleFiledItsLike() {
        var agent = company.api(company.administrator());
        for (var words : List.of("空调外机漏水滴到楼下", "空调漏水把墙打湿了", "空调室内机漏水严重", "新买的空调漏水")) {
            open(agent, words, "technical/repair");
        }
        company.catchUp();
        var id = open(agent, "客厅空调漏水请派人来看", null);
        assertThat(agent.get("/tickets/" + id).text("/category")).isEqualTo("technical/repair");
        assertThat(agent.get("/tickets/" + id).json().at("/categoryRecognised").asBoolean())
                .isTrue();
        var told = event(agent, id, "CategoryRecognised");
        assertThat(told.at("/details/category").asString()).isEqualTo("technical/repair");
        assertThat(told.at("/details/alike").asInt()).isEqualTo(4);
        assertThat(told.at("/details/share").asInt()).isEqualTo(100);
    }

    @Test
    void whatIsNotClearIsLeftToSomebodyAndWhatHeSaysIsLearnt() {
        var agent = company.api(company.administrator());
        for (var words : List.of("洗碗机排水泵嗡嗡响", "洗碗机排水时嗡嗡响", "洗碗机排水口嗡嗡响个不停")) {
            var id = open(agent, words, null);
            assertThat(agent.get("/tickets/" + id).text("/category")).isEqualTo("information");
            assertThat(agent.get("/tickets/" + id)
                            .json()
                            .at("/categoryRecognised")
                            .asBoolean())
                    .isFalse();
            file(agent, id, "technical/repair");
            company.catchUp();
        }
        var id = open(agent, "洗碗机排水嗡嗡响", null);
        assertThat(agent.get("/tickets/" + id).text("/category")).isEqualTo("technical/repair");
    }

    @Test
    void aMistakeIsCountedAndIsNoTeacher() {
        var agent = company.api(company.administrator());
        for (var words : List.of("扫地机器人迷路了", "扫地机器人总迷路", "扫地机器人又迷路")) {
            open(agent, words, "technical/software");
        }
        company.catchUp();
        var before = recognition(agent);
        var wrong = open(agent, "扫地机器人迷路撞坏花瓶要赔偿", null);
        assertThat(agent.get("/tickets/" + wrong).text("/category")).isEqualTo("technical/software");
        file(agent, wrong, "complaint/product");
        assertThat(agent.get("/tickets/" + wrong)
                        .json()
                        .at("/categoryRecognised")
                        .asBoolean())
                .isFalse();
        var after = recognition(agent);
        assertThat(after.at("/recognised").asInt())
                .isEqualTo(before.at("/recognised").asInt() + 1);
        assertThat(after.at("/corrected").asInt())
                .isEqualTo(before.at("/corrected").asInt() + 1);
        assertThat(after.get("mistakes")).anySatisfy(mistake -> {
            assertThat(mistake.get("from").asString()).isEqualTo("technical/software");
            assertThat(mistake.get("to").asString()).isEqualTo("complaint/product");
        });
        company.catchUp();
        var learnt =
                Tenancy.as(company.id(), () -> company.bean(TicketIndex.class).alike("扫地机器人迷路撞坏花瓶要赔偿", 12));
        assertThat(learnt.getFirst().category()).isEqualTo("complaint/product");
    }

    /** Real words of a bank's customers: two thirds were filed by people, the rest is asked. */
    @Test
    void ofRealRequestsMostAreRecognisedAndHardlyOneWrongly() throws IOException {
        var bank = company.another().id();
        var requests = requests();
        var taught = requests.subList(0, 800);
        Tenancy.run(
                bank,
                () -> company.bean(TicketIndex.class)
                        .put(taught.stream()
                                .map(one -> new IndexedTicket(
                                        UUID.randomUUID(), one.words(), one.words(), one.intent(), Instant.EPOCH))
                                .toList()));
        var intents = new CategoryTree(taught.stream()
                .map(Request::intent)
                .distinct()
                .map(intent -> new Category(intent, new Text("（" + intent + "）", "(" + intent + ")"), null))
                .toList());
        var index = company.bean(TicketIndex.class);
        var answers = Tenancy.as(
                bank,
                () -> requests.subList(800, 1_200).stream()
                        .flatMap(one ->
                                Recognition.of(one.words(), index.alike(one.words(), Recognition.NEIGHBOURS), intents)
                                        .stream()
                                        .map(known -> known.category().equals(one.intent())))
                        .toList());
        var right = answers.stream().filter(Boolean::booleanValue).count();
        assertThat(answers).as("recognised of 400").hasSizeGreaterThan(240);
        assertThat(100.0 * right / answers.size()).as("of these rightly, %").isGreaterThan(92);
    }

    private record Request(String intent, String words) {}

    private static List<Request> requests() throws IOException {
        try (var file =
                Objects.requireNonNull(RecogniseTests.class.getResourceAsStream("/requests/banking77-sample.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Request(cells[0], cells[1]))
                    .toList();
        }
    }

    private static JsonNode recognition(TestApi api) {
        return api.get("/routing/recognition").expect(200).json();
    }

    private static String open(TestApi api, String subject, @Nullable String category) {
        var customer = Map.of("email", "recognise@example.com");
        var request = category == null
                ? Map.of("subject", subject, "customer", customer)
                : Map.of("subject", subject, "customer", customer, "category", category);
        return api.post("/tickets", request).expect(201).text("/id");
    }

    private static void file(TestApi api, String ticket, String category) {
        api.put("/tickets/" + ticket + "/classification", Map.of("category", category, "reason", "看了内容"))
                .expect(200);
    }

    private static JsonNode event(TestApi api, String ticket, String kind) {
        return StreamSupport.stream(
                        api.get("/tickets/" + ticket + "/events")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(event -> event.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
