package io.chengnuo.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.TestConnectors;
import io.chengnuo.console.simulate.SmsSimulator;
import io.chengnuo.console.simulate.WechatSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Official accounts and mini-programs, with the side of WeChat pretended: its signature, encryption and rules are real. */
@ChengnuoTest
@Tag("REQ-CHN-08")
class WechatTests {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};
    private static int people;

    private TestCompany company;
    private TestConnectors connectors;
    private WechatSimulator wechat;
    private String connector;
    private String openId;

    @BeforeEach
    void followed() {
        connectors = new TestConnectors(company);
        wechat = new WechatSimulator(0, company.clock(), false);
        connector = connectors.connect("wechat", wechat);
        openId = "oyORnuP8q7ou2gfYjqLzSIWZ%04d".formatted(++people);
    }

    @AfterEach
    void over() {
        connectors.close();
    }

    @Test
    @Tag("REQ-CHN-01")
    void aMessageToldTenTimesIsOneAndTheAnswerGoesBackOnce() {
        IntStream.range(0, 10)
                .parallel()
                .forEach(n ->
                        assertThat(wechat.text("77001", openId, "洗衣机漏水").body()).isEqualTo("success"));
        wechat.event(openId, "VIEW");
        assertThat(connectors.came(connector)).hasSize(1);
        var ticket = connectors.ticketOf(connector);
        assertThat(connectors.api().get("/tickets/" + ticket).text("/channel")).isEqualTo("wechat");

        wechat.expireToken(); // 42001: fetched anew, and nobody notices
        connectors.awayForAnHour(connector, ticket, wechat, "已安排工程师。");
        connectors.await(() -> wechat.talk().heardBy(openId).contains("已安排工程师。"));
        connectors.await(() -> connectors.log(connector).contains("\"sent\""));
        wechat.expireToken();
        connectors.answer(ticket, "明天到。");
        connectors.await(() -> wechat.talk().heardBy(openId).contains("明天到。"));
        assertThat(wechat.talk().heardBy(openId)).containsExactly("已安排工程师。", "明天到。");
    }

    @Test
    void whatIsForgedAlteredOldOrPlainIsRefused() {
        var now = company.clock().instant().getEpochSecond();
        assertThat(wechat.verify(true).body()).isEqualTo("8512834");
        assertThat(wechat.verify(false).status()).isEqualTo(403);
        assertThat(wechat.forged(false, openId, "转账", now).status()).isEqualTo(403);
        assertThat(wechat.forged(true, openId, "转账", now - 301).status()).isEqualTo(403);
        assertThat(wechat.altered(openId, "转账").status()).isEqualTo(403);
        assertThat(wechat.plain(openId, "转账").status()).isEqualTo(403);
        assertThat(connectors.entries(connector)).isEmpty();
    }

    @Test
    void afterFortyEightHoursNothingIsSentAndTheComposerKnows() {
        wechat.say(openId, "什么时候送货");
        var ticket = connectors.ticketOf(connector);
        assertThat(route(ticket)).contains("\"answerUntil\":\"");
        company.clock().forward(Duration.ofHours(49));
        connectors.answer(ticket, "今天。");
        connectors.await(() -> connectors.log(connector).contains("window_closed"));
        assertThat(wechat.talk().heardBy(openId)).isEmpty();

        wechat.say(openId, "人呢"); // opens it again
        connectors.answer(ticket, "在。");
        connectors.await(() -> wechat.talk().heardBy(openId).contains("在。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45015 window_closed", "45047 too_many_answers", "43004 not_following"})
    void whatWeChatDoesNotTakeIsToldByItsReason(String codeAndProblem) {
        var told = codeAndProblem.split(" ");
        wechat.say(openId, "你好");
        var ticket = connectors.ticketOf(connector);
        wechat.answerNext(Integer.parseInt(told[0]));
        connectors.answer(ticket, "您好。");
        connectors.await(() -> connectors.log(connector).contains(told[1]));
        assertThat(wechat.talk().heardBy(openId)).isEmpty();
    }

    @Test
    void aPictureIsKeptAlsoWhenItIsGivenLate() {
        wechat.picture("p1", openId, "m1", JPEG);
        var ticket = connectors.ticketOf(connector);
        wechat.picture("p2", openId, "m2", new byte[0]);
        assertThat(connectors.came(connector)).hasSize(2);
        wechat.give("m2", JPEG);
        connectors.await(() -> connectors.came(connector).size() == 3);
        wechat.message(openId, "voice", Map.of("MediaId", "none", "MsgId", "p3", "Recognition", "声音很大"));
        wechat.message(openId, "link", Map.of("Title", "说明书", "Url", "https://example.com/m", "MsgId", "p4"));
        var messages = connectors.api().get("/tickets/" + ticket + "/messages").text();
        assertThat(messages).contains("image.jpg", "声音很大", "说明书");
    }

    @Test
    @Tag("REQ-CHN-01")
    void aPictureGoesAsItIsAndAnotherFileAsALink() {
        wechat.say(openId, "合同呢");
        var ticket = connectors.ticketOf(connector);
        connectors.answer(
                ticket, "都在这里。", Map.of("照片.jpg", JPEG, "合同.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        connectors.await(() -> wechat.talk().heardBy(openId).size() >= 2);
        assertThat(wechat.talk().heardBy(openId))
                .anySatisfy(words -> assertThat(words).startsWith("都在这里。\n附件1个，30天内可打开：https://"))
                .contains("[image]");
    }

    @Test
    void aMiniProgramSpeaksJsonAndFollowingIsNotARequest() {
        var mini = new WechatSimulator(0, company.clock(), true);
        var other = connectors.connect("wechat_mini", mini);
        mini.event(openId, "user_enter_tempsession");
        assertThat(connectors.tickets(other)).isEmpty();
        mini.say(openId, "退货");
        var ticket = connectors.ticketOf(other);
        connectors.answer(ticket, "可以，" + "请填写退货单。".repeat(400));
        connectors.await(() -> mini.talk().heardBy(openId).size() >= 2); // too long for one message
        assertThat(String.join("", mini.talk().heardBy(openId))).contains("可以，请填写退货单。");
        mini.expireToken();
        connectors.answer(ticket, "像这样填。", Map.of("样单.jpg", JPEG));
        connectors.await(() -> mini.talk().heardBy(openId).contains("[image]"));
        mini.picture("90001", openId, "m9", JPEG);
        connectors.await(() ->
                connectors.api().get("/tickets/" + ticket + "/messages").text().contains("image.jpg"));
        wechat.event(openId + "x", "subscribe");
        assertThat(connectors.tickets(connector)).isEmpty();
    }

    @Test
    @Tag("REQ-CHN-16")
    void whoProvesAPhoneNumberIsThatCustomerHereToo() {
        var phone = "+86139000%05d".formatted(people);
        var provider = new SmsSimulator(0, company.clock());
        var sms = connectors.connect("sms_http", provider);
        provider.reply("b1", phone, "我的订单没到");
        var ticket = connectors.ticketOf(sms);

        wechat.say(openId, "绑定 " + phone);
        connectors.await(() -> provider.talk().heardBy(phone).stream().anyMatch(words -> words.contains("验证码")));
        var code = provider.talk().heardBy(phone).stream()
                .filter(words -> words.contains("验证码"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*?(\\d{6}).*", "$1");
        assertThat(connectors.log(connector)).doesNotContain(phone);
        wechat.say(openId, code.equals("000000") ? "111111" : "000000");
        wechat.say(openId, code);
        connectors.await(() -> wechat.talk().heardBy(openId).stream().anyMatch(words -> words.contains("绑定成功")));
        wechat.say(openId, "现在到哪了");
        assertThat(connectors.tickets(connector)).containsExactly(ticket); // the same request, on another channel
    }

    private String route(String ticket) {
        return connectors.api().get("/channels/tickets/" + ticket + "/route").text();
    }
}
