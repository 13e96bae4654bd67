package io.chengnuo.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a ticket waits for at one moment, and the stretches of its life by that. Pure: a function of its facts. */
public enum StageOfTicket {
    /** Nobody has touched it. */
    RECEPTION,
    /** Received, but nobody handles it. */
    ASSIGNMENT,
    HANDLING,
    /** Offered to others who have not answered. */
    TRANSFER,
    /** For the customer's word. */
    WAITING,
    /** For a supplier, or an agreed day. */
    HOLD,
    /** Delivered, for the customer's yes. */
    CONFIRMATION,
    CLOSING;

    /** {@code to} is null while it lasts; {@code person} handled the ticket then, {@code team} had it last. */
    public record Stretch(
            StageOfTicket stage,
            Instant from,
            @Nullable Instant to,
            @Nullable UUID person,
            @Nullable UUID team) {

        Stretch of(@Nullable UUID other) {
            return new Stretch(stage, from, to, person, other);
        }

        Stretch until(Instant end) {
            return new Stretch(stage, from, end, person, team);
        }
    }

    /** {@code history} begins with the opening; else there are none. */
    static List<Stretch> stretches(List<TicketFact> history) {
        if (history.isEmpty() || !(history.getFirst() instanceof TicketOpened opened)) {
            return List.of();
        }
        var stretches = new ArrayList<Stretch>();
        var state = begun(opened);
        add(stretches, state, opened.at());
        for (var fact : history.subList(1, history.size())) {
            state = state.after(fact);
            add(stretches, state, fact.at());
        }
        return stretches.stream()
                .filter(each -> each.to() == null || each.to().isAfter(each.from()))
                .toList();
    }

    /** From first contact until somebody handled it for the first time. */
    static Optional<Duration> reception(List<Stretch> stretches) {
        return stretches.stream()
                .filter(each -> each.person() != null)
                .findFirst()
                .map(first -> Duration.between(stretches.getFirst().from(), first.from()));
    }

    private static TicketState begun(TicketOpened opened) {
        return new TicketState(
                opened.firstResponder() == null ? TicketStatus.NEW : TicketStatus.IN_PROGRESS,
                new Classification(
                        opened.category(),
                        opened.problemClass(),
                        opened.complexity(),
                        opened.major(),
                        opened.urgency(),
                        opened.impact(),
                        opened.priority()),
                new Responsibility(opened.team(), opened.unit(), opened.firstResponder(), opened.firstResponder()),
                null,
                0,
                0,
                null,
                null,
                null,
                null,
                Aside.NOT);
    }

    private static void add(List<Stretch> stretches, TicketState state, Instant at) {
        var stage = of(state);
        var person = state.responsibility().handler();
        var team = state.responsibility().team();
        if (!stretches.isEmpty()) {
            var last = stretches.getLast();
            if (last.to() == null && last.stage() == stage && Objects.equals(last.person(), person)) {
                stretches.set(stretches.size() - 1, last.of(team));
                return;
            }
            if (last.to() == null) {
                stretches.set(stretches.size() - 1, last.until(at));
            }
        }
        if (stage != null) {
            stretches.add(new Stretch(stage, at, null, person, team));
        }
    }

    private static @Nullable StageOfTicket of(TicketState state) {
        return switch (state.status()) {
            case NEW, IN_PROGRESS -> beingWorkedOn(state);
            case WAITING_CUSTOMER -> WAITING;
            case ON_HOLD -> HOLD;
            case DELIVERED -> CONFIRMATION;
            case CONFIRMED -> CLOSING;
            case CLOSED, WITHDRAWN, MERGED -> null;
        };
    }

    private static StageOfTicket beingWorkedOn(TicketState state) {
        if (state.transfer() != null) {
            return TRANSFER;
        }
        if (state.status() == TicketStatus.NEW) {
            return RECEPTION;
        }
        return state.responsibility().handler() == null ? ASSIGNMENT : HANDLING;
    }
}
