package io.chengnuo.channel.chat;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.people.Right;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A shop whose pages tell who is on them, two agents, and what pages and agents do there. */
abstract class PagesOfTest {

    static final Right[] AGENT = {
        Right.TICKET_READ, Right.TICKET_REPLY, Right.TICKET_NOTE, Right.TICKET_ASSIGN, Right.CUSTOMER_READ
    };

    TestCompany company;
    TestPerson mei;
    TestPerson bo;
    TestApi meiApi;
    TestApi boApi;
    ChatSiteOfTest site;

    @BeforeEach
    void shop() {
        mei = company.person(AGENT);
        bo = company.person(AGENT);
        meiApi = company.api(mei);
        boApi = company.api(bo);
        site = site(Map.of());
    }
    /** So much later, for the doors too. */
    void at(Duration later, Runnable then) {
        company.clock().stopAt(company.clock().instant().plus(later));
        try {
            then.run();
        } finally {
            company.clock().runAgain();
        }
    }

    ChatSiteOfTest site(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("watchVisitors", "true");
        return ChatSiteOfTest.of(company, company.api(company.administrator()), mei.id(), all);
    }

    static String visit() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    TestApi.Answer beat(TestApi page, String visit, String path, boolean arrived) {
        return beat(site, page, visit, path, arrived);
    }

    TestApi.Answer beat(TestApi page, String visit, String path, boolean arrived, String title) {
        return page.put(site.door("/visit"), body(visit, path, arrived, Map.of("title", title)));
    }

    static TestApi.Answer beat(ChatSiteOfTest at, TestApi page, String visit, String path, boolean arrived) {
        return page.put(at.door("/visit"), body(visit, path, arrived, Map.of()));
    }

    static Map<String, Object> body(String visit, String path, boolean arrived, Map<String, Object> instead) {
        var body = new HashMap<String, Object>(Map.of(
                "visit",
                visit,
                "title",
                "洗衣机 " + visit,
                "path",
                path,
                "language",
                "zh-CN",
                "arrived",
                arrived,
                "declined",
                false));
        body.putAll(instead);
        return body;
    }

    static TestApi.Answer answer(ChatSiteOfTest at, String visit, String invitation, String answer) {
        return at.page()
                .put(at.door("/visit/answer"), Map.of("visit", visit, "invitation", invitation, "answer", answer));
    }

    static TestApi.Answer invite(TestApi api, String id, String words) {
        return api.post("/site-visitors/" + id + "/invitations", Map.of("words", words));
    }

    static JsonNode list(TestApi api) {
        return api.get("/site-visitors?limit=100").expect(200).json();
    }

    int facts(String kind, String subject) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchCount(
                        DSL.table("shared.facts"),
                        DSL.condition(
                                "kind = {0} and subject = {1}", DSL.val(kind), DSL.val(UUID.fromString(subject)))));
    }

    JsonNode seen(String visit) {
        return titled("洗衣机 " + visit);
    }

    JsonNode titled(String title) {
        return list(meiApi)
                .path("items")
                .valueStream()
                .filter(each -> each.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Also of one who is gone from the list. */
    String idOf(String visit) {
        return company.inside(() -> company.bean(SiteVisitors.class)
                .find(UUID.fromString(site.connector()), new Token(visit))
                .orElseThrow()
                .id()
                .toString());
    }

    String idOfTitle(String title) {
        return titled(title).path("id").asString();
    }

    String mine(String invitation) {
        return list(meiApi)
                .path("sent")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(invitation))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asString();
    }

    String waiting(String visitor) {
        return meiApi.get("/chats")
                .expect(200)
                .json()
                .path("waiting")
                .valueStream()
                .filter(chat -> chat.path("visitor").asString().equals(visitor))
                .map(chat -> chat.path("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
