package io.chengnuo.channel.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a mail as it is shown: harmless, with its own pictures, and with others only when somebody asked for them. */
@Tag("AT-10")
@Tag("REQ-CHN-05")
class MailPageTests {

    @Test
    void picturesOfTheMailAreDrawnAnewAndThoseElsewhereAreLeftOut() throws IOException {
        var raw =
                "From: a@example.com\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                        + "<p>好</p><img src=\"cid:logo@x\"><img src=\"cid:nothing\"><img src=\"https://shop.example/a.png?who=1\">"
                        + "<img src=\"//shop.example/b.png\"><img src=\"file:///etc/passwd\"><img src=\"data:image/svg+xml;base64,PHN2Zz4=\">"
                        + "\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <logo@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(png()) + "\r\n--b--\r\n";
        var blocked = page(raw, null).orElseThrow();
        assertThat(blocked.remotePictures()).isEqualTo(2);
        assertThat(blocked.html())
                .contains("data:image/png;base64,")
                .doesNotContain("shop.example/", "cid:", "file:", "svg");
        var shown = page(raw, url -> "/ours?" + url.length()).orElseThrow();
        assertThat(shown.html()).contains("src=\"/ours?").doesNotContain("shop.example/");
        assertThat(MailPage.of(bytes(raw), false, null).orElseThrow().html()).doesNotContain("data:");
    }

    @Test
    void tablesKeepTheirLinesAndGroundsAndPicturesLeaveTheirWords() {
        var page = page(
                        html(
                                "<table border=1 cellpadding=4><tr><td bgcolor=\"#003366\"><font color=white>白字</font></td></tr></table>"
                                        + "<img src=\"https://shop.example/a.png\" alt=\"促销\" width=600 height=300>"
                                        + "<img src=\"https://track.example/p.gif\" width=1 height=1>"),
                        null)
                .orElseThrow();
        assertThat(page.html())
                .contains("border=\"1\"", "bgcolor=\"#003366\"", "<span class=\"left-out\">促销</span>")
                .doesNotContain("<img");
        assertThat(page.remotePictures()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://bank.example/login|bank.example",
                "https://bank.example@evil.example/login|evil.example",
                "http://xn--80ak6aa92e.com/|xn--80ak6aa92e.com",
                "https://аррӏе.com/|xn--80ak6aa92e.com",
                "https://bank.example:8443/x?y=//z|bank.example",
                "https://例子.测试/|xn--fsqu00a.xn--0zwm56d"
            })
    void aLinkSaysWhereItLeadsAndGivesNothingAway(String address, String host) {
        var page = page(
                        html("<a href=\"" + address + "\" target=\"_top\" ping=\"https://p.example\">bank.example</a>"),
                        null)
                .orElseThrow();
        assertThat(page.html())
                .contains("[" + host + "]", "noopener", "noreferrer", "target=\"_blank\"")
                .doesNotContain("_top", "ping");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"javascript:alert(1)\"></object>",
                "<embed src=\"javascript:alert(1)\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<form action=\"https://evil.example/\"><button>x</button></form>",
                "<input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
                "<base href=\"https://evil.example/\">",
                "<link rel=stylesheet href=\"https://evil.example/\">",
                "<style>@import 'https://evil.example/';</style>",
                "<p style=\"background:url(https://evil.example/)\">x</p>",
                "<div style=\"position:fixed;inset:0\">x</div>",
                "<table background=\"https://evil.example/\"><tr><td>x</td></tr></table>",
                "<video poster=\"https://evil.example/\"></video>",
                "<audio src=\"https://evil.example/\" onerror=alert(1)></audio>",
                "<picture><source srcset=\"https://evil.example/\"></picture>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<template><img src=x onerror=alert(1)></template>",
                "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
                "<img src=\"data:text/html,<script>alert(1)</script>\">",
                "<b id=\"__proto__\" name=\"location\" class=\"ant-modal\">x</b>"
            })
    void nothingInItRunsOrFetches(String hostile) {
        var page = page(html("<p>好</p>" + hostile), null).orElseThrow();
        assertThat(page.html())
                .contains("好")
                .doesNotContainIgnoringCase(
                        "<script",
                        "onerror",
                        "onload",
                        "onfocus",
                        "ontoggle",
                        "javascript:",
                        "evil.example",
                        "<iframe",
                        "<object",
                        "<embed",
                        "<svg",
                        "<math",
                        "<form",
                        "<input",
                        "<meta",
                        "<base",
                        "<link",
                        "<style",
                        "style=",
                        "<video",
                        "<audio",
                        "srcset",
                        "id=",
                        "ant-modal");
    }

    @Test
    void whatClaimsToBeAPictureAndIsNoneIsLeftOut() {
        var bomb = new byte[] {
            (byte) 0x89,
            'P',
            'N',
            'G',
            13,
            10,
            26,
            10,
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0x7f,
            0,
            0,
            0,
            0x7f,
            0,
            0,
            0,
            8,
            6,
            0,
            0,
            0
        };
        var page = page(
                html("<img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(bomb) + "\">"
                        + "<img src=\"data:image/png;base64,PHN2Zz4=\"><img src=\"data:image/gif;base64,%%%\">"),
                null);
        assertThat(page.orElseThrow().html()).doesNotContain("data:");
    }

    private static Optional<MailPage> page(
            String raw, java.util.function.@org.jspecify.annotations.Nullable Function<String, String> remote) {
        return MailPage.of(bytes(raw), true, remote);
    }

    private static String html(String page) {
        return "From: a@example.com\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
