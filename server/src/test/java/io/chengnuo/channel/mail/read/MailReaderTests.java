package io.chengnuo.channel.mail.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.charset.CharsetProviderICU;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real and broken mails from open collections (see {@code mail/README.md} of the test resources), and Chinese ones made here. */
@Tag("REQ-CHN-05")
class MailReaderTests {

    private static final Path SAMPLES = Path.of("src/test/resources/mail");
    private static final String WORDS = "您好，冰箱压缩机异响，不制冷，请尽快安排师傅上门维修。谢谢！";

    static Stream<Path> samples() throws IOException {
        try (var files = Stream.of("mime4j-testmsgs", "rubymail", "phpmime", "reply-standard")
                .flatMap(folder -> walk(SAMPLES.resolve(folder)))) {
            return files.filter(file -> !file.getFileName().toString().contains("_decoded_")).toList().stream();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsReadOrSaidToBeUnreadable(Path sample) throws IOException {
        try {
            var mail = MailReader.read(Files.readAllBytes(sample));
            assertThat(mail.visibleText()).isNotNull();
            assertThat(mail.files())
                    .allSatisfy(file -> assertThat(file.name()).isNotBlank().doesNotContain("/", "\\", "\r", "\n"));
            if (mail.html() != null) {
                assertThat(mail.html()).doesNotContainIgnoringCase("<script", "<style", "javascript:", "onclick=");
            }
        } catch (UnreadableMail e) {
            assertThat(e.reason()).isEqualTo("no_header");
        }
    }

    static Stream<Path> parts() {
        return walk(SAMPLES.resolve("mime4j-testmsgs"))
                .filter(file -> file.getFileName().toString().contains("_decoded_"))
                .filter(file -> !file.getFileName().toString().contains("noheader"))
                // Reads a broken header line as the beginning of the body; we go on with the header, which is what
                // servers garble.
                .filter(file -> !file.getFileName().toString().startsWith("malformedHeaderStartsBody"));
    }

    /** The collection says what each part of each mail decodes to. */
    @ParameterizedTest
    @MethodSource("parts")
    void everyPartDecodesToWhatTheCollectionSays(Path part) throws Exception {
        var name = part.getFileName().toString();
        var mail = MailReader.read(
                Files.readAllBytes(part.resolveSibling(name.substring(0, name.indexOf("_decoded_")) + ".msg")));
        var wanted = Files.readAllBytes(part);
        if (wanted.length == 0) {
            return; // an empty part leaves nothing to find
        }
        assertThat(holds(mail, wanted))
                .as("%s in %s", new String(wanted, StandardCharsets.UTF_8), mail)
                .isTrue();
    }

    private static boolean holds(ReadMail mail, byte[] wanted) throws UnreadableMail {
        for (var charset : List.of("utf-8", "iso-8859-15")) {
            var text = flat(Charsets.decode(wanted, charset));
            if (mail.text() != null && flat(mail.text()).contains(text)
                    || mail.html() != null && flat(mail.html()).contains(flat(SafeHtml.of(text)))) {
                return true;
            }
        }
        for (var file : mail.files()) {
            if (Arrays.equals(file.bytes(), wanted)
                    || flat(Charsets.decode(file.bytes(), null)).contains(flat(Charsets.decode(wanted, null)))
                    || file.type().equals("message/rfc822") && holds(MailReader.read(file.bytes()), wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @CsvSource({
        "gb2312, base64",
        "gb2312, 8bit",
        "gbk, quoted-printable",
        "gbk, 8bit",
        "gb18030, base64",
        "big5, base64",
        "utf-8, 8bit",
        "utf-8, quoted-printable",
        "hz-gb-2312, 7bit",
        "utf-7, 7bit",
        "iso-2022-cn, 7bit",
        "iso-2022-jp, 7bit",
        "shift_jis, 8bit",
        "iso-2022-kr, 7bit",
        "euc-kr, base64",
        "gb18030, 8bit",
        "big5-hkscs, quoted-printable",
        "utf-16be, base64"
    })
    void everyCharsetOfTheRegionIsRead(String charset, String encoding) throws Exception {
        var words = switch (charset) {
            case "big5", "big5-hkscs" -> "您好，冰箱壓縮機異響，請盡快安排師傅維修。";
            case "iso-2022-jp", "shift_jis" -> "冷蔵庫が動きません。";
            case "iso-2022-kr", "euc-kr" -> "냉장고가 작동하지 않습니다.";
            default -> WORDS;
        };
        var body = encoded(bytes(words, charset), encoding);
        var head = "From: =?" + charset + "?B?"
                + base64("王小明", charset.matches("iso-2022-[jk].|shift_jis|euc-kr") ? "utf-8" : charset)
                + "?= <Wang@Example.com>\r\n"
                + "To: support@hemu.example\r\nSubject: =?" + charset + "?B?" + base64(words, charset) + "?=\r\n"
                + "Content-Type: text/plain; charset=\"" + charset + "\"\r\nContent-Transfer-Encoding: " + encoding
                + "\r\n\r\n";
        var mail = MailReader.read(joined(head.getBytes(StandardCharsets.US_ASCII), body));
        assertThat(mail.text()).isEqualToIgnoringWhitespace(words);
        assertThat(mail.subject()).isEqualTo(words);
        assertThat(mail.from()).isNotNull().extracting(ReadMail.Sender::address).isEqualTo("wang@example.com");
    }

    @Test
    void rawBytesInAHeaderAndACharsetThatLiesAreReadAsMeant() throws Exception {
        var head = joined(
                "From: a@example.com\r\nSubject: ".getBytes(StandardCharsets.US_ASCII),
                bytes(WORDS, "gbk"),
                "\r\nContent-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII),
                bytes(WORDS + WORDS, "gbk"));
        var mail = MailReader.read(head);
        assertThat(mail.subject()).isEqualTo(WORDS);
        assertThat(mail.text()).isEqualTo(WORDS + WORDS);
    }

    @Test
    void aCharacterCutInTwoEncodedWordsIsWhole() throws Exception {
        var bytes = bytes("冰箱不制冷", "utf-8");
        var subject = "=?utf-8?B?" + Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 4)) + "?=\r\n =?utf-8?B?"
                + Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 4, bytes.length)) + "?=";
        var mail = read("From: a@example.com\r\nSubject: " + subject + "\r\n\r\nx");
        assertThat(mail.subject()).isEqualTo("冰箱不制冷");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachment; filename*=GBK''%B1%F9%CF%E4.pdf",
                "attachment; filename*0*=UTF-8''%E5%86%B0; filename*1*=%E7%AE%B1.pdf",
                "attachment; filename=\"=?UTF-8?B?5Yaw566xLnBkZg==?=\"",
                "attachment; filename=\"../../=?gb2312?B?sfnP5A==?=.pdf\""
            })
    void aChineseFileNameIsRead(String disposition) throws Exception {
        var mail =
                read("From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b\r\n"
                        + "Content-Type: application/pdf\r\nContent-Disposition: " + disposition
                        + "\r\n\r\n%PDF-\r\n--b--\r\n");
        assertThat(mail.files()).hasSize(1);
        assertThat(mail.files().getFirst().name()).endsWith("冰箱.pdf").doesNotContain("/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied|你好|AUTOMATIC", "X-Autoreply: yes|你好|AUTOMATIC",
                        "X-A: b|自动回复: 我在休假|AUTOMATIC",
                "X-A: b|Out of office until Monday|AUTOMATIC", "Auto-Submitted: no|你好|WRITTEN",
                        "List-Id: <a.b>|新品|BULK",
                "Precedence: bulk|新品|BULK", "Return-Path: <>|Undelivered Mail Returned to Sender|BOUNCE",
                        "X-Failed-Recipients: a@b.cn|x|BOUNCE",
                "X-A: b|自动回复功能坏了怎么办|AUTOMATIC"
            })
    void aMachineIsTold(String header, String subject, String kind) throws Exception {
        var mail = read("From: a@example.com\r\n" + header + "\r\nSubject: =?utf-8?B?" + base64(subject, "utf-8")
                + "?=\r\n\r\nx");
        assertThat(mail.kind()).hasToString(kind);
    }

    @Test
    void aMailBuiltToHarmIsRefusedWhole() {
        var deep = new StringBuilder("From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (var i = 0; i < 200; i++) {
            deep.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }
        assertThatThrownBy(() -> read(deep.toString()))
                .isInstanceOf(UnreadableMail.class)
                .hasMessage("too_complex");
        var many = "From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\nx\r\n".repeat(5_000);
        assertThatThrownBy(() -> read(many)).isInstanceOf(UnreadableMail.class).hasMessage("too_complex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<svg onload=alert(1)>",
                "<iframe src=//evil.example>",
                "<math><mtext></math>",
                "<form action=//evil.example><input>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<meta http-equiv=refresh content=0>",
                "<base href=//evil.example>",
                "<img src=\"http://evil.example/pixel.gif\">",
                "<p style=\"background:url(//evil.example)\">x</p>",
                "<a href=\" java\nscript:alert(1)\">x</a>"
            })
    void aPageIsHarmlessOnceCleaned(String hostile) throws Exception {
        var mail = read("From: a@example.com\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>好</p>" + hostile);
        assertThat(mail.html())
                .contains("好")
                .doesNotContainIgnoringCase(
                        "script",
                        "onerror",
                        "onload",
                        "evil.example/",
                        "<iframe",
                        "<svg",
                        "<math",
                        "<form",
                        "<meta",
                        "<base",
                        "style=");
    }

    private static ReadMail read(String mail) throws UnreadableMail {
        return MailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text, String charset) {
        var found = Charset.isSupported(charset) && !charset.equals("iso-2022-cn")
                ? Charset.forName(charset)
                : new CharsetProviderICU().charsetForName(charset);
        ByteBuffer buffer = found.encode(text);
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static String base64(String text, String charset) {
        return Base64.getEncoder().encodeToString(bytes(text, charset));
    }

    private static byte[] encoded(byte[] bytes, String encoding) {
        return switch (encoding) {
            case "base64" -> Base64.getMimeEncoder().encode(bytes);
            case "quoted-printable" -> {
                var out = new StringBuilder();
                for (var i = 0; i < bytes.length; i++) {
                    out.append("=%02X".formatted(bytes[i] & 0xFF)).append(i % 20 == 19 ? "=\r\n" : "");
                }
                yield out.toString().getBytes(StandardCharsets.US_ASCII);
            }
            default -> bytes;
        };
    }

    private static byte[] joined(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        List.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
