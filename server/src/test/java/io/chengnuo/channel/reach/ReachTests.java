package io.chengnuo.channel.reach;

import static io.chengnuo.channel.db.Tables.DELIVERIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.channel.mail.MailToCustomer;
import io.chengnuo.channel.reach.Preferences.Preference;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same service everywhere: first words, preferences, closed hours, and how long customers wait. */
@ChengnuoTest
@Tag("REQ-CHN-16")
class ReachTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestCompany company;
    private TestApi api;
    private UUID connector;
    private String peer;
    private int said;

    @BeforeEach
    void connected() {
        var person = company.person(
                Right.SETTINGS_EDIT,
                Right.TICKET_READ,
                Right.TICKET_REPLY,
                Right.TICKET_OPEN,
                Right.CUSTOMER_READ,
                Right.BOARD_READ);
        api = company.api(person);
        connector = UUID.fromString(api.post(
                        "/channels/connectors",
                        Map.of(
                                "kind",
                                "social",
                                "name",
                                "微博",
                                "settings",
                                Map.of("secret", "s3cret-of-both"),
                                "inCharge",
                                person.id(),
                                "enabled",
                                true))
                .expect(201)
                .text("/id"));
        peer = "weibo:" + UUID.randomUUID();
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

        var social = say("请问保修多久").toString();
        var other = api.get("/channels/tickets/" + social + "/opening").expect(200);
        assertThat(other.text("/words")).contains("李先生，您好，这里是测试公司");
        var use = Map.of("opening", other.text("/opening"));
        api.put("/channels/tickets/" + social + "/opening", use).expect(204);
        api.put("/channels/tickets/" + social + "/opening", use).expect(204);
        assertThat(api.get("/channels/tickets/" + social + "/opening").text("/usedAt"))
                .isNotEmpty();
        assertThat(api.get("/tickets/" + social + "/events").text()).containsOnlyOnce("OpeningUsed");
        answer(social);
        answer(repair);
        assertThat(api.get("/channels/tickets/" + repair + "/opening")
                        .json()
                        .path("words")
                        .isNull())
                .isTrue();
        company.catchUp();
        var first = indicator("social", true);
        assertThat(first.path("figures").path("opened").asInt()).isEqualTo(1);
        api.put("/channels/tickets/" + social + "/opening", Map.of("opening", UUID.randomUUID()))
                .refused(404, "no_such_opening");
        api.post("/channels/openings", Map.of("language", "zh-CN", "words", "x", "category", "none"))
                .refused(422, "invalid_request");
    }

    @Test
    @Tag("REQ-CHN-17")
    void whoWritesAtNightHearsOnceWhenAPersonAnswersAndWhoWaitsLongThatAllAreBusy() {
        api.put("/channels/rules/social", Map.of("calendar", "business", "busyAfter", 60))
                .expect(200);
        api.put("/channels/rules/social", Map.of("calendar", "no-such")).refused(422, "invalid_request");
        api.put("/channels/rules/social", Map.of("calendar", "business", "busyAfter", 60))
                .expect(200);
        var night = LocalDate.ofInstant(company.clock().instant(), ZONE)
                .plusDays(1)
                .atTime(3, 0)
                .atZone(ZONE)
                .toInstant();
        var ticket = company.clock().at(night, () -> say("有人吗"));
        company.clock().at(night.plusSeconds(60), () -> say("在不在"));
        assertThat(sent("closed")).singleElement().asString().contains("起答复您", "/portal/help");
        assertThat(ticket).isNotNull();
        assertThat(company.clock().at(night, this::hours))
                .filteredOn(way -> way.channel() == Channel.SOCIAL)
                .singleElement()
                .satisfies(way -> assertThat(way.closedUntil()).isAfter(night));

        api.put("/channels/rules/social", Map.of("busyAfter", 60)).expect(200);
        company.catchUp();
        company.clock()
                .at(
                        night.plusSeconds(50),
                        () -> company.inside(
                                () -> company.bean(AlwaysReachable.class).tellBusy()));
        assertThat(sent("busy")).isEmpty();
        for (var n = 0; n < 2; n++) {
            company.clock()
                    .at(
                            night.plusSeconds(90),
                            () -> company.inside(
                                    () -> company.bean(AlwaysReachable.class).tellBusy()));
        }
        assertThat(sent("busy")).singleElement().asString().contains("客服都在忙");
    }

    @Test
    @Tag("REQ-CHN-18")
    void aNoticeLeavesByTheChannelPreferredAfterTheQuietHoursAndARuleChoosesForTheOthers() {
        say("先打个招呼");
        var customer = customer();
        var noon = LocalDate.ofInstant(company.clock().instant(), ZONE)
                .plusDays(1)
                .atTime(12, 30)
                .atZone(ZONE)
                .toInstant();
        prefer(customer, new Preference(Channel.SOCIAL, LocalTime.of(12, 0), LocalTime.of(14, 0)));
        notice(customer, noon, "n1");
        assertThat(due("transferred")).isEqualTo(noon.plus(Duration.ofMinutes(90)));

        var mine = api.post("/tickets", Map.of("subject", "电话来的", "customer", Map.of("id", customer)));
        if (mine.status() == 201) {
            assertThat(api.get("/channels/tickets/" + mine.text("/id") + "/route")
                            .text("/connector"))
                    .isEqualTo(connector.toString());
        }

        prefer(customer, new Preference(null, null, null));
        assertThat(order(customer)).isEmpty();
        api.put(
                        "/channels/orders",
                        Map.of(
                                "orders",
                                List.of(
                                        Map.of("channels", List.of("mail")),
                                        Map.of("kind", "PERSON", "channels", List.of("wechat", "social")),
                                        Map.of("tier", "HIGH", "channels", List.of("phone")))))
                .expect(200);
        assertThat(order(customer)).containsExactly(Channel.WECHAT, Channel.SOCIAL);
        prefer(customer, new Preference(Channel.MAIL, null, null));
        assertThat(order(customer)).startsWith(Channel.MAIL);
        api.put(
                        "/channels/orders",
                        Map.of(
                                "orders",
                                List.of(Map.of("channels", List.of("mail")), Map.of("channels", List.of("sms")))))
                .refused(422, "invalid_request");
        api.put("/channels/orders", Map.of("orders", List.of())).expect(200);
    }

    @Test
    @Tag("REQ-CHN-20")
    void waitsForAPersonAreMeasuredPerChannelAgainstTheTargetAndOpenTheirTickets() {
        api.put("/channels/rules/social", Map.of("firstTarget", 3600, "replyTarget", 60))
                .expect(200);
        var before = count("social", true);
        var ticket = say("洗衣机响").toString();
        answer(ticket);
        say("还是响");
        company.catchUp();
        var first = indicator("social", true);
        assertThat(first.path("figures").path("count").asInt()).isEqualTo(before + 1);
        assertThat(first.path("figures").path("within").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(first.path("target").asInt()).isEqualTo(3600);
        assertThat(indicator("social", false).path("figures").path("waiting").asInt())
                .isGreaterThanOrEqualTo(1);
        assertThat(api.get("/channels/indicators/social/tickets?first=false").text())
                .contains(ticket);
        var one = api.get("/channels/indicators/social/tickets?limit=1").expect(200);
        assertThat(one.json().path("items")).hasSize(1);
        assertThat(api.get("/channels/indicators/social/tickets?late=true")
                        .expect(200)
                        .text())
                .doesNotContain(ticket);
        company.anonymous().get("/portal/preferences").refused(401, "not_signed_in_portal");
        company.anonymous().get("/portal/staffed").expect(200);
    }

    private int count(String channel, boolean first) {
        company.catchUp();
        return indicator(channel, first).path("figures").path("count").asInt();
    }

    private tools.jackson.databind.JsonNode indicator(String channel, boolean first) {
        return api.get("/channels/indicators")
                .expect(200)
                .json()
                .valueStream()
                .filter(one -> one.path("figures").path("channel").asString().equals(channel)
                        && one.path("first").asBoolean() == first)
                .findFirst()
                .orElseGet(tools.jackson.databind.node.JsonNodeFactory.instance::objectNode);
    }

    /** As the portal says it to somebody who has not asked yet. */
    private List<PortalHoursController.Way> hours() {
        return company.inside(
                () -> company.bean(PortalHoursController.class).hours().items());
    }

    private void opening(String channel, String category, String words) {
        var body = new java.util.HashMap<String, Object>(Map.of("language", "zh-CN", "words", words));
        body.put("channel", channel);
        body.put("category", category);
        api.post("/channels/openings", body).expect(201);
    }

    private void answer(String ticket) {
        api.post("/tickets/" + ticket + "/messages", Map.of("body", "已为您安排。", "visibility", "public"))
                .expect(201);
    }

    private UUID say(String words) {
        return company.inside(() -> company.bean(TakeWords.class)
                .take(Incoming.words(
                        company.bean(Connectors.class).require(connector),
                        peer + ":" + said++,
                        peer,
                        "李先生",
                        Identity.read(IdentityKind.SOCIAL, peer, "peer"),
                        words,
                        company.clock().instant()))
                .ticket());
    }

    private UUID customer() {
        return company.inside(() -> company.bean(DSLContext.class)
                .select(DELIVERIES.CUSTOMER)
                .from(DELIVERIES)
                .where(DELIVERIES.PEER.eq(peer))
                .limit(1)
                .fetchSingle(DELIVERIES.CUSTOMER));
    }

    private void prefer(UUID customer, Preference preference) {
        company.inside(() -> company.bean(Preferences.class).set(customer, preference));
    }

    private List<Channel> order(UUID customer) {
        return company.inside(() -> company.bean(Preferences.class).order(customer));
    }

    private void notice(UUID customer, Instant at, String reason) {
        company.clock()
                .at(
                        at,
                        () -> company.inside(() -> company.bean(MailToCustomer.class)
                                .put(
                                        "transferred",
                                        reason,
                                        customer,
                                        null,
                                        Map.of("number", "SR-1", "subject", "x"),
                                        "/portal")));
    }

    private Instant due(String kind) {
        return company.inside(() -> company.bean(DSLContext.class)
                .select(DELIVERIES.DUE_AT)
                .from(DELIVERIES)
                .where(DELIVERIES.PEER.eq(peer), DELIVERIES.KIND.eq(kind))
                .fetchSingle(DELIVERIES.DUE_AT));
    }

    private List<String> sent(String kind) {
        return company.inside(() -> company.bean(DSLContext.class)
                .select(DELIVERIES.BODY)
                .from(DELIVERIES)
                .where(DELIVERIES.PEER.eq(peer), DELIVERIES.KIND.eq(kind))
                .fetch(DELIVERIES.BODY));
    }
}
