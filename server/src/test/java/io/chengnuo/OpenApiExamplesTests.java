package io.chengnuo;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.shared.web.DoorExample;
import io.chengnuo.shared.web.DoorExamples;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document of the doors tells the truth: every example in it is played against the running product. */
@ChengnuoTest
@Tag("REQ-INT-01")
class OpenApiExamplesTests {

    private static final Pattern CHANGING = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\dT.*|SR-\\d+-\\d+|P[T\\d].*|管理员|受理组|\\d+\\.\\d+");

    private TestCompany company;

    @TestFactory
    Stream<DynamicContainer> everyStoryIsTrue() {
        var given = given();
        var technician = technician(given);
        given.put("technicianPerson", technician.id().toString());
        var actors = Map.of("", company.administrator(), "technician", technician);
        return company.bean(DoorExamples.class).stories().entrySet().stream().map(story -> {
            var kept = new HashMap<>(given);
            return DynamicContainer.dynamicContainer(
                    story.getKey(),
                    story.getValue().stream()
                            .map(example -> DynamicTest.dynamicTest(
                                    example.door() + " " + example.summary(), () -> play(example, kept, actors))));
        });
    }

    @Test
    void theDocumentNamesBearerRightsAndExamples() {
        var document = company.anonymous().get("/openapi.json").expect(200).json();
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        var open = document.get("paths").get("/api/v1/tickets").get("post");
        assertThat(open.get("description").asString()).contains("ticket_open");
        assertThat(open.at("/requestBody/content/application~1json/example/subject")
                        .asString())
                .isNotEmpty();
        assertThat(open.get("responses")
                        .get("201")
                        .at("/content/application~1json/example/number")
                        .asString())
                .isNotEmpty();
        assertThat(open.get("responses").has("422")).isTrue();
        assertThat(document.at("/components/schemas/OpenRequest/properties/urgency/enum/0")
                        .asString())
                .isEqualTo("low");
    }

    /** Of the module that owns tickets; what other modules hang on a ticket they describe themselves. */
    @Test
    void everyTicketDoorHasAnExample() {
        var own = company.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals("io.chengnuo.ticket"))
                .flatMap(entry -> entry.getKey().getPathPatternsCondition().getPatternValues().stream())
                .collect(Collectors.toSet());
        var paths = company.anonymous().get("/openapi.json").json().get("paths");
        var bare = paths.properties().stream()
                .filter(path -> own.contains(path.getKey()) && path.getKey().matches("/api/v1/(tickets|files).*"))
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(door -> !door.getValue().has("summary"))
                        .map(door -> door.getKey() + " " + path.getKey()))
                .toList();
        assertThat(own).contains("/api/v1/tickets", "/api/v1/files");
        assertThat(bare).isEmpty();
    }

    private Map<String, String> given() {
        var kept = new HashMap<String, String>();
        kept.put("desk", company.team("受理组").toString());
        kept.put("desk2", company.team("受理二组").toString());
        kept.put("workshop", company.team("维修组").toString());
        kept.put("root", company.root().toString());
        return kept;
    }

    private TestCompany.TestPerson technician(Map<String, String> kept) {
        return company.person(Reach.TEAM, java.util.UUID.fromString(kept.get("workshop")), Right.values());
    }

    private void play(DoorExample example, Map<String, String> kept, Map<String, TestCompany.TestPerson> actors) {
        var api = company.api(actors.get(example.as() == null ? "" : example.as()));
        for (var header : example.headers().entrySet()) {
            api = api.with(header.getKey(), filled(header.getValue(), kept));
        }
        var path = filled(example.path().replaceFirst("^/api/v1", ""), kept);
        prepare(example, path);
        var answer = example.file() == null
                ? api.send(
                        example.method(),
                        encoded(path),
                        example.request() == null
                                ? null
                                : filled(example.request().toString(), kept))
                : upload(api, path, example.file());
        answer.expect(example.status());
        if (example.response() == null) {
            example.keep().forEach((name, pointer) -> kept.put(name, answer.text(pointer)));
            return;
        }
        var ordered = inOrderOf(example.response(), answer.json());
        example.keep()
                .forEach((name, pointer) -> kept.put(name, ordered.at(pointer).asString()));
        assertAlike("", example.response(), ordered);
    }

    /** What a ticket's procedure wants written down before such a step is there, as a diligent agent's work leaves it. */
    private void prepare(DoorExample example, String path) {
        var step = Pattern.compile("/tickets/([^/]+)/(transfers|deliveries|closure)")
                .matcher(path);
        if (example.status() >= 300
                || !step.matches()
                || List.of("GET", "DELETE").contains(example.method())) {
            return;
        }
        var work = TestWork.of(company);
        switch (step.group(2)) {
            case "transfers" -> work.readyToTransfer(step.group(1));
            case "deliveries" -> work.readyToDeliver(step.group(1));
            default -> work.readyToClose(step.group(1));
        }
    }

    /** The answer with the thing a list's example shows in front: which of several clocks is due first depends on the day of the week. */
    private static JsonNode inOrderOf(JsonNode example, JsonNode actual) {
        if (example.isObject() && actual instanceof ObjectNode object) {
            var ordered = object.deepCopy();
            example.properties().stream()
                    .filter(field -> object.has(field.getKey()))
                    .forEach(field ->
                            ordered.set(field.getKey(), inOrderOf(field.getValue(), object.get(field.getKey()))));
            return ordered;
        }
        if (example.isArray()
                && actual instanceof ArrayNode list
                && example.path(0).isObject()) {
            var ordered = list.deepCopy();
            IntStream.range(0, list.size())
                    .filter(place -> alike(example.get(0), list.get(place)))
                    .findFirst()
                    .ifPresent(place -> ordered.insert(0, inOrderOf(example.get(0), ordered.remove(place))));
            return ordered;
        }
        return actual;
    }

    private static boolean alike(JsonNode example, JsonNode actual) {
        try {
            assertAlike("", example, inOrderOf(example, actual));
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    /** Everything the example shows is there, of the same kind, and the same unless it changes from run to run. */
    private static void assertAlike(String where, JsonNode example, JsonNode actual) {
        assertThat(actual.getNodeType()).as(where + ": " + actual).isEqualTo(example.getNodeType());
        if (example.isObject()) {
            example.properties().forEach(field -> {
                assertThat(actual.has(field.getKey()))
                        .as(where + "/" + field.getKey() + " in " + actual)
                        .isTrue();
                assertAlike(where + "/" + field.getKey(), field.getValue(), actual.get(field.getKey()));
            });
        } else if (example.isArray() && !example.isEmpty()) {
            assertThat(actual).as(where).isNotEmpty();
            assertSomeAlike(where, example.get(0), actual);
        } else if (example.isString() && !CHANGING.matcher(example.asString()).matches()) {
            assertThat(actual.asString()).as(where).isEqualTo(example.asString());
        }
    }

    private static void assertSomeAlike(String where, JsonNode example, JsonNode actual) {
        if (example.isObject()) {
            assertAlike(where + "/0", example, actual.get(0));
        } else {
            assertThat(StreamSupport.stream(actual.spliterator(), false))
                    .as(where)
                    .contains(example);
        }
    }

    private static TestApi.Answer upload(TestApi api, String path, String content) {
        var body =
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                        + content + "\r\n--edge--\r\n";
        return api.with("Content-Type", "multipart/form-data; boundary=edge").post(path, body);
    }

    private static String filled(String text, Map<String, String> kept) {
        var filled = text;
        for (var one : kept.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        return filled;
    }

    private static String encoded(String path) {
        var question = path.indexOf('?');
        return question < 0
                ? path
                : path.substring(0, question + 1)
                        + URLEncoder.encode(path.substring(question + 1), StandardCharsets.UTF_8)
                                .replace("%3D", "=")
                                .replace("%26", "&");
    }
}
