package io.chengnuo.channel.mail;

import static io.chengnuo.channel.db.Tables.OUTGOING_MAILS;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's view of what went out and what did not. */
@RestController
@RequestMapping("/api/v1/mails")
class OutgoingMailController {

    private final DSLContext sql;
    private final MailDoor door;
    private final Clock clock;

    OutgoingMailController(DSLContext sql, MailDoor door, Clock clock) {
        this.sql = sql;
        this.door = door;
        this.clock = clock;
    }

    record Door(boolean open) {}

    record View(
            UUID id,
            String kind,
            MailState state,
            @Nullable String problem,
            String recipient,
            String subject,
            @Nullable UUID ticket,
            int tries,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    /** Whether mail can go out at all. */
    @GetMapping("/door")
    @Requires(Right.SETTINGS_EDIT)
    Door door() {
        return new Door(door.isOpen());
    }

    /** The newest first; recipients are masked. */
    @GetMapping
    @Requires(Right.SETTINGS_EDIT)
    @Transactional(readOnly = true)
    public Page<View> list(
            @RequestParam(required = false) @Nullable MailState state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = Cursor.parse(cursor, 1);
        var rows = sql.select(
                        OUTGOING_MAILS.ID,
                        OUTGOING_MAILS.KIND,
                        OUTGOING_MAILS.STATE.convertFrom(MailState::valueOf),
                        OUTGOING_MAILS.PROBLEM,
                        OUTGOING_MAILS.RECIPIENT.convertFrom(OutgoingMailController::masked),
                        OUTGOING_MAILS.SUBJECT,
                        OUTGOING_MAILS.TICKET,
                        OUTGOING_MAILS.TRIES,
                        OUTGOING_MAILS.CREATED_AT,
                        OUTGOING_MAILS.SENT_AT)
                .from(OUTGOING_MAILS)
                .where(state == null ? DSL.noCondition() : OUTGOING_MAILS.STATE.eq(state.name()))
                .and(after == null ? DSL.noCondition() : OUTGOING_MAILS.ID.lt(after.uuid(0)))
                .orderBy(OUTGOING_MAILS.ID.desc())
                .limit(limit + 1)
                .fetch(Records.mapping(View::new));
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }

    /** Sends one again that failed or may have been sent; the receiver recognises a second copy by its Message-ID. */
    @PutMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public void sendAgain(@PathVariable UUID id) {
        var found = sql.update(OUTGOING_MAILS)
                .set(OUTGOING_MAILS.STATE, MailState.PENDING.name())
                .set(OUTGOING_MAILS.TRIES, 0)
                .set(OUTGOING_MAILS.DUE_AT, clock.instant())
                .setNull(OUTGOING_MAILS.PROBLEM)
                .where(OUTGOING_MAILS.ID.eq(id))
                .and(OUTGOING_MAILS.STATE.in(MailState.UNKNOWN.name(), MailState.FAILED.name()))
                .and(OUTGOING_MAILS.BODY.ne(""))
                .execute();
        if (found == 0) {
            throw new NotFound("no_such_mail");
        }
    }

    private static String masked(String address) {
        return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }
}
