package io.chengnuo.customer;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down the terms a customer has by contract; requests that come from then on have the promises of these terms. */
@Component
class SetContract {

    private final CustomerDesk desk;
    private final Clock clock;

    SetContract(CustomerDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** {@code terms} null: there is no contract any more. Days are included; null has no end. */
    record Wish(
            @Nullable String terms,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason) {}

    @Transactional
    long set(UUID id, Wish wish, @Nullable String ifMatch) {
        if (wish.from() != null && wish.until() != null && wish.until().isBefore(wish.from())) {
            throw new Invalid("contract_ends_before_it_begins", new FieldError("until", "end_before_start"));
        }
        var row = desk.open(id, ifMatch);
        var before = row.getContract();
        row.setContract(wish.terms());
        row.setContractFrom(wish.terms() == null ? null : wish.from());
        row.setContractUntil(wish.terms() == null ? null : wish.until());
        return desk.close(
                row,
                new CustomerContractSet(
                        new CustomerId(id),
                        before,
                        wish.terms(),
                        row.getContractFrom(),
                        row.getContractUntil(),
                        wish.reason(),
                        clock.instant()));
    }
}
