package io.chengnuo.channel.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote this time, told from what the mail program put below it. */
@Tag("REQ-CHN-05")
class ReplyTextTests {

    private static final Path SAMPLES = Path.of("src/test/resources/mail");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.html",
                "hotmail.html",
                "mail_ru.html",
                "ms_outlook_2003.html",
                "ms_outlook_2007.html",
                "ms_outlook_2010.html",
                "thunderbird.html",
                "windows_mail.html",
                "yandex_ru.html"
            })
    void aPageOfEachProgramLosesItsQuotation(String file) throws IOException {
        var visible = ReplyText.visibleOfPage(
                Files.readString(SAMPLES.resolve("reply-html").resolve(file)));
        assertThat(visible).isEqualToIgnoringWhitespace("Hi. I am fine. Thanks, Alex");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email_1_4.txt|Awesome! I haven't had another problem with it.",
                "email_1_6.txt|I get proper rendering as well.",
                "email_1_7.txt|:+1:",
                "email_1_8.txt|I will reply under this one and under this.",
                "email_2_1.txt|Outlook with a reply",
                "email_2_2.txt|Outlook with a reply directly above line",
                "email_2_3.txt|Outlook with a reply directly above line",
                "email_BlackBerry.txt|Here is another email",
                "email_iPhone.txt|Here is another email",
                "pathological.txt|I think you're onto something. I will try to fix the problem as soon as I get back to a computer.",
                "correct_sig.txt|this is an email with a correct -- signature."
            })
    void aPlainReplyLosesQuotationAndSignature(String file, String wanted) throws IOException {
        assertThat(ReplyText.visible(
                        Files.readString(SAMPLES.resolve("reply-plain").resolve(file))))
                .isEqualToIgnoringWhitespace(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "android.eml",
                "aol.eml",
                "apple_mail.eml",
                "comcast.eml",
                "gmail.eml",
                "hotmail.eml",
                "iphone.eml",
                "outlook.eml",
                "sparrow.eml",
                "thunderbird.eml",
                "yahoo.eml"
            })
    void aWholeMailOfEachProgramKeepsOneWord(String file) throws Exception {
        assertThat(MailReader.read(Files.readAllBytes(
                                SAMPLES.resolve("reply-standard").resolve(file)))
                        .visibleText())
                .isEqualTo("Hello");
    }

    static Stream<Arguments> chinese() {
        return Stream.of(
                Arguments.of(
                        "QQ 邮箱",
                        "好的，谢谢。\n\n------------------ 原始邮件 ------------------\n发件人: \"禾木客服\";\n发送时间: 2026年11月3日\n请您确认。"),
                Arguments.of("网易邮箱", "好的，谢谢。\n\n在 2026-11-03 10:22:31，\"禾木客服\" <support@hemu.example> 写道：\n请您确认。"),
                Arguments.of("网易邮箱大师", "好的，谢谢。\n\n---- 回复的原邮件 ----\n| 发件人 | 禾木客服 |\n请您确认。"),
                Arguments.of(
                        "Foxmail", "好的，谢谢。\n\n发件人： 禾木客服\n发送时间： 2026-11-03 10:22\n收件人： wang@example.com\n主题： 回复\n请您确认。"),
                Arguments.of(
                        "企业微信邮箱",
                        "好的，谢谢。\n发自我的企业微信\n\n------------------ Original ------------------\nFrom: \"禾木客服\";\nDate: Tue, Nov 3\n请您确认。"),
                Arguments.of(
                        "钉钉邮箱",
                        "好的，谢谢。\n------------------------------------------------------------------\n发件人：禾木客服 <support@hemu.example>\n日　期：2026年11月03日\n收件人：王\n请您确认。"),
                Arguments.of(
                        "Outlook", "好的，谢谢。\n\n________________________________\n发件人: 禾木客服\n发送时间: 2026年11月3日\n请您确认。"),
                Arguments.of(
                        "Apple Mail", "好的，谢谢。\n\n> 在 2026年11月3日，上午10:22，禾木客服 <support@hemu.example> 写道：\n> \n> 请您确认。"),
                Arguments.of("Gmail", "好的，谢谢。\n\n禾木客服 <support@hemu.example> 于2026年11月3日周二 10:22写道：\n\n> 请您确认。"),
                Arguments.of("手机", "好的，谢谢。\n\n发自我的iPhone"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chinese")
    void aChineseProgramIsUnderstood(String program, String text) {
        assertThat(ReplyText.visible(text)).isEqualTo("好的，谢谢。");
    }

    static Stream<Arguments> chinesePages() {
        return Stream.of(
                Arguments.of(
                        "QQ 邮箱",
                        "<div>好的，谢谢。</div><div><includetail><div>------------------&nbsp;原始邮件&nbsp;------------------</div><div>请您确认。</div></includetail></div>"),
                Arguments.of(
                        "网易邮箱", "<div>好的，谢谢。</div><div id=\"isReplyContent\"><blockquote>请您确认。</blockquote></div>"),
                Arguments.of("网易邮箱大师", "<div>好的，谢谢。</div><div class=\"ntes-mailmaster-quote\">请您确认。</div>"),
                Arguments.of("钉钉邮箱", "<div>好的，谢谢。</div><div class=\"__aliyun_previous_history_wrap\">请您确认。</div>"),
                Arguments.of("Outlook", "<div>好的，谢谢。</div><hr><div id=\"divRplyFwdMsg\">发件人</div><div>请您确认。</div>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chinesePages")
    void aPageOfAChineseProgramIsUnderstood(String program, String page) {
        assertThat(ReplyText.visibleOfPage(page)).isEqualTo("好的，谢谢。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "发件人：我不认识他，是谁？",
                "From: Beijing to Shanghai, when does it arrive?",
                "> 只有引用",
                "On Monday I wrote to you."
            })
    void nothingIsLostWhenThereIsDoubt(String text) {
        assertThat(ReplyText.visible(text)).isEqualTo(text);
    }
}
