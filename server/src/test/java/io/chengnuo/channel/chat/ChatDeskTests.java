package io.chengnuo.channel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.TestWork;
import io.chengnuo.channel.chat.ChatSiteOfTest.VisitorOfTest;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chats from the first word to their end, as visitor and agents see them. */
@ChengnuoTest
@Tag("REQ-CHN-09")
@Tag("REQ-CHN-01")
class ChatDeskTests {

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
    @Tag("REQ-CHN-20")
    void aVisitorWaitsInLineIsTakenAnsweredAndBothSeeHowFarTheOtherHasRead() {
        var first = site.visitor("王女士").says("我的洗衣机漏水");
        var second = site.visitor("李先生").says("还要等多久");
        assertThat(first.sees().json().path("position").asInt()).isEqualTo(1);
        assertThat(second.sees().json().path("position").asInt()).isEqualTo(2);

        var chat = waiting("王女士");
        meiApi.put("/chats/" + chat + "/agent", Map.of()).expect(204);
        meiApi.put("/chats/" + chat + "/agent", Map.of()).expect(204);
        boApi.put("/chats/" + chat + "/agent", Map.of()).refused(409, "chat_taken");
        assertThat(second.sees().json().path("position").asInt()).isEqualTo(1);
        assertThat(first.sees().text("/agent")).isEqualTo(mei.name());
        assertThat(first.sees().text()).contains("客服 " + mei.name() + " 为您服务");

        var id = UUID.randomUUID().toString();
        for (var i = 0; i < 3; i++) {
            say(meiApi, chat, id, "visitor", "您好，型号是什么？").expect(201);
        }
        var seen = first.sees();
        assertThat(seen.text()).containsOnlyOnce("您好，型号是什么？");
        var last = seen.json().path("lines").size() - 1;
        var line = seen.json().path("lines").path(last).path("line").asInt();
        first.api().put(site.door("/read"), Map.of("line", line)).expect(204);
        first.api().put(site.door("/read"), Map.of("line", 9_999)).expect(204); // nothing there to have read
        var talk = meiApi.get("/chats/" + chat).expect(200);
        assertThat(talk.json().path("chat").path("visitorRead").asInt()).isEqualTo(line);
        first.says("W8");
        assertThat(meiApi.get("/chats")
                        .json()
                        .path("mine")
                        .path(0)
                        .path("unread")
                        .asInt())
                .isEqualTo(2);
        meiApi.put("/chats/" + chat + "/read", Map.of("line", line + 1)).expect(204);
        assertThat(meiApi.get("/chats")
                        .json()
                        .path("mine")
                        .path(0)
                        .path("unread")
                        .asInt())
                .isZero();
        assertThat(first.sees().json().path("agentRead").asInt()).isEqualTo(line + 1);

        var ticket = talk.text("/chat/ticket");
        assertThat(meiApi.get("/tickets/" + ticket).text("/channel")).isEqualTo("chat");
        assertThat(meiApi.get("/tickets/" + ticket + "/messages").text()).contains("您好，型号是什么？", "W8");
        company.catchUp();
        assertThat(first.sees().text()).containsOnlyOnce("您好，型号是什么？"); // not sent a second time by the queue
        var board = company.api(company.administrator())
                .get("/channels/indicators?days=7")
                .expect(200);
        assertThat(board.json()
                        .valueStream()
                        .filter(one ->
                                one.path("figures").path("channel").asString().equals("chat"))
                        .mapToInt(one -> one.path("figures").path("answered").asInt())
                        .sum())
                .isPositive();
        meiApi.put("/chats/" + chat + "/end", Map.of()).expect(204);
        assertThat(first.sees().text("/state")).isEqualTo("ended");
        say(meiApi, chat, UUID.randomUUID().toString(), "visitor", "还在吗").refused(409, "chat_not_yours");
        first.says("又漏了"); // the same request goes on, in a new chat
        assertThat(meiApi.get("/chats/" + waiting("王女士")).text("/chat/ticket")).isEqualTo(ticket);
    }

    @Test
    void anAgentSendsAFileWithoutAWordAndNothingAtAllIsRefused() {
        var visitor = site.visitor("钱女士").says("有说明书吗");
        var chat = waiting("钱女士");
        meiApi.put("/chats/" + chat + "/agent", Map.of()).expect(204);
        var file = TestWork.uploaded(meiApi);
        var line = new java.util.HashMap<String, Object>(
                Map.of("id", UUID.randomUUID().toString(), "to", "visitor", "words", " ", "files", List.of(file)));
        meiApi.post("/chats/" + chat + "/lines", line).expect(201);
        assertThat(visitor.sees().text()).contains("photo.txt");
        line.put("id", UUID.randomUUID().toString());
        line.put("files", List.of());
        meiApi.post("/chats/" + chat + "/lines", line).refused(422, "invalid_request");
        line.put("to", "colleagues");
        meiApi.post("/chats/" + chat + "/lines", line).refused(422, "invalid_request");
    }

    @Test
    void whispersGuestsAndListenersAreNotForTheVisitor() {
        var visitor = site.visitor("赵女士").says("能退吗");
        var chat = waiting("赵女士");
        meiApi.put("/chats/" + chat + "/agent", Map.of()).expect(204);
        say(boApi, chat, UUID.randomUUID().toString(), "colleagues", "我不在里面").refused(409, "chat_not_yours");
        boApi.put("/chats/" + chat + "/listening", Map.of()).expect(204);
        say(boApi, chat, UUID.randomUUID().toString(), "colleagues", "可以破例退款").expect(201);
        say(boApi, chat, UUID.randomUUID().toString(), "visitor", "我是旁听").refused(409, "chat_not_yours");
        assertThat(meiApi.get("/chats/" + chat).text()).contains("可以破例退款", bo.name());
        meiApi.post("/chats/" + chat + "/guests", Map.of("person", bo.id())).expect(204);
        say(boApi, chat, UUID.randomUUID().toString(), "visitor", "我来补充一下").expect(201);

        assertThat(visitor.sees().text()).contains("我来补充一下").doesNotContain("可以破例退款", "internal");
        var ticket = meiApi.get("/chats/" + chat).text("/chat/ticket");
        assertThat(meiApi.get("/tickets/" + ticket + "/messages").text()).contains("可以破例退款");
        var outsider = company.api(company.person(Reach.TEAM, company.team("别组"), AGENT));
        assertThat(outsider.put("/chats/" + chat + "/end", Map.of()).status()).isIn(404, 409);
        company.api(company.person(Right.TICKET_READ)).get("/chats").refused(403, "right_missing");
    }

    @Test
    void anAgentHasNoMoreChatsThanTheLimitAndTransfersKeepToIt() {
        var chats = IntStream.range(0, 4)
                .mapToObj(n -> {
                    site.visitor("客户" + n).says("问题 " + n);
                    return waiting("客户" + n);
                })
                .toList();
        var taken = chats.stream()
                .parallel()
                .mapToInt(chat ->
                        meiApi.put("/chats/" + chat + "/agent", Map.of()).status())
                .filter(status -> status == 204)
                .count();
        assertThat(taken).isEqualTo(2);
        var mine = meiApi.get("/chats").text("/mine/0/id");
        boApi.put("/chats/" + meiApi.get("/chats").text("/waiting/0/id") + "/agent", Map.of())
                .expect(204);
        meiApi.post("/chats/" + mine + "/transfers", Map.of("person", bo.id(), "reason", "他熟悉"))
                .expect(204);
        var next = meiApi.get("/chats").text("/mine/0/id");
        meiApi.post("/chats/" + next + "/transfers", Map.of("person", bo.id())).refused(409, "chat_limit");
        meiApi.post("/chats/" + mine + "/transfers", Map.of("person", mei.id())).refused(409, "chat_not_yours");
        meiApi.post("/chats/" + next + "/transfers", Map.of()).refused(422, "invalid_request");
        var team = company.team("维修组");
        meiApi.post("/chats/" + next + "/transfers", Map.of("team", team)).expect(204);
        assertThat(meiApi.get("/chats/" + next).text("/chat/state")).isEqualTo("waiting");
        var ticket = meiApi.get("/chats/" + next).text("/chat/ticket");
        assertThat(meiApi.get("/tickets/" + ticket).text()).contains(team.toString());
    }

    @Test
    @Tag("REQ-CHN-17")
    void withoutAPersonInTimeItIsARequestAndTheAnswerComesByMailToWhoLeftAnAddress() {
        var patient = site(Map.of("patience", "30"));
        var mail = "zhou" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        var token = patient.page()
                .post(patient.door("/visitors"), Map.of("name", "周先生", "contact", mail, "language", "zh-CN"))
                .expect(201)
                .text("/token");
        var visitor = new VisitorOfTest(patient, patient.page().with("X-Chat-Token", token)).says("发票怎么开");
        var chat = waiting("周先生");
        var ticket = meiApi.get("/chats/" + chat).text("/chat/ticket");
        watch(Duration.ofSeconds(31));
        assertThat(visitor.sees().text("/state")).isEqualTo("unattended");
        assertThat(visitor.sees().text()).contains("您的请求已登记，编号 SR-");
        assertThat(meiApi.get("/channels/tickets/" + ticket + "/route")
                        .json()
                        .path("mail")
                        .asBoolean())
                .isTrue();
        meiApi.post("/tickets/" + ticket + "/messages", Map.of("body", "登录后申请。", "visibility", "public"))
                .expect(201);
        visitor.says("看到了"); // back on the page: answers come here again
        assertThat(meiApi.get("/channels/tickets/" + ticket + "/route").text("/connector"))
                .isEqualTo(patient.connector());
        meiApi.post("/tickets/" + ticket + "/messages", Map.of("body", "还有问题吗？", "visibility", "public"))
                .expect(201);
        company.catchUp();
        Awaitility.await().until(() -> visitor.sees().text().contains("还有问题吗？"));
        watch(Duration.ofMinutes(32));
        assertThat(meiApi.get("/chats").text()).doesNotContain("周先生");
    }

    @Test
    @Tag("REQ-CHN-17")
    void inClosedHoursItIsARequestAtOnce() {
        var admin = company.api(company.administrator());
        admin.put("/channels/rules/chat", Map.of("calendar", "business")).expect(200);
        var night = java.time.LocalDate.ofInstant(company.clock().instant(), java.time.ZoneId.of("Asia/Shanghai"))
                .plusDays(1)
                .atTime(3, 0)
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toInstant();
        company.clock().stopAt(night); // of every thread: the doors are answered by others
        assertThat(site.page().get(site.door("")).text("/closedUntil")).isNotEmpty();
        var visitor = site.visitor("夜猫子").says("有人吗");
        visitor.says("在不在");
        assertThat(visitor.sees().text("/state")).isEqualTo("unattended");
        assertThat(visitor.sees().text()).containsOnlyOnce("起答复您").containsOnlyOnce("您的请求已登记");
        company.clock().runAgain();
        admin.put("/channels/rules/chat", Map.of()).expect(200);
    }

    @Test
    @Tag("REQ-CHN-10")
    @Tag("REQ-CHN-11")
    void theBotComesFirstAndAPersonIsReachedAtAnyStep() {
        var withBot = site(Map.of("bot", "true"));
        var visitor = withBot.visitor("孙女士").says("你好");
        assertThat(visitor.sees().text("/state")).isEqualTo("bot");
        assertThat(visitor.sees().text()).contains("\"author\":\"bot\"");
        assertThat(meiApi.get("/chats").text()).doesNotContain("孙女士");
        visitor.says("人工");
        assertThat(visitor.sees().text("/state")).isEqualTo("waiting");
        var ticket = meiApi.get("/chats/" + waiting("孙女士")).text("/chat/ticket");
        assertThat(meiApi.get("/tickets/" + ticket).text()).contains("你好");
    }

    @Test
    void bothSidesAreNudgedAtOnceAndTheVisitorNotForWhispers() {
        var visitor = site.visitor("吴先生").says("在吗");
        var chat = waiting("吴先生");
        meiApi.put("/chats/" + chat + "/agent", Map.of()).expect(204);
        var heard = new ConcurrentLinkedQueue<String>();
        var told = new ConcurrentLinkedQueue<String>();
        try (var visitors = visitor.api().lines(site.door("/live"));
                var agents = meiApi.lines("/live")) {
            listen(() -> visitors.forEach(heard::add));
            listen(() -> agents.forEach(told::add));
            Awaitility.await().until(() -> heard.size() > 0 && told.size() > 0);
            say(meiApi, chat, UUID.randomUUID().toString(), "visitor", "请稍等").expect(201);
            Awaitility.await().until(() -> heard.stream().anyMatch(line -> line.contains("nudge")));
            heard.clear();
            say(meiApi, chat, UUID.randomUUID().toString(), "colleagues", "悄悄话").expect(201);
            visitor.api().put(site.door("/typing"), Map.of()).expect(204);
            Awaitility.await().until(() -> told.stream().anyMatch(line -> line.contains("typing")));
            assertThat(heard).noneMatch(line -> line.contains("nudge"));
            say(meiApi, chat, UUID.randomUUID().toString(), "visitor", "您好").expect(201);
            Awaitility.await().until(() -> heard.stream().anyMatch(line -> line.contains("nudge")));
            assertThat(heard).noneMatch(line -> line.contains("changed"));
            assertThat(told).noneMatch(line -> line.contains("您好"));
        }
    }

    private static void listen(Runnable reading) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                reading.run();
            } catch (RuntimeException closed) {
                // the test is over
            }
        });
    }

    private void watch(Duration later) {
        company.clock().at(company.clock().instant().plus(later), () -> {
            Tenancy.run(company.id(), company.bean(WatchChats.class)::watch);
            return true;
        });
    }

    private ChatSiteOfTest site(Map<String, String> settings) {
        return ChatSiteOfTest.of(company, company.api(company.administrator()), mei.id(), settings);
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

    private static TestApi.Answer say(TestApi api, String chat, String id, String to, String words) {
        return api.post("/chats/" + chat + "/lines", Map.of("id", id, "to", to, "words", words));
    }
}
