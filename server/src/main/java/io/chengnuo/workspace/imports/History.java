package io.chengnuo.workspace.imports;

import io.chengnuo.ticket.PastEvent;
import io.chengnuo.workspace.imports.EventRule.PastState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a file says of a request into what happened to it, in order of time. Nothing is made up: without a person no
 * first touch, no answer and no delivery, because those are a person's.
 */
final class History {

    private final List<PastEvent> events = new ArrayList<>();
    private Instant last;
    private boolean answered;
    private boolean waiting;
    private boolean delivered;
    private boolean closed;
    private @Nullable UUID team;
    private @Nullable UUID person;

    History(Instant openedAt) {
        this.last = openedAt;
    }

    List<PastEvent> events() {
        return events;
    }

    /** The team and the person who have it from now on. */
    void heldBy(@Nullable UUID nextTeam, @Nullable UUID unit, @Nullable UUID nextPerson, Instant at) {
        var changes = nextTeam != null && !nextTeam.equals(team) || nextPerson != null && !nextPerson.equals(person);
        if (!changes) {
            return;
        }
        team = nextTeam == null ? team : nextTeam;
        person = nextPerson == null ? person : nextPerson;
        events.add(new PastEvent.Assigned(team, unit, person, after(at)));
    }

    void reached(PastState state, Instant at) {
        switch (state) {
            case OPENED -> {}
            case WORKING -> working(at);
            case WAITING -> waiting(at);
            case DELIVERED -> delivered(at);
            case CLOSED -> closed(at);
        }
    }

    /** The first answer a person gave. */
    void answered(Instant at) {
        if (!answered && person != null) {
            events.add(new PastEvent.Touched(person, after(at)));
            events.add(new PastEvent.Answered(person, after(at)));
            answered = true;
        }
    }

    private void working(Instant at) {
        if (closed) {
            events.add(new PastEvent.Reopened("", after(at)));
            closed = false;
            delivered = false;
        } else if (delivered) {
            events.add(new PastEvent.Rejected("", after(at)));
            delivered = false;
        } else if (waiting) {
            events.add(new PastEvent.Resumed(after(at)));
            waiting = false;
        }
        answered(at);
    }

    private void waiting(Instant at) {
        if (waiting) {
            return;
        }
        working(at);
        events.add(new PastEvent.Paused(after(at)));
        waiting = true;
    }

    private void delivered(Instant at) {
        if (delivered || closed) {
            return;
        }
        working(at);
        if (person != null) {
            events.add(new PastEvent.Delivered(person, after(at)));
            delivered = true;
        }
    }

    private void closed(Instant at) {
        if (closed) {
            return;
        }
        if (waiting) {
            events.add(new PastEvent.Resumed(after(at)));
            waiting = false;
        }
        if (delivered) {
            events.add(new PastEvent.Accepted(after(at)));
        }
        events.add(new PastEvent.Closed(person, after(at)));
        closed = true;
    }

    /** Updates written out of order happen when the latest before them did. */
    private Instant after(Instant at) {
        last = Objects.requireNonNull(at.isAfter(last) ? at : last);
        return last;
    }
}
