package io.chengnuo.improvement;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is to do something: the person named while there, else who holds the post, else who may change the policy. */
@Component
public class Ask {

    private final WhoHolds holds;
    private final Organisation organisation;

    Ask(WhoHolds holds, Organisation organisation) {
        this.holds = holds;
        this.organisation = organisation;
    }

    public Set<UUID> of(@Nullable UUID person, @Nullable UUID post) {
        if (person != null && organisation.works(person)) {
            return Set.of(person);
        }
        var holders = post == null ? Set.<UUID>of() : holds.post(post);
        return holders.isEmpty() ? editors() : holders;
    }

    public Set<UUID> editors() {
        return holds.right(Right.POLICY_EDIT);
    }

    /** Refuses somebody who cannot be given work; {@code field} is where the form named the person. */
    public void requireWorking(UUID person, String field) {
        if (!organisation.works(person)) {
            throw new Invalid("unknown_person", new FieldError(field, "unknown"));
        }
    }
}
