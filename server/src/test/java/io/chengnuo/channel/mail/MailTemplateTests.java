package io.chengnuo.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REQ-CHN-05")
class MailTemplateTests {

    private static final MailTemplate TEMPLATE = new MailTemplate("Re {{subject}}", "Dear {{name}},\n\n{{body}}");

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: victim@example.com", "a\nBcc: x", "a\u2028Bcc: x", "a\u0085Bcc: x", "a\u0000b"})
    void aSubjectIsOneLineWhateverTheCustomerWrote(String subject) {
        var line = TEMPLATE.subjectWith(Map.of("subject", subject));
        assertThat(line).doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}]").startsWith("Re a");
    }

    @Test
    void aSubjectEndsWithoutTheColonWhereNothingFollows() {
        var receipt = MailTemplate.of("received", Locale.CHINA);
        assertThat(receipt.subjectWith(Map.of("number", "SR-1", "subject", ""))).isEqualTo("已收到您的请求 SR-1");
        assertThat(receipt.subjectWith(Map.of("number", "SR-1", "subject", "漏水")))
                .isEqualTo("已收到您的请求 SR-1：漏水");
    }

    @Test
    void aValueThatLooksLikeATemplateStaysAsItIs() {
        var body = TEMPLATE.bodyWith(Map.of("name", "{{body}} ${7*7} #{1} $1", "body", "secret"));
        assertThat(body).isEqualTo("Dear {{body}} ${7*7} #{1} $1,\n\nsecret");
    }

    @Test
    void whatACustomerWroteNeverBecomesMarkupOrALink() {
        var html = MailHtml.of(
                "<img src=x onerror=alert(1)>\nhttps://evil.example/\nhttps://our.example/portal\"><script>",
                Locale.ENGLISH,
                "https://our.example");
        assertThat(html)
                .contains("&lt;img src=x")
                .doesNotContain("<img", "<script")
                .doesNotContain("href=\"https://evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"received", "code", "answer", "transferred", "delivered", "survey", "invitation", "notice"})
    void everyKindIsWrittenInBothLanguages(String kind) {
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            var template = MailTemplate.of(kind, locale);
            assertThat(template.subject()).isNotBlank();
            assertThat(template.body()).contains("{{company}}");
        }
    }
}
