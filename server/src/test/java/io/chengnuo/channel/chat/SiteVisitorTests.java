package io.chengnuo.channel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.channel.chat.ChatSiteOfTest.VisitorOfTest;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Visitors who only look at pages: seen at the desk while they are there, invited by an agent, served by him. */
@ChengnuoTest
@Tag("REQ-CHN-09")
class SiteVisitorTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ, Right.TICKET_REPLY, Right.TICKET_NOTE, Right.TICKET_ASSIGN, Right.CUSTOMER_READ
    };

    private TestCompany company;
    private TestPerson mei;
    private TestPerson bo;
    private TestApi meiApi;
    private TestApi boApi;
    private ChatSiteOfTest site;

    @BeforeEach
    void shop() {
        mei = company.person(AGENT);
        bo = company.person(AGENT);
        meiApi = company.api(mei);
        boApi = company.api(bo);
        site = site(Map.of());
    }

    @Test
    void whoIsOnAPageIsSeenUntilAMinuteAfterHisLastBeat() {
        var visit = visit();
        beat(site.page(), visit, "/washers", true).expect(200);
        at(Duration.ofSeconds(20), () -> {
            beat(site.page(), visit, "/washers/w8", true).expect(200);
            beat(site.page(), visit, "/washers/w8", true).expect(200); // sooner than pages tell: not counted
            var seen = seen(visit);
            assertThat(seen.path("path").asString()).isEqualTo("/washers/w8");
            assertThat(seen.path("title").asString()).isEqualTo("洗衣机 " + visit);
            assertThat(seen.path("pages").asInt()).isEqualTo(2);
            assertThat(seen.path("known").asBoolean()).isFalse();
            assertThat(seen.path("standing").asString()).isEqualTo("browsing");
            assertThat(seen.path("words").asString()).isNotBlank();
        });
        at(Duration.ofSeconds(80), () -> {
            assertThat(list(meiApi).findValuesAsString("title")).doesNotContain("洗衣机 " + visit);
        });
        at(Duration.ofMinutes(40), () -> {
            Tenancy.run(company.id(), () -> company.bean(SiteVisitors.class).forgetOld());
            beat(site.page(), visit, "/fridges", true).expect(200);
            assertThat(seen(visit).path("pages").asInt()).isEqualTo(1);
        });
    }

    @Test
    void whoAcceptsIsWithTheAgentWhoInvitedHimPastTheLineAndPastTheBot() {
        var withBot = site(Map.of("bot", "true", "perAgent", "1"));
        var visit = visit();
        beat(withBot, withBot.page(), visit, "/fridges", true).expect(200);
        var id = seen(visit).path("id").asString();
        var sent = invite(meiApi, id, "看冰箱吗？我帮您挑").expect(201).text("/id");
        boApi.post("/site-visitors/" + id + "/invitations", Map.of("words", "您好"))
                .refused(409, "visitor_invited");
        var heard = beat(withBot, withBot.page(), visit, "/fridges", false).expect(200);
        assertThat(heard.text("/invitation/words")).isEqualTo("看冰箱吗？我帮您挑");
        assertThat(heard.text("/invitation/agent")).isEqualTo(mei.name());
        assertThat(heard.json().path("every").asInt()).isEqualTo(20);
        answer(withBot, visit, sent, "shown").expect(204);
        assertThat(seen(visit).path("standing").asString()).isEqualTo("shown");
        assertThat(mine(sent)).isEqualTo("shown");
        answer(withBot, visit, sent, "accepted").expect(204);
        answer(withBot, visit, sent, "declined").expect(204); // the first answer counts
        assertThat(mine(sent)).isEqualTo("accepted");

        var token = withBot.page()
                .post(withBot.door("/visitors"), Map.of("name", "林女士", "language", "zh-CN", "visit", visit))
                .expect(201)
                .text("/token");
        var visitor = new VisitorOfTest(withBot, withBot.page().with("X-Chat-Token", token)).says("要双开门的");
        var saw = visitor.sees();
        assertThat(saw.text("/state")).isEqualTo("talking");
        assertThat(saw.text("/agent")).isEqualTo(mei.name());
        assertThat(saw.text("/lines/0/author")).isEqualTo("agent");
        assertThat(saw.text("/lines/0/words")).isEqualTo("看冰箱吗？我帮您挑");
        assertThat(saw.text("/lines/1/words")).isEqualTo("要双开门的");
        assertThat(saw.text()).doesNotContain("\"author\":\"bot\"");
        var chat = meiApi.get("/chats").expect(200).json().path("mine").path(0);
        assertThat(chat.path("visitor").asString()).isEqualTo("林女士");
        var ticket = meiApi.get("/tickets/" + chat.path("ticket").asString());
        assertThat(ticket.text()).contains(mei.id().toString());
        assertThat(meiApi.get("/tickets/" + chat.path("ticket").asString() + "/messages")
                        .text())
                .contains("看冰箱吗？我帮您挑");

        var tokened = withBot.page().with("X-Chat-Token", token);
        beat(withBot, tokened, visit, "/fridges", false).expect(200);
        assertThat(seen(visit).path("standing").asString()).isEqualTo("in_chat");
        assertThat(seen(visit).path("name").asString()).isEqualTo("林女士");
        invite(boApi, id, "再聊聊").refused(409, "visitor_in_chat");
        var other = visit();
        beat(withBot, withBot.page(), other, "/", true).expect(200);
        invite(meiApi, seen(other).path("id").asString(), "您好").refused(409, "chat_limit");
        assertThat(facts("VisitorInvited", sent)).isOne();
        assertThat(facts("InvitationAnswered", sent)).isOne();
    }

    @Test
    void whoAcceptsWhenTheAgentHasNoPlaceLeftWaitsInLine() {
        var narrow = site(Map.of("perAgent", "1"));
        var visit = visit();
        beat(narrow, narrow.page(), visit, "/", true).expect(200);
        var sent = invite(meiApi, seen(visit).path("id").asString(), "您好")
                .expect(201)
                .text("/id");
        answer(narrow, visit, sent, "accepted").expect(204);
        narrow.visitor("先来的").says("在吗");
        meiApi.put("/chats/" + waiting("先来的") + "/agent", Map.of()).expect(204);
        var token = narrow.page()
                .post(narrow.door("/visitors"), Map.of("name", "后来的", "language", "zh-CN", "visit", visit))
                .expect(201)
                .text("/token");
        var visitor = new VisitorOfTest(narrow, narrow.page().with("X-Chat-Token", token)).says("我来了");
        assertThat(visitor.sees().text("/state")).isEqualTo("waiting");
        assertThat(waiting("后来的")).isNotEmpty();
    }

    @Test
    void anInvitationIsRefusedDeclinedOrLeftAloneAndThenTheVisitorIsLeftAlone() {
        var visit = visit();
        beat(site.page(), visit, "/", true).expect(200);
        var id = seen(visit).path("id").asString();
        var sent = invite(meiApi, id, "您好").expect(201).text("/id");
        answer(site, visit, sent, "declined").expect(204);
        assertThat(beat(site.page(), visit, "/", false)
                        .expect(200)
                        .json()
                        .path("invitation")
                        .isNull())
                .isTrue();
        assertThat(seen(visit).path("standing").asString()).isEqualTo("declined");
        invite(boApi, id, "真的不聊聊？").refused(409, "visitor_declined");

        var unseen = visit();
        beat(site.page(), unseen, "/", true).expect(200);
        var first = invite(meiApi, seen(unseen).path("id").asString(), "您好")
                .expect(201)
                .text("/id");
        at(Duration.ofMinutes(3), () -> {
            invite(meiApi, idOf(unseen), "您好").refused(409, "visitor_gone");
            assertThat(mine(first)).isEqualTo("not_seen");
            beat(site.page(), unseen, "/", false).expect(200);
            var again = invite(boApi, idOf(unseen), "您好").expect(201).text("/id");
            answer(site, unseen, again, "shown").expect(204);
        });
        at(Duration.ofMinutes(9), () -> {
            beat(site.page(), unseen, "/", false).expect(200);
            assertThat(seen(unseen).path("standing").asString()).isEqualTo("unanswered");
            invite(meiApi, idOf(unseen), "您好").refused(409, "visitor_declined");
        });

        var refuses = visit(); // said no to the page's own invitation
        site.page()
                .put(site.door("/visit"), body(refuses, "/", true, Map.of("declined", true)))
                .expect(200);
        invite(meiApi, idOf(refuses), "您好").refused(409, "visitor_declined");
    }

    @Test
    void ofManyWhoInviteAtOnceOneDoes() {
        var visit = visit();
        beat(site.page(), visit, "/", true).expect(200);
        var id = idOf(visit);
        var sent = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> invite(n % 2 == 0 ? meiApi : boApi, id, "您好 " + n))
                .toList();
        assertThat(sent).filteredOn(answer -> answer.status() == 201).hasSize(1);
        sent.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.refused(409, "visitor_invited"));
    }

    @Test
    void anAgentWhoIsAbsentInvitesNobodyAndNobodyDoesInClosedHours() {
        var visit = visit();
        beat(site.page(), visit, "/", true).expect(200);
        var admin = company.api(company.administrator());
        var now = company.clock().instant();
        admin.post(
                        "/people/" + bo.id() + "/absences",
                        Map.of("kind", "sick", "from", now.minusSeconds(60), "to", now.plusSeconds(3_600)))
                .expect(201);
        invite(boApi, idOf(visit), "您好").refused(409, "not_on_duty");
        admin.put("/channels/rules/chat", Map.of("calendar", "business")).expect(200);
        var night = java.time.LocalDate.ofInstant(now, java.time.ZoneId.of("Asia/Shanghai"))
                .plusDays(1)
                .atTime(3, 0)
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toInstant();
        at(Duration.between(now, night), () -> {
            beat(site.page(), visit, "/", false).expect(200);
            invite(meiApi, idOf(visit), "您好").refused(409, "chat_closed");
        });
        admin.put("/channels/rules/chat", Map.of()).expect(200);
    }

    @Test
    void doorsOfPagesTakeNothingThatIsNotOnAPageAndDoorsOfTheDeskAreForAgents() {
        var quiet = ChatSiteOfTest.of(company, company.api(company.administrator()), mei.id(), Map.of());
        beat(quiet, quiet.page(), visit(), "/", true).refused(409, "visitors_not_watched");
        beat(site, company.anonymous().with("Origin", "https://evil.example"), visit(), "/", true)
                .refused(403, "origin_not_allowed");
        site.page()
                .put("/channels/chat/" + UUID.randomUUID() + "/visit", body(visit(), "/", true, Map.of()))
                .refused(403, "origin_not_allowed");
        company.anonymous()
                .put("/channels/chat/" + UUID.randomUUID() + "/visit", body(visit(), "/", true, Map.of()))
                .refused(404, "no_such_chat");
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("path", "/a?token=1"),
                Map.of("path", "/a#b"),
                Map.of("path", "javascript:alert(1)"),
                Map.of("path", "/" + "a".repeat(300)),
                Map.of("title", "t".repeat(201)),
                Map.of("language", "tlh"),
                Map.of("visit", "short"),
                Map.of("visit", "' or 1=1 --".repeat(4)),
                Map.of("pages", 7),
                Map.of("since", "2020-01-01T00:00:00Z"))) {
            site.page()
                    .put(site.door("/visit"), body(visit(), "/", true, wrong))
                    .expect(400);
        }
        beat(site, site.page().with("X-Chat-Token", "forged"), visit(), "/", true)
                .refused(401, "chat_token");

        var visit = visit();
        beat(site.page(), visit, "/", true, "<img src=x onerror=alert(1)>").expect(200);
        assertThat(list(meiApi).findValuesAsString("title")).contains("<img src=x onerror=alert(1)>");
        var id = idOfTitle("<img src=x onerror=alert(1)>");
        var sent = invite(meiApi, id, "您好").expect(201).text("/id");
        answer(site, visit(), sent, "accepted").refused(404, "no_such_invitation");
        answer(site, visit, UUID.randomUUID().toString(), "accepted").refused(404, "no_such_invitation");
        answer(quiet, visit, sent, "accepted").refused(404, "no_such_invitation");
        answer(site, visit, sent, "taken").expect(400);
        invite(boApi, UUID.randomUUID().toString(), "您好").refused(404, "no_such_visitor");
        invite(boApi, id, " ").refused(400, "invalid_request");
        invite(boApi, id, "字".repeat(501)).refused(400, "invalid_request");

        var reader = company.api(company.person(Right.TICKET_READ));
        reader.get("/site-visitors").refused(403, "right_missing");
        invite(reader, id, "您好").refused(403, "right_missing");
        company.anonymous().get("/site-visitors").expect(401);
        meiApi.get("/site-visitors?limit=101").expect(400);
        meiApi.get("/site-visitors?cursor=x").refused(422, "invalid_cursor");
        var stranger = company.another();
        var there = stranger.api(stranger.administrator());
        assertThat(there.get("/site-visitors").expect(200).json().path("total").asInt())
                .isZero();
        invite(there, id, "您好").refused(404, "no_such_visitor");
    }

    @Test
    void theListIsReadAPageAtATime() {
        var all = IntStream.range(0, 5).mapToObj(n -> visit()).toList();
        all.forEach(visit -> beat(site.page(), visit, "/", true).expect(200));
        var read = new ArrayList<String>();
        String next = null;
        do {
            var page = meiApi.get("/site-visitors?limit=2" + (next == null ? "" : "&cursor=" + next))
                    .expect(200);
            assertThat(page.json().path("items").size()).isLessThanOrEqualTo(2);
            read.addAll(page.json().path("items").findValuesAsString("title"));
            next = page.json().path("next").isNull() ? null : page.text("/next");
        } while (next != null);
        assertThat(read)
                .containsAll(all.stream().map(visit -> "洗衣机 " + visit).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void newVisitsOfANetworkAreLimitedAndWhoIsHereStays() {
        var busy = company.another();
        var there = busy.api(busy.administrator());
        var shop = ChatSiteOfTest.of(busy, there, busy.administrator().id(), Map.of("watchVisitors", "true"));
        var first = visit();
        beat(shop, shop.page(), first, "/", true).expect(200);
        IntStream.range(0, 1_201) // the limit of one hour, even when the next begins meanwhile
                .mapToObj(n -> beat(shop, shop.page(), visit(), "/", true))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow()
                .refused(429, "too_many_tries");
        beat(shop, shop.page(), first, "/", false).expect(200);
        assertThat(there.get("/site-visitors").expect(200).json().path("items").size())
                .isEqualTo(50);
    }

    /** So much later, for the doors too. */
    private void at(Duration later, Runnable then) {
        company.clock().stopAt(company.clock().instant().plus(later));
        try {
            then.run();
        } finally {
            company.clock().runAgain();
        }
    }

    private ChatSiteOfTest site(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("watchVisitors", "true");
        return ChatSiteOfTest.of(company, company.api(company.administrator()), mei.id(), all);
    }

    private static String visit() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private TestApi.Answer beat(TestApi page, String visit, String path, boolean arrived) {
        return beat(site, page, visit, path, arrived);
    }

    private TestApi.Answer beat(TestApi page, String visit, String path, boolean arrived, String title) {
        return page.put(site.door("/visit"), body(visit, path, arrived, Map.of("title", title)));
    }

    private static TestApi.Answer beat(ChatSiteOfTest at, TestApi page, String visit, String path, boolean arrived) {
        return page.put(at.door("/visit"), body(visit, path, arrived, Map.of()));
    }

    private static Map<String, Object> body(String visit, String path, boolean arrived, Map<String, Object> instead) {
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

    private static TestApi.Answer answer(ChatSiteOfTest at, String visit, String invitation, String answer) {
        return at.page()
                .put(at.door("/visit/answer"), Map.of("visit", visit, "invitation", invitation, "answer", answer));
    }

    private static TestApi.Answer invite(TestApi api, String id, String words) {
        return api.post("/site-visitors/" + id + "/invitations", Map.of("words", words));
    }

    private static JsonNode list(TestApi api) {
        return api.get("/site-visitors?limit=100").expect(200).json();
    }

    private int facts(String kind, String subject) {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchCount(
                        DSL.table("shared.facts"),
                        DSL.condition(
                                "kind = {0} and subject = {1}", DSL.val(kind), DSL.val(UUID.fromString(subject)))));
    }

    private JsonNode seen(String visit) {
        return titled("洗衣机 " + visit);
    }

    private JsonNode titled(String title) {
        return list(meiApi)
                .path("items")
                .valueStream()
                .filter(each -> each.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Also of one who is gone from the list. */
    private String idOf(String visit) {
        return company.inside(() -> company.bean(SiteVisitors.class)
                .find(UUID.fromString(site.connector()), new Token(visit))
                .orElseThrow()
                .id()
                .toString());
    }

    private String idOfTitle(String title) {
        return titled(title).path("id").asString();
    }

    private String mine(String invitation) {
        return list(meiApi)
                .path("sent")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(invitation))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asString();
    }

    private String waiting(String visitor) {
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
