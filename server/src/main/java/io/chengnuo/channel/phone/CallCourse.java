package io.chengnuo.channel.phone;

import io.chengnuo.channel.phone.CallEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course of a call, computed from everything that was told of it: the same whatever the order the events came in, and however often.
 * Pure.
 */
record CallCourse(
        Direction direction,
        @Nullable String number,
        @Nullable String line,
        @Nullable String extension,
        @Nullable String queue,
        @Nullable String choice,
        @Nullable String said,
        CallState state,
        @Nullable CallResult result,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Integer waitSeconds,
        @Nullable Integer ringSeconds,
        @Nullable Integer talkSeconds,
        int heldSeconds,
        @Nullable String recordingUrl) {

    private static final Comparator<CallEvent> ORDER =
            Comparator.comparing(CallEvent::at).thenComparing(CallEvent::kind).thenComparing(CallEvent::id);

    /** At least one event. */
    static CallCourse of(List<CallEvent> told) {
        var all = told.stream().sorted(ORDER).toList();
        var startedAt = all.getFirst().at();
        var endedAt = first(all, Kind.ENDED).map(CallEvent::at).orElse(null);
        // What is dated after the end is a late repetition, except that the recording is ready only then.
        var events = all.stream()
                .filter(event -> endedAt == null || !event.at().isAfter(endedAt) || event.kind() == Kind.RECORDED)
                .toList();
        var answeredAt = first(events, Kind.ANSWERED).map(CallEvent::at).orElse(null);
        var held = held(events, answeredAt, endedAt);
        var direction = named(events.stream(), CallEvent.Details::direction).orElse(Direction.INBOUND);
        return new CallCourse(
                direction,
                named(events.stream(), CallEvent.Details::number).orElse(null),
                named(events.stream(), CallEvent.Details::line).orElse(null),
                last(events, CallCourse::movesTo),
                last(events, event -> event.details().queue()),
                last(events, event -> event.details().choice()),
                last(events, event -> event.details().said()),
                state(events, answeredAt, endedAt),
                endedAt == null ? null : result(events, direction, answeredAt),
                startedAt,
                answeredAt,
                endedAt,
                seconds(startedAt, answeredAt == null ? endedAt : answeredAt),
                ring(events, answeredAt == null ? endedAt : answeredAt),
                answeredAt == null || endedAt == null
                        ? null
                        : Math.max(0, Objects.requireNonNull(seconds(answeredAt, endedAt)) - held),
                held,
                last(events, event -> event.details().recording()));
    }

    private static Optional<CallEvent> first(List<CallEvent> events, Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).findFirst();
    }

    private static <T> Optional<T> named(Stream<CallEvent> events, Function<CallEvent.Details, @Nullable T> what) {
        return events.flatMap(event -> Stream.<T>ofNullable(what.apply(event.details())))
                .findFirst();
    }

    private static @Nullable String last(List<CallEvent> events, Function<CallEvent, @Nullable String> what) {
        return events.reversed().stream()
                .flatMap(event -> Stream.<String>ofNullable(what.apply(event)))
                .findFirst()
                .orElse(null);
    }

    /** Where the call is after this event: that it rings at somebody says who would speak, until somebody else answers. */
    private static @Nullable String movesTo(CallEvent event) {
        return switch (event.kind()) {
            case RING, ANSWERED, TRANSFERRED -> event.details().extension();
            case MENU, QUEUED, HELD, RESUMED, ENDED, RECORDED -> null;
        };
    }

    private static int held(List<CallEvent> events, @Nullable Instant answeredAt, @Nullable Instant endedAt) {
        var held = Duration.ZERO;
        @Nullable Instant since = null;
        for (var event : events) {
            if (answeredAt == null || event.at().isBefore(answeredAt)) {
                continue;
            }
            if (event.kind() == Kind.HELD && since == null) {
                since = event.at();
            } else if (since != null && endsHold(event.kind())) {
                held = held.plus(Duration.between(since, event.at()));
                since = null;
            }
        }
        return (int)
                (since == null || endedAt == null ? held : held.plus(Duration.between(since, endedAt))).toSeconds();
    }

    private static boolean endsHold(Kind kind) {
        return switch (kind) {
            case RESUMED, TRANSFERRED, ENDED -> true;
            case RING, MENU, QUEUED, ANSWERED, HELD, RECORDED -> false;
        };
    }

    private static CallState state(List<CallEvent> events, @Nullable Instant answeredAt, @Nullable Instant endedAt) {
        if (endedAt != null) {
            return CallState.ENDED;
        }
        var last = events.reversed().stream()
                .filter(event -> event.kind() != Kind.RECORDED && event.kind() != Kind.MENU)
                .filter(event -> answeredAt == null || (event.kind() != Kind.RING && event.kind() != Kind.QUEUED))
                .map(CallEvent::kind)
                .findFirst()
                .orElse(Kind.MENU);
        return switch (last) {
            case RING -> CallState.RINGING;
            case MENU, QUEUED -> CallState.WAITING;
            case HELD -> answeredAt == null ? CallState.WAITING : CallState.HELD;
            case ANSWERED, RESUMED, TRANSFERRED, ENDED, RECORDED -> CallState.TALKING;
        };
    }

    private static CallResult result(List<CallEvent> events, Direction direction, @Nullable Instant answeredAt) {
        if (answeredAt != null) {
            return CallResult.ANSWERED;
        }
        var told = named(events.stream(), CallEvent.Details::result).filter(result -> result != CallResult.ANSWERED);
        if (direction == Direction.OUTBOUND) {
            return CallResult.NOT_REACHED;
        }
        return told.orElseGet(
                () -> events.stream().anyMatch(CallCourse::ringsAtSomebody) ? CallResult.MISSED : CallResult.ABANDONED);
    }

    private static boolean ringsAtSomebody(CallEvent event) {
        return event.kind() == Kind.RING && event.details().extension() != null;
    }

    /** How long it rang at the last extension before it was answered. */
    private static @Nullable Integer ring(List<CallEvent> events, @Nullable Instant until) {
        if (until == null) {
            return null;
        }
        return events.stream()
                .filter(event -> ringsAtSomebody(event) && !event.at().isAfter(until))
                .reduce((one, next) -> next)
                .map(event -> seconds(event.at(), until))
                .orElse(null);
    }

    private static @Nullable Integer seconds(Instant from, @Nullable Instant to) {
        return to == null ? null : (int) Duration.between(from, to).toSeconds();
    }
}
