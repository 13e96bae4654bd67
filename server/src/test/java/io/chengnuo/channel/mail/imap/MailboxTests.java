package io.chengnuo.channel.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.mail.intake.ReceiveMail;
import io.chengnuo.shared.Tenancy;
import jakarta.mail.Flags;
import java.io.IOException;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is read out of a mailbox on a real IMAP server, and what is left in it. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class MailboxTests {

    private TestCompany company;
    private TestMailbox site;

    @BeforeEach
    void serverComes() {
        site = new TestMailbox(company);
    }

    @AfterEach
    void serverGoes() throws IOException {
        site.close();
    }

    @Test
    void whatComesIsReadAtOnceMarkedAndNeverDeleted() throws Exception {
        site.deliver("old@customer.example", "读过的", 1, new Flags(Flags.Flag.SEEN));
        site.deliver("waiting@customer.example", "没读过的", 2, new Flags());
        var mailbox = site.mailbox(Map.of());
        site.awaitMails(mailbox, 1);
        site.deliver("wang@customer.example", "冰箱不制冷", 3, new Flags()); // the pause is 60 s: only IDLE is quicker
        Awaitility.await()
                .untilAsserted(() -> assertThat(site.mails(mailbox))
                        .contains("冰箱不制冷", "没读过的")
                        .doesNotContain("\"读过的\""));
        Awaitility.await().until(() -> site.inbox().getUnseenCount() == 0);
        assertThat(site.inbox().getMessageCount()).isEqualTo(3);
        assertThat(site.api().get("/channels/connectors/" + mailbox).text("/health"))
                .isEqualTo("ok");
    }

    @Test
    void aMailMayBeMovedAfterwards() throws Exception {
        site.server().getManagers().getImapHostManager().createMailbox(site.user(), "Done");
        var mailbox = site.mailbox(Map.of("afterwards", "MOVE", "moveTo", "Done"));
        site.deliver("wang@customer.example", "安装", 1, new Flags());
        site.awaitMails(mailbox, 1);
        Awaitility.await().until(() -> site.inbox().getMessageCount() == 0);
        assertThat(site.server()
                        .getManagers()
                        .getImapHostManager()
                        .getFolder(site.user(), "Done", true)
                        .getMessageCount())
                .isEqualTo(1);
        assertThat(site.test(Map.of("afterwards", "MOVE", "moveTo", "Nowhere"))).isEqualTo("no_such_folder");
    }

    @Test
    void aCrashBetweenKeepingAndMarkingDoublesNothing() throws Exception {
        var mailbox = site.mailbox(Map.of());
        var raw = TestMailbox.raw("wang@customer.example", "保存后断电", 1);
        Tenancy.run(company.id(), () -> company.bean(ReceiveMail.class).receive(mailbox, raw));
        site.deliver("wang@customer.example", "保存后断电", 1, new Flags());
        Awaitility.await().until(() -> site.inbox().getUnseenCount() == 0);
        assertThat(site.count(mailbox)).isEqualTo(1);
    }

    @Test
    void oneReaderAtATimeHoldsAMailbox() {
        var mailboxes = company.bean(Mailboxes.class);
        var connector = UUID.randomUUID();
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        Tenancy.run(company.id(), () -> {
            assertThat(mailboxes.hold(connector, one)).isTrue();
            assertThat(mailboxes.hold(connector, two)).isFalse();
            assertThat(mailboxes.hold(connector, one)).isTrue();
            mailboxes.release(connector, two);
            assertThat(mailboxes.hold(connector, two)).isFalse();
            mailboxes.release(connector, one);
            assertThat(mailboxes.hold(connector, two)).isTrue();
        });
        company.inside(() -> company.bean(DSLContext.class)
                .execute("update channel.mailboxes set held_until = now() where connector = {0}", connector));
        Tenancy.run(
                company.id(), () -> assertThat(mailboxes.hold(connector, one)).isTrue()); // the node of the other died
    }

    @Test
    void heldMailIsToldToThePersonInCharge() throws Exception {
        var mailbox = site.mailbox(Map.of());
        site.inbox()
                .appendMessage(
                        TestMailbox.message(
                                "From: news@shop.example\r\nTo: support@hemu.example\r\nSubject: 新品上市\r\nList-Id: <n.shop.example>\r\n\r\nx\r\n"
                                        .getBytes(UTF_8)),
                        new Flags(),
                        new Date());
        site.awaitMails(mailbox, 1);
        assertThat(site.api().get("/me/notices").text()).contains("客服邮箱", "news@shop.example", "新品上市", mailbox);
        assertThat(site.api()
                        .get("/channels/mail/messages?mailbox=" + mailbox + "&state=quarantined")
                        .text())
                .contains("新品上市");
        assertThat(site.api()
                        .get("/channels/mail/messages?mailbox=" + UUID.randomUUID())
                        .text())
                .doesNotContain("新品上市");
    }
}
