package io.chengnuo.blueprint;

import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which post of the company answers for a role; null takes it back. */
@Service
public class AssignPost {

    private final Roles roles;
    private final Staffing staffing;
    private final Organisation organisation;
    private final Facts facts;
    private final Clock clock;

    AssignPost(Roles roles, Staffing staffing, Organisation organisation, Facts facts, Clock clock) {
        this.roles = roles;
        this.staffing = staffing;
        this.organisation = organisation;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void assign(String role, @Nullable UUID post) {
        if (!roles.all().containsKey(role)) {
            throw new NotFound("no_such_role");
        }
        var at = clock.instant();
        if (post == null) {
            staffing.remove(role);
        } else {
            if (organisation.posts().stream().noneMatch(each -> each.id().equals(post))) {
                throw new NotFound("no_such_post");
            }
            staffing.put(role, post, Acting.current().actor(), at);
        }
        facts.record(new PostAssigned(role, post, at));
    }
}
