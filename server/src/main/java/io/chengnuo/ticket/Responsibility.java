package io.chengnuo.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who answers for a ticket: team and its unit, the person handling it, and the first responder, who stays the first
 * unless a supervisor and the new holder agree, or a backup takes over. */
record Responsibility(
        @Nullable UUID team,
        @Nullable UUID unit,
        @Nullable UUID handler,
        @Nullable UUID firstResponder) {

    Responsibility handledBy(@Nullable UUID itsTeam, @Nullable UUID itsUnit, @Nullable UUID person) {
        return new Responsibility(itsTeam, itsUnit, person, firstResponder);
    }

    Responsibility answeredForBy(UUID person) {
        return new Responsibility(team, unit, handler, person);
    }

    Responsibility takenOver(TicketTakenOver taken) {
        return new Responsibility(
                taken.team(),
                taken.unit(),
                taken.handling() ? taken.person() : handler,
                taken.answering() ? taken.person() : firstResponder);
    }

    Responsibility firstTouchedBy(UUID person) {
        return new Responsibility(team, unit, handler, person);
    }
}
