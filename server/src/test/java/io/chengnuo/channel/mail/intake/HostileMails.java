package io.chengnuo.channel.mail.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Mails that harm: the public samples of {@code mail/} damaged in ways that a seed decides, the same on each run, and attacks written by
 * hand.
 */
final class HostileMails {

    private static final Path SAMPLES = Path.of("src/test/resources/mail");
    private static final int MUTATIONS = 440;
    private static final int LARGEST_SAMPLE = 200_000;

    static Map<String, byte[]> all() {
        var mails = new LinkedHashMap<String, byte[]>();
        var samples = samples();
        var random = new Random(12);
        for (var i = 0; i < MUTATIONS; i++) {
            var sample = samples.get(i % samples.size());
            mails.put("mutation " + i, mutated(sample, samples.get(random.nextInt(samples.size())), random));
        }
        attacks().forEach((name, text) -> mails.put(name, text));
        return mails;
    }

    private static List<byte[]> samples() {
        try (var files = Stream.of("mime4j-testmsgs", "rubymail", "phpmime", "reply-standard")
                .flatMap(HostileMails::walk)) {
            return files.filter(file -> !file.getFileName().toString().contains("_decoded_"))
                    .sorted()
                    .map(HostileMails::bytes)
                    .filter(bytes -> bytes.length > 20 && bytes.length < LARGEST_SAMPLE)
                    .toList();
        }
    }

    private static byte[] mutated(byte[] sample, byte[] other, Random random) {
        var bytes = sample.clone();
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, random);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> spliced(bytes, other, random);
            case 3 -> repeated(bytes, random);
            case 4 -> replaced(bytes, "boundary=", "boundary=x", random);
            case 5 -> replaced(bytes, "\n\n", "\n \n", random);
            case 6 -> replaced(bytes, "charset=", "charset=x-\u0000-", random);
            default -> replaced(bytes, "Content-", "Content-Type: multipart/mixed; boundary=\"\"\r\nContent-", random);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        for (var i = 0; i < 1 + bytes.length / 50; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, byte[] other, Random random) {
        return joined(
                Arrays.copyOf(bytes, random.nextInt(bytes.length)),
                Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
    }

    private static byte[] repeated(byte[] bytes, Random random) {
        var from = random.nextInt(bytes.length);
        var piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(2_000)));
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(bytes, from));
        for (var i = 0; i < 50; i++) {
            out.writeBytes(piece);
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, String what, String by, Random random) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var again = text.replace(what, by);
        return again.equals(text) ? flipped(bytes, random) : again.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, byte[]> attacks() {
        var from = "From: eve@elsewhere.example\r\nTo: support@hemu.example\r\nSubject: x\r\n";
        var attacks = new LinkedHashMap<String, byte[]>();
        put(attacks, "header bomb: many", from + "X-A: b\r\n".repeat(50_000) + "\r\nx");
        put(attacks, "header bomb: long", from + "X-A: " + "b".repeat(5_000_000) + "\r\n\r\nx");
        put(attacks, "header bomb: folded", from + "X-A: b\r\n" + " c\r\n".repeat(200_000) + "\r\nx");
        put(attacks, "header bomb: recipients", "From: a@b.cn\r\nTo: " + "a@b.cn, ".repeat(50_000) + "a@b.cn\r\n\r\nx");
        put(attacks, "header bomb: groups", "From: a@b.cn\r\nTo: " + "a:".repeat(20_000) + ";\r\n\r\nx");
        put(attacks, "header bomb: comments", "From: " + "(".repeat(20_000) + "a@b.cn\r\n\r\nx");
        put(attacks, "header bomb: references", from + "References: " + "<a@b>".repeat(100_000) + "\r\n\r\nx");
        put(
                attacks,
                "header bomb: encoded words",
                from + "Subject: " + "=?utf-8?B?YQ==?= ".repeat(30_000) + "\r\n\r\nx");
        put(attacks, "header bomb: open encoded word", from + "Subject: " + "=?utf-8?B?".repeat(50_000) + "\r\n\r\nx");
        put(
                attacks,
                "header bomb: parameters",
                from + "Content-Type: text/plain" + "; a=b".repeat(50_000) + "\r\n\r\nx");
        put(
                attacks,
                "header bomb: RFC 2231 pieces",
                from + "Content-Disposition: attachment" + "; filename*99999999999*=utf-8''%41".repeat(5_000)
                        + "\r\n\r\nx");
        put(attacks, "no head", "\r\n\r\nx");
        put(attacks, "nothing but line ends", "\r\n".repeat(10_000));
        put(attacks, "one byte", "x");
        put(attacks, "all zeros", "\0".repeat(100_000));
        put(attacks, "zeros in a head", "From: a\0b@c.cn\r\nSubject: a\0b\r\n\r\na\0b");
        put(
                attacks,
                "zeros in a name",
                mixed("text/plain; name=\"a\0.txt\"", "attachment; filename=\"a\0b.txt\"", "x"));
        put(attacks, "only carriage returns", from.replace("\r\n", "\r") + "\rx");
        put(attacks, "subject of half a pair", from + "Subject: =?utf-16be?B?2D0=?=\r\n\r\nx");
        put(
                attacks,
                "body of half a pair",
                from + "Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\n2D3YPQ==");
        put(attacks, "name of half a pair", "From: =?utf-16be?B?2D0=?= <a@b.cn>\r\n\r\nx");
        put(
                attacks,
                "parts: 5,000",
                from + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(5_000));
        put(attacks, "parts: none", from + "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        put(attacks, "parts: no boundary", from + "Content-Type: multipart/mixed\r\n\r\n--b\r\n\r\nx");
        put(
                attacks,
                "parts: empty boundary",
                from + "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n\r\nx\r\n--");
        put(
                attacks,
                "parts: very long boundary",
                from + "Content-Type: multipart/mixed; boundary=" + "b".repeat(100_000) + "\r\n\r\n--b");
        put(attacks, "parts: the same boundary within", nested(30, "b"));
        put(attacks, "deep multipart", nested(3_000, null));
        put(attacks, "deep mails", from + "Content-Type: message/rfc822\r\n\r\n".repeat(3_000) + "x");
        put(attacks, "deep page", from + "Content-Type: text/html\r\n\r\n" + "<div>".repeat(100_000) + "x");
        put(
                attacks,
                "page of many after a head",
                from + "Content-Type: text/html\r\n\r\n<div id=divRplyFwdMsg>x</div>" + "<br>".repeat(200_000));
        put(
                attacks,
                "page of quotations",
                from + "Content-Type: text/html\r\n\r\nx" + "<blockquote type=cite>x</blockquote>".repeat(20_000));
        put(attacks, "page of styles", from + "Content-Type: text/html\r\n\r\nx" + "<style></style>".repeat(50_000));
        put(attacks, "deep tables", from + "Content-Type: text/html\r\n\r\n" + "<table><tr><td>".repeat(30_000) + "x");
        put(attacks, "deep formatting", from + "Content-Type: text/html\r\n\r\n" + "<b><i>".repeat(20_000) + "x");
        put(attacks, "page of attributes", from + "Content-Type: text/html\r\n\r\n<p " + "a=b ".repeat(200_000) + ">x");
        put(attacks, "page without end", from + "Content-Type: text/html\r\n\r\n<a href=\"" + "x".repeat(2_000_000));
        put(attacks, "page of comments", from + "Content-Type: text/html\r\n\r\n" + "<!--".repeat(200_000));
        put(attacks, "page of entities", from + "Content-Type: text/html\r\n\r\n" + "&amp".repeat(300_000));
        put(
                attacks,
                "XML entities",
                from
                        + "Content-Type: text/xml\r\n\r\n<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
        put(attacks, "quotation of many lines", from + "\r\n" + "> ".repeat(1) + "> x\r\n".repeat(300_000));
        put(attacks, "heads of quotations", from + "\r\n" + "On Monday somebody\r\n".repeat(20_000));
        put(attacks, "one long line", from + "\r\n" + "发件人: ".repeat(200_000));
        put(attacks, "spaces for slow patterns", from + "\r\n在 2026-11-03" + " ".repeat(200_000) + "写");
        put(
                attacks,
                "hard spaces for slow patterns",
                from + "Content-Type: text/html\r\n\r\nx" + "&nbsp;".repeat(150_000) + "x");
        put(attacks, "spaces in an address", "From: a@b.cn" + " ".repeat(200_000) + "x\r\nTo: b@c.cn\r\n\r\nx");
        put(attacks, "stars in an encoded word", from + "Subject: =?" + "*".repeat(200_000) + "\r\n\r\nx");
        put(
                attacks,
                "comments in a note",
                from + "Authentication-Results: " + "(".repeat(100_000) + ")".repeat(100_000) + "\r\n\r\nx");
        put(attacks, "dashes for slow patterns", from + "\r\n" + "-".repeat(300_000) + "\r\nx");
        put(attacks, "subject for slow patterns", from.replace("x", "Re: ".repeat(50_000)) + "\r\nx");
        put(attacks, "broken base64", from + "Content-Transfer-Encoding: base64\r\n\r\n====%%%%" + "A".repeat(99_999));
        put(
                attacks,
                "broken quoted-printable",
                from + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + "=".repeat(100_000));
        put(
                attacks,
                "broken uuencode",
                from + "Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 ../../x\r\n" + "M".repeat(9_999));
        put(attacks, "unknown encoding", from + "Content-Transfer-Encoding: x-nothing\r\n\r\nx");
        put(
                attacks,
                "broken winmail.dat",
                mixed("application/ms-tnef; name=winmail.dat", "attachment", "x\u009f>\"" + "A".repeat(5_000)));
        put(attacks, "winmail.dat that claims much", tnef());
        put(attacks, "broken signature", mixed("application/pkcs7-signature; name=smime.p7s", "attachment", "AAAA"));
        put(
                attacks,
                "broken envelope",
                from + "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n\r\nAAAA");
        put(
                attacks,
                "signed without parts",
                from
                        + "Content-Type: multipart/signed; boundary=b; protocol=\"application/pkcs7-signature\"\r\n\r\n--b--");
        put(attacks, "partial mail", from + "Content-Type: message/partial; id=x; number=1; total=9999999\r\n\r\nx");
        put(
                attacks,
                "body elsewhere",
                from
                        + "Content-Type: message/external-body; access-type=URL; URL=\"http://169.254.169.254/\"\r\n\r\nx");
        put(attacks, "name with path", mixed("text/plain", "attachment; filename=\"../../../../etc/cron.d/x\"", "x"));
        put(
                attacks,
                "name with line ends",
                mixed("text/plain", "attachment; filename*=utf-8''a%0d%0aX-Evil:%20b.txt", "x"));
        put(attacks, "name turned round", mixed("text/plain", "attachment; filename*=utf-8''cod%E2%80%AEfdp.exe", "x"));
        put(
                attacks,
                "name very long",
                mixed("text/plain", "attachment; filename=\"" + "冰".repeat(100_000) + "\"", "x"));
        put(attacks, "address very long", "From: " + "a".repeat(1_000_000) + "@b.cn\r\n\r\nx");
        put(attacks, "address with line ends", "From: \"a\\\r\nBcc: b@c.cn\" <eve@b.cn>\r\n\r\nx");
        put(attacks, "address with quotation", "From: \"a@b.cn\\\" <c@d.cn>\" <eve@b.cn>\r\n\r\nx");
        put(attacks, "address of many signs", "From: a@b@c@d.cn\r\n\r\nx");
        put(attacks, "address in letters of another kind", "From: eve@еxаmple.com\r\n\r\nx");
        put(attacks, "id very long", from + "Message-ID: <" + "a".repeat(1_000_000) + "@b>\r\n\r\nx");
        put(attacks, "date of another age", from + "Date: Fri, 99 Foo 99999999999 99:99:99 +9999\r\n\r\nx");
        return attacks;
    }

    private static String mixed(String type, String disposition, String content) {
        return "From: eve@elsewhere.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b\r\nContent-Type: "
                + type + "\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n--b--\r\n";
    }

    private static String nested(int deep, String boundary) {
        var text = new StringBuilder("From: eve@elsewhere.example\r\n");
        for (var i = 0; i < deep; i++) {
            var name = boundary == null ? "b" + i : boundary;
            text.append("Content-Type: multipart/mixed; boundary=")
                    .append(name)
                    .append("\r\n\r\n--")
                    .append(name)
                    .append("\r\n");
        }
        return text.append("\r\nx").toString();
    }

    /** The head of a TNEF stream whose first attribute says that it is two thousand million bytes long. */
    private static String tnef() {
        var head = new byte[] {
            0x78, (byte) 0x9f, 0x3e, 0x22, 0, 0, 1, 6, (byte) 0x90, 8, 0, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f, 0
        };
        return mixed(
                "application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64",
                "attachment; filename=winmail.dat",
                Base64.getEncoder().encodeToString(head));
    }

    private static void put(Map<String, byte[]> attacks, String name, String text) {
        attacks.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Path> walk(String folder) {
        try {
            return Files.walk(SAMPLES.resolve(folder)).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        List.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private HostileMails() {}
}
