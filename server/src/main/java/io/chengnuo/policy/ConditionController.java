package io.chengnuo.policy;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which requests a promise is made for. */
@RestController
@RequestMapping("/api/v1/targets/{promise}/conditions")
class ConditionController {

    private final ChangeConditions change;

    ConditionController(ChangeConditions change) {
        this.change = change;
    }

    /** One of {@code when} is enough; none of them: every request. */
    record ConditionsBody(
            @NotNull @Size(max = 20) List<@NotNull @Valid ConditionBody> when,
            @NotBlank @Size(max = 1000) String reason) {}

    /** For requests that begin from now on; the entity tag is the revision of the policy. */
    @Requires(Right.POLICY_EDIT)
    @PutMapping
    ResponseEntity<TargetView> put(
            @PathVariable String promise,
            @Valid @RequestBody ConditionsBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var version = change.change(
                promise, body.when().stream().map(ConditionBody::condition).toList(), body.reason(), ifMatch);
        var target = version.target(promise).orElseThrow(() -> new NotFound("no_such_target"));
        return ResponseEntity.ok()
                .eTag(Version.tag(version.header().revision()))
                .body(TargetView.of(target, version));
    }
}
