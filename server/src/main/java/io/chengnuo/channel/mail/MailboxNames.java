package io.chengnuo.channel.mail;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The connector behind the name of a mailbox; a mail that a program delivered over HTTP may name any other. */
@Component
public class MailboxNames {

    private final Connectors connectors;

    MailboxNames(Connectors connectors) {
        this.connectors = connectors;
    }

    public Optional<Connector> find(String mailbox) {
        return uuid(mailbox).flatMap(connectors::find).filter(MailboxNames::isMail);
    }

    /** Whether it is the address of one of our mailboxes in use. */
    boolean include(String address) {
        return connectors.inUse().stream()
                .filter(MailboxNames::isMail)
                .anyMatch(connector -> address.equalsIgnoreCase(connector.setting("address")));
    }

    static boolean isMail(Connector connector) {
        return connector.kind() == ConnectorKind.IMAP || connector.kind() == ConnectorKind.MAIL_DOOR;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
