package io.chengnuo.channel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Visitors who only look at pages: seen at the desk while they are there, and no longer. */
@ChengnuoTest
@Tag("REQ-CHN-09")
class SiteVisitorTests extends PagesOfTest {

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
}
