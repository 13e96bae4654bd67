package io.chengnuo.people;

import io.chengnuo.shared.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends that a person holds a post, now. That they held it stays known. */
@Service
class TakePost {

    private final People people;
    private final PeopleInReach reach;
    private final RightChanges changes;
    private final Clock clock;

    TakePost(People people, PeopleInReach reach, RightChanges changes, Clock clock) {
        this.people = people;
        this.reach = reach;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void take(UUID person, UUID holding) {
        reach.requireNotAbove(person);
        var at = clock.instant();
        if (!people.take(person, holding, at)) {
            throw new NotFound("no_such_holding");
        }
        changes.record(new PostTaken(person, holding, at));
    }
}
