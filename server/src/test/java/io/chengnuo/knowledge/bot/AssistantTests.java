package io.chengnuo.knowledge.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.channel.connector.Taken;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.knowledge.ArticleText;
import io.chengnuo.knowledge.PublishArticle;
import io.chengnuo.knowledge.WriteArticle;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bot on a channel: answers what is published, asks what a form needs, gives way to a person with everything that was said. */
@ChengnuoTest
@Tag("REQ-CHN-10")
class AssistantTests {

    private TestCompany company;
    private TestApi api;
    private UUID connector;
    private String peer;

    @BeforeEach
    void talk() {
        var writer = company.person(Right.KNOWLEDGE_EDIT);
        var reviewer = company.person(Right.KNOWLEDGE_PUBLISH);
        var person = company.person(Right.SETTINGS_EDIT, Right.TICKET_READ, Right.KNOWLEDGE_READ, Right.CUSTOMER_READ);
        api = company.api(person);
        connector = UUID.fromString(api.post(
                        "/channels/connectors",
                        Map.of(
                                "kind",
                                "social",
                                "name",
                                "微博",
                                "settings",
                                Map.of("secret", "s3cret-of-both", "bot", "true"),
                                "inCharge",
                                person.id(),
                                "enabled",
                                true))
                .expect(201)
                .text("/id"));
        peer = "weibo:" + UUID.randomUUID();
        if (api.get("/knowledge/articles").json().path("items").isEmpty()) {
            publish(writer, reviewer, "洗衣机漏水的自查步骤", "关闭水源，检查进水管接头。", "technical/repair", "zh-CN", "洗衣机底部漏水");
            publish(writer, reviewer, "退货运费由谁承担", "质量问题由我们承担。", "transaction/return", "zh-CN", "退货邮费谁出");
            publish(
                    writer,
                    reviewer,
                    "How long the warranty lasts",
                    "One year.",
                    "information/policy",
                    "en",
                    "warranty period");
        }
    }

    @Test
    void itAnswersFromWhatIsPublishedMarkedAsNoPersonAndHearsWhetherItHelped() {
        var taken = say("洗衣机底部漏水怎么办");
        assertThat(taken.ticket()).isNull();
        assertThat(last()).startsWith("【智能助手】").contains("检查进水管接头", "洗衣机漏水的自查步骤");
        say("有用");
        assertThat(last()).contains("很高兴");
        var article = api.get("/knowledge/articles?search=" + enc("洗衣机漏水"))
                .json()
                .path("items")
                .path(0);
        assertThat(article.path("helpful").asInt()).isEqualTo(1);
        say("how long is the warranty");
        assertThat(last()).startsWith("[Assistant]").contains("One year");
    }

    @Test
    void whatItDoesNotKnowItSaysAndAfterTwoMissesAPersonGoesOn() {
        assertThat(say("你们招聘卡车司机吗").ticket()).isNull();
        assertThat(last()).contains("没有可靠的答案");
        var taken = say("附近哪家火锅好吃");
        assertThat(taken.ticket()).isNotNull();
        assertThat(last()).contains("转人工");
        assertThat(api.get("/tickets/" + taken.ticket()).text("/body")).contains("你们招聘卡车司机吗", "没有可靠的答案", "附近哪家火锅好吃");
    }

    @Test
    @Tag("REQ-CHN-11")
    void aPersonIsReachedAtAnyStepWithTheWholeTalk() {
        say("你好");
        assertThat(last()).contains("1. ", "0. 转人工");
        var fromMenu = say("0");
        assertThat(fromMenu.ticket()).isNotNull();

        peer = "weibo:" + UUID.randomUUID();
        say("我家洗衣机坏了，要报修");
        var fromForm = say("转人工");
        assertThat(fromForm.ticket()).isNotNull();
        var ticket = api.get("/tickets/" + fromForm.ticket()).expect(200);
        assertThat(ticket.text("/body")).contains("我家洗衣机坏了，要报修");
        assertThat(ticket.text()).contains("technical/repair");
    }

    @Test
    void aRequestIsWrittenDownOneQuestionAtATime() {
        say("我要投诉，安装师傅迟到两小时");
        assertThat(last()).contains("登记", "客户诉求");
        assertThat(say("").ticket()).isNull();
        assertThat(last()).contains("没看懂");
        var taken = say("要求道歉");
        assertThat(taken.ticket()).isNotNull();
        assertThat(last()).contains("客户诉求：要求道歉", "投诉事实：我要投诉，安装师傅迟到两小时");
        assertThat(api.get("/tickets/" + taken.ticket()).text()).contains("complaint");
    }

    @Test
    void aTalkGoesOnAfterTheMenuAndCanBeStopped() {
        say("菜单");
        say("2");
        assertThat(last()).contains("退货运费由谁承担", "登记办理");
        say("1");
        assertThat(last()).contains("质量问题由我们承担");
        say("没用");
        assertThat(last()).contains("换个说法");
        say("我要退货");
        assertThat(last()).contains("登记");
        say("取消");
        assertThat(last()).contains("没有提交任何内容");
    }

    private int said;

    private Taken say(String words) {
        return company.inside(() -> {
            var incoming = Incoming.words(
                    company.bean(Connectors.class).require(connector),
                    peer + ":" + said++,
                    peer,
                    "李先生",
                    Identity.read(IdentityKind.SOCIAL, peer, "peer"),
                    words,
                    company.clock().instant());
            return company.bean(TakeWords.class).take(incoming);
        });
    }

    /** What the bot said last to this peer. */
    private String last() {
        return api.get("/channels/connectors/" + connector + "/deliveries?limit=20")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("bot")
                        && one.path("peer").asString().equals(peer))
                .findFirst()
                .map(one -> one.path("body").asString())
                .orElse("");
    }

    private void publish(
            TestCompany.TestPerson writer,
            TestCompany.TestPerson reviewer,
            String title,
            String body,
            String category,
            String language,
            String question) {
        var id = company.as(
                writer,
                () -> company.bean(WriteArticle.class)
                        .add(new ArticleText(title, body, category, language, List.of(question), null, null)));
        company.as(reviewer, () -> company.bean(PublishArticle.class).publish(id, null));
    }

    private static String enc(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
