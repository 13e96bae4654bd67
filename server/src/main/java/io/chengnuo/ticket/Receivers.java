package io.chengnuo.ticket;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be given a ticket: a team there is, a person who works here. */
@Component
class Receivers {

    private final Organisation organisation;

    Receivers(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The team of this id, null for null; refuses one that is not there, naming the field. */
    @Nullable
    Team team(@Nullable UUID id, String field) {
        try {
            return id == null ? null : organisation.team(id);
        } catch (NotFound gone) {
            throw new Invalid("no_such_team", new FieldError(field, "unknown"));
        }
    }

    void requireWorker(@Nullable UUID person, String field) {
        if (person != null && !organisation.works(person)) {
            throw new Invalid("no_such_person", new FieldError(field, "unknown"));
        }
    }

    /** Where a person's work lands when nothing else is said; null for somebody without a team. */
    @Nullable
    Team homeOf(UUID person) {
        return organisation.teamsOf(person).stream().findFirst().orElse(null);
    }

    /** Refuses somebody who was not asked to take it over. */
    void requireAsked(PendingTransfer waiting, UUID person) {
        var asked = person.equals(waiting.toPerson())
                || organisation.teamsOf(person).stream()
                        .anyMatch(team -> team.id().equals(waiting.toTeam()));
        if (!asked) {
            throw new Conflict("not_asked_to_take_over");
        }
    }

    static @Nullable UUID id(@Nullable Team team) {
        return team == null ? null : team.id();
    }

    static @Nullable UUID unit(@Nullable Team team) {
        return team == null ? null : team.unit();
    }
}
