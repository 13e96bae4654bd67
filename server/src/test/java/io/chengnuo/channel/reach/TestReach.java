package io.chengnuo.channel.reach;

import static io.chengnuo.channel.db.Tables.DELIVERIES;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.people.Right;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Somebody who writes to a test company through a social network, and an agent who answers. */
final class TestReach {

    private final TestCompany company;
    private final TestApi api;
    private final UUID connector;
    private final String peer;
    private int said;

    TestReach(TestCompany company) {
        this.company = company;
        var person = company.person(
                Right.SETTINGS_EDIT,
                Right.TICKET_READ,
                Right.TICKET_REPLY,
                Right.TICKET_OPEN,
                Right.CUSTOMER_READ,
                Right.BOARD_READ);
        api = company.api(person);
        connector = UUID.fromString(api.post(
                        "/channels/connectors",
                        Map.of(
                                "kind",
                                "social",
                                "name",
                                "微博",
                                "settings",
                                Map.of("secret", "s3cret-of-both"),
                                "inCharge",
                                person.id(),
                                "enabled",
                                true))
                .expect(201)
                .text("/id"));
        peer = "weibo:" + UUID.randomUUID();
    }

    TestApi api() {
        return api;
    }

    UUID connector() {
        return connector;
    }

    void answer(String ticket) {
        api.post("/tickets/" + ticket + "/messages", Map.of("body", "已为您安排。", "visibility", "public"))
                .expect(201);
    }

    UUID say(String words) {
        return company.inside(() -> company.bean(TakeWords.class)
                .take(Incoming.words(
                        company.bean(Connectors.class).require(connector),
                        peer + ":" + said++,
                        peer,
                        "李先生",
                        Identity.read(IdentityKind.SOCIAL, peer, "peer"),
                        words,
                        company.clock().instant()))
                .ticket());
    }

    tools.jackson.databind.JsonNode indicator(String channel, boolean first) {
        return api.get("/channels/indicators")
                .expect(200)
                .json()
                .valueStream()
                .filter(one -> one.path("figures").path("channel").asString().equals(channel)
                        && one.path("first").asBoolean() == first)
                .findFirst()
                .orElseGet(tools.jackson.databind.node.JsonNodeFactory.instance::objectNode);
    }

    List<String> sent(String kind) {
        return company.inside(() -> company.bean(DSLContext.class)
                .select(DELIVERIES.BODY)
                .from(DELIVERIES)
                .where(DELIVERIES.PEER.eq(peer), DELIVERIES.KIND.eq(kind))
                .fetch(DELIVERIES.BODY));
    }

    UUID customer() {
        return company.inside(() -> company.bean(DSLContext.class)
                .select(DELIVERIES.CUSTOMER)
                .from(DELIVERIES)
                .where(DELIVERIES.PEER.eq(peer))
                .limit(1)
                .fetchSingle(DELIVERIES.CUSTOMER));
    }

    Instant due(String kind) {
        return company.inside(() -> company.bean(DSLContext.class)
                .select(DELIVERIES.DUE_AT)
                .from(DELIVERIES)
                .where(DELIVERIES.PEER.eq(peer), DELIVERIES.KIND.eq(kind))
                .fetchSingle(DELIVERIES.DUE_AT));
    }
}
