package io.chengnuo.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.people.Right;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A telephone system tells its calls, agents work with them, and whoever was not answered is called back. */
@ChengnuoTest
@Tag("REQ-CHN-02")
@Tag("REQ-CHN-21")
class PhoneTests extends PhoneOfTest {

    @Test
    void aCallPopsUpIsWorkedOnAndStaysWithItsCustomer() {
        api.put("/me/presence", Map.of("state", "online")).expect(204);
        rings("c1");
        var ringing = api.get("/calls/at-hand").expect(200);
        assertThat(ringing.text("/extension")).isEqualTo("801");
        assertThat(ringing.text("/calls/0/call/state")).isEqualTo("ringing");
        assertThat(ringing.text("/calls/0/call/number")).contains("****").doesNotContain(number);
        var call = ringing.text("/calls/0/call/id");

        api.post("/calls/" + call + "/commands", Map.of("kind", "answer")).expect(202);
        assertThat(pbx.commands.poll()).contains("\"answer\"", "\"c1\"", "\"801\"");
        tells("c1", "answered", 10, ",\"extension\":\"801\"");
        assertThat(api.get("/me/presence").text("/state")).isEqualTo("busy");

        api.put("/calls/" + call + "/notes", Map.of("notes", "洗衣机漏水")).expect(204);
        var opened = api.post("/calls/" + call + "/ticket", Map.of("subject", "洗衣机漏水"))
                .expect(201)
                .text("/ticket");
        assertThat(api.post("/calls/" + call + "/ticket", Map.of("subject", "再一次"))
                        .expect(201)
                        .text("/ticket"))
                .isEqualTo(opened);
        assertThat(api.get("/tickets/" + opened).text("/channel")).isEqualTo("phone");
        api.put("/calls/" + call + "/work-end", Map.of()).refused(409, "call_not_over");

        tells("c1", "held", 30, "");
        tells("c1", "resumed", 40, "");
        tells("c1", "ended", 100, "");
        assertThat(api.get("/calls/at-hand").text("/calls/0/call/state")).isEqualTo("ended");
        api.put("/calls/" + call + "/work-end", Map.of()).expect(204);
        assertThat(api.get("/calls/at-hand").json().path("calls")).isEmpty();
        assertThat(api.get("/me/presence").text("/state")).isEqualTo("online");

        var shown = api.get("/tickets/" + opened + "/calls").expect(200);
        assertThat(shown.text("/items/0/result")).isEqualTo("answered");
        assertThat(shown.text("/items/0/notes")).isEqualTo("洗衣机漏水");
        assertThat(shown.json().at("/items/0/talkSeconds").asInt()).isEqualTo(80);
        assertThat(shown.json().at("/items/0/heldSeconds").asInt()).isEqualTo(10);
        assertThat(shown.json().at("/items/0/waitSeconds").asInt()).isEqualTo(10);
        assertThat(shown.json().at("/items/0/workSeconds").isInt()).isTrue();
        var customer = shown.text("/items/0/customer/id");
        assertThat(api.get("/calls?customer=" + customer + "&sort=longest_talk")
                        .json()
                        .path("items"))
                .hasSize(1);
        rings("c2");
        assertThat(api.get("/calls/at-hand").text("/calls/0/tickets/0/id")).isEqualTo(opened);
        assertThat(api.get("/calls?customer=" + customer).json().path("items")).hasSize(2);
        tells("c2", "ended", 50, "");
    }

    @Test
    void aGroupRingsAtEverybodyOfItUntilOneAnswers() {
        var second = colleagueAt("802");
        var third = colleagueAt("803");
        tells("g1", "ring", 0, ",\"direction\":\"inbound\",\"number\":\"" + number + "\"");
        tells("g1", "ring", 2, ",\"extension\":\"803\""); // did not take it; then the group
        tells("g1", "ring", 20, ",\"extension\":\"801\"");
        tells("g1", "ring", 21, ",\"extension\":\"802\"");
        var ringing = api.get("/calls/at-hand").expect(200);
        var call = ringing.text("/calls/0/call/id");
        assertThat(second.get("/calls/at-hand").text("/calls/0/call/id")).isEqualTo(call);
        assertThat(third.get("/calls/at-hand").json().path("calls")).isEmpty();

        assertThat(ringing.json().at("/calls/0/commands").valueStream().map(one -> one.asString()))
                .containsExactly("answer");
        api.post("/calls/" + call + "/commands", Map.of("kind", "hang_up")).refused(404, "no_such_call");
        third.post("/calls/" + call + "/commands", Map.of("kind", "answer")).refused(404, "no_such_call");
        api.post("/calls/" + call + "/commands", Map.of("kind", "answer")).expect(202);
        assertThat(pbx.commands.poll()).contains("\"answer\"", "\"g1\"", "\"801\"");
        tells("g1", "answered", 25, ",\"extension\":\"801\"");
        assertThat(second.get("/calls/at-hand").json().path("calls")).isEmpty();
        assertThat(api.get("/calls/at-hand").text("/calls/0/call/state")).isEqualTo("talking");
        tells("g1", "ended", 60, "");
    }

    /** A colleague at this extension. */
    private TestApi colleagueAt(String extension) {
        var colleague = company.person(Right.CALL_READ, Right.CALL_WORK);
        settings.put("/phones/" + phone + "/extensions/" + colleague.id(), Map.of("extension", extension))
                .expect(204);
        return company.api(colleague);
    }

    @Test
    void eventsInAnyOrderAndOftenMakeOneCall() {
        var told = new ArrayList<>(List.of(
                List.of("e1", "ring", "0", ",\"direction\":\"inbound\",\"number\":\"" + number + "\""),
                List.of("e2", "queued", "2", ",\"queue\":\"售后\""),
                List.of("e3", "ring", "5", ",\"extension\":\"801\""),
                List.of("e4", "answered", "9", ",\"extension\":\"801\""),
                List.of("e5", "ended", "69", "")));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random(3));
        told.parallelStream()
                .forEach(one -> pbx.tells(
                                "o1", one.get(0), one.get(1), began.plusSeconds(Long.parseLong(one.get(2))), one.get(3))
                        .expect(200));
        var calls = api.get("/calls?number=" + number).expect(200);
        assertThat(calls.json().path("items")).hasSize(1);
        assertThat(calls.text("/items/0/result")).isEqualTo("answered");
        assertThat(calls.text("/items/0/queue")).isEqualTo("售后");
        assertThat(calls.text("/items/0/person/id")).isEqualTo(agent.id().toString());
        assertThat(calls.json().at("/items/0/talkSeconds").asInt()).isEqualTo(60);
        var export = settings.get("/calls/export?number=" + number).expect(200).text();
        assertThat(export).contains("****", "801").doesNotContain(number);
    }

    @Test
    void whoeverIsNotAnsweredIsCalledBackOnce() {
        misses("m1");
        misses("m2");
        company.catchUp();
        var open = api.get("/call-backs").expect(200);
        var mine = open.json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("number").asString().endsWith(number.substring(7)))
                .toList();
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().path("calls").asInt()).isEqualTo(2);
        assertThat(mine.getFirst().path("task").asString("")).isNotEmpty();
        var ticket = mine.getFirst().path("ticket").asString();
        assertThat(api.get("/tickets/" + ticket + "/tasks").text()).contains("回拨");

        api.post("/calls", Map.of("customer", mine.getFirst().at("/customer/id").asString(), "ticket", ticket))
                .expect(202);
        assertThat(pbx.commands.poll()).contains("\"dial\"", "+86" + number, "\"801\"");
        pbx.tells(
                        "b1",
                        "ring",
                        began.plusSeconds(200),
                        ",\"direction\":\"outbound\",\"extension\":\"801\",\"number\":\"" + number + "\"")
                .expect(200);
        tells("b1", "answered", 210, ",\"extension\":\"801\"");
        company.catchUp();
        assertThat(api.get("/call-backs").json().path("items").valueStream())
                .noneMatch(one -> one.path("ticket").asString().equals(ticket));
        assertThat(api.get("/tickets/" + ticket + "/tasks").text("/items/0/state"))
                .isEqualTo("done");
        assertThat(api.get("/tickets/" + ticket + "/calls").text("/items/0/direction"))
                .isEqualTo("outbound");
        tells("b1", "ended", 220, "");
    }

    @Test
    void whoeverForgetsToFinishIsFreeAfterAWhile() {
        rings("f1");
        tells("f1", "answered", 10, ",\"extension\":\"801\"");
        tells("f1", "ended", 100, "");
        company.clock().forward(Duration.ofMinutes(3));
        Awaitility.await().until(() -> {
            company.clock().forward(Duration.ofSeconds(10));
            return api.get("/calls/at-hand").json().path("calls").isEmpty();
        });
        assertThat(api.get("/calls?number=" + number)
                        .json()
                        .at("/items/0/workSeconds")
                        .asInt())
                .isEqualTo(120);
    }

    @Test
    @Tag("REQ-CHN-20")
    void howManyAreReachedIsMeasuredAgainstTargets() {
        settings.put("/call-figures/targets", Map.of("connected", 90, "waitSeconds", 20, "abandoned", 5))
                .expect(200);
        var before = settings.get("/call-figures").json().at("/figures/calls").asInt();
        rings("i1");
        tells("i1", "answered", 10, ",\"extension\":\"801\"");
        tells("i1", "ended", 60, "");
        misses("i2");
        var shown = settings.get("/call-figures").expect(200);
        assertThat(shown.json().at("/figures/calls").asInt()).isEqualTo(before + 2);
        assertThat(shown.json().at("/figures/waited").isNumber()).isTrue();
        assertThat(shown.json().at("/targets/waitSeconds").asInt()).isEqualTo(20);
        api.put("/call-figures/targets", Map.of()).expect(403);
    }
}
