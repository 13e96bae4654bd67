package io.chengnuo.console.demo;

import io.chengnuo.console.demo.Clientele.Client;
import io.chengnuo.console.demo.StoryBook.Story;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One key customer, thirty air conditioners, one appointment not kept, two reworks: each request by itself looks harmless. */
final class AngryCustomer {
    private final Courses courses;
    private final Client hotel;
    private final Hours hours;

    AngryCustomer(Courses courses, Client hotel, Hours hours) {
        this.courses = courses;
        this.hotel = hotel;
        this.hours = hours;
    }

    List<Scene> scenes(Instant start) {
        var scenes = new ArrayList<Scene>();
        scenes.addAll(tell(
                start,
                Channel.PHONE,
                3.0,
                new Story(
                        "technical/installation",
                        0,
                        "technical",
                        20,
                        Urgency.HIGH,
                        Impact.HIGH,
                        ProblemClass.TECHNICAL,
                        "三十台 HM-A35 空调安装后十一台不制冷",
                        "酒店三层到五层新装的三十台空调，有十一台不制冷，国庆后客房全部订满，影响营业，请今天就来人。",
                        "您好，已升级为重点客户问题，工程师团队今天到场。",
                        "现场检测为冷媒充注不足，安排补充冷媒并逐台测试。",
                        "十一台全部补充冷媒，出风温度正常。")));
        scenes.addAll(tell(
                start.plus(Duration.ofDays(4)),
                Channel.PHONE,
                2.5,
                new Story(
                        "complaint/delay",
                        0,
                        "relations",
                        14,
                        Urgency.HIGH,
                        Impact.HIGH,
                        null,
                        "约好周二的工程师没有来，客人投诉退房",
                        "约好周二上午八点，到中午也没有人来，客人要求退房，损失由谁承担？这是第二次失约。",
                        "非常抱歉，这件事由我负责到底，两小时内给您书面说明。",
                        null,
                        "已提交书面说明与补偿方案，派驻一名工程师三天。")));
        scenes.addAll(tell(
                start.plus(Duration.ofDays(9)),
                Channel.MAIL,
                2.0,
                new Story(
                        "complaint/product",
                        0,
                        "relations",
                        18,
                        Urgency.HIGH,
                        Impact.HIGH,
                        null,
                        "返工两次仍有四台不制冷，要求整机更换并保留追究权利",
                        "贵公司已返工两次，仍有四台不制冷。我们要求整机更换，否则发律师函并终止年度采购。",
                        "收到，您的要求已报管理层，今天之内给您更换计划。",
                        null,
                        "四台整机更换完毕，延长保修两年，总经理登门致歉。")));
        scenes.addAll(tell(
                start.plus(Duration.ofDays(18)),
                Channel.PHONE,
                1.0,
                new Story(
                        "information/policy",
                        0,
                        "relations",
                        4,
                        Urgency.MEDIUM,
                        Impact.MEDIUM,
                        null,
                        "年度保养合同怎么续签",
                        "空调换好以后一直正常。今年的保养合同快到期了，续签有什么方案？",
                        "您好，谢谢您继续信任我们，续签方案已发给您。",
                        null,
                        "续签方案已确认，增加每季度一次的预防检查。")));
        return scenes;
    }

    private List<Scene> tell(Instant at, Channel channel, double strain, Story story) {
        return courses.of(story, hotel, channel, hours.later("service", at, Duration.ofMinutes(1)), strain);
    }
}
