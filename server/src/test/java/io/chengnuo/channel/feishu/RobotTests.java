package io.chengnuo.channel.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.TestConnectors;
import io.chengnuo.console.simulate.DingtalkSimulator;
import io.chengnuo.console.simulate.FeishuSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Robots on Feishu and DingTalk, with the other side pretended. */
@ChengnuoTest
@Tag("REQ-CHN-08")
class RobotTests {

    private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);

    private TestCompany company;
    private TestConnectors connectors;

    @BeforeEach
    void begin() {
        connectors = new TestConnectors(company);
    }

    @AfterEach
    void over() {
        connectors.close();
    }

    @Test
    void whatIsSaidToTheRobotOnFeishuIsTakenOnceAndAnsweredOnce() {
        var feishu = new FeishuSimulator(0, company.clock());
        var connector = connectors.connect("feishu", feishu);
        assertThat(feishu.verify().body()).contains("ajls384kdj");
        assertThat(feishu.wrongToken("ou_1", "转账").status()).isEqualTo(403);
        assertThat(feishu.old("ou_1", "转账").status()).isEqualTo(403);
        assertThat(feishu.altered("ou_1", "转账").status()).isEqualTo(403);
        assertThat(connectors.entries(connector)).isEmpty();

        IntStream.range(0, 10)
                .parallel()
                .forEach(n -> assertThat(feishu.text("om_1", "ou_1", "投影仪坏了").status())
                        .isEqualTo(200));
        var ticket = connectors.ticketOf(connector);
        assertThat(connectors.came(connector)).hasSize(1);
        connectors.awayForAnHour(connector, ticket, feishu, "马上来。");
        connectors.await(() -> feishu.talk().heardBy("ou_1").contains("马上来。"));
        assertThat(feishu.talk().heardBy("ou_1")).containsExactly("马上来。");
    }

    @Test
    void theRobotOnDingTalkAnswersByTheHookAndLaterByTheApi() {
        var dingtalk = new DingtalkSimulator(0, company.clock());
        var connector = connectors.connect("dingtalk", dingtalk);
        assertThat(dingtalk.forged("staff1", "转账").status()).isEqualTo(403);
        assertThat(dingtalk.old("staff1", "转账").status()).isEqualTo(403);
        IntStream.range(0, 10)
                .parallel()
                .forEach(
                        n -> assertThat(dingtalk.text("msg1", "staff1", "打印机卡纸").status())
                                .isEqualTo(200));
        var ticket = connectors.ticketOf(connector);
        assertThat(connectors.came(connector)).hasSize(1);
        connectors.answer(ticket, "稍等。");
        connectors.await(() -> dingtalk.talk().heardBy("staff1").contains("稍等。"));
        assertThat(dingtalk.byHook()).isEqualTo(1);
        company.clock().forward(Duration.ofHours(2));
        connectors.answer(ticket, "修好了。");
        connectors.await(() -> dingtalk.talk().heardBy("staff1").contains("修好了。"));
        assertThat(dingtalk.byHook()).isEqualTo(1);
    }

    @Test
    void theFilesThatAreSentToRobotsAreKept() {
        var feishu = new FeishuSimulator(0, company.clock());
        var onFeishu = connectors.connect("feishu", feishu);
        feishu.say("ou_f", "检测不通过");
        feishu.file("om_f", "ou_f", "检测报告.pdf", PDF);
        connectors.await(() -> kept(onFeishu, "检测报告.pdf"));
        var dingtalk = new DingtalkSimulator(0, company.clock());
        var onDingtalk = connectors.connect("dingtalk", dingtalk);
        dingtalk.say("staff_f", "还在保修期");
        dingtalk.file("msgf", "staff_f", "保修卡.pdf", PDF);
        connectors.await(() -> kept(onDingtalk, "保修卡.pdf"));
    }

    private boolean kept(String connector, String file) {
        return connectors
                .api()
                .get("/tickets/" + connectors.ticketOf(connector) + "/messages")
                .text()
                .contains(file);
    }
}
