package io.chengnuo.channel.mail.imap;

import io.chengnuo.channel.line.HeldLine;
import io.chengnuo.shared.Conflict;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one mailbox as long as this node holds it: takes what is new, then waits until the server says that something came (IDLE), or for
 * the pause of its settings where the server cannot.
 */
final class MailboxReader implements HeldLine.Work {

    private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);
    /** Shorter than what routers and servers forget, and than the time that a mailbox is held. */
    private static final Duration IDLE = Duration.ofSeconds(60);
    /** More than {@link #IDLE}, or waiting would count as a lost connection. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    /** Servers lock an account that is tried too often. */
    private static final HeldLine.Pace PACE = new HeldLine.Pace(
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            Map.of(ImapProblem.WRONG_LOGIN, Duration.ofMinutes(5)),
            Duration.ofSeconds(5));

    private final ImapMailbox mailbox;
    private final ImapLogin login;
    private final ReadMailbox read;
    private volatile boolean idling;

    MailboxReader(ImapMailbox mailbox, ImapLogin login, ReadMailbox read) {
        this.mailbox = mailbox;
        this.login = login;
        this.read = read;
    }

    @Override
    public HeldLine.Pace pace() {
        return PACE;
    }

    @Override
    public void goOn(HeldLine line) throws MessagingException, InterruptedException {
        try (var store = login.open(mailbox, SILENCE)) {
            var folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            folder.addMessageCountListener(new MessageCountAdapter() {
                @Override
                public void messagesAdded(MessageCountEvent event) {
                    if (idling) { // also when the server said it before it began to idle
                        endIdle(folder);
                    }
                }
            });
            do {
                read.takeNew(mailbox, folder, () -> mayGoOn(line));
                line.works();
                if (!read.hasNews(mailbox, folder)) {
                    waitForNews(store, folder, line);
                }
            } while (mayGoOn(line));
        }
    }

    @Override
    public Optional<String> problem(Exception failure) {
        return switch (failure) {
            case ImapProblem known -> Optional.of(known.code());
            case MessagingException outside ->
                Optional.of(ImapProblem.of(outside).code());
            case Conflict conflict -> Optional.of("incomplete");
            default -> Optional.empty();
        };
    }

    private static boolean mayGoOn(HeldLine line) {
        line.answers();
        return line.goesOn();
    }

    private void waitForNews(IMAPStore store, IMAPFolder folder, HeldLine line)
            throws MessagingException, InterruptedException {
        if (store.hasCapability("IDLE")) {
            var alarm = Thread.ofPlatform()
                    .daemon()
                    .name("mailbox-alarm")
                    .start(() -> endIdleInTime(folder)); // a platform thread: interrupting it leaves the socket alone
            try {
                idling = true;
                folder.idle(true);
            } finally {
                idling = false;
                alarm.interrupt();
            }
        } else {
            line.pause(mailbox.pause());
            folder.getMessageCount(); // makes the server say what came
        }
    }

    /** Without an end the lease runs out and a dead connection stays unnoticed. */
    private static void endIdleInTime(IMAPFolder folder) {
        try {
            Thread.sleep(IDLE);
            endIdle(folder);
        } catch (InterruptedException e) {
            log.debug("IDLE ended before its time");
        }
    }

    /** Any other command ends it. */
    private static void endIdle(IMAPFolder folder) {
        try {
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
        } catch (MessagingException e) {
            log.debug("IDLE had ended", e);
        }
    }
}
