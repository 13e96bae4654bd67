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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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

    private TestCompany company;
    private TestApi api;
    private TestPerson colleague;
    private TestPerson reader;
    private String mailbox;
    private String ticket;
    private String address;
    private String customer;
    private String first;

    @BeforeEach
    void aCustomerAndAColleague() {
        var person = company.person(Right.SETTINGS_EDIT, Right.TICKET_OPEN, Right.TICKET_READ, Right.CUSTOMER_READ);
        api = company.api(person);
        colleague = company.person(Right.TICKET_READ, Right.TICKET_REPLY);
        reader = company.person(Right.TICKET_READ);
        mailbox = api.post(
                        "/channels/connectors",
                        Map.of(
                                "kind",
                                "mail_door",
                                "name",
                                "客服邮箱",
                                "inCharge",
                                person.id(),
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
                arguments("the reply address writes", "From: {address}", "{reference}", "", "own_address"));
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

    private String number() {
        return api.get("/tickets/" + ticket).text("/number");
    }

    private String filled(String text) {
        return text.replace("{customer}", customer)
                .replace("{colleague}", colleague.email())
                .replace("{reader}", reader.email())
                .replace("{address}", address)
                .replace("{host}", colleague.email().substring(colleague.email().indexOf('@') + 1));
    }

    private TestApi.Answer deliver(String from, String to, String headers, String subject) {
        var mail = from + "\r\nTo: " + to + "\r\n" + headers + "\r\nSubject: " + subject
                + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n这是正文。\r\n";
        return api.with("Content-Type", "message/rfc822")
                .post("/channels/mail/messages?mailbox=" + mailbox, mail.getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }
}
