package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.Limit;
import io.chengnuo.channel.mail.MailboxNames;
import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The person in charge of a mailbox hears of mail that waits for a decision; of a flood, ten times an hour. */
@Component
class TellOfHeldMail {

    private static final Limit NOTICES = new Limit("notices of held mail", 10, Duration.ofHours(1));

    private final MailboxNames mailboxes;
    private final NotifyPeople notify;
    private final Attempts attempts;

    TellOfHeldMail(MailboxNames mailboxes, NotifyPeople notify, Attempts attempts) {
        this.mailboxes = mailboxes;
        this.notify = notify;
        this.attempts = attempts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void of(ReceivedMail mail, @Nullable ReadMail read) {
        mailboxes
                .find(mail.mailbox())
                .filter(mailbox -> attempts.allows(NOTICES, mail.mailbox()))
                .ifPresent(mailbox -> notify.tell(List.of(new Notice(
                        mailbox.inCharge(),
                        "mail_held",
                        List.of(mailbox.name(), sender(read), read == null ? "" : read.subject()),
                        "/mails?state=quarantined&mailbox=" + mail.mailbox() + "&mail=" + mail.id(),
                        false))));
    }

    private static String sender(@Nullable ReadMail read) {
        return read == null || read.from() == null ? "?" : read.from().address();
    }
}
