package io.chengnuo.policy;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.List;

/** Whether these conditions may choose the requests of a target. Pure. */
public final class CheckConditions {

    private CheckConditions() {}

    /** The target for these requests; refuses a category the policy does not have, and a target no request gets. */
    public static Target fitting(Target target, List<Condition> when, PolicyDocument document) {
        if (target.starts() == null) {
            throw new Conflict("target_without_requests");
        }
        var known = new CategoryTree(document.categories());
        for (var i = 0; i < when.size(); i++) {
            if (!when.get(i).categories().stream().allMatch(known::has)) {
                throw new Invalid("target_refused", new FieldError("when[" + i + "].categories", "unknown"));
            }
        }
        // A condition that asks nothing fits all, whatever the others say.
        return target.fitting(when.contains(Condition.ALL) ? List.of() : when);
    }
}
