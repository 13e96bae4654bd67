package io.chengnuo.channel.mail.intake;

import io.chengnuo.channel.connector.FileTypes;
import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.ticket.CustomerWrites;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.ticket.TicketBrief;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a mail into a ticket, or into words on one, with its files. */
@Component
class TakeMail {

    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int SUBJECT_OF_WORDS = 60;
    private static final int MOST_FILES = 100;
    private static final Pattern ANSWER = Pattern.compile(
            "^(?:(?:re|fw|fwd|aw|回复|回覆|答复|转发|轉寄)\\s*(?:\\[\\d+\\])?\\s*[:：]\\s*)+", Pattern.CASE_INSENSITIVE);

    private final OpenTicket open;
    private final CustomerWrites writes;
    private final RecogniseCustomer recognise;
    private final FileStore files;
    private final MessageSource texts;
    private final Tenants tenants;

    TakeMail(
            OpenTicket open,
            CustomerWrites writes,
            RecogniseCustomer recognise,
            FileStore files,
            MessageSource texts,
            Tenants tenants) {
        this.open = open;
        this.writes = writes;
        this.recognise = recognise;
        this.files = files;
        this.texts = texts;
        this.tenants = tenants;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Verdict asNew(ReadMail mail, Identity sender) {
        var name = mail.from() == null ? null : mail.from().name();
        var customer = recognise.from(new RecogniseCustomer.Asked(name, List.of(sender)));
        return acting(customer.customer().value()).call(() -> {
            var opened = open.open(NewTicket.of(
                            new Requester(customer.customer().value(), customer.tier()),
                            Channel.MAIL,
                            subject(mail),
                            words(mail),
                            null)
                    .with(keep(mail)));
            return new Verdict(MailOutcome.OPENED, null, opened.id().value(), null);
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Verdict onto(ReadMail mail, TicketBrief ticket) {
        return acting(ticket.customer()).call(() -> {
            var message = writes.write(ticket.id(), words(mail), keep(mail));
            return new Verdict(MailOutcome.APPENDED, null, ticket.id().value(), message);
        });
    }

    private static Acting acting(UUID customer) {
        return new Acting(
                Acting.Kind.CUSTOMER, customer, "mail", Acting.current().trace());
    }

    List<UUID> keep(ReadMail mail) {
        return mail.files().stream()
                .filter(file -> file.bytes().length > 0)
                .limit(MOST_FILES)
                .map(file -> files.keep(file.name(), FileTypes.of(file.bytes()), new ByteArrayInputStream(file.bytes()))
                        .id())
                .toList();
    }

    String words(ReadMail mail) {
        var words = mail.visibleText().isBlank() ? text("mail.no_words") : mail.visibleText();
        return words.length() > LONGEST_BODY ? words.substring(0, LONGEST_BODY) : words;
    }

    private String subject(ReadMail mail) {
        var subject = ANSWER.matcher(mail.subject()).replaceFirst("").strip();
        if (subject.isBlank()) {
            var first = mail.visibleText().lines().findFirst().orElse("").strip();
            subject = first.isEmpty() ? text("mail.no_subject") : cut(first, SUBJECT_OF_WORDS);
        }
        return cut(subject, LONGEST_SUBJECT);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1)) + "…"
                : text;
    }

    private String text(String key) {
        return texts.getMessage(key, null, tenants.require(Tenancy.require()).locale());
    }
}
