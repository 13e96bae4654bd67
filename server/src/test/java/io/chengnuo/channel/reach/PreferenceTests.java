package io.chengnuo.channel.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.mail.MailToCustomer;
import io.chengnuo.channel.reach.Preferences.Preference;
import io.chengnuo.policy.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where and when customers want to be written to. */
@ChengnuoTest
@Tag("REQ-CHN-16")
class PreferenceTests {

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
    @Tag("REQ-CHN-18")
    void aNoticeLeavesByTheChannelPreferredAfterTheQuietHoursAndARuleChoosesForTheOthers() {
        site.say("先打个招呼");
        var customer = site.customer();
        var noon = LocalDate.ofInstant(company.clock().instant(), ZONE)
                .plusDays(1)
                .atTime(12, 30)
                .atZone(ZONE)
                .toInstant();
        prefer(customer, new Preference(Channel.SOCIAL, LocalTime.of(12, 0), LocalTime.of(14, 0)));
        notice(customer, noon, "n1");
        assertThat(site.due("transferred")).isEqualTo(noon.plus(Duration.ofMinutes(90)));

        var mine = api.post("/tickets", Map.of("subject", "电话来的", "customer", Map.of("id", customer)));
        if (mine.status() == 201) {
            assertThat(api.get("/channels/tickets/" + mine.text("/id") + "/route")
                            .text("/connector"))
                    .isEqualTo(site.connector().toString());
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
}
