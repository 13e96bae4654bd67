package io.chengnuo.channel.mail.imap;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.mail.imap.Mailboxes.Progress;
import io.chengnuo.channel.mail.intake.ReceiveMail;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what is new in an open folder. Each mail is kept here, then marked on the server, then counted as read: a crash in between reads it
 * once more, and the same bytes are the same mail.
 */
@Component
class ReadMailbox {

    private static final Logger log = LoggerFactory.getLogger(ReadMailbox.class);
    private static final int LARGEST = 50 * 1024 * 1024;
    private static final int MOST_TRIES = 3;

    private final Mailboxes mailboxes;
    private final Connectors connectors;
    private final ReceiveMail receive;
    private final Map<UUID, Stuck> stuck = new ConcurrentHashMap<>();

    ReadMailbox(Mailboxes mailboxes, Connectors connectors, ReceiveMail receive) {
        this.mailboxes = mailboxes;
        this.connectors = connectors;
        this.receive = receive;
    }

    /** A mail that the server did not give us, and how often we asked. */
    private record Stuck(long uid, int tries) {}

    /** Answers when nothing new is left; {@code goOn} is asked before each mail. */
    void takeNew(ImapMailbox mailbox, IMAPFolder folder, GoOn goOn) throws MessagingException {
        var progress = progress(mailbox, folder);
        var news = folder.getMessagesByUID(progress.lastUid() + 1, UIDFolder.LASTUID);
        folder.fetch(news, whatWeAsk());
        for (var message : news) {
            var uid = folder.getUID(message);
            if (uid > progress.lastUid()) { // the last one is answered even when it is not new
                if (!goOn.yes()) {
                    return;
                }
                take(mailbox, folder, (IMAPMessage) message, uid, progress.seenUntil());
                mailboxes.advance(mailbox.connector().id(), uid);
            }
        }
    }

    /** Whether the server has said meanwhile that more came. */
    boolean hasNews(ImapMailbox mailbox, IMAPFolder folder) throws MessagingException {
        try {
            return lastUid(folder)
                    > mailboxes.progress(mailbox.connector().id()).lastUid();
        } catch (MessageRemovedException e) {
            return true;
        }
    }

    /** Whether this node still may read. */
    interface GoOn {
        boolean yes();
    }

    private static FetchProfile whatWeAsk() {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        return profile;
    }

    /** Numbers of another place, or of a folder that was made anew, are worth nothing: all of it is looked at, and what we have is known by its bytes. */
    private Progress progress(ImapMailbox mailbox, IMAPFolder folder) throws MessagingException {
        var id = mailbox.connector().id();
        var before = mailboxes.progress(id);
        if (before.isOf(mailbox.place(), folder.getUIDValidity())) {
            return before;
        }
        var seenUntil = mailbox.begin() == ImapMailbox.Begin.ALL ? 0 : lastUid(folder);
        var begun = new Progress(mailbox.place(), folder.getUIDValidity(), 0, seenUntil);
        mailboxes.begin(id, begun);
        return begun;
    }

    private static long lastUid(IMAPFolder folder) throws MessagingException {
        var count = folder.getMessageCount();
        return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
    }

    private void take(ImapMailbox mailbox, IMAPFolder folder, IMAPMessage message, long uid, long seenUntil)
            throws MessagingException {
        var id = mailbox.connector().id();
        try {
            if (uid <= seenUntil && message.isSet(Flags.Flag.SEEN)) {
                return;
            }
            if (message.getSize() > LARGEST) {
                receive.hold(id.toString(), headers(message), "too_large");
            } else {
                receive.receive(id.toString(), raw(message));
            }
            stuck.remove(id);
        } catch (MessageRemovedException e) {
            log.info("{}: a mail was removed before it was read", mailbox.connector());
            return;
        } catch (MessagingException | IOException e) {
            if (folder.isOpen() && folder.getStore().isConnected() && isStuck(id, uid)) {
                log.warn("{}: the server does not give mail {}; it stays there", mailbox.connector(), uid, e);
                connectors.fails(id, "mail_not_given");
                return;
            }
            throw e instanceof MessagingException messaging
                    ? messaging
                    : new MessagingException("not read", (IOException) e);
        }
        mark(mailbox, folder, message);
    }

    private boolean isStuck(UUID connector, long uid) {
        var now = stuck.merge(
                connector,
                new Stuck(uid, 1),
                (before, one) -> before.uid() == uid ? new Stuck(uid, before.tries() + 1) : one);
        return now.tries() >= MOST_TRIES;
    }

    private static byte[] raw(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        var bytes = new ByteArrayOutputStream(Math.max(1_024, message.getSize()));
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static byte[] headers(IMAPMessage message) throws MessagingException {
        var text = new StringBuilder();
        var lines = message.getAllHeaderLines();
        while (lines.hasMoreElements()) {
            text.append(lines.nextElement()).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A server that does not let us mark loses nothing: we know what we have. */
    private void mark(ImapMailbox mailbox, IMAPFolder folder, IMAPMessage message) throws MessagingException {
        var moveTo = mailbox.moveTo();
        try {
            message.setFlag(Flags.Flag.SEEN, true);
            if (moveTo != null) {
                folder.moveMessages(new Message[] {message}, target(folder, moveTo));
            }
        } catch (MessageRemovedException e) {
            log.info("{}: a mail was removed before it was marked", mailbox.connector());
        } catch (MessagingException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            log.warn("{}: a mail could not be marked", mailbox.connector(), e);
            connectors.fails(mailbox.connector().id(), "not_marked");
        }
    }

    private static Folder target(IMAPFolder folder, String name) throws MessagingException {
        return folder.getStore().getFolder(name);
    }
}
