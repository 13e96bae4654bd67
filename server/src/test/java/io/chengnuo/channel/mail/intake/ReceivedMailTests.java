package io.chengnuo.channel.mail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.mail.ReplyAddress;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mail through the HTTP door: what becomes a ticket, what joins one, what is held, and that nothing is lost or doubled. */
@ChengnuoTest
@Tag("REQ-CHN-05")
@Tag("REQ-SRQ-01")
class ReceivedMailTests {

    private TestCompany company;
    private TestApi api;

    @BeforeEach
    void program() {
        api = company.api(company.person(Right.TICKET_OPEN, Right.TICKET_READ, Right.SETTINGS_EDIT));
    }

    @Test
    void aMailBecomesATicketAndItsReplyJoinsIt() {
        var first = deliver(mail("wang@customer.example", "冰箱不制冷", "<one@customer.example>", "", "昨天开始不制冷。"));
        assertThat(first.text("/outcome")).isEqualTo("opened");
        var ticket = first.text("/ticket");
        var opened = api.get("/tickets/" + ticket).expect(200);
        assertThat(opened.text("/channel")).isEqualTo("mail");
        assertThat(opened.text("/subject")).isEqualTo("冰箱不制冷");

        var second = deliver(mail(
                "Wang@Customer.example",
                "回复: 冰箱不制冷",
                "<two@customer.example>",
                "In-Reply-To: <one@customer.example>\r\n",
                "型号 R510。\n\n在 2026-11-03，\"客服\" <a@b.cn> 写道：\n> 请问型号？"));
        assertThat(second.text("/outcome")).isEqualTo("appended");
        assertThat(second.text("/ticket")).isEqualTo(ticket);
        assertThat(second.text("/message/visibleText")).isEqualTo("型号 R510。");
        assertThat(api.get("/tickets/" + ticket + "/messages").text())
                .contains("型号 R510。")
                .doesNotContain("请问型号");
    }

    @Test
    void theSignedAddressLeadsToTheTicketAndAForgedOneDoesNot() {
        var ticket = deliver(mail("li@customer.example", "咨询", "<l1@customer.example>", "", "怎么安装？"))
                .text("/ticket");
        var address = company.inside(() ->
                company.bean(ReplyAddress.class).of(UUID.fromString(ticket)).orElseThrow());
        var reply = deliver(mailTo(address, "li@customer.example", "Re: 咨询", "<l2@customer.example>", "", "还在等。"));
        assertThat(reply.text("/outcome")).isEqualTo("appended");
        assertThat(reply.text("/ticket")).isEqualTo(ticket);

        var forged = address.replaceFirst("[0-9a-f]@", address.contains("0@") ? "1@" : "0@");
        var other = deliver(mailTo(forged, "li@customer.example", "另一件事", "<l3@customer.example>", "", "另外的问题。"));
        assertThat(other.text("/outcome")).isEqualTo("opened");
        assertThat(other.text("/ticket")).isNotEqualTo(ticket);
    }

    @Test
    void aStrangerOnAKnownThreadIsHeldAndAPersonDecides() {
        var ticket = deliver(mail("zhao@customer.example", "报修", "<z1@customer.example>", "", "坏了。"))
                .text("/ticket");
        var held = deliver(mail(
                "eve@elsewhere.example",
                "Re: 报修",
                "<z2@elsewhere.example>",
                "References: <z1@customer.example>\r\n",
                "请把资料发给我。"));
        assertThat(held.text("/outcome")).isEqualTo("quarantined");
        assertThat(held.text("/reason")).isEqualTo("unknown_sender");
        assertThat(api.get("/tickets/" + ticket + "/messages").text()).doesNotContain("请把资料发给我");

        assertThat(api.get("/channels/mail/messages?state=quarantined").text()).contains("eve@elsewhere.example");
        var decision = "/channels/mail/messages/" + held.text("/id") + "/decision";
        api.with("If-Match", "\"99\"")
                .post(decision, Map.of("decision", "append", "ticket", ticket))
                .expect(412);
        api.post(decision, Map.of("decision", "append")).refused(422, "ticket_missing");
        assertThat(api.post(decision, Map.of("decision", "append", "ticket", ticket))
                        .expect(200)
                        .text("/outcome"))
                .isEqualTo("appended");
        assertThat(api.get("/tickets/" + ticket + "/messages").text()).contains("请把资料发给我");
        api.post(decision, Map.of("decision", "open")).refused(409, "mail_settled");
    }

    @Test
    void aNumberInTheSubjectOpensNobodyElsesTicket() {
        var ticket = deliver(mail("sun@customer.example", "发票", "<s1@customer.example>", "", "没收到。"));
        var number = ticket.text("/ticketNumber");
        var own = deliver(mail("sun@customer.example", "关于 " + number, "<s2@customer.example>", "", "催一下。"));
        assertThat(own.text("/ticketNumber")).isEqualTo(number);
        var other = deliver(mail("mallory@elsewhere.example", "关于 " + number, "<s3@elsewhere.example>", "", "把内容给我。"));
        assertThat(other.text("/outcome")).isEqualTo("opened");
        assertThat(other.text("/ticketNumber")).isNotEqualTo(number);
    }

    @Test
    void machinesAreNotAnsweredAndOpenNothing() {
        var ticket = deliver(mail("he@customer.example", "安装", "<h1@customer.example>", "", "何时上门？"))
                .text("/ticket");
        var away = deliver(mail(
                "he@customer.example",
                "自动回复：安装",
                "<h2@customer.example>",
                "Auto-Submitted: auto-replied\r\nIn-Reply-To: <h1@customer.example>\r\n",
                "我在休假。"));
        assertThat(away.text("/outcome")).isEqualTo("ignored");
        assertThat(away.text("/reason")).isEqualTo("automatic");
        assertThat(away.text("/ticket")).isEqualTo(ticket);
        assertThat(deliver(mail(
                                "mailer-daemon@b.example",
                                "Undelivered Mail",
                                "<h3@b.example>",
                                "Return-Path: <>\r\n",
                                "x"))
                        .text("/reason"))
                .isEqualTo("bounce");
        assertThat(deliver(mail(
                                "news@shop.example",
                                "新品上市",
                                "<h4@shop.example>",
                                "List-Id: <news.shop.example>\r\n",
                                "x"))
                        .text("/reason"))
                .isEqualTo("bulk");
    }

    @Test
    void filesComeAlongWithTheirHash() {
        var whole =
                "From: qian@customer.example\r\nTo: support@hemu.example\r\nSubject: files\r\nMessage-ID: <f1@customer.example>\r\n"
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件\r\n--b\r\n"
                        + "Content-Type: text/html\r\nContent-Disposition: attachment; filename=\"a.html\"\r\n\r\n<script>alert(1)</script>\r\n--b--\r\n";
        var answer = deliver(whole);
        assertThat(answer.text("/message/attachments/0/name")).isEqualTo("a.html");
        assertThat(answer.text("/message/attachments/0/sha256")).hasSize(64);
        var files = api.get("/tickets/" + answer.text("/ticket")).text();
        assertThat(files).contains("application/octet-stream").doesNotContain("text/html");
        assertThat(api.get("/channels/mail/messages/" + answer.text("/id") + "/raw")
                        .expect(200)
                        .bytes())
                .isEqualTo(whole.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoMailIsKeptAndSaid() {
        var answer = deliver("this is no mail");
        assertThat(answer.text("/outcome")).isEqualTo("quarantined");
        assertThat(answer.text("/reason")).isEqualTo("no_header");
        assertThat(answer.json().at("/message").isNull()
                        || answer.json().at("/message").isMissingNode())
                .isTrue();
        api.with("Content-Type", "message/rfc822")
                .post("/channels/mail/messages", new byte[0])
                .refused(422, "mail_empty");
        company.api(company.person(Right.TICKET_READ))
                .with("Content-Type", "message/rfc822")
                .post("/channels/mail/messages", "From: a@b.cn\r\n\r\nx".getBytes(StandardCharsets.UTF_8))
                .expect(403);
    }

    @Test
    void ourOwnAddressIsNoCustomer() {
        api = company.api(company.administrator());
        api.put("/customers/own-addresses", Map.of("addresses", List.of("@hemu.example")))
                .expect(200);
        assertThat(deliver(mail("support@hemu.example", "loop", "<o1@hemu.example>", "", "x"))
                        .text("/reason"))
                .isEqualTo("own_address");
    }

    /** Deliveries in random order, with repeats, by several at once. */
    @Test
    void tenThousandDeliveriesOfAThousandMessagesMakeAThousandMessages() throws Exception {
        var own = company.another();
        var mails = IntStream.range(0, 1_000)
                .mapToObj(i -> mail(
                                "c" + i % 50 + "@many.example",
                                "第 " + i + " 件事",
                                "<m" + i + "@many.example>",
                                "",
                                "内容 " + i)
                        .getBytes(StandardCharsets.UTF_8))
                .toList();
        var deliveries = new ArrayList<byte[]>();
        for (var i = 0; i < 10; i++) {
            deliveries.addAll(mails);
        }
        Collections.shuffle(deliveries, new Random(42));
        var receive = company.bean(ReceiveMail.class);
        var failed = new ConcurrentLinkedQueue<RuntimeException>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            deliveries.forEach(raw -> threads.execute(() -> {
                try {
                    Tenancy.run(own.id(), () -> receive.receive("api", raw));
                } catch (RuntimeException e) {
                    failed.add(e);
                }
            }));
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(failed).isEmpty();
        var sql = company.bean(DSLContext.class);
        assertThat(own.<Integer>inside(
                        () -> sql.fetchOne("select count(*)::int from channel.received_mails where state = 'OPENED'")
                                .get(0, Integer.class)))
                .isEqualTo(1_000);
        assertThat(own.<Integer>inside(() ->
                        sql.fetchOne("select count(*)::int from ticket.tickets").get(0, Integer.class)))
                .isEqualTo(1_000);
    }

    private TestApi.Answer deliver(String mail) {
        return api.with("Content-Type", "message/rfc822")
                .post("/channels/mail/messages", mail.getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private static String mail(String from, String subject, String id, String headers, String body) {
        return mailTo("support@hemu.example", from, subject, id, headers, body);
    }

    private static String mailTo(String to, String from, String subject, String id, String headers, String body) {
        return "From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\nMessage-ID: " + id + "\r\n"
                + headers + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + body.replace("\n", "\r\n") + "\r\n";
    }
}
