package io.chengnuo.channel.mail;

import static io.chengnuo.channel.db.Tables.OUTGOING_MAILS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands due mails to one node at a time and remembers what became of them; each step is a transaction of its own. */
@Component
class MailQueue {

    private static final Duration LEASE = Duration.ofMinutes(15);

    /** Kinds of mail about a ticket that do not go to its customer. */
    static final List<String> TO_COLLEAGUES =
            List.of("side_talk", "notice", "meeting", "meeting_cancelled", "meeting_reminder");

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailQueue(DSLContext sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes up to {@code most} due mails for this node; nobody else takes them while the lease runs. */
    List<OutgoingMail> claim(int most) {
        return Objects.requireNonNull(transaction.execute(status -> claimNow(most, clock.instant())));
    }

    private List<OutgoingMail> claimNow(int most, Instant now) {
        return sql.update(OUTGOING_MAILS)
                .set(OUTGOING_MAILS.STATE, MailState.CLAIMED.name())
                .set(OUTGOING_MAILS.TRIES, OUTGOING_MAILS.TRIES.plus(1))
                .set(OUTGOING_MAILS.CLAIMED_UNTIL, now.plus(LEASE))
                .where(OUTGOING_MAILS.ID.in(select(OUTGOING_MAILS.ID)
                        .from(OUTGOING_MAILS)
                        .where(OUTGOING_MAILS.STATE.eq(MailState.PENDING.name()))
                        .and(OUTGOING_MAILS.DUE_AT.le(now))
                        .orderBy(OUTGOING_MAILS.DUE_AT)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()))
                .returningResult(
                        OUTGOING_MAILS.ID,
                        OUTGOING_MAILS.RECIPIENT,
                        OUTGOING_MAILS.RECIPIENT_NAME,
                        OUTGOING_MAILS.LOCALE.convertFrom(Locale::forLanguageTag),
                        OUTGOING_MAILS.SUBJECT,
                        OUTGOING_MAILS.BODY,
                        OUTGOING_MAILS.MESSAGE_ID,
                        OUTGOING_MAILS.TRIES,
                        DSL.when(OUTGOING_MAILS.KIND.notIn(TO_COLLEAGUES), OUTGOING_MAILS.TICKET),
                        OUTGOING_MAILS.INVITATION,
                        OUTGOING_MAILS.SENDER,
                        OUTGOING_MAILS.SENDER_NAME,
                        OUTGOING_MAILS.IN_REPLY_TO,
                        OUTGOING_MAILS.ANSWERS.convertFrom(List::of))
                .fetch(mapping(OutgoingMail::new));
    }

    /** Writes down what became of a claimed mail; nothing when another verdict came first (a lease that ran out). */
    void settle(OutgoingMail mail, Verdict verdict) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> sql.update(OUTGOING_MAILS)
                .set(OUTGOING_MAILS.STATE, verdict.state().name())
                .set(OUTGOING_MAILS.BODY, kept(verdict.state()))
                .set(OUTGOING_MAILS.INVITATION, invitation(verdict.state()))
                .set(OUTGOING_MAILS.PROBLEM, verdict.problem())
                .set(OUTGOING_MAILS.DUE_AT, now.plus(verdict.pause()))
                .set(OUTGOING_MAILS.SENT_AT, verdict.state() == MailState.SENT ? now : null)
                .setNull(OUTGOING_MAILS.CLAIMED_UNTIL)
                .where(OUTGOING_MAILS.ID.eq(mail.id()))
                .and(OUTGOING_MAILS.STATE.eq(MailState.CLAIMED.name()))
                .and(OUTGOING_MAILS.TRIES.eq(mail.tries()))
                .execute());
    }

    /** A node that died while sending leaves the question open whether the server has the mail. */
    void markAbandoned() {
        transaction.executeWithoutResult(status -> sql.update(OUTGOING_MAILS)
                .set(OUTGOING_MAILS.STATE, MailState.UNKNOWN.name())
                .set(OUTGOING_MAILS.PROBLEM, "abandoned")
                .where(OUTGOING_MAILS.STATE.eq(MailState.CLAIMED.name()))
                .and(OUTGOING_MAILS.CLAIMED_UNTIL.lt(clock.instant()))
                .execute());
    }

    /**
     * Words that went out are forgotten here: they may hold a code or a link, and what matters of them stands in the ticket.
     */
    private static Field<String> kept(MailState state) {
        return state == MailState.SENT ? DSL.inline("") : OUTGOING_MAILS.BODY;
    }

    private static Field<String> invitation(MailState state) {
        return state == MailState.SENT ? DSL.inline((String) null) : OUTGOING_MAILS.INVITATION;
    }

    /** What became of one try. {@code pause} is how long until the next. */
    record Verdict(MailState state, @Nullable String problem, Duration pause) {}
}
