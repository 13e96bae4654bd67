package io.chengnuo.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.TestConnectors;
import io.chengnuo.console.simulate.DingtalkSimulator;
import io.chengnuo.console.simulate.FeishuSimulator;
import io.chengnuo.console.simulate.PretendedServer;
import io.chengnuo.console.simulate.WechatSimulator;
import io.chengnuo.console.simulate.WecomSimulator;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The SDKs of the messengers go out through our own door only. The pretended platform is there under localhost, which the operator of these tests has
 * not listed: an SDK that connected by itself would be answered.
 */
@ChengnuoTest
@Tag("REQ-CHN-08")
class MessengerDoorTests {

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

    @ParameterizedTest
    @ValueSource(strings = {"wechat", "wechat_mini", "wecom", "feishu", "dingtalk"})
    void whatTheOperatorHasNotListedIsNotReachedByAnSdkEither(String kind) {
        var provider = provider(kind);
        var connector = connectors.connect(kind, provider);
        provider.say("peer1", "你好");
        var ticket = connectors.ticketOf(connector);
        assertThat(problem(kind, provider.settings())).isEqualTo("null");

        var elsewhere = new HashMap<>(provider.settings());
        elsewhere.put("apiUrl", provider.page().toString().replace("127.0.0.1", "localhost"));
        assertThat(problem(kind, elsewhere)).isEqualTo("not_allowed");
        connectors.change(connector, elsewhere);
        company.clock()
                .forward(Duration.ofHours(3)); // past the hook of a conversation, which has an address of its own
        connectors.answer(ticket, "您好。");
        connectors.await(() -> connectors.log(connector).contains("not_allowed"));
        assertThat(provider.talk().heardBy("peer1")).isEmpty();
    }

    private PretendedServer provider(String kind) {
        return switch (kind) {
            case "wecom" -> new WecomSimulator(0, company.clock());
            case "feishu" -> new FeishuSimulator(0, company.clock());
            case "dingtalk" -> new DingtalkSimulator(0, company.clock());
            default -> new WechatSimulator(0, company.clock(), kind.equals("wechat_mini"));
        };
    }

    private String problem(String kind, Map<String, String> settings) {
        return connectors
                .api()
                .post("/channels/connectors/test", Map.of("kind", kind, "settings", settings))
                .expect(200)
                .json()
                .path("problem")
                .asString("null");
    }
}
