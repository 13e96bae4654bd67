package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.mail.read.MailReader;
import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.channel.mail.read.UnreadableMail;
import io.chengnuo.shared.files.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail to several of our addresses comes into each of their mailboxes with other headers of transport. A Message-ID is only a hint:
 * it is the same mail when its words and files are the same, too. The first is taken, the others are not.
 */
@Component
class SameMail {

    private final ReceivedMails mails;
    private final FileStore files;

    SameMail(ReceivedMails mails, FileStore files) {
        this.mails = mails;
        this.files = files;
    }

    /** Null when it did not come into another mailbox. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Nullable
    Verdict elsewhere(ReceivedMail received, ReadMail mail) {
        if (mail.messageId() == null || mail.from() == null) {
            return null;
        }
        return mails.inOtherMailboxes(received, mail.messageId(), mail.from().address(), mail.subject()).stream()
                .filter(other -> saysTheSame(other, mail))
                .findFirst()
                .map(other -> Verdict.ignored("other_mailbox", other.ticket()))
                .orElse(null);
    }

    private boolean saysTheSame(ReceivedMail other, ReadMail mail) {
        try (var bytes = files.open(files.require(ReceiveMail.OWNER, other.id(), other.file()))) {
            var read = MailReader.read(bytes.readAllBytes());
            return read.visibleText().equals(mail.visibleText()) && sameFiles(read, mail);
        } catch (UnreadableMail e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean sameFiles(ReadMail one, ReadMail other) {
        if (one.files().size() != other.files().size()) {
            return false;
        }
        for (var i = 0; i < one.files().size(); i++) {
            if (!Arrays.equals(one.files().get(i).bytes(), other.files().get(i).bytes())) {
                return false;
            }
        }
        return true;
    }
}
