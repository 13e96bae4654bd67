package io.chengnuo.channel.mail.intake;

import static io.chengnuo.channel.db.Tables.OUTGOING_MAILS;
import static io.chengnuo.channel.db.Tables.RECEIVED_MAILS;

import io.chengnuo.channel.mail.read.ReadMail;
import io.chengnuo.channel.mail.read.Smime;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.files.StoredFile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code channel.received_mails}. */
@Repository
class ReceivedMails {

    private static final Field<?>[] COLUMNS = {
        RECEIVED_MAILS.ID,
        RECEIVED_MAILS.MAILBOX,
        RECEIVED_MAILS.FILE,
        RECEIVED_MAILS.SIZE,
        RECEIVED_MAILS.STATE,
        RECEIVED_MAILS.REASON,
        RECEIVED_MAILS.SENDER,
        RECEIVED_MAILS.SENDER_NAME,
        RECEIVED_MAILS.SUBJECT,
        RECEIVED_MAILS.TICKET,
        RECEIVED_MAILS.MESSAGE,
        RECEIVED_MAILS.RECEIVED_AT,
        RECEIVED_MAILS.SETTLED_AT,
        RECEIVED_MAILS.VERSION
    };

    private final DSLContext sql;

    ReceivedMails(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty when these bytes came through this mailbox before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> add(String mailbox, StoredFile raw, Instant at) {
        return sql.insertInto(RECEIVED_MAILS)
                .set(RECEIVED_MAILS.ID, Ids.next(at))
                .set(RECEIVED_MAILS.MAILBOX, mailbox)
                .set(RECEIVED_MAILS.SHA256, raw.sha256())
                .set(RECEIVED_MAILS.FILE, raw.id())
                .set(RECEIVED_MAILS.SIZE, raw.size())
                .set(RECEIVED_MAILS.STATE, MailOutcome.RECEIVED.name())
                .set(RECEIVED_MAILS.RECEIVED_AT, at)
                .onConflictDoNothing()
                .returningResult(RECEIVED_MAILS.ID)
                .fetchOptional(RECEIVED_MAILS.ID);
    }

    /** A mail that is kept, and whether somebody decided what becomes of it. */
    record Kept(UUID id, boolean settled) {}

    @Transactional(readOnly = true)
    Optional<Kept> find(String mailbox, String sha256) {
        return sql.select(RECEIVED_MAILS.ID, RECEIVED_MAILS.STATE)
                .from(RECEIVED_MAILS)
                .where(RECEIVED_MAILS.MAILBOX.eq(mailbox), RECEIVED_MAILS.SHA256.eq(sha256))
                .fetchOptional(row -> new Kept(row.value1(), !row.value2().equals(MailOutcome.RECEIVED.name())));
    }

    @Transactional(readOnly = true)
    ReceivedMail require(UUID id) {
        return sql.select(COLUMNS)
                .from(RECEIVED_MAILS)
                .where(RECEIVED_MAILS.ID.eq(id))
                .fetchOptional(ReceivedMails::mail)
                .orElseThrow(() -> new NotFound("no_such_received_mail"));
    }

    /** Nobody else settles it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    ReceivedMail lock(UUID id) {
        return sql.select(COLUMNS)
                .from(RECEIVED_MAILS)
                .where(RECEIVED_MAILS.ID.eq(id))
                .forUpdate()
                .fetchOptional(ReceivedMails::mail)
                .orElseThrow(() -> new NotFound("no_such_received_mail"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void settle(UUID id, Verdict verdict, @Nullable ReadMail read, @Nullable UUID by, Instant at) {
        var update = sql.update(RECEIVED_MAILS)
                .set(RECEIVED_MAILS.STATE, verdict.outcome().name())
                .set(RECEIVED_MAILS.REASON, verdict.reason())
                .set(RECEIVED_MAILS.TICKET, verdict.ticket())
                .set(RECEIVED_MAILS.MESSAGE, verdict.message())
                .set(RECEIVED_MAILS.SETTLED_AT, at)
                .set(RECEIVED_MAILS.SETTLED_BY, by)
                .set(RECEIVED_MAILS.VERSION, RECEIVED_MAILS.VERSION.plus(1));
        if (read != null) {
            var from = read.from();
            update = update.set(RECEIVED_MAILS.MESSAGE_ID, read.messageId())
                    .set(RECEIVED_MAILS.SENDER, from == null ? null : from.address())
                    .set(RECEIVED_MAILS.SENDER_NAME, from == null ? null : from.name())
                    .set(RECEIVED_MAILS.SUBJECT, read.subject());
        }
        update.where(RECEIVED_MAILS.ID.eq(id)).execute();
    }

    /** What the desk has to know of it without reading it anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(UUID id, ReadMail read, Smime.@Nullable Signature signature) {
        sql.update(RECEIVED_MAILS)
                .set(RECEIVED_MAILS.PAGE, read.html() != null)
                .set(RECEIVED_MAILS.ENCRYPTED, read.encrypted())
                .set(
                        RECEIVED_MAILS.SIGNATURE,
                        signature == null ? null : signature.state().name())
                .set(RECEIVED_MAILS.SIGNER, signature == null ? null : signature.signer())
                .where(RECEIVED_MAILS.ID.eq(id))
                .execute();
    }

    /** The same mail as it came into other mailboxes of ours: it says the same id, sender and subject. Nobody else settles one until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<ReceivedMail> inOtherMailboxes(ReceivedMail mail, String messageId, String sender, String subject) {
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 1))", DSL.val(Tenancy.require() + "/" + messageId));
        return sql.select(COLUMNS)
                .from(RECEIVED_MAILS)
                .where(RECEIVED_MAILS.MESSAGE_ID.eq(messageId), RECEIVED_MAILS.SENDER.eq(sender))
                .and(RECEIVED_MAILS.SUBJECT.eq(subject))
                .and(RECEIVED_MAILS.MAILBOX.ne(mail.mailbox()))
                .and(RECEIVED_MAILS.STATE.in(MailOutcome.OPENED.name(), MailOutcome.APPENDED.name()))
                .orderBy(RECEIVED_MAILS.ID)
                .limit(5)
                .fetch(ReceivedMails::mail);
    }

    /** Kept, and left unread by a process that ended. */
    @Transactional(readOnly = true)
    List<UUID> unreadSince(Instant before, int most) {
        return sql.select(RECEIVED_MAILS.ID)
                .from(RECEIVED_MAILS)
                .where(RECEIVED_MAILS.STATE.eq(MailOutcome.RECEIVED.name()))
                .and(RECEIVED_MAILS.RECEIVED_AT.lt(before))
                .orderBy(RECEIVED_MAILS.ID)
                .limit(most)
                .fetch(RECEIVED_MAILS.ID);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    Page<ReceivedMail> list(
            @Nullable MailOutcome state,
            @Nullable UUID ticket,
            @Nullable String sender,
            @Nullable String mailbox,
            int limit,
            @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var rows = sql.select(COLUMNS)
                .from(RECEIVED_MAILS)
                .where(state == null ? DSL.noCondition() : RECEIVED_MAILS.STATE.eq(state.name()))
                .and(ticket == null ? DSL.noCondition() : RECEIVED_MAILS.TICKET.eq(ticket))
                .and(
                        sender == null
                                ? DSL.noCondition()
                                : RECEIVED_MAILS.SENDER.eq(sender.strip().toLowerCase(java.util.Locale.ROOT)))
                .and(mailbox == null ? DSL.noCondition() : RECEIVED_MAILS.MAILBOX.eq(mailbox))
                .and(after == null ? DSL.noCondition() : RECEIVED_MAILS.ID.lt(after.uuid(0)))
                .orderBy(RECEIVED_MAILS.ID.desc())
                .limit(limit + 1)
                .fetch(ReceivedMails::mail);
        return Page.of(rows, limit, mail -> Cursor.of(mail.id()));
    }

    /** The ticket of the nearest of these mails that is known here: one that we sent about a ticket, or one that a customer sent. */
    @Transactional(readOnly = true)
    Optional<UUID> ticketOf(Collection<String> references) {
        return references.stream()
                .map(id -> sentAbout(id).or(() -> receivedAbout(id)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<UUID> sentAbout(String messageId) {
        var at = messageId.indexOf('@');
        return sql.select(OUTGOING_MAILS.TICKET)
                .from(OUTGOING_MAILS)
                .where(OUTGOING_MAILS.MESSAGE_ID.eq(at < 0 ? messageId : messageId.substring(0, at)))
                .and(OUTGOING_MAILS.TICKET.isNotNull())
                .limit(1)
                .fetchOptional(OUTGOING_MAILS.TICKET);
    }

    private Optional<UUID> receivedAbout(String messageId) {
        return sql.select(RECEIVED_MAILS.TICKET)
                .from(RECEIVED_MAILS)
                .where(RECEIVED_MAILS.MESSAGE_ID.eq(messageId))
                .and(RECEIVED_MAILS.TICKET.isNotNull())
                .and(RECEIVED_MAILS.STATE.in(MailOutcome.OPENED.name(), MailOutcome.APPENDED.name()))
                .orderBy(RECEIVED_MAILS.ID.desc())
                .limit(1)
                .fetchOptional(RECEIVED_MAILS.TICKET);
    }

    private static ReceivedMail mail(org.jooq.Record row) {
        return new ReceivedMail(
                row.get(RECEIVED_MAILS.ID),
                row.get(RECEIVED_MAILS.MAILBOX),
                row.get(RECEIVED_MAILS.FILE),
                row.get(RECEIVED_MAILS.SIZE),
                MailOutcome.valueOf(row.get(RECEIVED_MAILS.STATE)),
                row.get(RECEIVED_MAILS.REASON),
                row.get(RECEIVED_MAILS.SENDER),
                row.get(RECEIVED_MAILS.SENDER_NAME),
                row.get(RECEIVED_MAILS.SUBJECT),
                row.get(RECEIVED_MAILS.TICKET),
                row.get(RECEIVED_MAILS.MESSAGE),
                row.get(RECEIVED_MAILS.RECEIVED_AT),
                row.get(RECEIVED_MAILS.SETTLED_AT),
                row.get(RECEIVED_MAILS.VERSION));
    }
}
