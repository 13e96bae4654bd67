package io.chengnuo.ticket.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
@Tag("REQ-SRQ-30")
class TicketSearchTests {

    private TestCompany company;

    @Test
    void anyTwoCharactersOfSubjectTextOrConversationFindTheTicket() {
        var agent = company.api(company.administrator());
        var id = open(agent, "鎏金烤箱门封条老化", "客户称鼹鼠牌配件缺货");
        agent.post("/tickets/" + id + "/messages", Map.of("body", "已联系鳜鱼仓库 XJ-9000", "visibility", "internal"))
                .expect(201);
        company.catchUp();
        for (var words : List.of("烤箱门", "封条", "鼹鼠", "鳜鱼仓", "xj", "鎏金 鳜鱼", "9000")) {
            assertThat(found(agent, words)).as(words).containsExactly(id);
        }
        assertThat(found(agent, "金门")).isEmpty();
        assertThat(found(agent, "鎏")).containsExactly(id);
    }

    @Test
    void whatIsFoundIsStillAskedForUnderTheReadersScope() {
        var desk = company.team("甲组");
        var other = company.team("乙组");
        var li = company.api(company.person(Reach.TEAM, desk, Right.values()));
        var wang = company.api(company.person(Reach.TEAM, other, Right.values()));
        var id = li.post(
                        "/tickets",
                        Map.of(
                                "subject",
                                "罕见饕餮纹样",
                                "channel",
                                "phone",
                                "team",
                                desk,
                                "customer",
                                Map.of("email", "scope@example.com")))
                .expect(201)
                .text("/id");
        company.catchUp();
        assertThat(found(li, "饕餮")).containsExactly(id);
        assertThat(found(wang, "饕餮")).isEmpty();
    }

    @Test
    void anIndexMadeAnewFindsTheSame() {
        var agent = company.api(company.administrator());
        var id = open(agent, "琥珀色指示灯闪烁", "");
        company.catchUp();
        Tenancy.run(
                company.id(),
                () -> assertThat(company.bean(TicketIndexRebuild.class).now()).isPositive());
        assertThat(found(agent, "琥珀色")).containsExactly(id);
    }

    private static String open(TestApi api, String subject, String body) {
        return api.post(
                        "/tickets",
                        Map.of("subject", subject, "body", body, "customer", Map.of("email", "search@example.com")))
                .expect(201)
                .text("/id");
    }

    private static List<String> found(TestApi api, String words) {
        var items = api.get("/tickets?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("id").asString())
                .toList();
    }
}
