package io.chengnuo.people;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a post to a person, in a unit or one of its teams, from a moment on, for good or until another. */
@Service
public class GivePost {

    private final People people;
    private final Posts posts;
    private final Organisation organisation;
    private final MayGrant may;
    private final RightChanges changes;
    private final Clock clock;

    GivePost(People people, Posts posts, Organisation organisation, MayGrant may, RightChanges changes, Clock clock) {
        this.people = people;
        this.posts = posts;
        this.organisation = organisation;
        this.may = may;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public UUID give(UUID person, UUID post, UUID unit, @Nullable UUID team) {
        return give(person, post, unit, team, null, null);
    }

    @Transactional
    public UUID give(
            UUID person, UUID post, UUID unit, @Nullable UUID team, @Nullable Instant from, @Nullable Instant to) {
        var held = posts.require(post);
        may.within(unit);
        may.rights(held.rights());
        var at = clock.instant();
        var begin = Objects.requireNonNullElse(from, at);
        if (to != null && !to.isAfter(begin)) {
            throw new Invalid("holding_ends_before_it_begins", new FieldError("to", "too_small"));
        }
        if (team != null && !organisation.team(team).unit().equals(unit)) {
            throw new Invalid("team_of_other_unit", new FieldError("team", "invalid"));
        }
        var given = new PostGiven(
                people.require(person).id(),
                Ids.next(at),
                held.id(),
                organisation.unit(unit).id(),
                team,
                begin,
                to,
                at);
        people.give(given);
        changes.record(given);
        return given.holding();
    }
}
