package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.mail.intake.ReceivedMails.Kept;
import io.chengnuo.channel.mail.read.MailReader;
import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.channel.mail.read.UnreadableMail;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.JudgeFile;
import io.chengnuo.shared.files.StoredFile;
import io.chengnuo.shared.web.Version;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way in for mail, whatever brought it. Its bytes are committed before anybody reads them; then it is read and settled in a
 * transaction of its own. What fails is in quarantine with its reason, and can be tried again. The same bytes through the same mailbox
 * are settled once, however often and by however many at once they are delivered.
 */
@Service
public class ReceiveMail {

    static final String OWNER = "received mail";

    private static final Logger log = LoggerFactory.getLogger(ReceiveMail.class);
    private static final int LEFT_UNREAD = 50;

    private final ReceivedMails mails;
    private final JudgeMail judge;
    private final TellOfHeldMail tell;
    private final TrustedSigners signers;
    private final FileStore files;
    private final JudgeFile harmless;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiveMail(
            ReceivedMails mails,
            JudgeMail judge,
            TellOfHeldMail tell,
            TrustedSigners signers,
            FileStore files,
            JudgeFile harmless,
            TransactionTemplate transaction,
            Clock clock) {
        this.mails = mails;
        this.judge = judge;
        this.tell = tell;
        this.signers = signers;
        this.files = files;
        this.harmless = harmless;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers the id under which the mail is kept; it is settled when this returns. Never within a transaction of the caller. */
    @Transactional(propagation = Propagation.NEVER)
    public UUID receive(String mailbox, byte[] raw) {
        var kept = kept(mailbox, raw);
        if (!kept.settled()) {
            settle(kept.id());
        }
        return kept.id();
    }

    /** Keeps what is no whole mail, for a person to look at. */
    @Transactional(propagation = Propagation.NEVER)
    public UUID hold(String mailbox, byte[] part, String reason) {
        var kept = kept(mailbox, part);
        if (!kept.settled()) {
            settle(kept.id(), mail -> Verdict.quarantined(reason));
        }
        return kept.id();
    }

    /** Reads and settles what a process that ended had kept only. */
    void settleLeftUnread() {
        mails.unreadSince(clock.instant().minusSeconds(60), LEFT_UNREAD).forEach(this::settle);
    }

    private Kept kept(String mailbox, byte[] raw) {
        var sha256 = Sha256.hex(raw);
        var before = mails.find(mailbox, sha256);
        if (before.isPresent()) {
            return before.get();
        }
        var added = transaction.execute(status -> {
            var file = files.keepForOurselves("mail.eml", "message/rfc822", new ByteArrayInputStream(raw));
            var id = mails.add(mailbox, file, clock.instant());
            id.ifPresentOrElse(
                    it -> files.give(List.of(file.id()), OWNER, it),
                    status::setRollbackOnly); // somebody else brought it at the same moment
            return id;
        });
        return Objects.requireNonNull(added)
                .map(id -> new Kept(id, false))
                .or(() -> mails.find(mailbox, sha256))
                .orElseThrow();
    }

    private void settle(UUID id) {
        settle(id, null);
    }

    private void settle(UUID id, @Nullable Function<ReadMail, Verdict> decision) {
        try {
            transaction.executeWithoutResult(status -> {
                var mail = mails.lock(id);
                if (mail.state() == MailOutcome.RECEIVED) {
                    settle(mail, null, decision == null ? read -> judge.judge(mail, read) : decision);
                }
            });
        } catch (Refusal e) {
            refused(id, e);
        } catch (RuntimeException | StackOverflowError e) { // the next try would end the same way
            log.warn("mail {} is in quarantine", id, e);
            transaction.executeWithoutResult(status -> {
                var mail = mails.lock(id);
                if (mail.state() == MailOutcome.RECEIVED) {
                    settled(mail, Verdict.quarantined("failed"), null, null);
                }
            });
        }
    }

    /** What the mail was to do was refused, and undone: held with the reason that whoever does it at his screen is told. */
    private void refused(UUID id, Refusal refusal) {
        transaction.executeWithoutResult(status -> {
            var mail = mails.lock(id);
            if (mail.state() == MailOutcome.RECEIVED) {
                settle(mail, null, read -> judge.refused(read, refusal.code()));
            }
        });
    }

    /** A person decides about a mail in quarantine; refuses one that is settled, or that somebody else changed meanwhile. */
    @Transactional
    void decide(UUID id, @Nullable String ifMatch, BiFunction<ReceivedMail, ReadMail, Verdict> decision) {
        var mail = mails.lock(id);
        Version.check(ifMatch, mail.version());
        if (mail.state() != MailOutcome.QUARANTINED && mail.state() != MailOutcome.IGNORED) {
            throw new Conflict("mail_settled");
        }
        settle(mail, Acting.current().actor(), read -> decision.apply(mail, read));
    }

    private void settle(ReceivedMail mail, @Nullable UUID by, Function<ReadMail, Verdict> decision) {
        try {
            var raw = raw(mail);
            var read = MailReader.read(raw);
            settled(mail, decision.apply(read), read, by);
            mails.note(mail.id(), read, signers.check(read, raw).orElse(null));
        } catch (UnreadableMail e) {
            settled(mail, Verdict.quarantined(e.reason()), null, by);
        }
    }

    private void settled(ReceivedMail mail, Verdict verdict, @Nullable ReadMail read, @Nullable UUID by) {
        mails.settle(mail.id(), verdict, read, by, clock.instant());
        if (verdict.outcome() == MailOutcome.QUARANTINED && by == null) {
            tell.of(mail, read);
        }
    }

    /** As it says, read anew from its bytes; empty when it cannot be read. */
    Optional<ReadMail> read(ReceivedMail mail) {
        try {
            return Optional.of(MailReader.read(raw(mail)));
        } catch (UnreadableMail e) {
            return Optional.empty();
        }
    }

    /** The bytes of a mail hold those of its files: refuses with {@code file_withheld} when one of them may not be handed out. */
    void requireHarmless(ReceivedMail mail) {
        var harm = read(mail).stream()
                .flatMap(read -> read.files().stream())
                .anyMatch(file -> harmless.judge(file.bytes()).isPresent());
        if (harm) {
            throw new Forbidden("file_withheld");
        }
    }

    StoredFile file(ReceivedMail mail) {
        return files.require(OWNER, mail.id(), mail.file());
    }

    byte[] raw(ReceivedMail mail) {
        try (var bytes = files.open(file(mail))) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
