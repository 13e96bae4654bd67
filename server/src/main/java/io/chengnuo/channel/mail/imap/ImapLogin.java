package io.chengnuo.channel.mail.imap;

import io.chengnuo.channel.mail.imap.ImapMailbox.Security;
import io.chengnuo.shared.outside.OutsideFailed;
import io.chengnuo.shared.outside.OutsideHosts;
import io.chengnuo.shared.outside.OutsideRefused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.stereotype.Component;

/** Opens the connection to a mailbox: with TLS unless its settings say otherwise, by password or with a token of OAuth 2 (XOAUTH2). */
@Component
class ImapLogin {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final OutsideHosts hosts;
    private final OAuthTokens tokens;

    ImapLogin(OutsideHosts hosts, OAuthTokens tokens) {
        this.hosts = hosts;
        this.tokens = tokens;
    }

    /** {@code silence}: how long the server may say nothing before the connection counts as lost. */
    IMAPStore open(ImapMailbox mailbox, Duration silence) {
        try {
            var store = (IMAPStore) session(mailbox, silence).getStore("imap");
            connect(store, mailbox);
            return store;
        } catch (OutsideRefused e) {
            throw new ImapProblem("not_allowed");
        } catch (OutsideFailed e) {
            throw new ImapProblem("unreachable");
        } catch (MessagingException e) {
            throw ImapProblem.of(e);
        }
    }

    private void connect(Store store, ImapMailbox mailbox) throws MessagingException {
        hosts.require(mailbox.host(), mailbox.port());
        if (mailbox.login() == ImapMailbox.Login.PASSWORD) {
            connect(store, mailbox, mailbox.connector().require(ImapMailbox.PASSWORD));
            return;
        }
        try {
            connect(store, mailbox, tokens.of(mailbox.connector()));
        } catch (AuthenticationFailedException e) { // perhaps withdrawn before its time: once more with a new one
            tokens.forget(mailbox.connector());
            connect(store, mailbox, tokens.of(mailbox.connector()));
        }
    }

    private static void connect(Store store, ImapMailbox mailbox, String secret) throws MessagingException {
        store.connect(mailbox.host(), mailbox.port(), mailbox.user(), secret);
    }

    private Session session(ImapMailbox mailbox, Duration silence) {
        var properties = new Properties();
        put(properties, "connectiontimeout", PATIENCE.toMillis());
        put(properties, "timeout", silence.toMillis());
        put(properties, "writetimeout", silence.toMillis());
        put(properties, "ssl.enable", mailbox.security() == Security.TLS);
        put(properties, "ssl.checkserveridentity", true);
        put(properties, "starttls.enable", mailbox.security() == Security.STARTTLS);
        put(properties, "starttls.required", mailbox.security() == Security.STARTTLS);
        put(properties, "socketFactory.fallback", false);
        put(properties, "partialfetch", false);
        put(properties, "peek", true);
        put(properties, "auth.mechanisms", mailbox.login() == ImapMailbox.Login.OAUTH2 ? "XOAUTH2" : "PLAIN LOGIN");
        properties.put("mail.imap.socketFactory", new OutsideSockets(hosts, mailbox.host(), mailbox.port()));
        return Session.getInstance(properties);
    }

    private static void put(Properties properties, String name, Object value) {
        properties.put("mail.imap." + name, String.valueOf(value));
    }
}
