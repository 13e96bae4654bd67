package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.NotFound;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Nobody hands out more than they have: neither a right, nor a wider reach, nor work outside the units they look after. The
 * system itself (set-up, demo, command line) may.
 */
@Component
class MayGrant {

    private final Access access;

    MayGrant(Access access) {
        this.access = access;
    }

    void rights(Map<Right, Reach> rights) {
        if (bySystem()) {
            return;
        }
        var mine = access.all();
        rights.forEach((right, reach) -> {
            var have = mine.get(right);
            if (have == null || have.reach().compareTo(reach) < 0) {
                throw new Forbidden("grants_more_than_own");
            }
        });
    }

    /** A unit out of reach is as good as none. */
    void within(UUID unit) {
        if (bySystem()) {
            return;
        }
        var scope = access.scope(Right.PEOPLE_EDIT);
        if (!scope.everything() && !scope.units().contains(unit)) {
            throw new NotFound("no_such_unit");
        }
    }

    /** What concerns the whole company, such as a post. */
    void everywhere() {
        if (!bySystem() && !access.scope(Right.PEOPLE_EDIT).everything()) {
            throw new Forbidden("right_missing");
        }
    }

    private static boolean bySystem() {
        return Acting.current().kind() == Acting.Kind.SYSTEM;
    }
}
