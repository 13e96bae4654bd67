package io.chengnuo.people;

import static java.util.stream.Collectors.toSet;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people who work here what concerns them: in the bell at once, and by mail. In the caller's transaction, so that nobody hears
 * of what did not happen; two statements however many are told. What somebody has not read yet is not said again within ten minutes.
 */
@Service
public class NotifyPeople {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Notices notices;
    private final Facts facts;
    private final Clock clock;

    NotifyPeople(Notices notices, Facts facts, Clock clock) {
        this.notices = notices;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param kind its text stands under {@code notice.<kind>}, a pattern filled with {@code words}
     * @param link where it leads, a path from the root of our address
     * @param urgent mailed in the night, too
     */
    public record Notice(UUID person, String kind, List<String> words, String link, boolean urgent) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<Notice> told) {
        tell(told, true, null);
    }

    /** As {@link #tell}, by mail from then on: for those whose quiet hours are others than the night. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<Notice> told, Instant mailFrom) {
        tell(told, true, mailFrom);
    }

    /** Only in the bell. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellHere(List<Notice> told) {
        tell(told, false, null);
    }

    private void tell(Collection<Notice> told, boolean mail, @Nullable Instant mailFrom) {
        if (told.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var people = told.stream().map(Notice::person).collect(toSet());
        var known = new HashSet<>(notices.unreadSince(people, now.minus(FRESH)));
        var active = notices.active(people);
        var news = told.stream()
                .filter(notice -> active.contains(notice.person()) && known.add(Notices.Key.of(notice)))
                .map(notice -> new Notices.Numbered(Ids.next(now), notice))
                .toList();
        notices.add(news, now);
        facts.recordAll(news.stream()
                .map(it -> new PersonNotified(
                        it.notice().person(),
                        it.id(),
                        it.notice().kind(),
                        it.notice().link(),
                        it.notice().urgent(),
                        mail,
                        mailFrom,
                        now))
                .toList());
    }
}
