package io.chengnuo.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.TestConnectors;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.console.simulate.SmppSimulator;
import io.chengnuo.console.simulate.SmsSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Text messages through a provider's HTTP interface and an SMS centre with SMPP, both pretended, with their real protocols. */
@ChengnuoTest
@Tag("REQ-CHN-06")
class SmsTests {

    private static int numbers;

    private TestCompany company;
    private TestConnectors connectors;
    private String phone;

    @BeforeEach
    void somebody() {
        connectors = new TestConnectors(company);
        phone = "+861380000%04d".formatted(++numbers);
    }

    @AfterEach
    void providersGo() {
        connectors.close();
    }

    private SmsSimulator provider() {
        return new SmsSimulator(0, company.clock());
    }

    @Test
    void wordsBecomeATicketOnceAndTheAnswerGoesBackWithItsReceipt() {
        var provider = provider();
        var connector = connectors.connect("sms_http", provider);
        IntStream.range(0, 10)
                .parallel()
                .forEach(n -> assertThat(provider.reply("r1", phone, "空调不制冷").status())
                        .isEqualTo(200));

        var ticket = connectors.ticketOf(connector);
        assertThat(connectors.api().get("/tickets/" + ticket).text("/channel")).isEqualTo("sms");
        connectors.answer(ticket, "明天上午上门。");
        connectors.await(() -> provider.talk().heardBy(phone).contains("【承诺电器】明天上午上门。"));
        connectors.await(() -> connectors.log(connector).contains("\"sent\""));
        provider.report("delivered");
        assertThat(connectors.log(connector)).contains("\"delivered\"");
        provider.report("failed"); // what was delivered stays so
        assertThat(connectors.log(connector)).doesNotContain("undelivered");
    }

    @Test
    void whatIsUnsignedAlteredOrOldIsRefused() {
        var provider = provider();
        var connector = connectors.connect("sms_http", provider);
        var secret = provider.settings().get("secret");
        var body = "{\"type\":\"reply\",\"id\":\"x\",\"from\":\"%s\",\"text\":\"你好\"}".formatted(phone);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var now = String.valueOf(company.clock().instant().getEpochSecond());
        var old = String.valueOf(company.clock().instant().minusSeconds(301).getEpochSecond());
        assertThat(provider.forged(now, "x", body).status()).isEqualTo(403);
        assertThat(provider.forged(now, SignedCalls.sign("other", now, bytes), body)
                        .status())
                .isEqualTo(403);
        assertThat(provider.forged(old, SignedCalls.sign(secret, old, bytes), body)
                        .status())
                .isEqualTo(403);
        assertThat(provider.forged(now, SignedCalls.sign(secret, now, bytes), body.replace("你好", "转账"))
                        .status())
                .isEqualTo(403);
        assertThat(connectors.entries(connector)).isEmpty();
    }

    @Test
    void aProviderThatIsAwayForAnHourLosesAndDoublesNothing() {
        var provider = provider();
        var connector = connectors.connect("sms_http", provider);
        provider.reply("d1", phone, "冰箱不冷");
        var ticket = connectors.ticketOf(connector);
        connectors.awayForAnHour(connector, ticket, provider, "请稍候。");
        connectors.await(() -> provider.talk().heardBy(phone).contains("【承诺电器】请稍候。"));
        connectors.await(() -> !connectors.log(connector).contains("\"claimed\""));
        assertThat(provider.talk().heardBy(phone)).containsOnlyOnce("【承诺电器】请稍候。");
    }

    @Test
    @Tag("REQ-CHN-01")
    void filesOfAnAnswerComeAsALinkThatEnds() {
        var provider = provider();
        var connector = connectors.connect("sms_http", provider);
        provider.reply("f1", phone, "请把说明书发给我");
        var ticket = connectors.ticketOf(connector);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("说明书.pdf", "%PDF-1.4 words".getBytes(StandardCharsets.UTF_8));
        files.put("清单.txt", "清单".getBytes(StandardCharsets.UTF_8));
        connectors.answer(ticket, "见附件。", files);
        connectors.await(() -> provider.talk().heardBy(phone).stream().anyMatch(words -> words.contains("见附件。")));
        var said = provider.talk().heardBy(phone).stream()
                .filter(words -> words.contains("见附件。"))
                .findFirst()
                .orElseThrow();
        assertThat(said).startsWith("【承诺电器】见附件。\n附件2个，30天内可打开：");
        assertThat(connectors.log(connector)).doesNotContain("portal/files"); // the link is the customer's alone

        var link = TestConnectors.link(said).orElseThrow();
        var handed = company.anonymous()
                .put("/portal/handed-files", Map.of("link", link))
                .expect(200);
        assertThat(handed.text("/files/0/name")).isEqualTo("说明书.pdf");
        assertThat(handed.text("/files/1/name")).isEqualTo("清单.txt");
        var address = "/portal/handed-files/" + handed.text("/files/0/address");
        var file = company.anonymous().get(address).expect(200);
        assertThat(file.text()).isEqualTo("%PDF-1.4 words");
        assertThat(file.headers("Content-Disposition").getFirst()).startsWith("attachment");
        var altered = link.substring(0, 5) + (link.charAt(5) == 'A' ? 'B' : 'A') + link.substring(6);
        company.anonymous().put("/portal/handed-files", Map.of("link", altered)).refused(401, "wrong_link");
        company.anonymous().get("/portal/handed-files/" + link).refused(401, "wrong_link");

        company.clock().forward(Duration.ofMinutes(16));
        company.anonymous().get(address).refused(401, "wrong_link");
        company.anonymous().put("/portal/handed-files", Map.of("link", link)).expect(200);
        company.clock().forward(Duration.ofDays(30));
        company.anonymous().put("/portal/handed-files", Map.of("link", link)).refused(401, "wrong_link");
    }

    @Test
    void whoSaysStopGetsNoNoticesButAnAnswer() {
        var provider = provider();
        var connector = connectors.connect("sms_http", provider);
        provider.reply("s1", phone, "TD");
        connectors.await(() -> provider.talk().heardBy(phone).stream().anyMatch(words -> words.contains("已退订")));
        provider.reply("s2", phone, "我的订单到哪了");
        var ticket = connectors.ticketOf(connector);
        connectors.answer(ticket, "今天送达。");
        connectors.await(() -> provider.talk().heardBy(phone).contains("【承诺电器】今天送达。"));
        assertThat(provider.talk().heardBy(phone)).noneMatch(words -> words.contains("您的请求已收到"));
        provider.reply("s3", phone, "恢复");
        connectors.await(() -> provider.talk().heardBy(phone).stream().anyMatch(words -> words.contains("已恢复")));
    }

    @Test
    void whoHasNoMailGetsTheReceiptByTextMessage() {
        var provider = provider();
        connectors.connect("sms_http", provider);
        connectors
                .api()
                .post(
                        "/tickets",
                        Map.of(
                                "customer",
                                Map.of("name", "周先生", "phone", phone),
                                "channel",
                                "phone",
                                "subject",
                                "热水器漏水",
                                "body",
                                "漏水"))
                .expect(201);
        company.catchUp();
        connectors.await(
                () -> provider.talk().heardBy(phone).stream().anyMatch(words -> words.contains("您的请求已收到，编号SR-")));
        assertThat(provider.talk().heardBy(phone).getFirst())
                .startsWith("【承诺电器】")
                .doesNotContain("{{");
    }

    @Test
    void bindsOnceSendsHearsAndComesBackAfterABreak() {
        var centre = new SmppSimulator(0);
        var connector = connectors.connect("smpp", centre);
        connectors.await(() -> centre.bound() == 1);
        var words = "洗衣机".repeat(40);
        centre.deliver(phone, words);
        centre.deliver(phone, words); // said again because our word of it was lost
        var ticket = connectors.ticketOf(connector);
        assertThat(connectors.log(connector)).contains(words);
        assertThat(connectors.came(connector)).hasSize(1);

        centre.throttle(1);
        var answer = "您好，".repeat(50);
        connectors.answer(ticket, answer);
        connectors.await(() -> centre.talk().heardBy(phone).contains(answer));
        assertThat(centre.talk().heardBy(phone)).containsOnlyOnce(answer);
        connectors.await(() -> connectors.log(connector).contains("\"parts\":3"));
        centre.report("DELIVRD");
        connectors.await(() -> connectors.log(connector).contains("\"delivered\""));

        var before = centre.bindsEver();
        centre.cut();
        connectors.answer(ticket, "still here {}");
        connectors.await(() -> centre.talk().heardBy(phone).getLast().startsWith("still here"));
        assertThat(centre.bound()).isEqualTo(1);
        assertThat(centre.bindsEver()).isEqualTo(before + 1);
        assertThat(connectors
                        .api()
                        .post(
                                "/channels/connectors/test",
                                Map.of("kind", "smpp", "settings", withPassword(centre.settings(), "wrong")))
                        .expect(200)
                        .text("/problem"))
                .isEqualTo("wrong_login");
    }

    private static Map<String, String> withPassword(Map<String, String> settings, String password) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        setting -> setting.getKey().equals("password") ? password : setting.getValue()));
    }
}
