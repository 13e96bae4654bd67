package io.chengnuo.channel.mail.imap;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.line.HeldLine;
import io.chengnuo.channel.line.KeptRunning;
import io.chengnuo.shared.database.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A reader for every mailbox in use on every node; which node really reads is settled by the lease of the mailbox. */
@Component
class MailboxReaders extends KeptRunning {

    private final ImapLogin login;
    private final ReadMailbox read;
    private final Mailboxes mailboxes;
    private final Connectors connectors;

    MailboxReaders(Tenants tenants, ImapLogin login, ReadMailbox read, Mailboxes mailboxes, Connectors connectors) {
        super(ConnectorKind.IMAP, tenants, connectors);
        this.login = login;
        this.read = read;
        this.mailboxes = mailboxes;
        this.connectors = connectors;
    }

    @Override
    protected Running begin(UUID tenant, Connector connector) {
        return new HeldLine(
                        Thread.ofVirtual().name("mailbox-" + connector.id()),
                        connector,
                        new MailboxLease(mailboxes, connector.id(), UUID.randomUUID()),
                        connectors,
                        new MailboxReader(new ImapMailbox(connector), login, read))
                .start();
    }
}
