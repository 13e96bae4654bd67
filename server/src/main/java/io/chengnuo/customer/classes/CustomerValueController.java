package io.chengnuo.customer.classes;

import io.chengnuo.customer.Stage;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
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

/** What one customer is worth and why, and what it bought. */
@RestController
@RequestMapping("/api/v1/customers/{customer}")
class CustomerValueController {

    private final ClassRuns runs;
    private final ClassRulesBook book;
    private final Purchases purchases;
    private final JudgePotential judge;

    CustomerValueController(ClassRuns runs, ClassRulesBook book, Purchases purchases, JudgePotential judge) {
        this.runs = runs;
        this.book = book;
        this.purchases = purchases;
        this.judge = judge;
    }

    record PurchaseBody(
            @NotBlank @Size(max = 100) String number,
            @NotNull @Digits(integer = 12, fraction = 2) BigDecimal amount,
            @Nullable @Digits(integer = 12, fraction = 2) BigDecimal margin,
            @NotNull Instant boughtAt) {}

    record PotentialBody(
            @Nullable @Min(0) @Max(100) Integer potential,
            @NotBlank @Size(max = 500) String reason) {}

    /** {@code value} is null until the rules ran for the first time; {@code strategies}: how to serve customers of each stage. */
    record Valued(ClassRuns.@Nullable Value value, Map<Stage, ClassRules.Strategy> strategies) {}

    @GetMapping("/value")
    @Requires(Right.CUSTOMER_READ)
    Valued value(@PathVariable UUID customer) {
        var rules = book.present().rules();
        return new Valued(runs.valueOf(customer, rules.weights()).orElse(null), rules.strategies());
    }

    @PutMapping("/potential")
    @Requires(Right.CUSTOMER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void potential(
            @PathVariable UUID customer,
            @Valid @RequestBody PotentialBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        judge.judge(customer, body.potential(), body.reason(), ifMatch);
    }

    @GetMapping("/purchases")
    @Requires(Right.CUSTOMER_READ)
    Page<Purchases.Purchase> purchases(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return purchases.page(customer, limit, cursor);
    }

    @PostMapping("/purchases")
    @Requires(Right.CUSTOMER_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    void tell(@PathVariable UUID customer, @Valid @RequestBody PurchaseBody body) {
        purchases.tell(
                customer, new Purchases.Purchase(body.number().strip(), body.amount(), body.margin(), body.boughtAt()));
    }
}
