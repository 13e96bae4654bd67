package io.chengnuo.policy.standard;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The library of standards: to read and to search, to keep, and to review. */
@RestController
@RequestMapping("/api/v1/standards")
class StandardController {

    private final ShownStandards shown;
    private final Standards standards;
    private final KeepStandard keep;
    private final ReviewStandard review;
    private final ShownReviews reviews;
    private final ShippedStandards shipped;
    private final Tenants tenants;
    private final Access access;

    StandardController(
            ShownStandards shown,
            Standards standards,
            KeepStandard keep,
            ReviewStandard review,
            ShownReviews reviews,
            ShippedStandards shipped,
            Tenants tenants,
            Access access) {
        this.shown = shown;
        this.standards = standards;
        this.keep = keep;
        this.review = review;
        this.reviews = reviews;
        this.shipped = shipped;
        this.tenants = tenants;
        this.access = access;
    }

    record NewStandard(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,30}/[a-z][a-z0-9-]{1,40}")
            String key,

            @NotNull @Valid StandardBody standard) {}

    record Added(UUID id) {}

    record Loaded(int standards) {}

    record Retirement(@NotBlank @Size(max = 500) String reason) {}

    record RevisionList(
            List<ShownStandards.Revision> items, @Nullable String next) {}

    record ReviewBody(
            @NotNull Decision decision,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate nextOn) {}

    @Requires(Right.POLICY_READ)
    @GetMapping
    Page<ShownStandards.Shown> list(
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable StandardPart part,
            @RequestParam(required = false) @Nullable StandardKind kind,
            @RequestParam(required = false) @Nullable @Size(max = 60) String post,
            @RequestParam(defaultValue = "in_force") StandardState state,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var filter = new Standards.Filter(q, part, kind, post, state, due ? shown.today() : null);
        return shown.page(filter, limit, cursor);
    }

    @SignedIn
    @GetMapping("/{id}")
    ShownStandards.Shown show(@PathVariable UUID id) {
        return shown.one(id);
    }

    @Requires(Right.POLICY_READ)
    @GetMapping("/{id}/revisions")
    RevisionList revisions(@PathVariable UUID id) {
        return new RevisionList(shown.revisions(id), null);
    }

    @Requires(Right.POLICY_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@Valid @RequestBody NewStandard body) {
        return new Added(keep.add(
                        body.key(),
                        body.standard().wish(),
                        body.standard().reason().strip())
                .id());
    }

    /** Takes over what ships with the product and is not here yet. */
    @Requires(Right.POLICY_EDIT)
    @PostMapping("/shipped")
    Loaded load(Locale locale) {
        return new Loaded(shipped.load(tenants.require(Tenancy.require()).zone(), locale));
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/{id}")
    ShownStandards.Shown revise(
            @PathVariable UUID id,
            @Valid @RequestBody StandardBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        keep.revise(id, body.wish(), body.reason().strip(), ifMatch);
        return shown.one(id);
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/{id}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable UUID id, @Valid @RequestBody Retirement body) {
        keep.retire(id, body.reason().strip());
    }

    /** What its owner sees before deciding, and what was decided before. */
    @Requires(Right.POLICY_READ)
    @GetMapping("/{id}/review")
    ShownReviews.Page review(@PathVariable UUID id) {
        return reviews.page(standards.require(id), access.person(), access.has(Right.POLICY_EDIT));
    }

    /** By its owner, or who keeps the policy. */
    @SignedIn
    @PostMapping("/{id}/reviews")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @Valid @RequestBody ReviewBody body) {
        review.review(id, new ReviewStandard.Wish(body.decision(), body.reason().strip(), body.nextOn()));
    }
}
