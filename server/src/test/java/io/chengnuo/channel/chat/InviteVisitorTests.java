package io.chengnuo.channel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.channel.chat.ChatSiteOfTest.VisitorOfTest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A visitor who only looks at pages is invited by an agent, and served by him when he accepts. */
@ChengnuoTest
@Tag("REQ-CHN-09")
class InviteVisitorTests extends PagesOfTest {

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
}
