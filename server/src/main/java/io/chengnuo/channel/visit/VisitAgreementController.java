package io.chengnuo.channel.visit;

import static io.chengnuo.channel.db.Tables.VISIT_AGREEMENTS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was agreed on visits to customers: whoever is to do it, by when, and what became of it. */
@RestController
@RequestMapping("/api/v1/visit-agreements")
class VisitAgreementController {

    private final Agreements agreements;
    private final ShownAgreements shown;
    private final CustomerVisitReach reach;
    private final ReportCustomerVisit report;
    private final Access access;

    VisitAgreementController(
            Agreements agreements,
            ShownAgreements shown,
            CustomerVisitReach reach,
            ReportCustomerVisit report,
            Access access) {
        this.agreements = agreements;
        this.shown = shown;
        this.reach = reach;
        this.report = report;
        this.access = access;
    }

    record Result(@NotBlank @Size(max = 1000) String result) {}

    /** What is still to be done, the longest overdue first. */
    @GetMapping
    @Requires({Right.VISIT_PLAN, Right.VISIT_WORK})
    @Transactional(readOnly = true)
    public Page<ShownAgreements.Shown> open(
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = agreements.open(
                DSL.and(
                        reach.of(VISIT_AGREEMENTS.PERSON, VISIT_AGREEMENTS.CUSTOMER),
                        overdue ? VISIT_AGREEMENTS.DUE_ON.lt(shown.today()) : DSL.noCondition(),
                        mine ? VISIT_AGREEMENTS.PERSON.eq(access.person()) : DSL.noCondition()),
                limit,
                cursor);
        return new Page<>(shown.of(page.items()), page.next());
    }

    @PutMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Right.VISIT_PLAN, Right.VISIT_WORK})
    @Transactional
    public void done(
            @PathVariable UUID id,
            @Valid @RequestBody Result result,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        report.done(
                id,
                result.result().strip(),
                access.person(),
                reach.of(VISIT_AGREEMENTS.PERSON, VISIT_AGREEMENTS.CUSTOMER),
                ifMatch);
    }
}
