package io.chengnuo.channel.mail;

import io.chengnuo.channel.mail.dkim.SignMail;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.stereotype.Component;

/** Speaks to the company's mail server. Says of each mail whether the server has it, refused it, or may have it. */
@Component
class Smtp {

    private final SmtpSettings settings;
    private final PublicAddress address;
    private final ReplyAddress replies;
    private final SignMail signing;
    private final Session session;

    Smtp(SmtpSettings settings, PublicAddress address, ReplyAddress replies, SignMail signing) {
        this.signing = signing;
        this.settings = settings;
        this.address = address;
        this.replies = replies;
        this.session = Session.getInstance(properties(settings));
    }

    /** An open connection; failing to open one means that nothing was sent. */
    Transport connect() throws MessagingException {
        var transport = session.getTransport(settings.security() == SmtpSettings.Security.TLS ? "smtps" : "smtp");
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return transport;
    }

    /** What the server said. */
    enum Said {
        TAKEN,
        REFUSED_FOR_NOW,
        REFUSED,
        NOTHING
    }

    Said send(Transport transport, OutgoingMail mail, String companyName) throws MessagingException {
        var message = signed(message(mail, companyName));
        try {
            transport.sendMessage(message, new Address[] {new InternetAddress(mail.recipient(), true)});
            return Said.TAKEN;
        } catch (MessagingException e) {
            return said(e);
        }
    }

    /** From here on nothing of it may change: the signature is over these bytes. */
    private MimeMessage signed(MimeMessage message) throws MessagingException {
        message.saveChanges();
        try {
            var raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            var from = ((InternetAddress) message.getFrom()[0]).getAddress();
            return new MimeMessage(session, new ByteArrayInputStream(signedBytes(raw.toByteArray(), from)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] signedBytes(byte[] mail, String from) throws NotSigned {
        try {
            return signing.signed(mail, from);
        } catch (IllegalStateException e) {
            throw new NotSigned(e);
        }
    }

    /** A reply code is a clear word; a connection that broke without one leaves it open. */
    private static Said said(MessagingException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            var code = switch (each) {
                case SMTPAddressFailedException refused -> refused.getReturnCode();
                case SMTPSenderFailedException refused -> refused.getReturnCode();
                case SMTPSendFailedException refused -> refused.getReturnCode();
                default -> 0;
            };
            if (code >= 400 && code < 500) {
                return Said.REFUSED_FOR_NOW;
            }
            if (code >= 500) {
                return Said.REFUSED;
            }
        }
        return Said.NOTHING;
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private MimeMessage message(OutgoingMail mail, String companyName) throws MessagingException {
        var ours = Objects.requireNonNull(settings.from());
        var domain = ours.substring(ours.indexOf('@') + 1);
        var message = new IdentifiedMessage(session, "<" + mail.messageId() + "@" + domain + ">");
        message.setFrom(from(mail, ours, companyName));
        message.setRecipient(MimeMessage.RecipientType.TO, named(mail.recipient(), mail.recipientName()));
        if (mail.replyAbout() != null) {
            var reply = replies.of(mail.replyAbout());
            if (reply.isPresent()) {
                message.setReplyTo(new Address[] {new InternetAddress(reply.get(), true)});
            }
        }
        if (mail.inReplyTo() != null) {
            message.setHeader("In-Reply-To", "<" + mail.inReplyTo() + ">");
            message.setHeader(
                    "References",
                    mail.answers().stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n ")));
        }
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        var text = new MimeBodyPart();
        text.setText(mail.body(), "UTF-8");
        var html = new MimeBodyPart();
        html.setContent(MailHtml.of(mail.body(), mail.locale(), address.of("/")), "text/html; charset=UTF-8");
        var content = new MimeMultipart("alternative", text, html);
        if (mail.invitation() != null) {
            content.addBodyPart(calendar(mail.invitation()));
        }
        message.setContent(content);
        return message;
    }

    /** Mail programs offer to accept what comes as an alternative with its method named (RFC 6047). */
    private static MimeBodyPart calendar(String invitation) throws MessagingException {
        var method = invitation.contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(invitation.getBytes(StandardCharsets.UTF_8), "text/calendar")));
        part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method + "; name=invite.ics");
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private InternetAddress from(OutgoingMail mail, String usual, String companyName) throws MessagingException {
        var name = mail.senderName() != null ? mail.senderName() : settings.fromName();
        return named(Objects.requireNonNullElse(mail.sender(), usual), Objects.requireNonNullElse(name, companyName));
    }

    private static InternetAddress named(String address, @org.jspecify.annotations.Nullable String name)
            throws MessagingException {
        var parsed = new InternetAddress(address, true);
        try {
            if (name != null && !name.isBlank()) {
                parsed.setPersonal(name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " "), "UTF-8");
            }
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return parsed;
    }

    /** Keeps our own Message-ID, the same over every try. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            var prefix = "mail." + protocol + ".";
            properties.put(prefix + "connectiontimeout", "10000");
            properties.put(prefix + "timeout", "30000");
            properties.put(prefix + "writetimeout", "30000");
            properties.put(prefix + "auth", String.valueOf(settings.user() != null));
            properties.put(prefix + "ssl.checkserveridentity", "true");
            properties.put(prefix + "quitwait", "false");
            properties.put(prefix + "allow8bitmime", "false"); // would write the text anew, after it was signed
        }
        var startTls = String.valueOf(settings.security() == SmtpSettings.Security.STARTTLS);
        properties.put("mail.smtp.starttls.enable", startTls);
        properties.put("mail.smtp.starttls.required", startTls);
        return properties;
    }
}
