package io.chengnuo.channel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.chat.ChatSiteOfTest.VisitorOfTest;
import io.chengnuo.people.Right;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The doors of visitors against what strangers send. */
@ChengnuoTest
@Tag("REQ-CHN-09")
class ChatDoorTests {

    private TestCompany company;
    private TestApi agent;
    private ChatSiteOfTest site;

    @BeforeEach
    void shop() {
        var person = company.person(
                Right.SETTINGS_EDIT, Right.TICKET_READ, Right.TICKET_REPLY, Right.TICKET_NOTE, Right.TICKET_ASSIGN);
        agent = company.api(person);
        site = ChatSiteOfTest.of(company, agent, person.id(), Map.of());
    }

    @Test
    void onlyListedPagesMayAskAndBrowsersAreToldSo() {
        var preflight = site.page()
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", site.door("/lines"), null)
                .expect(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).contains(ChatSiteOfTest.SHOP);
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(site.page().get(site.door("")).expect(200).text("/title")).isEqualTo("商城客服");
        var body = Map.of("language", "zh-CN");
        for (var origin : List.of("https://evil.example", "http://shop.example", "https://shop.example.evil", "null")) {
            var there = company.anonymous().with("Origin", origin);
            var refused = there.post(site.door("/visitors"), body);
            refused.refused(403, "origin_not_allowed");
            assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
            there.send("OPTIONS", site.door("/lines"), null).refused(403, "origin_not_allowed");
        }
        company.anonymous()
                .with("Sec-Fetch-Site", "cross-site")
                .get(site.door(""))
                .refused(403, "origin_not_allowed");
        company.anonymous()
                .with("Origin", "http://" + company.host())
                .get(site.door("")); // another port is another origin
        company.anonymous().get("/channels/chat/" + UUID.randomUUID()).refused(404, "no_such_chat");
        assertThat(company.anonymous().get("/channels/chat/x").status()).isBetween(400, 499);
    }

    @Test
    void aTokenOpensItsOwnChatOnly() {
        var mine = site.visitor("王女士").says("我的订单号是 7788");
        var other = site.visitor("李先生");
        assertThat(other.sees().text()).doesNotContain("7788");
        for (var forged : List.of("x", "*", "%", "a".repeat(43), "a".repeat(200), "' or 1=1 --")) {
            site.page().with("X-Chat-Token", forged).get(site.door("/lines")).refused(401, "chat_token");
        }
        site.page().get(site.door("/lines")).refused(401, "chat_token");
        site.page()
                .post(site.door("/lines"), Map.of("id", "12345678", "words", "x"))
                .refused(401, "chat_token");

        var second = ChatSiteOfTest.of(company, agent, company.administrator().id(), Map.of());
        mine.api().get(second.door("/lines")).refused(401, "chat_token");
        var stranger = company.another();
        var there = stranger.api(stranger.administrator());
        var foreign =
                ChatSiteOfTest.of(stranger, there, stranger.administrator().id(), Map.of());
        foreign.visitor("外人").api().get(site.door("/lines")).refused(403, "origin_not_allowed");
        stranger.anonymous().get(site.door("/lines")).refused(404, "no_such_chat");
        there.get("/chats/" + waitingChat("王女士")).refused(404, "no_such_chat");
        assertThat(there.get("/chats").expect(200).text()).doesNotContain("7788");
    }

    @Test
    void theSameWordsSentByTwentyAtOnceAreOneLineAndOneMessage() {
        var visitor = site.visitor("陈女士").says("洗衣机漏水");
        var id = UUID.randomUUID().toString();
        var numbers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(n -> visitor.says(id, "型号是 W8").expect(201).text("/line"))
                .distinct()
                .toList();
        assertThat(numbers).hasSize(1);
        assertThat(linesOf(visitor)).filteredOn("型号是 W8"::equals).hasSize(1);
        var ticket = agent.get("/chats/" + waitingChat("陈女士")).text("/chat/ticket");
        assertThat(agent.get("/tickets/" + ticket + "/messages").text()).containsOnlyOnce("型号是 W8");
    }

    @Test
    void wordsAreKeptAsTheyWereTypedAndTooManyOrTooLongAreRefused() {
        var visitor = site.visitor("<b>O'Brien</b>");
        visitor.says("<img src=x onerror=alert(1)> ${7*7} \uD83D\uDE00");
        assertThat(linesOf(visitor)).contains("<img src=x onerror=alert(1)> ${7*7} \uD83D\uDE00");
        visitor.says("12345678", "字".repeat(4_001)).refused(400, "invalid_request");
        visitor.says("12345678", " ").refused(422, "invalid_request");
        visitor.says("../../x", "x").refused(400, "invalid_request");
        visitor.api()
                .post(site.door("/lines"), "{\"id\":\"12345678\",\"words\":\"x\",\"author\":\"agent\"}")
                .expect(400);
        assertThat(visitor.api().get(site.door("/lines?after=-1")).status()).isBetween(400, 499);
        site.page().post(site.door("/visitors"), Map.of("language", "tlh")).refused(400, "invalid_request");
        site.page()
                .post(site.door("/visitors"), Map.of("language", "en", "name", "n".repeat(61)))
                .refused(400, "invalid_request");
        var limited = IntStream.range(0, 100) // the limit of one minute, even when the next begins meanwhile
                .mapToObj(n -> visitor.says(UUID.randomUUID().toString(), "快点 " + n))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        limited.refused(429, "too_many_tries");
        assertThat(limited.header("Retry-After")).isPresent();
    }

    @Test
    void filesAreJudgedByTheirContentAndBelongToOneVisitor() throws IOException {
        var visitor = site.visitor("赵先生");
        var kept = upload(visitor, "漏水.png", picture()).expect(201);
        var other = site.visitor("钱女士");
        var file = List.of(kept.text("/id"));
        other.api()
                .post(site.door("/lines"), Map.of("id", "12345678", "words", "x", "files", file))
                .refused(422, "unknown_file");
        other.api().get(site.door("/files/" + kept.text("/id"))).refused(404, "no_such_file");
        visitor.api()
                .post(site.door("/lines"), Map.of("id", "12345678", "words", "", "files", file))
                .expect(201);
        visitor.api().get(site.door("/files/" + kept.text("/id"))).expect(200);
        other.api().get(site.door("/files/" + kept.text("/id"))).refused(404, "no_such_file");
        upload(visitor, "x.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))
                .refused(422, "file_type");
        var chat = waitingChat("赵先生");
        assertThat(agent.get("/chats/" + chat + "/files/" + kept.text("/id"))
                        .expect(200)
                        .header("Content-Type"))
                .contains("image/png");
        assertThat(agent.get("/chats/" + chat).text()).contains("漏水.png");
    }

    private String waitingChat(String visitor) {
        return agent.get("/chats")
                .expect(200)
                .json()
                .path("waiting")
                .valueStream()
                .filter(chat -> chat.path("visitor").asString().equals(visitor))
                .map(chat -> chat.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> linesOf(VisitorOfTest visitor) {
        return visitor.sees()
                .json()
                .path("lines")
                .valueStream()
                .map(line -> line.path("words").asString())
                .toList();
    }

    private TestApi.Answer upload(VisitorOfTest visitor, String name, byte[] bytes) {
        var head = ("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var body = new ByteArrayOutputStream();
        body.writeBytes(head);
        body.writeBytes(bytes);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return visitor.api()
                .with("Content-Type", "multipart/form-data; boundary=edge")
                .post(site.door("/files"), body.toByteArray());
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
