package io.chengnuo.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.channel.mail.dkim.SignMail;
import io.chengnuo.people.NoticeToMail;
import io.chengnuo.people.PersonNotified;
import io.chengnuo.people.Right;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.sla.WatchClocks;
import io.chengnuo.sla.escalation.RaiseEscalations;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a level of a way up says to people leaves the house by a real SMTP server, in its time; the customer is told when the chain says so. */
@ChengnuoTest
@Tag("REQ-SLA-11")
class EscalationMailTests {

    /** Half past ten in the evening in Shanghai: the night began at ten. */
    private static final Instant NIGHT = Instant.parse("2031-03-03T14:30:00Z");

    private static final Duration UNTIL_MORNING = Duration.ofHours(9);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    /** These mails wait a year longer: the product's own job, which has no server here, shall not find them due. */
    private static final Duration OUT_OF_REACH = Duration.ofDays(365);

    private final Set<UUID> carried = new HashSet<>();
    private final MovableClock post = new MovableClock();
    private TestCompany company;
    private TestPerson agent;
    private NoticeMail notices;
    private SendMail sending;

    @BeforeEach
    void openTheMailDoor() {
        server.start();
        company.clock().stopAt(NIGHT);
        agent = company.person(Right.TICKET_READ, Right.TICKET_OPEN, Right.TICKET_REPLY, Right.ESCALATION_READ);
        var settings = new SmtpSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                null,
                null,
                "service@company.example",
                null,
                SmtpSettings.Security.NONE);
        var door = new MailDoor(settings, company.bean(ReplyAddress.class), company.bean(MailboxNames.class));
        var sql = company.bean(DSLContext.class);
        var tenants = company.bean(Tenants.class);
        var address = company.bean(PublicAddress.class);
        notices = new NoticeMail(
                door,
                new Outbox(sql, company.clock(), door, company.bean(MailThreads.class)),
                address,
                company.bean(NoticeToMail.class),
                tenants,
                company.clock());
        sending = new SendMail(
                new MailQueue(sql, company.bean(TransactionTemplate.class), post),
                new Smtp(settings, address, company.bean(ReplyAddress.class), company.bean(SignMail.class)),
                door,
                tenants);
    }

    @AfterEach
    void letTheClockRun() {
        server.stop();
        company.clock().runAgain();
    }

    @Test
    void whatIsNotUrgentWaitsForTheEndOfTheNight() throws MessagingException {
        chain("night", false, null);
        opened("information/usage");
        goUp(Duration.ofHours(25));
        assertThat(received()).doesNotContain(agent.email());
        goUp(Duration.ofHours(25).plus(UNTIL_MORNING));
        assertThat(received()).contains(agent.email());
    }

    @Test
    void whatIsUrgentIsMailedInTheNight() throws MessagingException {
        chain("night", true, null);
        opened("information/usage");
        goUp(Duration.ofHours(25));
        assertThat(received()).contains(agent.email());
    }

    @Test
    void aChainHasQuietHoursOfItsOwn() throws MessagingException {
        chain("night", false, Map.of("from", "12:00", "to", "14:00"));
        opened("information/usage");
        goUp(Duration.ofHours(25));
        assertThat(received()).contains(agent.email());
    }

    @Test
    void theCustomerIsToldWhenTheChainSaysSo() {
        chain("night", false, null);
        var ticket = opened("information/usage");
        goUp(Duration.ofHours(25));
        var said = company.api(company.administrator())
                .get("/tickets/" + ticket + "/messages")
                .expect(200)
                .text();
        assertThat(said).contains("已提请上级督办").contains("escalation_customer");
    }

    /** Broken: the agent by name, and the customer. */
    private void chain(String key, boolean urgent, @Nullable Map<String, String> quiet) {
        var level = Map.of(
                "on",
                "broken",
                "afterMinutes",
                0,
                "to",
                List.of(),
                "people",
                List.of(agent.id()),
                "mail",
                true,
                "urgent",
                urgent,
                "customer",
                true);
        var body = new HashMap<String, Object>(Map.of(
                "rank",
                1,
                "name",
                Map.of("zh", "夜间", "en", "Night"),
                "kind",
                "promise",
                "active",
                true,
                "promises",
                List.of("general-response"),
                "when",
                Map.of(),
                "levels",
                List.of(level)));
        if (quiet != null) {
            body.put("quiet", quiet);
        }
        company.api(company.administrator())
                .put("/escalation-chains/" + key, body)
                .expect(200);
    }

    private String opened(String category) {
        return company.api(agent)
                .post(
                        "/tickets",
                        Map.of("subject", "怎么用", "category", category, "customer", Map.of("phone", "13900004455")))
                .expect(201)
                .text("/id");
    }

    /** As the jobs do, so long after the evening; then what was told is carried to the server. */
    private void goUp(Duration after) {
        company.clock().stopAt(NIGHT.plus(after));
        Tenancy.as(company.id(), () -> company.bean(WatchClocks.class).now());
        company.catchUp();
        Tenancy.as(company.id(), () -> company.bean(RaiseEscalations.class).now());
        post.stopAt(company.clock().instant().plus(OUT_OF_REACH));
        company.inside(() -> {
            told().forEach(notices::notified);
            company.bean(DSLContext.class)
                    .execute("update channel.outgoing_mails set due_at = due_at + interval '365 days'"
                            + " where kind = 'notice' and due_at < '2032-01-01'");
        });
        Tenancy.run(company.id(), sending::sendDue);
    }

    private List<PersonNotified> told() {
        var json = company.bean(JsonMapper.class);
        return company
                .bean(DSLContext.class)
                .fetch("select body from shared.facts where kind = 'PersonNotified' order by position")
                .map(row -> json.readValue(row.get(0, String.class), PersonNotified.class))
                .stream()
                .filter(told -> carried.add(told.notice()))
                .toList();
    }

    private List<String> received() throws MessagingException {
        var addresses = new java.util.ArrayList<String>();
        for (var mail : server.getReceivedMessages()) {
            Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                    .map(address -> ((jakarta.mail.internet.InternetAddress) address).getAddress())
                    .forEach(addresses::add);
        }
        return addresses;
    }
}
