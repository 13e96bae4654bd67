package io.chengnuo.channel.mail.read;

import io.chengnuo.channel.mail.read.ReadMail.Sender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail from its bytes with Apache James Mime4j, which forgives what mail programs do wrong. What cannot be understood is left
 * out of the answer and never an error, except bytes that are no mail and mails that are built to harm.
 */
public final class MailReader {

    private static final int LONGEST_SUBJECT = 500;
    private static final int MOST_ADDRESSES = 200;
    private static final int MOST_REFERENCES = 50;
    private static final int MOST_NOTES = 20;
    private static final Pattern ID = Pattern.compile("<([^<>\\s\\p{C}]{1,300})>");

    private static final MimeConfig FORGIVING = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(256 * 1024)
            .setMaxHeaderCount(2_000)
            .setMalformedHeaderStartsBody(false)
            .build();

    /** Reads it whole; {@link UnreadableMail} says why it cannot. */
    public static ReadMail read(byte[] raw) throws UnreadableMail {
        try {
            return whole(raw);
        } catch (StackOverflowError e) { // mails within mails within mails
            throw new UnreadableMail("too_deep");
        }
    }

    private static ReadMail whole(byte[] raw) throws UnreadableMail {
        var message = message(raw);
        var header = message.getHeader();
        if (header == null || header.getFields().isEmpty()) {
            throw new UnreadableMail("no_header");
        }
        var body = MailBody.of(message);
        var from = sender(header);
        var visible = body.html() != null && body.text() == null
                ? ReplyText.visibleOfPage(body.html())
                : ReplyText.visible(body.text() == null ? "" : body.text());
        return new ReadMail(
                firstId(header, "Message-ID"),
                references(header),
                from,
                addresses(header, "To"),
                recipients(header),
                subject(header),
                body.text() != null || body.html() == null ? body.text() : ReplyText.ofPage(body.html()),
                body.html() == null ? null : SafeHtml.of(body.html()),
                visible,
                body.files(),
                KindOfMail.of(header, from, subject(header)),
                body.signed(),
                body.encrypted(),
                fields(header, "Authentication-Results"),
                mailboxes(header, "From").size() == 1
                        && header.getFields("From").size() == 1);
    }

    /** Its words, page and files, the page as it was written. */
    static MailBody body(byte[] raw) throws UnreadableMail {
        try {
            return MailBody.of(message(raw));
        } catch (StackOverflowError e) {
            throw new UnreadableMail("too_deep");
        }
    }

    /** What a server noted may be there many times; the last to note is the first. */
    private static List<String> fields(Header header, String name) {
        return header.getFields(name).stream()
                .limit(MOST_NOTES)
                .map(MailReader::textOf)
                .toList();
    }

    static Message message(byte[] raw) throws UnreadableMail {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(FORGIVING);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        builder.setContentDecoding(true);
        try {
            return builder.parseMessage(new ByteArrayInputStream(raw));
        } catch (IOException e) {
            throw new UnreadableMail("malformed", e);
        } catch (StackOverflowError e) {
            throw new UnreadableMail("too_deep");
        }
    }

    static @Nullable String text(Header header, String name) {
        var field = header.getField(name);
        return field == null ? null : textOf(field);
    }

    private static String textOf(Field field) {
        var raw = field.getRaw();
        var bytes = raw == null
                ? field.getBody().getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : afterColon(raw.toByteArray());
        return HeaderText.of(bytes);
    }

    private static byte[] afterColon(byte[] raw) {
        for (var i = 0; i < raw.length; i++) {
            if (raw[i] == ':') {
                return Arrays.copyOfRange(raw, i + 1, raw.length);
            }
        }
        return raw;
    }

    private static String subject(Header header) {
        var text = text(header, "Subject");
        var plain = text == null ? "" : text.replaceAll("\\p{C}+", " ").strip();
        return plain.length() > LONGEST_SUBJECT ? plain.substring(0, LONGEST_SUBJECT) : plain;
    }

    private static @Nullable Sender sender(Header header) {
        for (var name : new String[] {"From", "Sender", "Reply-To", "Return-Path"}) {
            for (var mailbox : mailboxes(header, name)) {
                var address = address(mailbox);
                if (address != null) {
                    var called = mailbox.getName() == null
                            ? null
                            : HeaderText.words(mailbox.getName())
                                    .replaceAll("\\p{C}+", " ")
                                    .strip();
                    return new Sender(address, called == null || called.isBlank() ? null : called);
                }
            }
        }
        return null;
    }

    private static List<String> addresses(Header header, String name) {
        return mailboxes(header, name).stream()
                .map(MailReader::address)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private static List<String> recipients(Header header) {
        var all = new LinkedHashSet<String>();
        for (var name : new String[] {"Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc", "Resent-To"}) {
            all.addAll(addresses(header, name));
        }
        return List.copyOf(all);
    }

    private static List<Mailbox> mailboxes(Header header, String name) {
        var found = new ArrayList<Mailbox>();
        for (var field : header.getFields(name)) {
            var raw = field.getRaw();
            var value = raw == null
                    ? field.getBody()
                    : Charsets.decode(afterColon(raw.toByteArray()), null).replaceAll("[\\r\\n]+\\s*", " ");
            found.addAll(mailboxes(value));
        }
        return found;
    }

    private static List<Mailbox> mailboxes(String value) {
        try {
            return LenientAddressParser.DEFAULT.parseAddressList(value.strip()).flatten();
        } catch (RuntimeException e) {
            return plainAddresses(value);
        }
    }

    /** The addresses that the value of a field names. */
    static List<String> addressesIn(String value) {
        return mailboxes(value).stream()
                .map(MailReader::address)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static final Pattern ADDRESS = Pattern.compile("([\\w.!#$%&'*+/=?^`{|}~-]{1,64})@([\\w.-]{1,190})");

    private static List<Mailbox> plainAddresses(String value) {
        return ADDRESS.matcher(value)
                .results()
                .map(match -> new Mailbox(match.group(1), match.group(2)))
                .toList();
    }

    private static @Nullable String address(Mailbox mailbox) {
        if (mailbox.getDomain() == null || mailbox.getLocalPart() == null) {
            return null;
        }
        var text = (mailbox.getLocalPart() + "@" + mailbox.getDomain()).strip().toLowerCase(Locale.ROOT);
        return text.length() > 254 || text.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>') ? null : text;
    }

    private static @Nullable String firstId(Header header, String name) {
        var text = text(header, name);
        var matcher = ID.matcher(text == null ? "" : text);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The one it answers first, then the others from the nearest on. */
    private static List<String> references(Header header) {
        var ids = new LinkedHashSet<String>();
        for (var name : new String[] {"In-Reply-To", "References"}) {
            var text = text(header, name);
            if (text != null) {
                var found = new ArrayList<String>();
                ID.matcher(text).results().forEach(match -> found.add(match.group(1)));
                ids.addAll(found.reversed());
            }
        }
        return ids.stream().limit(MOST_REFERENCES).toList();
    }

    private MailReader() {}
}
