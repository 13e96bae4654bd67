package io.chengnuo.channel.reach;

import io.chengnuo.people.Access;
import io.chengnuo.policy.Channel;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules and openings a company may begin with. */
@Service
public class UsualReach {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private final ChannelRules rules;
    private final Preferences preferences;
    private final Openings openings;
    private final Access access;
    private final Clock clock;

    UsualReach(ChannelRules rules, Preferences preferences, Openings openings, Access access, Clock clock) {
        this.rules = rules;
        this.preferences = preferences;
        this.openings = openings;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    public void begin() {
        rule(Channel.CHAT, 2 * MINUTE, MINUTE, 2 * MINUTE);
        rule(Channel.WECHAT, 5 * MINUTE, 5 * MINUTE, 10 * MINUTE);
        rule(Channel.MAIL, null, 4 * HOUR, 8 * HOUR);
        rule(Channel.PORTAL, null, 2 * HOUR, 8 * HOUR);
        preferences.replaceOrders(
                List.of(
                        new Preferences.Order("HIGH", null, List.of(Channel.PHONE, Channel.WECOM, Channel.MAIL)),
                        new Preferences.Order(null, "FIRM", List.of(Channel.MAIL)),
                        new Preferences.Order(null, null, List.of(Channel.WECHAT, Channel.SMS, Channel.MAIL))),
                access.person());
        opening(null, null, "zh-CN", "{customer}您好，我是{company}的{me}，您的请求（{number}）由我跟进。");
        opening(null, "technical/repair", "zh-CN", "{customer}您好，您的报修（{number}）已收到，我是{me}，先和您确认一下故障现象。");
        opening(null, "complaint", "zh-CN", "{customer}您好，很抱歉给您带来不便。我是{me}，您反映的问题（{number}）由我负责到底。");
        opening(Channel.CHAT, null, "zh-CN", "您好，我是{me}，很高兴为您服务，请问有什么可以帮您？");
        opening(null, null, "en", "Hello {customer}, this is {me} of {company}. I look after your request {number}.");
    }

    private void rule(Channel channel, @Nullable Integer busy, int first, int reply) {
        rules.put(new ChannelRules.Rule(channel, "service-hours", busy, first, reply), access.person());
    }

    private void opening(@Nullable Channel channel, @Nullable String category, String language, String words) {
        openings.add(
                new Openings.Opening(UUID.randomUUID(), channel, category, language, words),
                access.person(),
                clock.instant());
    }
}
