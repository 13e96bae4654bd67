package io.chengnuo.channel.mail.imap;

import io.chengnuo.channel.connector.Connector;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A mailbox as the settings of its connector say. */
record ImapMailbox(Connector connector) {

    static final String ADDRESS = "address";
    static final String HOST = "host";
    static final String PORT = "port";
    static final String SECURITY = "security";
    static final String USER = "user";
    static final String LOGIN = "login";
    static final String PASSWORD = "password";
    static final String FOLDER = "folder";
    static final String BEGIN = "begin";
    static final String AFTERWARDS = "afterwards";
    static final String MOVE_TO = "moveTo";
    static final String POLL_SECONDS = "pollSeconds";

    /** How the connection is protected. */
    enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    /** How we prove who we are. */
    enum Login {
        PASSWORD,
        OAUTH2
    }

    /** What of the mails that lie there already is read the first time. */
    enum Begin {
        UNREAD,
        ALL
    }

    /** What happens on the server to a mail that we have. */
    enum Afterwards {
        MARK_READ,
        MOVE
    }

    String host() {
        return connector.require(HOST);
    }

    int port() {
        return connector.number(PORT, security() == Security.TLS ? 993 : 143);
    }

    Security security() {
        return Security.valueOf(connector.setting(SECURITY, Security.TLS.name()));
    }

    Login login() {
        return Login.valueOf(connector.setting(LOGIN, Login.PASSWORD.name()));
    }

    String user() {
        return connector.require(USER);
    }

    String folder() {
        return connector.setting(FOLDER, "INBOX");
    }

    Begin begin() {
        return Begin.valueOf(connector.setting(BEGIN, Begin.UNREAD.name()));
    }

    /** The folder that mails are moved to; null when they are marked as read. */
    @Nullable
    String moveTo() {
        return Afterwards.MOVE.name().equals(connector.setting(AFTERWARDS)) ? connector.require(MOVE_TO) : null;
    }

    /** How long to wait when the server does not tell by itself. */
    Duration pause() {
        return Duration.ofSeconds(Math.clamp(connector.number(POLL_SECONDS, 60), 5, 3_600));
    }

    /** To what the numbers of mails belong. */
    String place() {
        return host() + ":" + port() + "/" + user() + "/" + folder();
    }
}
