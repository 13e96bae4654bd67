package io.chengnuo.work.progress;

import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells colleagues that a customer waits for a word: its handler in time, its first responder when it was missed. */
@Component
class ProgressNews {

    private final NotifyPeople people;

    ProgressNews(NotifyPeople people) {
        this.people = people;
    }

    void due(List<ProgressUpdate> close) {
        people.tell(close.stream()
                .flatMap(one -> Stream.ofNullable(one.handler() == null ? one.firstResponder() : one.handler())
                        .map(person -> notice("progress_due", one, person, false)))
                .toList());
    }

    void missed(List<ProgressUpdate> late) {
        people.tell(late.stream()
                .flatMap(one -> whom(one).map(person -> notice("progress_missed", one, person, true)))
                .toList());
    }

    private static Stream<UUID> whom(ProgressUpdate one) {
        Stream<@Nullable UUID> both = Stream.of(one.firstResponder(), one.handler());
        return both.filter(Objects::nonNull).distinct();
    }

    private static Notice notice(String kind, ProgressUpdate one, UUID person, boolean urgent) {
        return new Notice(
                person,
                kind,
                List.of(one.number(), one.subject()),
                "/tickets/" + one.ticket().value(),
                urgent);
    }
}
