package io.chengnuo.ticket;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the customer a ticket is for: picked from the register, or recognised by what the one who opens it knows. */
@Component
class Requesters {

    private final RecogniseCustomer recognise;
    private final CustomerSummaries customers;

    Requesters(RecogniseCustomer recognise, CustomerSummaries customers) {
        this.recognise = recognise;
        this.customers = customers;
    }

    /** The id alone is enough; else an address or a phone number is needed. */
    record Identity(
            @Nullable UUID id,
            @Nullable @Size(max = 200) String name,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 40) String phone) {}

    Requester recognise(Identity identity) {
        if (identity.id() == null) {
            var recognised = recognise.from(identity.name(), identity.email(), identity.phone());
            return new Requester(recognised.customer().value(), recognised.tier());
        }
        var picked = customers.of(List.of(identity.id())).get(identity.id());
        if (picked == null) {
            throw new Invalid("no_such_customer", new FieldError("customer.id", "unknown"));
        }
        return new Requester(picked.id(), picked.tier());
    }
}
