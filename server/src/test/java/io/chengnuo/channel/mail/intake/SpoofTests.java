package io.chengnuo.channel.mail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestCompany.TestPerson;
import io.chengnuo.channel.mail.ReplyAddress;
import io.chengnuo.people.Right;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who wrote a mail: what anybody can write proves nothing, and what our own server notes counts only from it. */
@ChengnuoTest
@Tag("AT-13")
@Tag("REQ-CHN-05")
class SpoofTests {

    private static final String OURS = "Authentication-Results: mx.hemu.example; ";
    private static final String PASS = "dmarc=pass (p=reject) header.from=";

    private static boolean ready;
    private static TestPerson inCharge;
    private static String colleague;
    private static String reader;
    private static String mailbox;

    private TestCompany company;
    private TestApi api;
    private String ticket;
    private String address;
    private String customer;
    private String first;

    private void people() {
        if (ready) {
            return;
        }
        ready = true;
        inCharge = company.person(Right.SETTINGS_EDIT, Right.TICKET_OPEN, Right.TICKET_READ, Right.CUSTOMER_READ);
        colleague = mailOf(company.person(Right.TICKET_READ, Right.TICKET_REPLY));
        reader = mailOf(company.person(Right.TICKET_READ));
        mailbox = company.api(inCharge)
                .post(
                        "/channels/connectors",
                        Map.of(
                                "kind",
                                "mail_door",
                                "name",
                                "客服邮箱",
                                "inCharge",
                                inCharge.id(),
                                "enabled",
                                false,
                                "settings",
                                Map.of(
                                        "accept",
                                        "support@hemu.example",
                                        "port",
                                        "2525",
                                        "authservId",
                                        "mx.hemu.example")))
                .expect(201)
                .text("/id");
    }

    /** People of tests have addresses that mail programs of today do not write. */
    private String mailOf(TestPerson person) {
        var address = "p" + person.id().toString().substring(24) + "@" + company.host();
        company.inside(() -> {
            company.bean(DSLContext.class)
                    .execute(
                            "update people.persons set email = {0} where id = {1}",
                            DSL.val(address), DSL.val(person.id()));
        });
        return address;
    }

    @BeforeEach
    void aCustomerAndAColleague() {
        people();
        api = company.api(inCharge);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        customer = "wang" + mark + "@customer.example";
        first = mark + "@customer.example";
        ticket = deliver("From: " + customer, "support@hemu.example", "Message-ID: <" + first + ">", "冰箱不制冷")
                .text("/ticket");
        address = company.inside(() ->
                company.bean(ReplyAddress.class).of(UUID.fromString(ticket)).orElseThrow());
    }

    static Stream<Arguments> mails() {
        var eve = "From: eve@elsewhere.example";
        var customer = "From: {customer}";
        var colleague = "From: {colleague}";
        var theirs = OURS + PASS + "{host}";
        return Stream.of(
                arguments("the customer answers", customer, "{reference}", "", "appended"),
                arguments(
                        "our server says it is forged",
                        customer,
                        "{reference}",
                        OURS + "dmarc=fail header.from=customer.example",
                        "sender_forged"),
                arguments(
                        "our server says so of a new request",
                        customer,
                        "",
                        OURS + "dmarc=fail (p=none) header.from=customer.example",
                        "sender_forged"),
                arguments(
                        "somebody else says it is forged",
                        customer,
                        "{reference}",
                        "Authentication-Results: mx.evil.example; dmarc=fail",
                        "appended"),
                arguments("a stranger on the signed address", eve, "{address}", "", "unknown_sender"),
                arguments("a stranger by reference", eve, "{reference}", "", "unknown_sender"),
                arguments(
                        "a stranger proven to be himself",
                        eve,
                        "{reference}",
                        OURS + PASS + "elsewhere.example",
                        "unknown_sender"),
                arguments(
                        "Reply-To names the customer",
                        eve + "\r\nReply-To: {customer}",
                        "{reference}",
                        "",
                        "unknown_sender"),
                arguments(
                        "Sender names the customer",
                        eve + "\r\nSender: {customer}",
                        "{reference}",
                        "",
                        "unknown_sender"),
                arguments(
                        "Return-Path names the customer",
                        "Return-Path: <{customer}>\r\n" + eve,
                        "{reference}",
                        "",
                        "unknown_sender"),
                arguments(
                        "the name is the customer's address",
                        "From: \"{customer}\" <eve@elsewhere.example>",
                        "{reference}",
                        "",
                        "unknown_sender"),
                arguments(
                        "two addresses in From",
                        "From: {customer}, eve@elsewhere.example",
                        "{reference}",
                        "",
                        "unknown_sender"),
                arguments("From twice", customer + "\r\n" + eve, "{reference}", "", "unknown_sender"),
                arguments("no From but a Reply-To", "Reply-To: {customer}", "{reference}", "", "unknown_sender"),
                arguments("a number only", eve, "{number}", "", "opened"),
                arguments("the reply address writes", "From: {address}", "{reference}", "", "own_address"),
                arguments("a colleague without proof", colleague, "{address}", "", "colleague_unproven"),
                arguments("a colleague with proof", colleague, "{address}", theirs, "appended"),
                arguments(
                        "a colleague with proof, by reference only",
                        colleague,
                        "{reference}",
                        theirs,
                        "colleague_unproven"),
                arguments(
                        "a colleague with proof, by number only", colleague, "{number}", theirs, "colleague_unproven"),
                arguments("a colleague begins something", colleague, "", theirs, "colleague_unproven"),
                arguments(
                        "proof of another domain",
                        colleague,
                        "{address}",
                        OURS + PASS + "evil.example",
                        "colleague_unproven"),
                arguments(
                        "proof of a longer domain",
                        colleague,
                        "{address}",
                        theirs + ".evil.example",
                        "colleague_unproven"),
                arguments(
                        "proof by somebody else",
                        colleague,
                        "{address}",
                        "Authentication-Results: mx.evil.example; " + PASS + "{host}",
                        "colleague_unproven"),
                arguments(
                        "proof by a name like ours",
                        colleague,
                        "{address}",
                        "Authentication-Results: mx.hemu.example.evil.example; " + PASS + "{host}",
                        "colleague_unproven"),
                arguments(
                        "proof below what our server says",
                        colleague,
                        "{address}",
                        OURS + "dmarc=none header.from={host}\r\n" + theirs,
                        "colleague_unproven"),
                arguments(
                        "proof in a comment",
                        colleague,
                        "{address}",
                        OURS + "spf=fail (; " + PASS.replace("(p=reject) ", "") + "{host})",
                        "colleague_unproven"),
                arguments(
                        "proof in a quotation",
                        colleague,
                        "{address}",
                        OURS + "spf=fail reason=\"; dmarc=pass header.from={host}\"",
                        "colleague_unproven"),
                arguments(
                        "only DKIM and SPF pass",
                        colleague,
                        "{address}",
                        OURS + "dkim=pass header.d={host}; spf=pass",
                        "colleague_unproven"),
                arguments(
                        "two addresses in From with proof",
                        "From: {colleague}, eve@elsewhere.example",
                        "{address}",
                        theirs,
                        "colleague_unproven"),
                arguments("a colleague who may not answer", "From: {reader}", "{address}", theirs, "no_right"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void whoWroteIt(String name, String from, String thread, String headers, String wanted) {
        var answer = deliver(
                filled(from),
                thread.equals("{address}") ? address : "support@hemu.example",
                filled((headers.isEmpty() ? "" : headers + "\r\n")
                        + (thread.equals("{reference}") ? "In-Reply-To: <" + first + ">\r\n" : "")
                        + "Message-ID: <" + UUID.randomUUID() + "@x.example>"),
                thread.equals("{number}") ? "关于 " + number() : "Re: 冰箱不制冷");
        assertThat(answer.text("/outcome").equals("quarantined") ? answer.text("/reason") : answer.text("/outcome"))
                .isEqualTo(wanted);
        var words = api.get("/tickets/" + ticket + "/messages").text();
        if (wanted.equals("appended")) {
            assertThat(words).contains("这是正文");
        } else {
            assertThat(words).doesNotContain("这是正文");
        }
    }

    @Test
    void whatAColleagueAnswersByMailIsHisAnswer() {
        deliver(
                "From: " + colleague,
                address,
                OURS + PASS + company.host() + "\r\nMessage-ID: <c@x.example>",
                "Re: 冰箱不制冷");
        var message =
                api.get("/tickets/" + ticket + "/messages").json().path("items").path(0);
        assertThat(List.of(
                        message.path("author").asString(),
                        message.path("visibility").asString()))
                .containsExactly("person", "public");
    }

    private String number() {
        return api.get("/tickets/" + ticket).text("/number");
    }

    private String filled(String text) {
        return text.replace("{customer}", customer)
                .replace("{colleague}", colleague)
                .replace("{reader}", reader)
                .replace("{address}", address)
                .replace("{host}", company.host());
    }

    private TestApi.Answer deliver(String from, String to, String headers, String subject) {
        var mail = from + "\r\nTo: " + to + "\r\n" + headers + "\r\nSubject: " + subject
                + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n这是正文。\r\n";
        return api.with("Content-Type", "message/rfc822")
                .post("/channels/mail/messages?mailbox=" + mailbox, mail.getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }
}
