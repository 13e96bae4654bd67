package io.chengnuo.analytics;

import io.chengnuo.people.OpenDoor;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published promises and how they are kept, for customers. */
@RestController
@RequestMapping("/api/v1/portal/commitments")
class CommitmentController {

    private final Commitments commitments;

    CommitmentController(Commitments commitments) {
        this.commitments = commitments;
    }

    @GetMapping
    @OpenDoor("what the company promises is for everybody to read")
    List<Commitments.Commitment> commitments(Locale locale) {
        return commitments.inForce(text -> text.in(locale));
    }

    @GetMapping("/achieved")
    @OpenDoor("what the company chose to disclose of how it keeps its promises")
    List<Commitments.Achieved> achieved(Locale locale) {
        return commitments.achieved(text -> text.in(locale));
    }
}
