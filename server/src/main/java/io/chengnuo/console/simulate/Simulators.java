package io.chengnuo.console.simulate;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Which providers can be pretended. */
public final class Simulators {

    private static final Clock CLOCK = Clock.systemUTC();

    private static final Map<String, IntFunction<Simulator>> ALL = new TreeMap<>(Map.of(
            "asterisk", port -> new AsteriskSimulator(port, CLOCK),
            "freeswitch", port -> new FreeswitchSimulator(port, CLOCK),
            "sms-http", port -> new SmsSimulator(port, CLOCK),
            "smpp", SmppSimulator::new,
            "social", port -> new SocialSimulator(port, CLOCK),
            "dingtalk", port -> new DingtalkSimulator(port, CLOCK),
            "feishu", port -> new FeishuSimulator(port, CLOCK),
            "wecom", port -> new WecomSimulator(port, CLOCK),
            "wechat", port -> new WechatSimulator(port, CLOCK, false),
            "wechat-mini", port -> new WechatSimulator(port, CLOCK, true)));

    public static Map<String, IntFunction<Simulator>> all() {
        return ALL;
    }

    private Simulators() {}
}
