package io.chengnuo.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.LoadPolicyPack;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.web.DoorExample;
import io.chengnuo.shared.web.DoorExamples;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every ticket door, given what no honest caller sends: a problem document that names the field, and nothing written. */
@ChengnuoTest
@Tag("REQ-CPL-08")
class HostileTicketTests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Stands for half a character, which only an escape can carry. */
    private static final String HALF = "½";

    private TestCompany company;
    private TestApi api;
    private String ticket;
    private long facts;

    @BeforeEach
    void aTicket() {
        api = company.api(company.administrator());
        ticket = api.post("/tickets", Map.of("subject", "正常", "customer", Map.of("email", "good@example.com")))
                .expect(201)
                .text("/id");
        facts = facts();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(facts()).isEqualTo(facts);
    }

    @Test
    void aWrongTypeInAnyFieldIsNamed() {
        writing()
                .forEach(door -> door.request().properties().forEach(field -> {
                    var wrong = field.getValue().isObject()
                            ? JSON.stringNode("text")
                            : JSON.objectNode().put("x", 1);
                    named(door, field.getKey(), wrong);
                    named(
                            door,
                            field.getKey(),
                            field.getValue().isBoolean() ? JSON.stringNode("yes") : JSON.booleanNode(true));
                }));
    }

    @Test
    void textThatIsTooLongOrCannotBeKeptIsNamed() {
        writing()
                .forEach(door -> door.request().properties().forEach(field -> {
                    if (field.getValue().isString()) {
                        named(door, field.getKey(), JSON.stringNode("长".repeat(30_000)));
                        named(door, field.getKey(), JSON.stringNode("a\u0000b"));
                        named(door, field.getKey(), JSON.stringNode("half " + HALF));
                    }
                }));
    }

    @Test
    void anUnknownPropertyIsNamed() {
        writing().forEach(door -> named(door, "surprise", JSON.numberNode(1)));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        writing().forEach(door -> {
            for (var body : List.of("", "{", "[]", "null", "\"text\"", "{}{}", "[".repeat(5_000))) {
                var answer = send(door, body);
                assertThat(answer.status()).as(door.door() + " " + body).isBetween(400, 422);
            }
            assertThat(send(door, "{\"subject\":\"" + "x".repeat(1_100_000) + "\"}")
                            .status())
                    .isEqualTo(413);
        });
    }

    @Test
    void forgedAndForeignIdsAreNotThere() {
        var foreign = ticketOfAnotherCompany();
        all().filter(door -> door.path().contains("{ticket}")).forEach(door -> {
            for (var id : List.of(UUID.randomUUID().toString(), foreign)) {
                var answer = send(door, door.request() == null ? null : filled(door.request()), id);
                assertThat(answer.status())
                        .as(door.door() + " " + answer.text())
                        .isEqualTo(404);
            }
            var forged = send(door, door.request() == null ? null : filled(door.request()), "1%20or%201=1");
            assertThat(forged.status()).as(door.door()).isEqualTo(400);
        });
    }

    @Test
    void questionsThatMakeNoSenseAreNamed() {
        for (var question : List.of(
                "limit=0",
                "limit=101",
                "limit=x",
                "sort=body",
                "status=lost",
                "view=everything",
                "priority=p9",
                "team=x",
                "cursor=garbage",
                "cursor=" + "a".repeat(600),
                "openedFrom=yesterday",
                "highRisk=perhaps",
                "q=" + "x".repeat(201),
                "category=" + "x".repeat(101))) {
            var answer = api.get("/tickets?" + question);
            assertThat(answer.status()).as(question).isIn(400, 422);
            assertThat(answer.text("/errors/0/field"))
                    .as(question)
                    .isEqualTo(question.substring(0, question.indexOf('=')));
        }
        assertThat(api.get("/tickets?q=a%00b").status()).isIn(200, 400);
    }

    @Test
    void nobodyGetsIn() {
        all().filter(door -> door.file() == null).forEach(door -> {
            var answer =
                    company.anonymous().send(door.method(), path(door, ticket), door.request() == null ? null : "{}");
            assertThat(answer.status()).as(door.door()).isIn(401, 403);
        });
    }

    private void named(DoorExample door, String field, JsonNode value) {
        var body = (ObjectNode) door.request().deepCopy();
        body.set(field, value);
        var answer = send(door, filled(body));
        assertThat(answer.status())
                .as(door.door() + " " + field + "=" + shortened(value) + " " + answer.text())
                .isIn(400, 422);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.text("/errors/0/field"))
                .as(door.door() + " " + field + "=" + shortened(value))
                .startsWith(field);
    }

    private static String shortened(JsonNode value) {
        var text = value.toString();
        return text.substring(0, Math.min(40, text.length()));
    }

    private TestApi.Answer send(DoorExample door, String body) {
        return send(door, body, ticket);
    }

    private TestApi.Answer send(DoorExample door, String body, String id) {
        return api.send(door.method(), path(door, id), body);
    }

    private static String path(DoorExample door, String id) {
        return door.path()
                .replaceFirst("^/api/v1", "")
                .replaceFirst("\\?.*", "")
                .replace("{ticket}", id)
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private String filled(JsonNode body) {
        return body.toString()
                .replace(HALF, "\\ud83d")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private Stream<DoorExample> all() {
        return company.bean(DoorExamples.class).stories().get("ticket.yaml").stream();
    }

    private Stream<DoorExample> writing() {
        return all().filter(door -> door.request() != null);
    }

    /** What the caller did: what the product does by itself about the ticket of this test goes on meanwhile. */
    private long facts() {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchSingle(
                        "select count(*) from shared.facts where actor = ? and kind not like 'Person%'",
                        company.administrator().id())
                .get(0, Long.class));
    }

    private String ticketOfAnotherCompany() {
        var other = UUID.randomUUID();
        company.bean(Tenants.class)
                .add(new Tenants.Tenant(other, "别家", other + ".test", Locale.ENGLISH, ZoneId.of("UTC")), Instant.EPOCH);
        return Tenancy.as(other, () -> {
            company.bean(LoadPolicyPack.class).load("default", ZoneId.of("UTC"), Locale.ENGLISH);
            var request = NewTicket.of(new Requester(UUID.randomUUID(), Tier.LOW), Channel.API, "别家的", "", null);
            return company.bean(OpenTicket.class).open(request).id().toString();
        });
    }
}
