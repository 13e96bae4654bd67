package io.chengnuo.analytics;

import io.chengnuo.people.OpenDoor;
import io.chengnuo.policy.Text;
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
        return commitments.inForce(locale.getLanguage().equals("zh") ? Text::zh : Text::en);
    }
}
