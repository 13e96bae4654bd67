package io.chengnuo.console.simulate;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Which providers can be pretended. */
public final class Simulators {

    private static final Clock CLOCK = Clock.systemUTC();

    private static final Map<String, IntFunction<Simulator>> ALL = new TreeMap<>(Map.ofEntries(
            entry("asterisk", port -> new AsteriskSimulator(port, CLOCK)),
            entry("freeswitch", port -> new FreeswitchSimulator(port, CLOCK)),
            entry("sms-http", port -> new SmsSimulator(port, CLOCK)),
            entry("smpp", SmppSimulator::new),
            entry("social", port -> new SocialSimulator(port, CLOCK)),
            entry("dingtalk", port -> new DingtalkSimulator(port, CLOCK)),
            entry("feishu", port -> new FeishuSimulator(port, CLOCK)),
            entry("wecom", port -> new WecomSimulator(port, CLOCK)),
            entry("wechat", port -> new WechatSimulator(port, CLOCK, false)),
            entry("wechat-mini", port -> new WechatSimulator(port, CLOCK, true)),
            entry("push", port -> new PushSimulator(port, CLOCK))));

    public static Map<String, IntFunction<Simulator>> all() {
        return ALL;
    }

    private static Map.Entry<String, IntFunction<Simulator>> entry(String kind, IntFunction<Simulator> simulator) {
        return Map.entry(kind, simulator);
    }

    private Simulators() {}
}
