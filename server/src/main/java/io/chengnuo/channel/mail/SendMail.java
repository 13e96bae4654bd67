package io.chengnuo.channel.mail;

import io.chengnuo.channel.mail.MailQueue.Verdict;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due of one company. Each mail is claimed in one transaction, sent outside of any, and settled in another, so
 * that a crash leaves a claimed mail and never a doubled one.
 */
@Component
class SendMail {

    private static final Logger log = LoggerFactory.getLogger(SendMail.class);
    private static final int BATCH = 20;
    private static final int MOST_TRIES = 12;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    private final MailQueue queue;
    private final Smtp smtp;
    private final MailDoor door;
    private final Tenants tenants;

    SendMail(MailQueue queue, Smtp smtp, MailDoor door, Tenants tenants) {
        this.queue = queue;
        this.smtp = smtp;
        this.door = door;
        this.tenants = tenants;
    }

    void sendDue() {
        queue.markAbandoned();
        if (!door.isOpen()) {
            return;
        }
        List<OutgoingMail> mails;
        do {
            mails = queue.claim(BATCH);
            if (!mails.isEmpty() && !send(mails)) {
                return;
            }
        } while (mails.size() == BATCH);
    }

    /** False when the server cannot be reached: the rest waits too. */
    private boolean send(List<OutgoingMail> mails) {
        try (var transport = smtp.connect()) {
            var company = tenants.require(Tenancy.require()).name();
            mails.forEach(mail -> queue.settle(mail, verdict(transport, mail, company)));
            return true;
        } catch (MessagingException e) {
            log.warn("the mail server cannot be reached: {}", e.getMessage());
            mails.forEach(mail -> queue.settle(mail, again(mail, "unreachable")));
            return false;
        }
    }

    private Verdict verdict(Transport transport, OutgoingMail mail, String company) {
        if (!transport.isConnected()) {
            return again(mail, "unreachable");
        }
        try {
            return switch (smtp.send(transport, mail, company)) {
                case TAKEN -> new Verdict(MailState.SENT, null, Duration.ZERO);
                case REFUSED_FOR_NOW -> again(mail, "refused_for_now");
                case REFUSED -> new Verdict(MailState.FAILED, "refused", Duration.ZERO);
                case NOTHING -> new Verdict(MailState.UNKNOWN, "no_answer", Duration.ZERO);
            };
        } catch (NotSigned e) {
            log.warn("mail {} cannot be signed", mail.id(), e);
            return again(mail, "not_signed");
        } catch (MessagingException e) {
            log.info("mail {} cannot be written: {}", mail.id(), e.getClass().getSimpleName());
            return new Verdict(MailState.FAILED, "not_writable", Duration.ZERO);
        }
    }

    private static Verdict again(OutgoingMail mail, String problem) {
        if (mail.tries() >= MOST_TRIES) {
            return new Verdict(MailState.FAILED, problem, Duration.ZERO);
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(mail.tries() - 1, 10));
        return new Verdict(MailState.PENDING, problem, doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
    }
}
