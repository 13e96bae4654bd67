package io.chengnuo.work.defect;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Fact;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fault of a product and where it may go. Pure. */
record Defect(UUID id, String title, String product, DefectState state, UUID team, UUID reportedBy, long version) {

    /** Refuses a step that makes no sense, and one that lacks what the requests behind it need to know. */
    void requireMove(DefectState to, @Nullable String fixedIn, @Nullable String note) {
        if (!state.next().contains(to)) {
            throw new Conflict("defect_cannot_move");
        }
        if (to == DefectState.FIXED && (fixedIn == null || fixedIn.isBlank())) {
            throw new Invalid("defect_version_missing", new FieldError("fixedIn", "missing"));
        }
        if (to == DefectState.NOT_A_DEFECT && (note == null || note.isBlank())) {
            throw new Invalid("defect_reason_missing", new FieldError("note", "missing"));
        }
    }

    /** What becomes true of a request that hangs on it. */
    Fact moved(TicketId ticket, DefectState to, @Nullable String fixedIn, @Nullable String note, UUID by, Instant at) {
        return switch (to) {
            case REPORTED -> throw new IllegalArgumentException("it is reported once");
            case ACCEPTED -> new DefectAccepted(ticket, id, title, by, note, at);
            case IN_WORK -> new DefectWorkBegun(ticket, id, title, by, note, at);
            case FIXED -> new DefectFixed(ticket, id, title, Objects.requireNonNull(fixedIn), by, note, at);
            case NOT_A_DEFECT -> new DefectRefuted(ticket, id, title, by, Objects.requireNonNull(note), at);
        };
    }
}
