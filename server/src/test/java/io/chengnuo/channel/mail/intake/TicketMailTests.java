package io.chengnuo.channel.mail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The mail of a ticket in its glass box: who sees it, what it may do, and how pictures from elsewhere come into it. */
@ChengnuoTest
@Tag("REQ-CHN-05")
class TicketMailTests {

    private static final String TEST_VIRUS =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final Pattern PICTURE = Pattern.compile("src=\"(/api/v1/channels/mail/pictures\\?[^\"]+)\"");

    private TestCompany company;
    private TestApi api;
    private HttpServer elsewhere;
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void aServerOfPictures() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", call -> {
            asked.add(call.getRequestURI() + " " + call.getRequestHeaders().keySet());
            var answer = call.getRequestURI().getPath().endsWith(".png")
                    ? png()
                    : "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "image/png");
            call.getResponseHeaders().set("Set-Cookie", "who=1");
            call.sendResponseHeaders(200, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        elsewhere.start();
        api = company.api(company.person(Right.TICKET_OPEN, Right.TICKET_READ, Right.SETTINGS_EDIT));
    }

    @AfterEach
    void gone() {
        elsewhere.stop(0);
    }

    @Test
    void thePageIsShownInABoxThatRunsAndFetchesNothing() {
        var mail = deliver(page("p1", "<p>你好</p><script>alert(1)</script><img src=\"" + picture("a.png") + "\">"));
        var ticket = mail.text("/ticket");
        var listed = api.get("/channels/tickets/" + ticket + "/mails").expect(200);
        assertThat(listed.text("/0/message")).isEqualTo(ticket);
        assertThat(listed.json().at("/0/page").asBoolean()).isTrue();
        var door = "/channels/tickets/" + ticket + "/mails/" + listed.text("/0/id");
        assertThat(api.get(door).expect(200).json().path("remotePictures").asInt())
                .isEqualTo(1);

        var page = api.get(door + "/page").expect(200);
        assertThat(page.text()).contains("你好").doesNotContain("<script", "127.0.0.1");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox allow-popups", "frame-ancestors 'self'", "form-action 'none'")
                .doesNotContain("unsafe", "allow-scripts", "allow-same-origin", "http");
        assertThat(page.header("X-Frame-Options").orElseThrow()).isEqualTo("SAMEORIGIN");
        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(asked).isEmpty();

        api.get("/channels/tickets/" + company.id() + "/mails/" + listed.text("/0/id") + "/page")
                .expect(404);
        company.api(company.person(Right.SETTINGS_EDIT)).get(door + "/page").expect(403);
        var other = company.another();
        other.api(other.administrator()).get(door + "/page").expect(404);
        company.anonymous().get(door + "/page").expect(401);
    }

    @Test
    void picturesElsewhereComeThroughUsWhenSomebodyAsks() {
        var mail =
                deliver(page("p2", "<img src=\"" + picture("b.png") + "\"><img src=\"" + picture("evil.svg") + "\">"));
        var ticket = mail.text("/ticket");
        var id = api.get("/channels/tickets/" + ticket + "/mails").text("/0/id");
        var page = api.get("/channels/tickets/" + ticket + "/mails/" + id + "/page?pictures=true")
                .expect(200);
        assertThat(asked).isEmpty(); // the browser asks for each, not the page
        var addresses = PICTURE.matcher(page.text())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&").substring("/api/v1".length()))
                .toList();
        assertThat(addresses).hasSize(2);

        var answer = company.anonymous().get(addresses.getFirst()).expect(200);
        assertThat(answer.header("Content-Type").orElseThrow()).isEqualTo("image/png");
        assertThat(answer.bytes()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(answer.header("Cross-Origin-Resource-Policy").orElseThrow()).isEqualTo("cross-origin");
        assertThat(asked).hasSize(1);
        assertThat(asked.peek()).doesNotContainIgnoringCase("cookie", "referer", "authorization");
        company.anonymous().get(addresses.getLast()).refused(404, "no_such_picture"); // SVG is a program

        company.anonymous().get(addresses.getFirst().replace("b.png", "c.png")).refused(404, "no_such_picture");
        company.anonymous()
                .get(addresses.getFirst().replaceFirst("until=\\d+", "until=9999999999"))
                .refused(404, "no_such_picture");
        company.another().anonymous().get(addresses.getFirst()).refused(404, "no_such_picture");
        company.clock().forward(Duration.ofMinutes(16));
        company.anonymous().get(addresses.getFirst()).refused(404, "no_such_picture");
        assertThat(asked).hasSize(2);
    }

    @Test
    void heldMailIsNoPartOfTheTicketItNames() {
        var ticket = deliver(page("p3", "<p>坏了</p>")).text("/ticket");
        var held = deliver(
                "From: eve@elsewhere.example\r\nIn-Reply-To: <p3@customer.example>\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n<p>骗</p>");
        assertThat(held.text("/reason")).isEqualTo("unknown_sender");
        api.get("/channels/tickets/" + ticket + "/mails/" + held.text("/id") + "/page")
                .expect(404);
        assertThat(api.get("/channels/tickets/" + ticket + "/mails").json()).hasSize(1);
    }

    @Test
    @Tag("AT-17")
    void aFileWithAVirusIsKeptAndNeverHandedOut() {
        var mail = deliver("From: c@customer.example\r\nSubject: x\r\nMessage-ID: <v1@customer.example>\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n见附件\r\n--b\r\n"
                + "Content-Type: application/octet-stream; name=a.com\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getEncoder().encodeToString(TEST_VIRUS.getBytes(StandardCharsets.US_ASCII)) + "\r\n--b--\r\n");
        assertThat(mail.text("/outcome")).isEqualTo("opened");
        var ticket = api.get("/tickets/" + mail.text("/ticket")).expect(200);
        api.get("/tickets/" + mail.text("/ticket") + "/files/" + ticket.text("/files/0/id"))
                .refused(403, "file_withheld");
        api.get("/channels/mail/messages/" + mail.text("/id") + "/raw").refused(403, "file_withheld");
    }

    @Test
    void anEncryptedMailIsSaidToBe() {
        var mail = deliver(
                "From: d@customer.example\r\nSubject: 密\r\nMessage-ID: <e1@customer.example>\r\n"
                        + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB\r\n");
        assertThat(mail.text("/outcome")).isEqualTo("opened");
        var listed =
                api.get("/channels/tickets/" + mail.text("/ticket") + "/mails").expect(200);
        assertThat(listed.json().at("/0/encrypted").asBoolean()).isTrue();
        assertThat(listed.json().at("/0/page").asBoolean()).isFalse();
        api.get("/channels/tickets/" + mail.text("/ticket") + "/mails/" + listed.text("/0/id") + "/page")
                .refused(404, "no_such_page");
    }

    private String picture(String name) {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/" + name;
    }

    private static String page(String id, String page) {
        return "From: " + id + "@customer.example\r\nSubject: 页\r\nMessage-ID: <" + id
                + "@customer.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    }

    private TestApi.Answer deliver(String mail) {
        return api.with("Content-Type", "message/rfc822")
                .post("/channels/mail/messages", mail.getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
