package io.chengnuo.policy;

import io.chengnuo.people.Organisation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to the people who changed the policy. */
@Component
class Authors {

    private final Organisation organisation;

    Authors(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Null when the product itself did it, at set-up or from the command line. */
    @Nullable
    Author of(@Nullable UUID person) {
        if (person == null) {
            return null;
        }
        return new Author(person, organisation.personNames(Set.of(person)).getOrDefault(person, ""));
    }
}
