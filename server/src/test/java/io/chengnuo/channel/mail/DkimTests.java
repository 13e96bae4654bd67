package io.chengnuo.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.TestDns;
import io.chengnuo.channel.mail.dkim.SignMail;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail that leaves signed over a real SMTP server, its signature checked by another program's rules, with the records of a real name server. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class DkimTests {

    private static int domains;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private TestCompany company;
    private TestApi api;
    private String domain;

    @BeforeEach
    void somebody() {
        api = company.api(company.person(Right.SETTINGS_EDIT));
        domain = "d" + ++domains + ".example";
        server.start();
    }

    @AfterEach
    void serverGoes() {
        server.stop();
    }

    @Test
    void withoutAKeyMailLeavesAsBefore() throws Exception {
        assertThat(headersOf(send("冰箱不制冷", "明天上门。"))).doesNotContain("DKIM-Signature");
        make(); // one that waits signs nothing
        assertThat(headersOf(send("冰箱不制冷", "明天上门。"))).doesNotContain("DKIM-Signature");
    }

    @Test
    void whatWeSignIsValidForOthersAndNothingOfItMayChange() throws Exception {
        var key = active();
        var words = "明天上门。\n\n" + "很长的一行，".repeat(400) + "\n" + "x".repeat(3_000) + "  \n.\nFrom here\t on\n\n\n";
        var mail = send("冰箱不制冷，买了三天，" + "请尽快处理，".repeat(20), words);
        var signature = verified(mail).getFirst();
        assertThat(signature.getDToken()).hasToString(domain);
        assertThat(signature.getSelector()).hasToString(key.text("/selector"));
        assertThat(signature.getHeaderCanonicalisationMethod()).isEqualTo("relaxed");
        assertThat(signature.getBodyCanonicalisationMethod()).isEqualTo("relaxed");
        assertThat(signature.getHeaders().stream().map(name -> name.toString().toLowerCase(Locale.ROOT)))
                .contains("from", "to", "subject", "date", "message-id", "content-type", "in-reply-to", "references");
        assertThat(headersOf(mail).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(100));

        var text = new String(mail, ISO_8859_1);
        assertThat(isValid(text.replaceFirst("(?m)^Subject: ", "Subject:   ")))
                .isTrue(); // blanks may change on the way
        assertThat(isValid(text + "\r\n\r\n")).isTrue();
        assertThat(isValid(text.replaceFirst("(?m)^Subject: ", "Subject: x"))).isFalse();
        assertThat(isValid(text.replaceFirst("(?m)^From: ", "From: boss@" + domain + "\r\nFrom: ")))
                .isFalse();
        assertThat(isValid(text.replaceFirst("(?m)^Reply-To: |^To: ", "Reply-To: thief@else.example\r\n$0")))
                .isFalse();
        var body = text.indexOf("\r\n\r\n") + 4;
        var at = text.indexOf('A', body);
        assertThat(isValid(text.substring(0, at) + 'B' + text.substring(at + 1)))
                .isFalse();
        assertThat(isValid(text + "x\r\n")).isFalse();
    }

    @Test
    void anInvitationIsSignedWithItsCalendar() throws Exception {
        active();
        var mail = send("方案沟通", "请参加。", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:方案沟通\r\nEND:VCALENDAR\r\n");
        assertThat(new String(mail, ISO_8859_1)).contains("text/calendar");
        assertThat(verified(mail)).hasSize(1);
    }

    @Test
    void aSecondKeyTakesOverAndWhatTheFirstSignedStaysValid() throws Exception {
        var first = active();
        var before = send("第一封", "一");
        var second = active();
        assertThat(second.text("/selector")).isNotEqualTo(first.text("/selector"));
        assertThat(state(first)).isEqualTo("retired");
        assertThat(verified(send("第二封", "二")).getFirst().getSelector()).hasToString(second.text("/selector"));
        assertThat(verified(before).getFirst().getSelector()).hasToString(first.text("/selector"));

        api.delete(door(second)).refused(409, "key_signs");
        api.delete(door(first)).expect(204);
        api.put(door(second) + "/state", Map.of("state", "retired")).expect(200);
        assertThat(headersOf(send("第三封", "三"))).doesNotContain("DKIM-Signature");
    }

    @ParameterizedTest
    @CsvSource({
        "no_record, ''",
        "no_key_in_record, 'v=spf1 -all'",
        "two_records, 'RECORD|v=DKIM1; p=QUJD'",
        "wrong_version, 'v=DKIM2; p=KEY'",
        "wrong_algorithm, 'v=DKIM1; k=ed25519; p=KEY'",
        "wrong_algorithm, 'v=DKIM1; h=sha1; p=KEY'",
        "not_for_mail, 'v=DKIM1; s=other; p=KEY'",
        "key_withdrawn, 'v=DKIM1; p='",
        "key_cut_off, 'v=DKIM1; p=HALF'",
        "another_key, 'v=DKIM1; p=QUJD'",
        "only_testing, 'v=DKIM1; t=y; p=KEY'",
    })
    void theCheckSaysWhatIsWrongAndSuchAKeyDoesNotSign(String problem, String texts) {
        var key = make();
        var ours = key.text("/record").replaceAll(".*p=", "");
        if (!texts.isEmpty()) {
            TestDns.put(
                    key.text("/recordName"),
                    Arrays.stream(texts.split("\\|"))
                            .map(text -> text.replace("RECORD", key.text("/record"))
                                    .replace("KEY", ours)
                                    .replace("HALF", ours.substring(0, 200)))
                            .toArray(String[]::new));
        }
        assertThat(api.post(door(key) + "/checks", "{}").expect(200).text("/problem"))
                .isEqualTo(problem);
        var refused = api.put(door(key) + "/state", Map.of("state", "active")).refused(409, "dkim_record_wrong");
        assertThat(refused.text("/errors/0/code")).isEqualTo(problem);
        assertThat(state(key)).isEqualTo("waiting");
    }

    @Test
    void aNameServerThatFailsKeepsNobodyFromSigning() {
        domain = "broken" + domain;
        var key = make();
        assertThat(api.post(door(key) + "/checks", "{}").expect(200).text("/problem"))
                .isEqualTo("dns_no_answer");
        api.put(door(key) + "/state", Map.of("state", "active")).expect(200);
        assertThat(state(key)).isEqualTo("active");
    }

    @Test
    void privateKeysNeverComeOutAndLieSealed() {
        var key = make();
        assertThat(api.get("/channels/mail/signing-keys").text()).doesNotContain("private", "sealed");
        var sealed = company.<byte[]>inside(() -> company.bean(DSLContext.class)
                .fetchSingle(
                        "select sealed from channel.dkim_keys where id = {0}::uuid",
                        org.jooq.impl.DSL.val(key.text("/id")))
                .get(0, byte[].class));
        var rsa = new byte[] {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d
        }; // names RSA in whatever holds such a key
        assertThat(new String(sealed, ISO_8859_1)).doesNotContain(new String(rsa, ISO_8859_1));
        api.post("/channels/mail/signing-keys", Map.of("domain", "no domain")).refused(400, "invalid_request");
    }

    private TestApi.Answer make() {
        return api.post("/channels/mail/signing-keys", Map.of("domain", domain)).expect(201);
    }

    private TestApi.Answer active() {
        var key = make();
        TestDns.put(key.text("/recordName"), key.text("/record"));
        assertThat(api.post(door(key) + "/checks", "{}")
                        .expect(200)
                        .json()
                        .path("problem")
                        .isNull())
                .isTrue();
        api.put(door(key) + "/state", Map.of("state", "active")).expect(200);
        return key;
    }

    private static String door(TestApi.Answer key) {
        return "/channels/mail/signing-keys/" + key.text("/id");
    }

    private String state(TestApi.Answer key) {
        return api.get("/channels/mail/signing-keys")
                .expect(200)
                .json()
                .path("keys")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(key.text("/id")))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asString();
    }

    private byte[] send(String subject, String words) throws Exception {
        return send(subject, words, null);
    }

    /** Answers the bytes that the server took. */
    private byte[] send(String subject, String words, @Nullable String invitation) throws Exception {
        var settings = new SmtpSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                null,
                null,
                "service@" + domain,
                null,
                SmtpSettings.Security.NONE);
        var smtp = new Smtp(
                settings,
                company.bean(PublicAddress.class),
                company.bean(ReplyAddress.class),
                company.bean(SignMail.class));
        var id = UUID.randomUUID();
        var mail = new OutgoingMail(
                id,
                "zhang@example.com",
                "张伟",
                Locale.CHINA,
                subject,
                words,
                id.toString(),
                1,
                UUID.randomUUID(),
                invitation,
                null,
                null,
                "before@example.com",
                List.of("first@example.com", "before@example.com"));
        server.purgeEmailFromAllMailboxes();
        try (var transport = smtp.connect()) {
            assertThat(Tenancy.as(company.id(), () -> sent(smtp, transport, mail)))
                    .isEqualTo(Smtp.Said.TAKEN);
        }
        assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
        var raw = new ByteArrayOutputStream();
        server.getReceivedMessages()[0].writeTo(raw);
        return raw.toByteArray();
    }

    private static Smtp.Said sent(Smtp smtp, Transport transport, OutgoingMail mail) {
        try {
            return smtp.send(transport, mail, "晨诺电器");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<SignatureRecord> verified(byte[] mail) throws IOException, FailException {
        return new DKIMVerifier((method, selector, token) -> TestDns.texts(selector + "._domainkey." + token))
                .verify(new ByteArrayInputStream(mail));
    }

    private boolean isValid(String mail) throws IOException {
        try {
            return !verified(mail.getBytes(ISO_8859_1)).isEmpty();
        } catch (FailException e) {
            return false;
        }
    }

    private static String headersOf(byte[] mail) {
        var text = new String(mail, ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n\r\n"));
    }
}
