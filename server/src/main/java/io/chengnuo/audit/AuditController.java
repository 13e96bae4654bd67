package io.chengnuo.audit;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What auditors ask. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private final Trail trail;
    private final VerifyTrail verify;

    AuditController(Trail trail, VerifyTrail verify) {
        this.trail = trail;
        this.verify = verify;
    }

    record Kinds(List<String> items) {}

    @GetMapping("/entries")
    @Requires(Right.AUDIT_READ)
    Page<Trail.Entry> entries(
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[A-Za-z]{1,80}") String kind,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable @Size(max = 1000) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return trail.page(new Trail.Wanted(actor, kind, subject, from, to, cursor, limit));
    }

    @GetMapping("/kinds")
    @Requires(Right.AUDIT_READ)
    Kinds kinds() {
        return new Kinds(trail.kinds());
    }

    /** Computes every seal again: takes about a second for 100,000 facts. */
    @GetMapping("/verification")
    @Requires(Right.AUDIT_READ)
    VerifyTrail.Verdict verify() {
        return verify.verify();
    }
}
