package io.chengnuo.channel.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.channel.connector.SignedCalls;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The signed door itself: who is let in, once, and with which settings. */
@ChengnuoTest
@Tag("REQ-CHN-07")
@Tag("REQ-CHN-01")
class SocialDoorTests extends SocialNetworkOfTest {

    @Test
    void whatIsUnsignedAlteredOrOldIsRefused() {
        var body = body("x1", "u1", "你好");
        var now = String.valueOf(company.clock().instant().getEpochSecond());
        var old = String.valueOf(company.clock().instant().minusSeconds(301).getEpochSecond());
        call(body, now, "").refused(403, "hook_refused");
        call(body, now, SignedCalls.sign("other", now, bytes(body))).refused(403, "hook_refused");
        call(body, old, SignedCalls.sign(SECRET, old, bytes(body))).refused(403, "hook_refused");
        call(body.replace("你好", "转账"), now, SignedCalls.sign(SECRET, now, bytes(body)))
                .refused(403, "hook_refused");
        call("{}", now, SignedCalls.sign(SECRET, now, bytes("{}"))).refused(422, "invalid_request");
        call("[1", now, SignedCalls.sign(SECRET, now, bytes("[1"))).refused(422, "invalid_request");
        assertThat(log()).contains("\"items\":[]");
    }

    @Test
    @Tag("AT-20")
    void aCallThatIsPlayedAgainIsRefusedAndOneSignedAgainMakesNoSecondEffect() {
        var body = body("r1", "u1", "重放");
        var now = now();
        var signature = SignedCalls.sign(SECRET, now, bytes(body));
        var codes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> call(body, now, signature).status())
                .sorted()
                .toList();
        assertThat(codes).containsExactly(200, 403, 403, 403, 403, 403, 403, 403);
        call(body, now, signature).refused(403, "hook_refused");
        mention("r1", "u1", "重放").expect(200);
        assertThat(tickets()).hasSize(1);

        // What was refused leaves nothing behind; what was taken is kept as its bytes.
        call(body, now(), signature).refused(403, "hook_refused");
        assertThat(kept()).isEqualTo(2);
    }

    private int kept() {
        return company.<Integer>inside(() -> company.bean(DSLContext.class)
                .fetchOne(
                        "select count(*)::int from channel.hook_calls where connector = {0}::uuid", DSL.val(connector))
                .get(0, Integer.class));
    }

    @Test
    void secretsGoInAndNeverComeOutAndWrongSettingsAreNamed() {
        var shown = api.get("/channels/connectors/" + connector).expect(200);
        assertThat(shown.text()).doesNotContain(SECRET);
        assertThat(shown.text("/secretsSet/0")).isEqualTo("secret");
        var person = shown.text("/inCharge");
        api.with("If-Match", "\"9\"")
                .put("/channels/connectors/" + connector, settings(person, "s"))
                .expect(412);
        api.put("/channels/connectors/" + connector, settings(person, "")).expect(200);
        mention("s1", "u1", "密钥还在").expect(200); // a secret left out stays
        var refused = api.post(
                "/channels/connectors",
                Map.of(
                        "kind",
                        "social",
                        "name",
                        "x",
                        "settings",
                        Map.of("replyUrl", "ftp://x"),
                        "inCharge",
                        person,
                        "enabled",
                        true));
        refused.refused(422, "connector_settings");
        assertThat(refused.text()).contains("settings.secret", "settings.replyUrl");
        assertThat(api.post(
                                "/channels/connectors/test",
                                Map.of("kind", "social", "connector", connector, "settings", Map.of("replyUrl", url())))
                        .expect(200)
                        .json()
                        .path("problem")
                        .isNull())
                .isTrue();
        assertThat(api.get("/channels/connectors").text()).contains("\"health\":\"");
    }
}
