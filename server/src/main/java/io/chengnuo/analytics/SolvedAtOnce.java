package io.chengnuo.analytics;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.FactLog;
import io.chengnuo.ticket.CustomerWrote;
import io.chengnuo.ticket.DeliveryDisputed;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketClosed;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketReclassified;
import io.chengnuo.ticket.TicketReopened;
import io.chengnuo.ticket.TicketTransferAccepted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a closed request was solved at first contact: never reopened or disputed, in no other team's hands, and the customer did not
 * have to come back. Judged by the whole story of the ticket each time it is closed or reopened, so it does not matter in which order
 * the facts are told.
 */
@Component
class SolvedAtOnce {

    /** What the customer adds so soon after the last words is still the same contact, as in a chat. */
    private static final Duration SAME_CONTACT = Duration.ofHours(1);

    private static final Map<String, Class<? extends Fact>> STORY = Stream.<Class<? extends Fact>>of(
                    TicketOpened.class,
                    TicketReclassified.class,
                    TicketAnswered.class,
                    TicketDelivered.class,
                    CustomerWrote.class,
                    TicketTransferAccepted.class,
                    DeliveryDisputed.class,
                    TicketReopened.class,
                    TicketClosed.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final FactLog log;

    SolvedAtOnce(FactLog log) {
        this.log = log;
    }

    /** Nothing for facts that neither close nor reopen. */
    Optional<Measurement> after(Fact fact) {
        return switch (fact) {
            case TicketClosed it -> judged(story(it));
            case TicketReopened it -> judged(story(it));
            default -> Optional.empty();
        };
    }

    private List<Fact> story(Fact of) {
        return log.of(List.of(of.subject())).stream()
                .filter(one -> STORY.containsKey(one.kind()))
                .<Fact>map(one -> log.read(one, Objects.requireNonNull(STORY.get(one.kind()))))
                .toList();
    }

    static Optional<Measurement> judged(List<Fact> story) {
        TicketOpened opened = null;
        TicketReclassified latest = null;
        Measurement decided = null;
        Instant lastWord = null;
        var answered = false;
        var atOnce = true;
        for (var fact : story) {
            switch (fact) {
                case TicketOpened it -> opened = it;
                case TicketReclassified it -> latest = it;
                case TicketAnswered it -> {
                    answered = true;
                    lastWord = it.at();
                }
                case TicketDelivered it -> {
                    answered = true;
                    lastWord = it.at();
                }
                case CustomerWrote it -> {
                    atOnce &= !answered || isSameContact(lastWord, it.at());
                    lastWord = it.at();
                }
                case TicketReopened it -> {
                    atOnce = false;
                    decided = latest(decided, opened, latest, it.at(), atOnce);
                }
                case TicketClosed it -> decided = latest(decided, opened, latest, it.at(), atOnce);
                default -> atOnce = false;
            }
        }
        return Optional.ofNullable(decided);
    }

    /** What was known when it was closed or reopened: what happens to it afterwards changes nothing. */
    private static @Nullable Measurement latest(
            @Nullable Measurement before,
            @Nullable TicketOpened opened,
            @Nullable TicketReclassified latest,
            Instant at,
            boolean atOnce) {
        return opened == null || before != null && at.isBefore(before.at())
                ? before
                : measured(opened, latest, at, atOnce);
    }

    private static boolean isSameContact(@Nullable Instant before, Instant now) {
        return before != null && Duration.between(before, now).compareTo(SAME_CONTACT) <= 0;
    }

    private static Measurement measured(
            TicketOpened opened, @Nullable TicketReclassified latest, Instant decided, boolean atOnce) {
        return new Measurement(
                Measurement.SOLVED_AT_ONCE,
                opened.ticket().value(),
                opened.ticket().value(),
                0,
                false,
                atOnce,
                decided,
                Measurement.orNone(opened.team()),
                Measurement.orNone(opened.unit()),
                opened.firstResponder(),
                latest == null ? opened.channel() : latest.channel(),
                latest == null ? opened.tier() : latest.tier(),
                latest == null ? opened.category() : latest.category());
    }
}
