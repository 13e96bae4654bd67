package io.chengnuo.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestWork;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What helps several people work on tickets together. */
@ChengnuoTest
class DeskTests {

    private static final Right[] AGENT = {
        Right.TICKET_READ,
        Right.TICKET_OPEN,
        Right.TICKET_REPLY,
        Right.TICKET_NOTE,
        Right.TICKET_ASSIGN,
        Right.TICKET_CLOSE
    };

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-12")
    void manyAreChangedAtOnceEachByItsOwnRulesAndReach() {
        var agent = company.api(company.person(AGENT));
        var team = company.team("批量组");
        var mine = open(agent, "一");
        var elsewhere = open(agent, "二");
        var ended = open(agent, "三");
        agent.put("/tickets/" + mine + "/team", Map.of("team", team)).expect(200);
        agent.put("/tickets/" + ended + "/team", Map.of("team", team)).expect(200);
        agent.put("/tickets/" + elsewhere + "/team", Map.of("team", company.team("别组")))
                .expect(200);
        agent.put("/tickets/" + ended + "/withdrawal", Map.of("reason", "误登记")).expect(200);
        var narrow = company.api(company.person(Reach.TEAM, team, AGENT));
        var all = List.of(mine, elsewhere, ended);
        narrow.post("/tickets/bulk", Map.of("tickets", all, "verb", "reclassify", "priority", "p1"))
                .refused(422, "reason_missing");
        var report = narrow.post(
                        "/tickets/bulk",
                        Map.of("tickets", all, "verb", "reclassify", "priority", "p1", "reason", "同一客户催办"))
                .expect(200);
        assertThat(results(report.json())).containsExactly("true", "no_such_ticket", "ticket_withdrawn");
        assertThat(agent.get("/tickets/" + mine).text("/priority")).isEqualTo("p1");
        assertThat(agent.get("/tickets/" + elsewhere).text("/priority")).isNotEqualTo("p1");
        assertThat(results(narrow.post("/tickets/bulk", Map.of("tickets", List.of(mine), "verb", "close"))
                        .expect(200)
                        .json()))
                .containsExactly("not_complete");
        assertThat(results(narrow.post("/tickets/bulk", Map.of("tickets", List.of(mine), "verb", "take"))
                        .expect(200)
                        .json()))
                .containsExactly("true");
    }

    @Test
    void whoIsMentionedFollowsAndHearsWhatHappensNext() {
        var wang = company.person(AGENT);
        var agent = company.api(company.person(AGENT));
        var id = open(agent, "请协助");
        agent.post(
                        "/tickets/" + id + "/messages",
                        Map.of("body", "请看一下", "visibility", "internal", "mentions", List.of(wang.id())))
                .expect(201);
        assertThat(texts(company.api(wang).get("/me/notices").expect(200).json(), "link"))
                .containsOnly("/tickets/" + id);
        assertThat(company.api(wang).get("/tickets/" + id + "/followers").text("/me"))
                .isEqualTo("true");
        company.inside(
                () -> company.bean(CustomerWrites.class).write(new TicketId(UUID.fromString(id)), "怎么样了", List.of()));
        company.catchUp();
        assertThat(texts(company.api(wang).get("/me/notices").expect(200).json(), "kind"))
                .contains("mentioned", "customer_wrote");
        company.api(wang).delete("/tickets/" + id + "/followers/me").expect(204);
        assertThat(company.api(wang).get("/tickets/" + id + "/followers").text("/me"))
                .isEqualTo("false");
    }

    @Test
    void aDraftWaitsForItsWriterOnly() {
        var li = company.api(company.person(AGENT));
        var wang = company.api(company.person(AGENT));
        var id = open(li, "写了一半");
        li.put("/tickets/" + id + "/draft", Map.of("body", "您好，", "visibility", "public"))
                .expect(200);
        assertThat(li.get("/tickets/" + id + "/draft").text("/body")).isEqualTo("您好，");
        assertThat(wang.get("/tickets/" + id + "/draft").text("/body")).isEmpty();
        li.put("/tickets/" + id + "/draft", Map.of("body", "", "visibility", "public"))
                .expect(200);
        assertThat(li.get("/tickets/" + id + "/draft").text("/body")).isEmpty();
    }

    @Test
    void phrasesAreOnesOwnOrEverybodys() {
        var lead = company.api(company.person(AGENT));
        var agent = company.api(company.person(Right.TICKET_READ, Right.TICKET_REPLY));
        agent.post("/phrases", Map.of("title", "问候", "body", "{customer}您好", "forAll", true))
                .expect(403);
        lead.post("/phrases", Map.of("title", "问候", "body", "{customer}您好", "forAll", true))
                .expect(201);
        lead.post("/phrases", Map.of("title", "我的", "body", "谢谢")).expect(201);
        assertThat(texts(agent.get("/phrases").expect(200).json(), "title"))
                .contains("问候")
                .doesNotContain("我的");
        agent.delete("/phrases/" + lead.get("/phrases").text("/items/0/id")).refused(404, "no_such_phrase");
    }

    @Test
    void aTalkWithAThirdPartyIsNeverToldTheCustomer() {
        var agent = company.api(company.person(AGENT));
        var id = open(agent, "等配件");
        var talk = agent.post(
                        "/tickets/" + id + "/side-talks",
                        Map.of("address", "parts@example.com", "subject", "主阀", "body", "何时到货？"))
                .expect(201)
                .text("/id");
        agent.post("/tickets/" + id + "/side-talks/" + talk + "/messages", Map.of("body", "周三", "fromOther", true))
                .expect(201);
        company.catchUp();
        assertThat(agent.get("/tickets/" + id + "/side-talks").text("/items/0/messages/1/body"))
                .isEqualTo("周三");
        assertThat(texts(agent.get("/tickets/" + id + "/events").json(), "kind"))
                .contains("SideMessageWritten");
        var told = company.inside(
                () -> company.bean(PublicStory.class).messages(new TicketId(UUID.fromString(id))).stream()
                        .map(PublicStory.Message::body)
                        .toList());
        assertThat(told).doesNotContain("何时到货？", "周三");
        assertThat(agent.get("/tickets/" + id + "/messages").text()).doesNotContain("何时到货");
        var mails = company.inside(() -> company.bean(org.jooq.DSLContext.class)
                .fetch("select recipient from channel.outgoing_mails where kind = 'side_talk'")
                .getValues(0, String.class));
        assertThat(mails).containsExactly("parts@example.com");
        agent.post("/tickets/" + id + "/side-talks", Map.of("subject", "谁", "body", "？"))
                .refused(422, "one_other_side");
    }

    @Test
    @Tag("REQ-SRQ-03")
    void chosenMessagesBecomeATicketOfTheirOwn() {
        var agent = company.api(company.person(AGENT));
        var id = open(agent, "两件事");
        var words = company.inside(() ->
                company.bean(CustomerWrites.class).write(new TicketId(UUID.fromString(id)), "另外发票也错了", List.of()));
        var note = agent.post("/tickets/" + id + "/messages", Map.of("body", "找财务", "visibility", "internal"))
                .expect(201)
                .text("/id");
        agent.post("/tickets/" + id + "/split", Map.of("messages", List.of(UUID.randomUUID()), "subject", "发票"))
                .refused(409, "no_messages_chosen");
        var other = agent.post("/tickets/" + id + "/split", Map.of("messages", List.of(words, note), "subject", "发票有误"))
                .expect(201)
                .text("/id");
        var shown = agent.get("/tickets/" + other).expect(200);
        assertThat(shown.text("/body")).isEqualTo("另外发票也错了");
        assertThat(shown.text("/customer/id"))
                .isEqualTo(agent.get("/tickets/" + id).text("/customer/id"));
        assertThat(shown.text("/category"))
                .isEqualTo(agent.get("/tickets/" + id).text("/category"));
        var messages = agent.get("/tickets/" + other + "/messages").expect(200);
        assertThat(messages.text("/items/0/visibility")).isEqualTo("internal");
        assertThat(agent.get("/tickets/" + id + "/links").text("/items/0/relation"))
                .isEqualTo("split_off");
    }

    @Test
    @Tag("REQ-SRQ-03")
    void chosenFilesComeAlongAsCopiesAndNoOthers() {
        var agent = company.api(company.person(AGENT));
        var id = open(agent, "两件事");
        var photo = TestWork.uploaded(agent);
        var secret = TestWork.uploaded(agent);
        var note = said(agent, id, "发票照片", photo);
        said(agent, id, "另一件", secret);
        var split = "/tickets/" + id + "/split";
        agent.post(split, Map.of("messages", List.of(note), "files", List.of(secret), "subject", "发票"))
                .refused(422, "unknown_file");
        var other = agent.post(split, Map.of("messages", List.of(note), "files", List.of(photo), "subject", "发票"))
                .expect(201)
                .text("/id");
        var copied = agent.get("/tickets/" + other + "/messages").expect(200);
        assertThat(copied.text("/items/0/files/0/name")).isEqualTo("photo.txt");
        assertThat(copied.text("/items/0/files/0/id")).isNotEqualTo(photo);
        agent.get("/tickets/" + other + "/files/" + copied.text("/items/0/files/0/id"))
                .expect(200);
        agent.get("/tickets/" + id + "/files/" + photo).expect(200);
    }

    private static String said(TestApi agent, String ticket, String words, String file) {
        return agent.post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("body", words, "visibility", "internal", "files", List.of(file)))
                .expect(201)
                .text("/id");
    }

    @Test
    void keptListsAreOnesOwnTheTeamsOrEverybodysAndCountWhatTheReaderSees() {
        var lead = company.api(company.person(AGENT));
        var team = company.team("视图组");
        var member = company.api(company.person(Reach.TEAM, team, Right.TICKET_READ));
        var stranger = company.api(company.person(Right.TICKET_READ));
        var word = "视图" + UUID.randomUUID().toString().substring(0, 8);
        var first = open(lead, word);
        lead.put("/tickets/" + first + "/team", Map.of("team", team)).expect(200);
        lead.put("/tickets/" + open(lead, word) + "/team", Map.of("team", company.team("别的视图组")))
                .expect(200);
        company.catchUp();
        var query = Map.of("q", word, "status", List.of("new"));
        lead.post("/ticket-views", Map.of("name", "组", "audience", "team", "query", query))
                .refused(422, "team_of_view");
        lead.post("/ticket-views", Map.of("name", "组", "audience", "team", "team", team, "query", query))
                .expect(201);
        lead.post("/ticket-views", Map.of("name", "我", "audience", "private", "query", query))
                .expect(201);
        member.post("/ticket-views", Map.of("name", "全", "audience", "public", "query", query))
                .expect(403);
        assertThat(texts(lead.get("/ticket-views").json(), "name")).containsExactlyInAnyOrder("组", "我");
        assertThat(lead.get("/ticket-views").text("/items/0/count")).isEqualTo("2");
        var seen = member.get("/ticket-views").expect(200);
        assertThat(texts(seen.json(), "name")).containsExactly("组");
        assertThat(seen.text("/items/0/count")).isEqualTo("1");
        assertThat(seen.text("/items/0/query/status/0")).isEqualTo("new");
        assertThat(stranger.get("/ticket-views").json().get("items")).isEmpty();
        member.delete("/ticket-views/" + seen.text("/items/0/id")).refused(404, "no_such_view");
    }

    @Test
    void whoHasATicketOpenIsSeenByOthersForAMoment() {
        var li = company.person(AGENT);
        var wang = company.person(AGENT);
        var id = open(company.api(li), "一起看");
        company.api(li)
                .put("/tickets/" + id + "/presence", Map.of("writing", true))
                .expect(200);
        var others = company.api(wang)
                .put("/tickets/" + id + "/presence", Map.of("writing", false))
                .expect(200);
        assertThat(others.text("/items/0/person/name")).isEqualTo(li.name());
        assertThat(others.text("/items/0/writing")).isEqualTo("true");
    }

    private static String open(TestApi api, String subject) {
        return api.post("/tickets", Map.of("subject", subject, "customer", Map.of("phone", "13600002222")))
                .expect(201)
                .text("/id");
    }

    private static List<String> texts(JsonNode page, String field) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get(field).asString())
                .toList();
    }

    private static List<String> results(JsonNode report) {
        return report.get("items")
                .valueStream()
                .map(item ->
                        item.get("done").asBoolean() ? "true" : item.get("code").asString())
                .toList();
    }
}
