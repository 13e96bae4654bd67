package io.chengnuo.channel.mail.imap;

import io.chengnuo.channel.line.Lease;
import java.util.UUID;

/** Who holds the mailbox: one reader, not its node, so that the end of one never takes it from the next. */
record MailboxLease(Mailboxes mailboxes, UUID connector, UUID holder) implements Lease {

    @Override
    public boolean hold() {
        return mailboxes.hold(connector, holder);
    }

    @Override
    public void release() {
        mailboxes.release(connector, holder);
    }
}
