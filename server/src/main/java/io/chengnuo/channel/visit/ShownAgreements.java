package io.chengnuo.channel.visit;

import io.chengnuo.channel.Named;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was agreed on visits as its doors show it: with names, and overdue by the company's own day. */
@Component
class ShownAgreements {

    private final CustomerSummaries customers;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Clock clock;

    ShownAgreements(CustomerSummaries customers, Organisation organisation, Tenants tenants, Clock clock) {
        this.customers = customers;
        this.organisation = organisation;
        this.tenants = tenants;
        this.clock = clock;
    }

    record Shown(
            UUID id,
            UUID visit,
            Named customer,
            @Nullable UUID ticket,
            String what,
            Named person,
            LocalDate dueOn,
            boolean overdue,
            @Nullable Instant doneAt,
            @Nullable String result,
            long version) {}

    LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
    }

    List<Shown> of(List<Agreement> some) {
        var names = customers.names(some.stream().map(Agreement::customer).toList());
        var people =
                organisation.personNames(some.stream().map(Agreement::person).toList());
        var today = today();
        return some.stream()
                .map(one -> new Shown(
                        one.id(),
                        one.visit(),
                        Objects.requireNonNull(Named.of(one.customer(), names)),
                        one.ticket(),
                        one.what(),
                        Objects.requireNonNull(Named.of(one.person(), people)),
                        one.dueOn(),
                        one.overdue(today),
                        one.doneAt(),
                        one.result(),
                        one.version()))
                .toList();
    }
}
