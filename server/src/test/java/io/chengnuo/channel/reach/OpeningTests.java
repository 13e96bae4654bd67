package io.chengnuo.channel.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first words to a customer, the same on every channel. */
@ChengnuoTest
@Tag("REQ-CHN-16")
class OpeningTests {

    private TestCompany company;
    private TestReach site;
    private TestApi api;

    @BeforeEach
    void connected() {
        site = new TestReach(company);
        api = site.api();
    }

    @Test
    @Tag("REQ-CHN-23")
    void theClosestOpeningIsProposedUntilSomebodyAnsweredAndItsUseIsToldInTheStory() {
        opening(null, null, "您好，我是{me}。");
        opening("social", null, "{customer}，您好，这里是{company}。");
        opening("phone", "technical", "您好，报修热线。");
        opening(null, "technical/repair", "{customer}您好，您的报修 {number} 由{me}处理。");
        var repair = api.post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "冰箱不制冷",
                                "category",
                                "technical/repair",
                                "customer",
                                Map.of("phone", "13800005678")))
                .expect(201)
                .text("/id");
        var proposal = api.get("/channels/tickets/" + repair + "/opening").expect(200);
        assertThat(proposal.text("/words")).contains("您的报修 SR-").doesNotContain("{");

        var social = site.say("请问保修多久").toString();
        var other = api.get("/channels/tickets/" + social + "/opening").expect(200);
        assertThat(other.text("/words")).contains("李先生，您好，这里是测试公司");
        var use = Map.of("opening", other.text("/opening"));
        api.put("/channels/tickets/" + social + "/opening", use).expect(204);
        api.put("/channels/tickets/" + social + "/opening", use).expect(204);
        assertThat(api.get("/channels/tickets/" + social + "/opening").text("/usedAt"))
                .isNotEmpty();
        assertThat(api.get("/tickets/" + social + "/events").text()).containsOnlyOnce("OpeningUsed");
        site.answer(social);
        site.answer(repair);
        assertThat(api.get("/channels/tickets/" + repair + "/opening")
                        .json()
                        .path("words")
                        .isNull())
                .isTrue();
        company.catchUp();
        var first = site.indicator("social", true);
        assertThat(first.path("figures").path("opened").asInt()).isEqualTo(1);
        api.put("/channels/tickets/" + social + "/opening", Map.of("opening", UUID.randomUUID()))
                .refused(404, "no_such_opening");
        api.post("/channels/openings", Map.of("language", "zh-CN", "words", "x", "category", "none"))
                .refused(422, "invalid_request");
    }

    private void opening(String channel, String category, String words) {
        var body = new java.util.HashMap<String, Object>(Map.of("language", "zh-CN", "words", words));
        body.put("channel", channel);
        body.put("category", category);
        api.post("/channels/openings", body).expect(201);
    }
}
