package io.chengnuo.policy.draft;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Remarks on clauses: whoever reads the policy may say something. */
@RestController
@RequestMapping("/api/v1/policies/remarks")
class RemarkController {

    private final Remarks remarks;
    private final Organisation organisation;

    RemarkController(Remarks remarks, Organisation organisation) {
        this.remarks = remarks;
        this.organisation = organisation;
    }

    record Body(
            @NotBlank @Size(max = 40) String clause,
            @NotBlank @Size(max = 2000) String words) {}

    record Said(UUID id) {}

    record View(
            UUID id,
            String clause,
            String words,
            @Nullable String by,
            Instant at,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            @Nullable String origin) {}

    @Requires(Right.POLICY_READ)
    @GetMapping
    Page<View> list(
            @RequestParam(required = false) @Nullable @Size(max = 40) String clause,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 1000) String cursor) {
        var page = remarks.list(clause, limit, cursor);
        var names = organisation.personNames(page.items().stream()
                .flatMap(remark -> Stream.concat(Stream.ofNullable(remark.by()), Stream.ofNullable(remark.settledBy())))
                .toList());
        return new Page<>(
                page.items().stream()
                        .map(remark -> new View(
                                remark.id(),
                                remark.clause(),
                                remark.words(),
                                remark.by() == null ? null : names.get(remark.by()),
                                remark.at(),
                                remark.settledBy() == null ? null : names.get(remark.settledBy()),
                                remark.settledAt(),
                                remark.origin()))
                        .toList(),
                page.next());
    }

    @Requires(Right.POLICY_READ)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Said say(@Valid @RequestBody Body body) {
        return new Said(remarks.say(body.clause(), body.words().strip(), null));
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/{id}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID id) {
        remarks.settle(id, true);
    }

    @Requires(Right.POLICY_EDIT)
    @DeleteMapping("/{id}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsettle(@PathVariable UUID id) {
        remarks.settle(id, false);
    }
}
