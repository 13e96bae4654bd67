package io.chengnuo.console.demo;

import io.chengnuo.channel.chat.PlayChat;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.SaveConnector;
import io.chengnuo.channel.reach.ChannelRules;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The chat of the company's web site, at any hour: some visitors wait, some are served, one is with the bot, some have gone. The chats of
 * now are given half a day, so that they are still there when somebody looks.
 */
final class ChatScenes {

    private static final String HALF_A_DAY_IN_SECONDS = "43200";
    private static final String HALF_A_DAY_IN_MINUTES = "720";
    private static final String PERSON = "转人工";

    private final PlayChat chat;
    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;

    ChatScenes(ApplicationContext parts, MovableClock clock, Cast cast) {
        this.chat = parts.getBean(PlayChat.class);
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
    }

    void play(Instant now) {
        var lead = cast.lead("service").id();
        var site = clock.at(
                now.minus(Duration.ofDays(30)),
                () -> Acting.person(lead, "demo").call(() -> opened(lead)));
        past(site, now);
        served(site, now);
        waiting(site, now);
    }

    private UUID opened(UUID lead) {
        var everyHour = new ChannelRules.Rule(Channel.CHAT, null, 120, 60, 120);
        parts.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> parts.getBean(ChannelRules.class).put(everyHour, lead));
        return parts.getBean(SaveConnector.class)
                .add(
                        ConnectorKind.CHAT,
                        "官网在线客服",
                        Map.ofEntries(
                                Map.entry("origins", "https://www.hemu.example"),
                                Map.entry("title", "禾沐在线客服"),
                                Map.entry("greeting", "您好，这里是禾沐电器。说说您遇到的问题，智能客服先答；随时可以转人工。"),
                                Map.entry("colour", "#0f766e"),
                                Map.entry("askName", "true"),
                                Map.entry("askContact", "true"),
                                Map.entry("bot", "true"),
                                Map.entry("perAgent", "5"),
                                Map.entry("patience", HALF_A_DAY_IN_SECONDS),
                                Map.entry("idle", HALF_A_DAY_IN_MINUTES),
                                Map.entry("inviteAfter", "25"),
                                Map.entry("watchVisitors", "true"),
                                Map.entry("inviteWords", "需要帮忙选型或报修吗？点这里和我们聊聊。")),
                        lead,
                        true);
    }

    /** Two that ended well, one nobody took in time. */
    private void past(UUID site, Instant now) {
        var mei = begins(site, "孙晓燕", now.minus(Duration.ofHours(52)), "/fridge/r510", "冰箱有异响是否正常");
        says(mei, now.minus(Duration.ofHours(52)).plusSeconds(70), PERSON);
        talk(mei, agent(0), now.minus(Duration.ofHours(52)).plusSeconds(100), "您好，我是禾沐客服。异响是启动时的嗡嗡声，还是持续的敲击声？");
        says(mei, now.minus(Duration.ofHours(52)).plusSeconds(150), "一直有敲击声，晚上特别明显");
        answers(mei, agent(0), now.minus(Duration.ofHours(52)).plusSeconds(210), "请先调平四脚、离墙十厘米；仍有敲击声我们派人上门，这条请求我会跟进。");
        at(now.minus(Duration.ofHours(52)).plusSeconds(400), () -> chat.ended(mei));

        var bo = begins(site, "何志强", now.minus(Duration.ofHours(27)), "/service", "发票抬头写错了怎么改");
        says(bo, now.minus(Duration.ofHours(27)).plusSeconds(45), PERSON);
        talk(bo, agent(1), now.minus(Duration.ofHours(27)).plusSeconds(95), "您好，请提供订单号和正确的抬头、税号，我为您申请重开。");
        says(bo, now.minus(Duration.ofHours(27)).plusSeconds(180), "HM20261105，抬头宏图电器商行，税号稍后发您");
        at(now.minus(Duration.ofHours(27)).plusSeconds(900), () -> chat.ended(bo));

        var gone = begins(site, "柳佳怡", now.minus(Duration.ofHours(9)), "/washer/w10", "洗衣机甩干时跳闸");
        says(gone, now.minus(Duration.ofHours(9)).plusSeconds(30), PERSON);
        at(now.minus(Duration.ofHours(9)).plusSeconds(210), () -> chat.unattended(gone));
    }

    /** Two with one agent; one with the newcomer, whose lead listens; one with the bot. */
    private void served(UUID site, Instant now) {
        var first = begins(site, "范建华", now.minus(Duration.ofMinutes(21)), "/aircon/a26", "空调不制冷先检查什么");
        says(first, now.minus(Duration.ofMinutes(20)), "都检查过了还是不凉，" + PERSON);
        talk(first, agent(0), now.minus(Duration.ofMinutes(19)), "您好，我是周雨桐。请问室外机风扇在转吗？");
        says(first, now.minus(Duration.ofMinutes(17)), "在转，但是吹出来不凉");
        answers(first, agent(0), now.minus(Duration.ofMinutes(15)), "可能缺冷媒，我为您约师傅上门检测，明天上午方便吗？");
        says(first, now.minus(Duration.ofMinutes(4)), "明天上午十点以后可以");

        var second = begins(site, "唐美玲", now.minus(Duration.ofMinutes(11)), "/heater/h60", PERSON);
        says(second, now.minus(Duration.ofMinutes(10)), "热水器显示 E1，刚装两个月");
        talk(second, agent(0), now.minus(Duration.ofMinutes(9)), "您好，E1 多为水压或点火问题，请先确认进水阀全开。");
        says(second, now.minus(Duration.ofMinutes(2)), "全开了，还是 E1");

        var newcomer = cast.agents("service").stream()
                .filter(one -> one.skill() < 0.6)
                .findFirst()
                .orElseThrow()
                .id();
        var third = begins(site, "史文博", now.minus(Duration.ofMinutes(14)), "/orders", PERSON);
        says(third, now.minus(Duration.ofMinutes(13)), "我要退货，拆过包装还能退吗？");
        talk(third, newcomer, now.minus(Duration.ofMinutes(12)), "您好，请问您收到货多久了？");
        says(third, now.minus(Duration.ofMinutes(11)), "昨天收到的");
        var lead = cast.lead("service").id();
        at(
                now.minus(Duration.ofMinutes(10)),
                () -> Acting.person(lead, "demo").run(() -> {
                    chat.listened(third, lead);
                    chat.whispered(third, lead, "拆封不影响七天无理由，配件齐全就可以，别让客户等太久。");
                }));

        var bot = begins(site, "倪思远", now.minus(Duration.ofMinutes(6)), "/washer/w10", "洗衣机漏水的自查步骤");
        says(bot, now.minus(Duration.ofMinutes(5)), "有用");
    }

    private void waiting(UUID site, Instant now) {
        var first = begins(site, "贺欣怡", now.minus(Duration.ofMinutes(4)), "/refund", "退款多久到账");
        says(first, now.minus(Duration.ofMinutes(3)), "已经八天了还没到账，" + PERSON);
        var second = begins(site, "罗俊辉", now.minus(Duration.ofMinutes(2)), "/hood/k90", "油烟机灯不亮，" + PERSON);
        says(second, now.minus(Duration.ofSeconds(80)), "是左边那盏灯，换过灯泡也不亮");
        begins(site, "安玉兰", now.minus(Duration.ofSeconds(50)), "/dishwasher/b8", "洗碗机装好了没有说明书，" + PERSON);
    }

    private UUID begins(UUID site, String name, Instant at, String page, String words) {
        var who = clock.at(at.minusSeconds(20), () -> chat.begins(site, name, null, "https://www.hemu.example" + page));
        says(who, at, words);
        return who;
    }

    private void says(UUID who, Instant at, String words) {
        at(at, () -> chat.says(who, words));
    }

    private void talk(UUID who, UUID person, Instant at, String words) {
        at(at, () -> Acting.person(person, "demo").run(() -> chat.taken(who, person)));
        answers(who, person, at.plusSeconds(25), words);
    }

    private void answers(UUID who, UUID person, Instant at, String words) {
        at(at, () -> Acting.person(person, "demo").run(() -> chat.answered(who, person, words)));
    }

    private void at(Instant moment, Runnable scene) {
        clock.at(moment, scene);
    }

    private UUID agent(int which) {
        return cast.agents("service").get(which).id();
    }
}
