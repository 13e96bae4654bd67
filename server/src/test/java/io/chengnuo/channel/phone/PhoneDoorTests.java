package io.chengnuo.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.people.Right;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What telephone systems hand over and ask for: recordings, menus, and what is refused. */
@ChengnuoTest
@Tag("REQ-CHN-02")
@Tag("REQ-CHN-21")
class PhoneDoorTests extends PhoneOfTest {

    @Test
    void recordingsAreFetchedOrHandedOverAndHeardWithAReason() {
        rings("r1");
        tells("r1", "answered", 10, ",\"extension\":\"801\"");
        tells("r1", "ended", 100, "");
        tells("r1", "recorded", 101, ",\"recording\":\"" + pbx.url("/recordings/r1.wav") + "\"");
        var call = api.get("/calls?number=" + number).text("/items/0/id");
        Awaitility.await().until(() -> {
            company.clock().forward(Duration.ofSeconds(2));
            return api.get("/calls/" + call).text("/recording").equals("kept");
        });
        api.get("/calls/" + call + "/recording").refused(403, "hearing_not_asked");
        api.post("/calls/" + call + "/hearings", Map.of("reason", "客户投诉服务态度")).expect(201);
        assertThat(api.get("/calls/" + call + "/recording").expect(200).bytes()).isEqualTo(Pbx.WAV);
        var part = api.with("Range", "bytes=0-11")
                .get("/calls/" + call + "/recording")
                .expect(206);
        assertThat(part.bytes()).hasSize(12);
        assertThat(part.header("Content-Type")).hasValue("audio/wav");
        var reader = company.api(company.person(Right.CALL_READ, Right.TICKET_READ));
        reader.post("/calls/" + call + "/hearings", Map.of("reason", "好奇")).expect(403);
        reader.get("/calls/" + call + "/recording").expect(403);
        company.anonymous().get("/calls/" + call + "/recording").expect(401);
        var other = company.another();
        other.api(other.administrator()).get("/calls/" + call + "/recording").expect(404);

        rings("r2");
        var large = java.util.Arrays.copyOf(Pbx.WAV, 3 << 19);
        pbx.hands("r2", large, Pbx.sha256(Pbx.WAV)).refused(403, "hook_refused");
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        pbx.hands("r2", page, Pbx.sha256(page)).refused(422, "not_a_recording");
        pbx.hands("nobody", large, Pbx.sha256(large)).refused(404, "no_such_call");
        pbx.hands("r2", large, Pbx.sha256(large)).expect(204);
        pbx.hands("r2", large, Pbx.sha256(large)).expect(204);
        tells("r2", "ended", 50, "");
    }

    @Test
    @Tag("REQ-CHN-22")
    void callersChooseByKeyOrWordsAndAPersonIsOneKeyAway() {
        var menu = "/phones/" + phone + "/menu";
        settings.put(menu, menu(List.of(choice("1", "category", "repair", "报修"))))
                .refused(422, "invalid_request");
        settings.put(menu, menu(List.of(choice("1", "bot", null, "自助查询")))).refused(422, "menu_without_person");
        settings.put(
                        menu,
                        menu(List.of(
                                choice("1", "person", agent.id().toString(), "投诉"),
                                choice("0", "operator", null, "人工"))))
                .expect(200);
        assertThat(pbx.menu().expect(200).text()).contains("\"0\"", "投诉", "您好");
        company.anonymous().get("/channels/hooks/" + phone).refused(403, "hook_refused");

        api.put("/me/presence", Map.of("state", "online")).expect(204);
        tells("v1", "ring", 0, ",\"number\":\"" + number + "\"");
        var chosen = pbx.tells("v1", "menu", began.plusSeconds(3), ",\"choice\":\"1\"")
                .expect(200);
        assertThat(chosen.text("/route/extensions/0")).isEqualTo("801");
        assertThat(chosen.json().at("/route/person").asBoolean()).isTrue();
        var said = pbx.tells("v1", "menu", began.plusSeconds(6), ",\"said\":\"我要投诉你们\",\"choice\":\"\"")
                .expect(200);
        assertThat(said.text("/route/choice")).isEqualTo("1");
        tells("v1", "ended", 9, "");
        assertThat(api.get("/calls?number=" + number).text("/items/0/choice")).isEqualTo("1");
    }

    @Test
    void whatIsUnsignedAlteredOldOrForeignChangesNothing() {
        var body = """
                {"call":"h1","id":"1","kind":"ring","at":"%s","number":"%s"}""".formatted(began, number);
        var now = pbx.now();
        var old = String.valueOf(company.clock().instant().minusSeconds(301).getEpochSecond());
        pbx.send(body, now, "").refused(403, "hook_refused");
        pbx.send(body, now, SignedCalls.sign("other", now, bytes(body))).refused(403, "hook_refused");
        pbx.send(body, old, SignedCalls.sign(Pbx.SECRET, old, bytes(body))).refused(403, "hook_refused");
        pbx.send(body.replace("ring", "ended"), now, SignedCalls.sign(Pbx.SECRET, now, bytes(body)))
                .refused(403, "hook_refused");
        pbx.posts("[1").refused(422, "invalid_request");
        pbx.posts(body.replace("ring", "explode")).refused(422, "invalid_request");
        pbx.posts(body.replace("number", "recording").replace(number, "file:///etc/passwd"))
                .refused(422, "invalid_request");
        assertThat(api.get("/calls?number=" + number).json().path("items")).isEmpty();

        pbx.posts(body).expect(200);
        var call = api.get("/calls?number=" + number).text("/items/0/id");
        pbx.posts(body).expect(200); // the same again, signed anew, is the same
        var at = String.valueOf(company.clock().instant().getEpochSecond() - 200);
        pbx.send(body, at, SignedCalls.sign(Pbx.SECRET, at, bytes(body))).expect(200);
        pbx.send(body, at, SignedCalls.sign(Pbx.SECRET, at, bytes(body))).refused(403, "hook_refused");
        assertThat(api.get("/calls?number=" + number).json().path("items")).hasSize(1);
        var other = company.another();
        other.api(other.administrator()).get("/calls/" + call).refused(404, "no_such_call");
        other.api(other.administrator())
                .put("/calls/" + call + "/notes", Map.of("notes", "x"))
                .refused(404, "no_such_call");
        var colleague = company.api(company.person(Right.CALL_WORK, Right.TICKET_OPEN));
        colleague.get("/calls/" + call).refused(404, "no_such_call");
        colleague
                .post("/calls/" + call + "/commands", Map.of("kind", "hang_up"))
                .refused(404, "no_such_call");
        colleague.post("/calls", Map.of("number", "13900009999")).refused(409, "no_extension");
        tells("h1", "ended", 9, "");
    }

    private static Map<String, Object> menu(List<Map<String, Object>> choices) {
        return Map.of("greeting", "您好，这里是客服热线", "choices", choices);
    }

    private static Map<String, Object> choice(String key, String kind, String target, String label) {
        return target == null
                ? Map.of("key", key, "kind", kind, "label", label, "words", List.of(label))
                : Map.of("key", key, "kind", kind, "target", target, "label", label, "words", List.of(label));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
