package io.chengnuo.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Softphones get their account, and what they tell becomes calls: only their own, in order, and once with the telephone system. */
@ChengnuoTest
@Tag("REQ-CHN-02")
@Tag("REQ-CHN-21")
class SoftphoneTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(2000);
    private static final String ADDRESS = "wss://pbx.hemu.example:7443/ws";

    private TestCompany company;
    private TestApi settings;
    private TestPerson agent;
    private TestApi api;
    private String phone;
    private String number;

    @BeforeEach
    void connected() {
        settings = company.api(company.administrator());
        phone = connect(Map.of());
        agent = agent();
        api = company.api(agent);
        number = "1380000" + NUMBERS.incrementAndGet();
        account(agent, "801");
    }

    @Test
    void thePasswordComesOutForItsPersonsBrowserAlone() {
        var mine = inBrowser(agent);
        assertThat(mine).isNotNull();
        assertThat(mine.webSocket()).isEqualTo(ADDRESS);
        assertThat(mine.extension()).isEqualTo("801");
        assertThat(mine.login()).isEqualTo("801");
        assertThat(mine.password()).isEqualTo("right-one-801");
        assertThat(mine.tells()).isTrue();
        assertThat(mine.iceServers().getFirst().urls()).containsExactly("stun:stun.hemu.example:3478");
        assertThat(mine.iceServers().getLast().username()).matches("\\d+:" + agent.id());
        assertThat(mine.iceServers().getLast().credential()).hasSize(28);
        api.get("/softphone").refused(401, "browser_needed");

        var list = settings.get("/phones").expect(200);
        assertThat(list.text()).contains("\"sipAccount\":true").doesNotContain("right-one");
        assertThat(settings.get("/channels/connectors/" + phone).text()).doesNotContain("coturn-secret");
        var other = agent();
        assertThat(inBrowser(other)).isNull();
        api.put("/phones/" + phone + "/sip-accounts/" + agent.id(), Map.of("extension", "802"))
                .refused(403, "right_missing");

        settings.put("/phones/" + phone + "/sip-accounts/" + agent.id(), Map.of("extension", "801", "login", "li"))
                .expect(204);
        assertThat(inBrowser(agent).login()).isEqualTo("li");
        assertThat(inBrowser(agent).password()).isEqualTo("right-one-801");
        account(other, "801");
        assertThat(inBrowser(agent)).isNull();
        settings.put("/phones/" + phone + "/sip-accounts/" + agent.id(), Map.of("extension", "805"))
                .refused(422, "invalid_request");
    }

    @Test
    void aPageMayReachTheTelephoneSystemOfItsPersonAndNothingElse() {
        assertThat(pageOf(agent)).contains(ADDRESS);
        assertThat(pageOf(agent())).isEmpty();
        assertThat(company.anonymous()
                        .get("//no-such-page.js")
                        .header("Permissions-Policy")
                        .orElseThrow())
                .contains("microphone=()");
        for (var bad : List.of(
                "ws://pbx.hemu.example",
                "wss://*.hemu.example",
                "wss://pbx.hemu.example; script-src *",
                "wss://pbx.hemu.example/a'b",
                "wss://pbx.hemu.example/?x=1",
                "https://pbx.hemu.example")) {
            var wanted = connector(Map.of("webSocket", bad));
            settings.post("/channels/connectors", wanted).refused(422, "connector_settings");
        }
    }

    @Test
    void whatTheSoftphoneTellsIsOneCallWithWhatTheTelephoneSystemTells() throws IOException {
        try (var pbx = new Pbx(company)) {
            pbx.isAt(phone);
            var began = company.clock().instant().minusSeconds(60);
            tells(api, "c1", "ring", 60_000, Map.of("direction", "inbound", "number", number))
                    .expect(200);
            pbx.tells(
                            "c1",
                            "ring",
                            began,
                            ",\"direction\":\"inbound\",\"extension\":\"801\",\"number\":\"" + number + "\"")
                    .expect(200);
            var hand = api.get("/calls/at-hand").expect(200);
            assertThat(hand.text("/calls/0/key")).isEqualTo("c1");
            assertThat(hand.text("/calls/0/call/state")).isEqualTo("ringing");
            assertThat(hand.text("/calls/0/call/number")).doesNotContain(number);
            tells(api, "c1", "held", 55_000, Map.of()).refused(409, "call_not_answered");
            tells(api, "c1", "answered", 50_000, Map.of()).expect(200);
            pbx.tells("c1", "answered", began.plusSeconds(11), ",\"extension\":\"801\"")
                    .expect(200);
            tells(api, "c1", "held", 40_000, Map.of()).expect(200);
            tells(api, "c1", "resumed", 30_000, Map.of()).expect(200);
            var ends = event("c1", "ended", 20_000, Map.of());
            api.post("/softphone/events", ends).expect(200);
            assertThat(api.post("/softphone/events", ends).expect(200).text("/state"))
                    .isEqualTo("ended");
            tells(api, "c1", "resumed", 10_000, Map.of()).refused(409, "call_over");
            var calls = api.get("/calls?number=" + number).expect(200);
            assertThat(calls.json().path("items")).hasSize(1);
            assertThat(calls.text("/items/0/result")).isEqualTo("answered");
            assertThat(calls.text("/items/0/person/id")).isEqualTo(agent.id().toString());
            assertThat(calls.json().at("/items/0/talkSeconds").asInt()).isBetween(15, 25);
            assertThat(calls.json().at("/items/0/heldSeconds").asInt()).isBetween(5, 15);
            assertThat(calls.text("/items/0/customer/id")).isNotEmpty();
        }
    }

    @Test
    void nobodyTellsOfTheCallsOfOthers() {
        var colleague = agent();
        var theirs = company.api(colleague);
        account(colleague, "802");
        tells(api, "k1", "answered", 0, Map.of()).refused(404, "no_such_call");
        tells(api, "k1", "ring", 2_000, Map.of("direction", "outbound", "number", "802"))
                .expect(200);
        tells(theirs, "k1", "ended", 0, Map.of()).refused(404, "no_such_call");
        tells(theirs, "k1", "ring", 1_000, Map.of("direction", "inbound", "number", "801"))
                .expect(200);
        tells(theirs, "k1", "answered", 500, Map.of()).expect(200);
        assertThat(state(theirs)).isEqualTo("talking");
        assertThat(state(api)).isEqualTo("ringing");
        tells(api, "k1", "answered", 400, Map.of()).expect(200);
        tells(theirs, "k1", "ended", 100, Map.of()).expect(200);
        assertThat(state(api)).isEqualTo("talking");
        assertThat(theirs.get("/calls/at-hand").text("/calls/0/key")).isEqualTo("k1/802");

        tells(api, "k2", "recorded", 0, Map.of()).refused(422, "invalid_request");
        tells(api, "k2", "ring", 50_000_000, Map.of()).refused(400, "invalid_request");
        tells(company.api(agent()), "k2", "ring", 0, Map.of()).refused(409, "no_softphone");
        company.api(company.person(Right.TICKET_READ)).get("/softphone").refused(403, "right_missing");

        api.put("/softphone/calls", Map.of("calls", List.of("k1"))).expect(204);
        assertThat(state(api)).isEqualTo("talking");
        api.put("/softphone/calls", Map.of("calls", List.of())).expect(204);
        assertThat(state(api)).isEqualTo("ended");
    }

    @Test
    void theBrowserDialsAndTheTelephoneSystemMayTellAlone() {
        var dialled = api.post("/calls", Map.of("number", number)).expect(202);
        assertThat(dialled.text("/byBrowser")).isEqualTo("+86" + number);
        assertThat(api.post("/calls", Map.of("number", "802")).expect(202).text("/byBrowser"))
                .isEqualTo("802");
        tells(api, "d1", "ring", 1_000, Map.of("direction", "outbound", "number", "+86" + number))
                .expect(200);
        var call = api.get("/calls/at-hand").text("/calls/0/call/id");
        api.post("/calls/" + call + "/commands", Map.of("kind", "hang_up")).refused(409, "softphone_elsewhere");
        tells(api, "d1", "ended", 0, Map.of()).expect(200);
        assertThat(api.get("/calls?number=" + number).text("/items/0/result")).isEqualTo("not_reached");

        var silent = connect(Map.of("toldBy", "system"));
        settings.put("/phones/" + silent + "/sip-accounts/" + agent.id(), Map.of("extension", "9", "password", "p"))
                .expect(204);
        assertThat(inBrowser(agent).tells()).isFalse();
        tells(api, "d2", "ring", 0, Map.of()).refused(409, "softphone_does_not_tell");
    }

    private TestPerson agent() {
        return company.person(
                Reach.ALL,
                company.team("软电话" + NUMBERS.incrementAndGet()),
                Right.CALL_READ,
                Right.CALL_WORK,
                Right.CUSTOMER_READ);
    }

    /** Browsers connect, not we: a test that saw nothing of the telephone system proves nothing of it. */
    @Test
    @Tag("REQ-CHN-02")
    void aTestOfTheSettingsDoesNotCallTheLineProved() {
        var tried = settings.post(
                        "/channels/connectors/test",
                        Map.of(
                                "kind",
                                "softphone",
                                "connector",
                                phone,
                                "settings",
                                connector(Map.of()).get("settings")))
                .expect(200)
                .json();
        assertThat(tried.path("problem").isNull()).isTrue();
        assertThat(tried.path("reached").asBoolean()).isFalse();
        assertThat(settings.get("/channels/connectors/" + phone).text("/health"))
                .isEqualTo("untried");
    }

    private void account(TestPerson person, String extension) {
        settings.put(
                        "/phones/" + phone + "/sip-accounts/" + person.id(),
                        Map.of("extension", extension, "password", "right-one-" + extension))
                .expect(204);
    }

    private String connect(Map<String, String> more) {
        return settings.post("/channels/connectors", connector(more))
                .expect(201)
                .text("/id");
    }

    private Map<String, Object> connector(Map<String, String> more) {
        var all = new HashMap<>(Map.of(
                "webSocket", ADDRESS,
                "sipDomain", "sip.hemu.example",
                "stun", "stun:stun.hemu.example:3478",
                "turn", "turn:turn.hemu.example?transport=tcp",
                "turnPassword", "coturn-secret",
                "secret", Pbx.SECRET));
        all.putAll(more);
        return Map.of(
                "kind",
                "softphone",
                "name",
                "软电话",
                "inCharge",
                company.administrator().id().toString(),
                "enabled",
                true,
                "settings",
                all);
    }

    private TestApi.Answer tells(TestApi by, String call, String kind, int ago, Map<String, String> more) {
        return by.post("/softphone/events", event(call, kind, ago, more));
    }

    /** Of a call whose id no other test has. */
    private static Map<String, Object> event(String call, String kind, int ago, Map<String, String> more) {
        var event = new HashMap<String, Object>(more);
        event.putAll(Map.of("call", call, "id", "e" + NUMBERS.incrementAndGet(), "kind", kind, "ago", ago));
        return event;
    }

    private static String state(TestApi by) {
        return by.get("/calls/at-hand").expect(200).text("/calls/0/call/state");
    }

    private SoftphoneController.@Nullable Softphone inBrowser(TestPerson person) {
        return company.as(person, () -> company.bean(SoftphoneController.class).mine())
                .softphone();
    }

    private Optional<String> pageOf(TestPerson person) {
        return company.as(person, () -> company.bean(SoftphonePages.class).softphone(person.id()));
    }
}
