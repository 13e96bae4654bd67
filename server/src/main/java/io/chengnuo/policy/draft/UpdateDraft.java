package io.chengnuo.policy.draft;

import io.chengnuo.policy.PolicyInForce;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the draft up to the version in force. Where both changed the same part the draft's wording stays, and the part is named. */
@Service
class UpdateDraft {

    private final PolicyDrafts drafts;
    private final PolicyInForce policy;

    UpdateDraft(PolicyDrafts drafts, PolicyInForce policy) {
        this.drafts = drafts;
        this.policy = policy;
    }

    @Transactional
    List<String> update() {
        var draft = drafts.lock().requireEditing();
        var newer = policy.now();
        if (newer.id().equals(draft.base())) {
            return List.of();
        }
        var merged = Merge.of(policy.require(draft.base()).document(), newer.document(), draft.document());
        drafts.keep(draft.on(newer.id(), merged.document()));
        return merged.conflicts();
    }
}
