package io.chengnuo.channel.mail.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.chengnuo.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Signs the bytes of a mail as they will stand on the wire: {@code rsa-sha256}, {@code relaxed/relaxed}. What a reader sees of who, what and
 * when is signed once more than it occurs, so that nobody puts a second From above ours without the signature noticing.
 */
final class DkimSignature {

    private static final List<String> ONCE_MORE = List.of("From", "To", "Cc", "Subject", "Date", "Reply-To");
    private static final List<String> AS_OFTEN_AS_THERE = List.of(
            "Message-ID",
            "In-Reply-To",
            "References",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Auto-Submitted");

    private static final String NAME = "DKIM-Signature";
    private static final int LINE = 72;

    /** The header to be put before the mail, with its line end. */
    static byte[] of(byte[] mail, DkimKeys.Signing key, Instant at) {
        var end = endOfHeaders(mail);
        var fields = fields(new String(mail, 0, end, ISO_8859_1));
        var names = names(fields);
        try {
            var body = Sha256.of(relaxedBody(mail, Math.min(end + 2, mail.length)));
            var unsigned = "v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n d=" + key.domain() + "; s=" + key.selector()
                    + ";\r\n t=" + at.getEpochSecond() + ";\r\n h=" + folded(String.join(":", names)) + ";\r\n bh="
                    + Base64.getEncoder().encodeToString(body) + ";\r\n b=";
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key.privateKey())));
            signature.update((signed(fields, names) + relaxed(NAME + ":" + unsigned)).getBytes(ISO_8859_1));
            var value = Base64.getEncoder().encodeToString(signature.sign());
            return (NAME + ": " + unsigned + folded(value) + "\r\n").getBytes(ISO_8859_1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Up to and with the last line end before the empty line. */
    private static int endOfHeaders(byte[] mail) {
        for (var i = 0; i + 3 < mail.length; i++) {
            if (mail[i] == '\r' && mail[i + 1] == '\n' && mail[i + 2] == '\r' && mail[i + 3] == '\n') {
                return i + 2;
            }
        }
        return mail.length;
    }

    private record Field(String name, String raw) {}

    private static List<Field> fields(String headers) {
        var fields = new ArrayList<Field>();
        for (var raw : headers.split("\r\n(?![ \t])")) {
            var colon = raw.indexOf(':');
            if (colon > 0) {
                fields.add(new Field(raw.substring(0, colon).strip(), raw));
            }
        }
        return fields;
    }

    private static List<String> names(List<Field> fields) {
        var names = new ArrayList<String>();
        for (var name : ONCE_MORE) {
            of(fields, name).forEach(field -> names.add(name));
            names.add(name);
        }
        AS_OFTEN_AS_THERE.forEach(name -> of(fields, name).forEach(field -> names.add(name)));
        return names;
    }

    private static List<Field> of(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .toList();
    }

    /** Those named, from the last of a name to the first; one that is named and not there adds nothing. */
    private static String signed(List<Field> fields, List<String> names) {
        var left = new ArrayList<>(fields);
        var signed = new StringBuilder();
        for (var name : names) {
            for (var i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).name().equalsIgnoreCase(name)) {
                    signed.append(relaxed(left.remove(i).raw())).append("\r\n");
                    break;
                }
            }
        }
        return signed.toString();
    }

    private static String relaxed(String field) {
        var colon = field.indexOf(':');
        var value = field.substring(colon + 1).replace("\r\n", "").replaceAll("[ \t]+", " ");
        return field.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":" + value.replaceAll("^ | $", "");
    }

    /** Runs of blanks are one, none stands at the end of a line, and no empty lines at the end of all. */
    private static byte[] relaxedBody(byte[] mail, int from) {
        var out = new ByteArrayOutputStream(mail.length - from + 2);
        var emptyLines = 0;
        var at = from;
        while (at < mail.length) {
            var end = at;
            while (end < mail.length && !(mail[end] == '\r' && end + 1 < mail.length && mail[end + 1] == '\n')) {
                end++;
            }
            var line = relaxedLine(mail, at, end);
            if (line.length == 0) {
                emptyLines++;
            } else {
                for (; emptyLines > 0; emptyLines--) {
                    out.writeBytes(new byte[] {'\r', '\n'});
                }
                out.writeBytes(line);
                out.writeBytes(new byte[] {'\r', '\n'});
            }
            at = end + 2;
        }
        return out.toByteArray();
    }

    private static byte[] relaxedLine(byte[] mail, int from, int to) {
        var line = new ByteArrayOutputStream(to - from);
        var blank = false;
        for (var i = from; i < to; i++) {
            if (mail[i] == ' ' || mail[i] == '\t') {
                blank = true;
            } else {
                if (blank) {
                    line.write(' ');
                    blank = false;
                }
                line.write(mail[i]);
            }
        }
        return line.toByteArray();
    }

    /** Blanks may stand anywhere in it: no line becomes longer than mail programs like. */
    private static String folded(String value) {
        var lines = new StringBuilder();
        for (var at = 0; at < value.length(); ) {
            var end = Math.min(value.length(), at + LINE);
            if (end < value.length() && value.lastIndexOf(':', end) > at) {
                end = value.lastIndexOf(':', end) + 1; // names are not cut
            }
            lines.append(at == 0 ? "" : "\r\n ").append(value, at, end);
            at = end;
        }
        return lines.toString();
    }

    private DkimSignature() {}
}
