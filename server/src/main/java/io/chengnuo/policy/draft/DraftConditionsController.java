package io.chengnuo.policy.draft;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.ConditionBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which requests a promise of the draft is made for. */
@RestController
@RequestMapping("/api/v1/policies/draft/targets/{promise}/conditions")
class DraftConditionsController {

    private final EditPolicyDraft edit;

    DraftConditionsController(EditPolicyDraft edit) {
        this.edit = edit;
    }

    record ConditionsBody(@NotNull @Size(max = 20) List<@NotNull @Valid ConditionBody> when) {}

    /** The version of the target's part, for the next change. */
    record Kept(long part) {}

    @Requires(Right.POLICY_EDIT)
    @PutMapping
    Kept put(
            @PathVariable String promise,
            @Valid @RequestBody ConditionsBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var draft = edit.conditions(
                promise, body.when().stream().map(ConditionBody::condition).toList(), ifMatch);
        return new Kept(edit.versionOf(draft.id(), "target " + promise));
    }
}
