package io.chengnuo.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Articles: written, published by somebody else, read in the portal in the reader's language, found by words. */
@ChengnuoTest
@Tag("REQ-CHN-10")
class ArticleDoorsTests {

    private TestCompany company;
    private TestApi writer;
    private TestApi reviewer;
    private TestApi customer;

    @BeforeEach
    void people() {
        writer = company.api(company.person(Right.KNOWLEDGE_READ, Right.KNOWLEDGE_EDIT, Right.KNOWLEDGE_PUBLISH));
        reviewer = company.api(company.person(Right.KNOWLEDGE_READ, Right.KNOWLEDGE_PUBLISH));
        customer = company.anonymous().with("Accept-Language", "zh-CN");
    }

    @Test
    void nobodyPublishesHisOwnWordsAndReadersSeeTheLastEditionOnly() {
        var id = written("洗衣机漏水怎么处理", "先**关闭水源**，再检查进水管。", "technical/repair", "zh-CN", "洗衣机底部漏水");
        assertThat(customer.get("/portal/help").text()).doesNotContain("洗衣机漏水");
        writer.put("/knowledge/articles/" + id + "/edition", Map.of()).refused(409, "publish_own_article");
        reviewer.put("/knowledge/articles/" + id + "/edition", Map.of()).expect(200);
        reviewer.put("/knowledge/articles/" + id + "/edition", Map.of()).refused(409, "article_unchanged");
        assertThat(customer.get("/portal/help/" + id).expect(200).text("/html")).contains("<strong>关闭水源</strong>");

        var version = writer.get("/knowledge/articles/" + id).text("/article/version");
        writer.with("If-Match", "\"" + version + "\"")
                .put("/knowledge/articles/" + id, body("洗衣机漏水怎么处理", "改过的内容", "technical/repair", "zh-CN"))
                .expect(200);
        writer.with("If-Match", "\"" + version + "\"")
                .put("/knowledge/articles/" + id, body("后来的人", "x", null, "zh-CN"))
                .expect(412);
        assertThat(writer.get("/knowledge/articles/" + id).text("/article/state"))
                .isEqualTo("changed");
        assertThat(customer.get("/portal/help/" + id).text("/html")).doesNotContain("改过的内容");
        reviewer.put("/knowledge/articles/" + id + "/edition", Map.of()).expect(200);
        assertThat(customer.get("/portal/help/" + id).text("/html")).contains("改过的内容");
        assertThat(writer.get("/knowledge/articles/" + id).json().path("editions"))
                .hasSize(2);

        reviewer.delete("/knowledge/articles/" + id + "/edition").expect(200);
        customer.get("/portal/help/" + id).refused(404, "no_such_article");
        reviewer.delete("/knowledge/articles/" + id + "/edition").refused(409, "article_not_shown");
    }

    @Test
    void markupInTheTextStaysTextAndLinksAreHarmless() {
        var id = published(
                "脚本", "<script>alert(1)</script>\n\n[点](javascript:alert(1)) [站](https://example.com)", null, "zh-CN");
        assertThat(customer.get("/portal/help/" + id).text("/html"))
                .doesNotContain("<script", "javascript:")
                .contains("https://example.com");
    }

    @Test
    void wordsFindWhatIsMeantInTheReadersLanguageAndOnlyWhatHolds() {
        var refund = published("退货运费由谁承担", "质量问题由我们承担运费。", "transaction", "zh-CN", "退货的邮费谁出");
        published(
                "Who pays for a return",
                "We pay when the product is faulty.",
                "transaction",
                "en",
                "Return shipping cost");
        published("空调不制冷的自查步骤", "清洗过滤网，检查温度设定。", "technical/repair", "zh-CN", "空调不冷");
        var old = body("双十一活动规则", "活动已结束。", null, "zh-CN");
        old.put("validTo", "2020-11-30");
        var expired = writer.post("/knowledge/articles", old).expect(201).text("/article/id");
        reviewer.put("/knowledge/articles/" + expired + "/edition", Map.of()).expect(200);

        assertThat(customer.get("/portal/help/suggestions?words=" + enc("请问退货邮费谁来出啊"))
                        .text("/0/id"))
                .isEqualTo(refund);
        assertThat(customer.get("/portal/help/suggestions?words=" + enc("双十一活动规则"))
                        .json())
                .isEmpty();
        assertThat(customer.get("/portal/help/suggestions?words=" + enc("你们招聘司机吗"))
                        .json())
                .isEmpty();
        var english = company.anonymous().with("Accept-Language", "en");
        assertThat(english.get("/portal/help/suggestions?words=who+pays+return+shipping")
                        .text("/0/title"))
                .isEqualTo("Who pays for a return");
        assertThat(writer.get("/knowledge/suggestions?words=" + enc("退货邮费")).text("/0/body"))
                .contains("质量问题由我们承担运费");
        assertThat(customer.get("/portal/help?category=technical").json().path("items"))
                .hasSize(1);
    }

    @Test
    void theLastWordOfEachReaderCounts() {
        var id = published("发票怎么开", "在订单页申请。", "transaction", "zh-CN");
        var me = UUID.randomUUID();
        customer.put("/portal/help/" + id + "/vote", Map.of("helpful", false, "voter", me))
                .expect(204);
        customer.put("/portal/help/" + id + "/vote", Map.of("helpful", true, "voter", me))
                .expect(204);
        customer.put("/portal/help/" + id + "/vote", Map.of("helpful", true, "voter", UUID.randomUUID()))
                .expect(204);
        var row = writer.get("/knowledge/articles?search=" + enc("发票")).expect(200);
        assertThat(row.text("/items/0/helpful")).isEqualTo("2");
        assertThat(row.text("/items/0/unhelpful")).isEqualTo("0");
    }

    @Test
    void listsPageAndBadBodiesAreNamed() {
        for (var n = 0; n < 5; n++) {
            published("分页" + n, "内容", "information", "zh-CN");
        }
        var first = writer.get("/knowledge/articles?limit=3&category=information&state=published")
                .expect(200);
        assertThat(first.json().path("items")).hasSize(3);
        assertThat(writer.get("/knowledge/articles?limit=3&category=information&cursor=" + first.text("/next"))
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSizeGreaterThanOrEqualTo(2);
        var help = customer.get("/portal/help?limit=2&category=information").expect(200);
        assertThat(customer.get("/portal/help?limit=2&category=information&cursor=" + help.text("/next"))
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(2);
        writer.post("/knowledge/articles", body("x", "y", "no-such", "zh-CN")).refused(422, "article_refused");
        writer.post("/knowledge/articles", body("x", "y", null, "fr")).refused(400, "invalid_request");
        reviewer.post("/knowledge/articles", body("x", "y", null, "en")).refused(403, "right_missing");
        assertThat(writer.post("/knowledge/preview", Map.of("body", "# 标题")).text("/html"))
                .contains("<h1>");
    }

    private String written(String title, String text, String category, String language, String... questions) {
        var body = body(title, text, category, language);
        body.put("questions", List.of(questions));
        return writer.post("/knowledge/articles", body).expect(201).text("/article/id");
    }

    private String published(String title, String text, String category, String language, String... questions) {
        var id = written(title, text, category, language, questions);
        reviewer.put("/knowledge/articles/" + id + "/edition", Map.of()).expect(200);
        return id;
    }

    private static Map<String, Object> body(String title, String text, String category, String language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title);
        body.put("body", text);
        body.put("language", language);
        if (category != null) {
            body.put("category", category);
        }
        return body;
    }

    private static String enc(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
