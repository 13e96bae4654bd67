package io.chengnuo.channel.portal;

import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a request stands, told to the customer without jargon: every step, and what comes next and when. Pure. */
record Progress(List<Step> steps, Next next) {

    /** The way every request goes. */
    enum Name {
        RECEIVED,
        IN_PROGRESS,
        DELIVERED,
        CONFIRMED,
        CLOSED
    }

    enum State {
        DONE,
        NOW,
        AHEAD
    }

    /** What happens next; {@code ours} tells whether we or the customer has to move. */
    enum What {
        FIRST_ANSWER(true),
        RESULT(true),
        /** For a supplier, or an agreed day: our time stands still. */
        PAUSE_ENDS(false),
        YOUR_ANSWER(false),
        YOUR_CONFIRMATION(false),
        CLOSING(true),
        NOTHING(true);

        private final boolean ours;

        What(boolean ours) {
            this.ours = ours;
        }
    }

    /** {@code at} is when the step was done. */
    record Step(Name name, State state, @Nullable Instant at) {}

    /** {@code dueAt} is what we promised; null when we promised no time, or it is the customer's turn. */
    record Next(What what, @Nullable Instant dueAt, boolean late) {}

    static Progress of(TicketBrief ticket, @Nullable Instant promised, Instant now) {
        var reached = reached(ticket.status());
        var steps = List.of(
                step(Name.RECEIVED, reached, ticket.openedAt()),
                step(Name.IN_PROGRESS, reached, ticket.answeredAt()),
                step(Name.DELIVERED, reached, ticket.deliveredAt()),
                step(Name.CONFIRMED, reached, ticket.confirmedAt()),
                step(Name.CLOSED, reached, ticket.closedAt()));
        var what = next(ticket);
        var due = what.ours && what != What.NOTHING ? promised : null;
        return new Progress(steps, new Next(what, due, due != null && due.isBefore(now)));
    }

    private static Step step(Name name, Name reached, @Nullable Instant at) {
        var order = name.compareTo(reached);
        if (order > 0) {
            return new Step(name, State.AHEAD, null);
        }
        var present = order == 0 && name != Name.CLOSED;
        return new Step(name, present ? State.NOW : State.DONE, at);
    }

    private static Name reached(TicketStatus status) {
        return switch (status) {
            case NEW -> Name.RECEIVED;
            case IN_PROGRESS, WAITING_CUSTOMER, ON_HOLD -> Name.IN_PROGRESS;
            case DELIVERED -> Name.DELIVERED;
            case CONFIRMED -> Name.CONFIRMED;
            case CLOSED, WITHDRAWN, MERGED -> Name.CLOSED;
        };
    }

    private static What next(TicketBrief ticket) {
        return switch (ticket.status()) {
            case NEW -> What.FIRST_ANSWER;
            case IN_PROGRESS -> ticket.answeredAt() == null ? What.FIRST_ANSWER : What.RESULT;
            case WAITING_CUSTOMER -> What.YOUR_ANSWER;
            case ON_HOLD -> What.PAUSE_ENDS;
            case DELIVERED -> What.YOUR_CONFIRMATION;
            case CONFIRMED -> What.CLOSING;
            case CLOSED, WITHDRAWN, MERGED -> What.NOTHING;
        };
    }
}
