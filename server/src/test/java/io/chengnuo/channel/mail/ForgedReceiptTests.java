package io.chengnuo.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.mail.intake.ReceiveMail;
import io.chengnuo.channel.push.PushNotices;
import io.chengnuo.channel.reach.Ways;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.ticket.PublicStory;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.work.AnswerPlan;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Mails in the name of victims do not make us write to them: one receipt an hour, and none of the forger's words in it. */
@ChengnuoTest
@Tag("AT-14")
@Tag("REQ-CHN-05")
class ForgedReceiptTests {

    private static final int FORGED = 400;
    private static final int VICTIMS = 4;

    private TestCompany company;

    @Test
    void aVictimHearsOfUsOnceAnHourAtMost() throws Exception {
        var receive = company.bean(ReceiveMail.class);
        try (var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, FORGED)
                    .forEach(i -> threads.execute(() -> Tenancy.run(
                            company.id(), () -> receive.receive("api", forged(i).getBytes(StandardCharsets.UTF_8)))));
            threads.shutdown();
            assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }
        var sql = company.bean(DSLContext.class);
        var json = company.bean(JsonMapper.class);
        var open = new MailDoor(
                new SmtpSettings(
                        "127.0.0.1", 25, null, null, "service@company.example", null, SmtpSettings.Security.NONE),
                company.bean(ReplyAddress.class),
                company.bean(MailboxNames.class));
        var telling = new TicketMail(
                open,
                company.bean(MailToCustomer.class),
                company.bean(Receipt.class),
                company.bean(TicketBriefs.class),
                company.bean(PublicStory.class),
                company.bean(Organisation.class),
                company.bean(DueTime.class),
                company.bean(CustomerLanguage.class),
                company.bean(AnswerPlan.class),
                company.bean(Attempts.class),
                company.bean(Ways.class),
                company.bean(PushNotices.class),
                company.bean(MessageSource.class),
                company.clock());
        company.clock()
                .stopAt(company.clock()
                        .instant()
                        .plusSeconds(3_600 - company.clock().instant().getEpochSecond() % 3_600));
        try {
            company.inside(() -> {
                var opened = sql.fetch("select body from shared.facts where kind = 'TicketOpened'")
                        .map(row -> json.readValue(row.get(0, String.class), TicketOpened.class));
                assertThat(opened).hasSize(FORGED);
                opened.forEach(telling::opened);
            });
        } finally {
            company.clock().runAgain();
        }
        var sent = company.inside(
                () -> sql.fetch(
                        "select recipient, count(*)::int, max(subject || body) from channel.outgoing_mails group by recipient"));
        assertThat(sent).hasSize(VICTIMS).allSatisfy(row -> {
            assertThat(row.get(1, Integer.class)).isEqualTo(1);
            assertThat(row.get(2, String.class)).doesNotContain("中奖");
        });
    }

    private static String forged(int i) {
        var victim = (i % 2 == 0 ? "victim" : "VICTIM") + i % VICTIMS + "@Innocent.example";
        return "From: " + victim + "\r\nTo: support@hemu.example\r\nSubject: 中奖 " + i + "\r\nMessage-ID: <" + i
                + "@evil.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n中奖链接 " + i + "\r\n";
    }
}
