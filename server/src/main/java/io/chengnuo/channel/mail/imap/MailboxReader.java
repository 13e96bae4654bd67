package io.chengnuo.channel.mail.imap;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.mail.KeptRunning;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Tenancy;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one mailbox as long as this node holds it: takes what is new, then waits until the server says that something came (IDLE), or for
 * the pause of its settings where the server cannot. A connection that is lost is opened again, later and later while that fails.
 */
final class MailboxReader implements KeptRunning.Running {

    private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);
    /** Shorter than what routers and servers forget, and than the time that a mailbox is held. */
    private static final Duration IDLE = Duration.ofSeconds(60);
    /** More than {@link #IDLE}, or waiting would count as a lost connection. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration HELD_ELSEWHERE = Duration.ofSeconds(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    /** Servers lock an account that is tried too often. */
    private static final Duration WRONG_LOGIN_WAIT = Duration.ofMinutes(5);

    private final UUID tenant;
    /** Who holds the mailbox: this reader, not its node, so that the end of one never takes it from the next. */
    private final UUID holder = UUID.randomUUID();

    private final ImapMailbox mailbox;
    private final ImapLogin login;
    private final ReadMailbox read;
    private final Mailboxes mailboxes;
    private final Connectors connectors;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean idling;
    private int failures;

    MailboxReader(
            UUID tenant,
            ImapMailbox mailbox,
            ImapLogin login,
            ReadMailbox read,
            Mailboxes mailboxes,
            Connectors connectors) {
        this.tenant = tenant;
        this.mailbox = mailbox;
        this.login = login;
        this.read = read;
        this.mailboxes = mailboxes;
        this.connectors = connectors;
        this.thread = Thread.ofVirtual()
                .name("mailbox-" + mailbox.connector().id())
                .unstarted(() -> Tenancy.run(tenant, this::goOnReading));
    }

    void start() {
        thread.start();
    }

    /** Interrupting a virtual thread closes the socket it waits on. */
    @Override
    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    @Override
    public void join() throws InterruptedException {
        thread.join(PATIENCE);
    }

    @Override
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void goOnReading() {
        while (!stopped) {
            try {
                if (mailboxes.hold(id(), holder)) {
                    connected();
                } else {
                    pause(HELD_ELSEWHERE);
                }
            } catch (ImapProblem e) {
                failed(e.code());
            } catch (MessagingException e) {
                failed(ImapProblem.of(e).code());
            } catch (Conflict e) {
                failed("incomplete");
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                if (!stopped) {
                    log.warn("{} was interrupted", mailbox.connector(), e);
                    failed("broke");
                }
            }
        }
        Thread.interrupted(); // else the database is not reached any more
        release();
    }

    private void connected() throws MessagingException, InterruptedException {
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
                read.takeNew(mailbox, folder, this::mayGoOn);
                connectors.works(id());
                if (!read.hasNews(mailbox, folder)) {
                    waitForNews(store, folder);
                }
            } while (mayGoOn());
        }
    }

    private boolean mayGoOn() {
        failures = 0; // the server let us in and answers
        return !stopped && mailboxes.hold(id(), holder);
    }

    private void waitForNews(IMAPStore store, IMAPFolder folder) throws MessagingException, InterruptedException {
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
            pause(mailbox.pause());
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

    private void failed(String problem) {
        if (stopped) {
            return;
        }
        log.info("{} cannot be read: {}", mailbox.connector(), problem);
        failures++;
        try {
            connectors.fails(id(), problem);
            release();
            pause(wait(problem));
        } catch (InterruptedException e) {
            stopped = true;
        } catch (RuntimeException e) {
            log.warn("{}: its problem {} could not be written down", mailbox.connector(), problem, e);
        }
    }

    private Duration wait(String problem) {
        if (problem.equals(ImapProblem.WRONG_LOGIN)) {
            return WRONG_LOGIN_WAIT;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 7));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private void release() {
        try {
            mailboxes.release(id(), holder);
        } catch (RuntimeException e) {
            log.info("{} is left to its lease", mailbox.connector());
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    private UUID id() {
        return mailbox.connector().id();
    }
}
