package io.chengnuo.channel.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.policy.Channel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Closed hours, busy hours, and how long customers wait. */
@ChengnuoTest
@Tag("REQ-CHN-16")
class ReachTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestCompany company;
    private TestReach site;
    private TestApi api;

    @BeforeEach
    void connected() {
        site = new TestReach(company);
        api = site.api();
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
        var ticket = company.clock().at(night, () -> site.say("有人吗"));
        company.clock().at(night.plusSeconds(60), () -> site.say("在不在"));
        assertThat(site.sent("closed")).singleElement().asString().contains("起答复您", "/portal/help");
        assertThat(ticket).isNotNull();
        assertThat(hours())
                .as("of a channel nobody gave hours to nothing is said")
                .noneMatch(way -> way.channel() == Channel.PORTAL);
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
        assertThat(site.sent("busy")).isEmpty();
        for (var n = 0; n < 2; n++) {
            company.clock()
                    .at(
                            night.plusSeconds(90),
                            () -> company.inside(
                                    () -> company.bean(AlwaysReachable.class).tellBusy()));
        }
        assertThat(site.sent("busy")).singleElement().asString().contains("客服都在忙");
    }

    @Test
    @Tag("REQ-CHN-20")
    void waitsForAPersonAreMeasuredPerChannelAgainstTheTargetAndOpenTheirTickets() {
        api.put("/channels/rules/social", Map.of("firstTarget", 3600, "replyTarget", 60))
                .expect(200);
        var before = count("social", true);
        var ticket = site.say("洗衣机响").toString();
        site.answer(ticket);
        site.say("还是响");
        company.catchUp();
        var first = site.indicator("social", true);
        assertThat(first.path("figures").path("count").asInt()).isEqualTo(before + 1);
        assertThat(first.path("figures").path("within").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(first.path("target").asInt()).isEqualTo(3600);
        assertThat(site.indicator("social", false)
                        .path("figures")
                        .path("waiting")
                        .asInt())
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
        return site.indicator(channel, first).path("figures").path("count").asInt();
    }

    /** As the portal says it to somebody who has not asked yet. */
    private List<PortalHoursController.Way> hours() {
        return company.inside(
                () -> company.bean(PortalHoursController.class).hours().items());
    }
}
