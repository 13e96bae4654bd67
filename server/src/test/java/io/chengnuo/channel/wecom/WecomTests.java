package io.chengnuo.channel.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.TestConnectors;
import io.chengnuo.console.simulate.WecomSimulator;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Customer service of WeCom, pretended: read by cursor after a callback, nothing lost and nothing doubled. */
@ChengnuoTest
@Tag("REQ-CHN-08")
class WecomTests {

    private static int people;

    private TestCompany company;
    private TestConnectors connectors;
    private WecomSimulator wecom;
    private String connector;
    private String customer;

    @BeforeEach
    void connected() {
        connectors = new TestConnectors(company);
        wecom = new WecomSimulator(0, company.clock());
        connector = connectors.connect("wecom", wecom);
        customer = "wmAJ2GCAAAme1XQRC" + ++people;
    }

    @AfterEach
    void over() {
        connectors.close();
    }

    @Test
    void pagesAreReadOnceAlsoAfterAnHourWithoutTheOtherSide() {
        assertThat(wecom.verify().body()).isEqualTo("1616140317555161061");
        wecom.down(true);
        IntStream.range(0, 5).forEach(n -> wecom.add("w" + people + n, customer, "第" + n + "句"));
        IntStream.range(0, 10)
                .parallel()
                .forEach(n -> assertThat(wecom.news().body()).isEqualTo("success"));
        company.clock().forward(java.time.Duration.ofHours(1));
        wecom.down(false);
        connectors.await(() -> connectors.came(connector).size() == 5);
        wecom.news();
        wecom.add("w" + people + "0", customer, "第0句"); // told once more
        wecom.say(customer, "最后一句");
        connectors.await(() -> connectors.log(connector).contains("最后一句"));
        assertThat(connectors.came(connector)).hasSize(6);
        assertThat(connectors.tickets(connector)).hasSize(1);
    }

    @Test
    void theAnswerIsSentOnceTakenBackFromAColleagueAndItsFailureIsTold() {
        wecom.say(customer, "怎么退货");
        var ticket = connectors.ticketOf(connector);
        wecom.heldByColleague();
        connectors.answer(ticket, "在订单页申请。");
        connectors.await(() -> wecom.talk().heardBy(customer).contains("在订单页申请。"));
        connectors.await(() -> connectors.log(connector).contains("\"sent\""));
        wecom.failLast(5);
        connectors.await(() -> connectors.log(connector).contains("too_many_answers"));
        wecom.answerNext(95002);
        connectors.answer(ticket, "还在吗？");
        connectors.await(() -> connectors.log(connector).contains("window_closed"));
        assertThat(wecom.talk().heardBy(customer)).containsExactly("在订单页申请。");
    }

    @Test
    @Tag("REQ-CHN-01")
    void aFileOfTheAnswerComesAsALink() {
        wecom.say(customer, "发票呢");
        var ticket = connectors.ticketOf(connector);
        connectors.answer(ticket, "请查收。", Map.of("发票.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        connectors.await(() -> wecom.talk().heardBy(customer).stream()
                .anyMatch(words ->
                        words.startsWith("请查收。") && TestConnectors.link(words).isPresent()));
    }

    @Test
    @Tag("REQ-CHN-01")
    void aPictureThatIsSentIsKept() {
        wecom.say(customer, "屏幕碎了");
        wecom.addPicture("p" + people, customer, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3});
        wecom.news();
        var ticket = connectors.ticketOf(connector);
        connectors.await(() ->
                connectors.api().get("/tickets/" + ticket + "/messages").text().contains("image.jpg"));
    }

    @Test
    void whatIsForgedOrOldIsRefused() {
        wecom.add("forged" + people, customer, "不该读到");
        assertThat(wecom.forgedNews().status()).isEqualTo(403);
        assertThat(wecom.oldNews().status()).isEqualTo(403);
        assertThat(connectors.entries(connector)).isEmpty();
    }
}
