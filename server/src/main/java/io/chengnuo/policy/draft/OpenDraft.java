package io.chengnuo.policy.draft;

import io.chengnuo.policy.PolicyDocument;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the next version of the policy would say, as far as it is written. */
@Component
public class OpenDraft {

    private final PolicyDrafts drafts;

    OpenDraft(PolicyDrafts drafts) {
        this.drafts = drafts;
    }

    @Transactional(readOnly = true)
    public Optional<PolicyDocument> document() {
        return drafts.open().map(Draft::document);
    }
}
