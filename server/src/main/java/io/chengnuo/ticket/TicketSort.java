package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.policy.Priority;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.ticket.db.tables.records.TicketsRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The orders a list of tickets can have. Each walks an index; the id breaks ties, so that no row is shown twice or left out. */
enum TicketSort {
    NEWEST,
    OLDEST,
    UPDATED,
    /** The most important first, and of those the oldest. Open tickets only. */
    PRIORITY,
    /** What falls due first. Only tickets with a promise still to keep. */
    DUE;

    List<SortField<?>> fields() {
        return switch (this) {
            case NEWEST -> List.of(TICKETS.OPENED_AT.desc(), TICKETS.ID.desc());
            case OLDEST -> List.of(TICKETS.OPENED_AT.asc(), TICKETS.ID.asc());
            case UPDATED -> List.of(TICKETS.CHANGED_AT.desc(), TICKETS.ID.desc());
            case PRIORITY -> List.of(TICKETS.PRIORITY.asc(), TICKETS.OPENED_AT.asc(), TICKETS.ID.asc());
            case DUE -> List.of(TICKETS.NEXT_DUE_AT.asc(), TICKETS.ID.asc());
        };
    }

    /** What the order itself leaves out. */
    Condition shows() {
        return switch (this) {
            case NEWEST, OLDEST, UPDATED -> DSL.noCondition();
            case PRIORITY -> TICKETS.CLOSED_AT.isNull();
            case DUE -> TICKETS.CLOSED_AT.isNull().and(TICKETS.NEXT_DUE_AT.isNotNull());
        };
    }

    Condition after(@Nullable String encoded) {
        var cursor = Cursor.parse(encoded, this == PRIORITY ? 3 : 2);
        if (cursor == null) {
            return DSL.noCondition();
        }
        return switch (this) {
            case NEWEST -> DSL.row(TICKETS.OPENED_AT, TICKETS.ID).lt(cursor.instant(0), cursor.uuid(1));
            case OLDEST -> DSL.row(TICKETS.OPENED_AT, TICKETS.ID).gt(cursor.instant(0), cursor.uuid(1));
            case UPDATED -> DSL.row(TICKETS.CHANGED_AT, TICKETS.ID).lt(cursor.instant(0), cursor.uuid(1));
            case PRIORITY ->
                DSL.row(TICKETS.PRIORITY, TICKETS.OPENED_AT, TICKETS.ID)
                        .gt(priority(cursor.text(0)), cursor.instant(1), cursor.uuid(2));
            case DUE -> DSL.row(TICKETS.NEXT_DUE_AT, TICKETS.ID).gt(cursor.instant(0), cursor.uuid(1));
        };
    }

    Cursor at(TicketList.Line row) {
        return at(row.id(), row.priority(), row.openedAt(), row.changedAt(), row.nextDueAt());
    }

    Cursor at(TicketsRecord row) {
        return at(row.getId(), row.getPriority(), row.getOpenedAt(), row.getChangedAt(), row.getNextDueAt());
    }

    private Cursor at(UUID id, String priority, Instant openedAt, Instant changedAt, @Nullable Instant nextDueAt) {
        return switch (this) {
            case NEWEST, OLDEST -> Cursor.of(openedAt, id);
            case UPDATED -> Cursor.of(changedAt, id);
            case PRIORITY -> Cursor.of(priority, openedAt, id);
            case DUE -> Cursor.of(Objects.requireNonNull(nextDueAt), id);
        };
    }

    private static String priority(String text) {
        if (Arrays.stream(Priority.values()).noneMatch(one -> one.name().equals(text))) {
            throw new Invalid("invalid_cursor", new FieldError("cursor", "invalid"));
        }
        return text;
    }
}
