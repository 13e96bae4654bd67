package io.chengnuo.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.TestConnectors;
import io.chengnuo.console.simulate.SocialSimulator;
import io.chengnuo.people.Right;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What colleagues answer by mail to people who are elsewhere. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class ColleagueMailTests {

    private TestCompany company;
    private TestConnectors connectors;
    private TestApi api;

    @BeforeEach
    void begin() {
        connectors = new TestConnectors(company);
        api = connectors.api();
    }

    @AfterEach
    void over() {
        connectors.close();
    }

    /** Whoever answers by mail sees no refusal at a screen: the mail is held with it, beside its ticket, and goes once the way is another. */
    @Test
    void aFileInAColleaguesMailIsHeldWithTheReasonAndCanBeTriedAgain() {
        var network = new SocialSimulator(0, company.clock());
        var connector = connectors.connect("social", network);
        network.say("u10", "发票呢？");
        var ticket = connectors.ticketOf(connector);
        var held = mailOfColleague(ticket);
        assertThat(List.of(held.text("/outcome"), held.text("/reason"), held.text("/ticket")))
                .containsExactly("quarantined", "files_not_sendable", ticket);
        assertThat(api.get("/tickets/" + ticket + "/messages").text()).doesNotContain("请看附件。");

        var decision = "/channels/mail/messages/" + held.text("/id") + "/decision";
        api.post(decision, Map.of("decision", "retry")).refused(422, "files_not_sendable");
        api.put("/channels/tickets/" + ticket + "/route", "{}").expect(200); // by mail
        assertThat(api.post(decision, Map.of("decision", "retry")).expect(200).text("/outcome"))
                .isEqualTo("appended");
        assertThat(api.get("/tickets/" + ticket + "/messages").text()).contains("请看附件。", "发票.txt");
    }

    private TestApi.Answer mailOfColleague(String ticket) {
        var colleague = company.person(Right.TICKET_READ, Right.TICKET_REPLY);
        var from = "p" + colleague.id().toString().substring(24) + "@" + company.host();
        var to = company.inside(() -> {
            company.bean(DSLContext.class)
                    .execute(
                            "update people.persons set email = {0} where id = {1}",
                            DSL.val(from), DSL.val(colleague.id()));
            return company.bean(ReplyAddress.class).of(UUID.fromString(ticket)).orElseThrow();
        });
        var door = Map.of("accept", "support@hemu.example", "port", "2525", "authservId", "mx.hemu.example");
        var mailbox = api.post(
                        "/channels/connectors",
                        Map.of(
                                "kind",
                                "mail_door",
                                "name",
                                "客服邮箱",
                                "inCharge",
                                colleague.id(),
                                "enabled",
                                false,
                                "settings",
                                door))
                .expect(201)
                .text("/id");
        var mail = """
                From: %s
                To: %s
                Authentication-Results: mx.hemu.example; dmarc=pass header.from=%s
                Message-ID: <colleague@x.example>
                Subject: =?utf-8?B?5Y+R56Wo?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                请看附件。
                --cut
                Content-Type: text/plain; charset=utf-8; name="=?utf-8?B?5Y+R56Wo?=.txt"
                Content-Disposition: attachment; filename="=?utf-8?B?5Y+R56WoLnR4dA==?="
                Content-Transfer-Encoding: 8bit

                12345
                --cut--
                """.formatted(from, to, company.host());
        return api.with("Content-Type", "message/rfc822")
                .post(
                        "/channels/mail/messages?mailbox=" + mailbox,
                        mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }
}
