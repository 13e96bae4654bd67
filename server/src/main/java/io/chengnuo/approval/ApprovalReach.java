package io.chengnuo.approval;

import io.chengnuo.people.Access;
import io.chengnuo.people.Deputies;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see a request: who asked, who is or was asked, their deputies, and whoever looks after approvals. */
@Component
class ApprovalReach {

    private final Access access;
    private final Deputies deputies;

    ApprovalReach(Access access, Deputies deputies) {
        this.access = access;
        this.deputies = deputies;
    }

    /** For others it is not there. */
    void require(ApprovalRow row, List<VoteRow> votes, UUID person, Instant at) {
        if (person.equals(row.askedBy()) || access.has(Right.APPROVAL_EDIT)) {
            return;
        }
        var principals = deputies.principalsOf(person, at);
        var concerned = votes.stream()
                .anyMatch(vote ->
                        person.equals(vote.person()) || person.equals(vote.by()) || principals.contains(vote.person()));
        if (!concerned) {
            throw new NotFound("no_such_approval");
        }
    }
}
