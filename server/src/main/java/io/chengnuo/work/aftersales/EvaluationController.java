package io.chengnuo.work.aftersales;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

/** How the deliveries of each month turned out, why, and what is done about it. */
@RestController
@RequestMapping("/api/v1/delivery-evaluations")
class EvaluationController {

    private final DeliveryEvaluations evaluations;
    private final EvaluateDeliveries evaluate;
    private final Organisation organisation;
    private final TicketScope scope;
    private final TicketBriefs tickets;
    private final Tenants tenants;

    EvaluationController(
            DeliveryEvaluations evaluations,
            EvaluateDeliveries evaluate,
            Organisation organisation,
            TicketScope scope,
            TicketBriefs tickets,
            Tenants tenants) {
        this.evaluations = evaluations;
        this.evaluate = evaluate;
        this.organisation = organisation;
        this.scope = scope;
        this.tickets = tickets;
        this.tenants = tenants;
    }

    record Line(
            YearMonth month,
            DeliveryEvaluations.Numbers numbers,
            String causes,
            String actions,
            @Nullable String evaluatedBy,
            @Nullable Instant evaluatedAt,
            long version) {}

    record Behind(UUID id, String number, String subject, Instant openedAt) {}

    record Findings(
            @NotBlank @Size(max = 4000) String causes,
            @NotBlank @Size(max = 4000) String actions) {}

    record Items<T>(List<T> items) {}

    @GetMapping
    @Requires(Right.BOARD_READ)
    @Transactional(readOnly = true)
    public Items<Line> list() {
        var newest = evaluations.newest();
        var people = organisation.personNames(newest.stream()
                .map(DeliveryEvaluations.Evaluation::evaluatedBy)
                .filter(Objects::nonNull)
                .toList());
        return new Items<>(newest.stream().map(one -> line(one, people)).toList());
    }

    @GetMapping("/{month}/tickets")
    @Requires(Right.BOARD_READ)
    @Transactional(readOnly = true)
    public Page<Behind> behind(
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "delivered") DeliveryEvaluations.Which which,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var first = first(month);
        if (evaluations.find(first).isEmpty()) {
            throw new NotFound("no_such_evaluation");
        }
        var page = evaluations.behind(which, begin(first), begin(first.plusMonths(1)), limit, cursor);
        var readable = scope.among(page.items(), Right.BOARD_READ);
        return new Page<>(
                tickets.among(readable).stream()
                        .map(one -> new Behind(one.id().value(), one.number(), one.subject(), one.openedAt()))
                        .toList(),
                page.next());
    }

    @PutMapping("/{month}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SURVEY_FOLLOW_UP)
    void evaluate(
            @PathVariable YearMonth month,
            @Valid @RequestBody Findings findings,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        evaluate.evaluate(first(month), findings.causes(), findings.actions(), ifMatch);
    }

    private Line line(DeliveryEvaluations.Evaluation one, Map<UUID, String> people) {
        return new Line(
                YearMonth.from(one.month()),
                evaluations.numbers(begin(one.month()), begin(one.month().plusMonths(1))),
                one.causes(),
                one.actions(),
                one.evaluatedBy() == null ? null : people.get(one.evaluatedBy()),
                one.evaluatedAt(),
                one.version());
    }

    /** Years beyond what we ever keep are not there. */
    private static LocalDate first(YearMonth month) {
        if (month.getYear() < 2000 || month.getYear() > 2200) {
            throw new NotFound("no_such_evaluation");
        }
        return month.atDay(1);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(tenants.require(Tenancy.require()).zone()).toInstant();
    }
}
