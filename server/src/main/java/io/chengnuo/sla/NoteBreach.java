package io.chengnuo.sla;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down why a promise was broken and what is done about it. */
@Service
class NoteBreach {

    private final Clocks clocks;
    private final BreachNotes notes;
    private final ReadableClocks readable;
    private final Facts facts;
    private final Clock time;

    NoteBreach(Clocks clocks, BreachNotes notes, ReadableClocks readable, Facts facts, Clock time) {
        this.clocks = clocks;
        this.notes = notes;
        this.readable = readable;
        this.facts = facts;
        this.time = time;
    }

    @Transactional
    BreachNote note(UUID clock, BreachKind kind, String cause, String action, UUID by, @Nullable String ifMatch) {
        var row = clocks.find(clock).orElseThrow(() -> new NotFound("no_such_clock"));
        readable.require(row.ticket());
        var now = time.instant();
        if (row.clock().at(now).state() != ClockState.BREACHED) {
            throw new Conflict("clock_not_broken");
        }
        var before = notes.find(clock).orElse(null);
        var version = before == null ? 0 : before.version();
        Version.check(ifMatch, version);
        var note = new BreachNote(kind, cause.strip(), action.strip(), by, now, version + 1);
        notes.put(clock, note);
        facts.record(new BreachNoted(
                row.ticket(),
                clock,
                row.clock().terms().indicator(),
                note.cause(),
                note.action(),
                before == null ? null : before.cause(),
                before == null ? null : before.action(),
                kind,
                by,
                now));
        return note;
    }
}
