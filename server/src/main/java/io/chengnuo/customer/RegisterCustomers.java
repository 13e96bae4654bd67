package io.chengnuo.customer;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes customers into the books: one from a form, many from a file. */
@Component
public class RegisterCustomers {

    private final CustomerRows customers;
    private final IdentityRows identities;
    private final OwnAddresses own;
    private final ProtectedValues values;
    private final Facts facts;
    private final Clock clock;

    RegisterCustomers(
            CustomerRows customers,
            IdentityRows identities,
            OwnAddresses own,
            ProtectedValues values,
            Facts facts,
            Clock clock) {
        this.customers = customers;
        this.identities = identities;
        this.own = own;
        this.values = values;
        this.facts = facts;
        this.clock = clock;
    }

    /** Refuses with {@code identity_taken} when another customer is known under one of the identities. */
    @Transactional
    public CustomerId register(NewCustomer customer) {
        for (var i = 0; i < customer.identities().size(); i++) {
            if (own.include(customer.identities().get(i))) {
                throw new Conflict("own_address", new FieldError("identities[" + i + "].value", "own_address"));
            }
        }
        var written = write(List.of(customer));
        if (!written.lost().isEmpty()) {
            var taken = written.lost().stream()
                    .map(identity -> customer.identities().indexOf(identity))
                    .map(i -> new FieldError("identities[" + i + "].value", "taken"))
                    .toArray(FieldError[]::new);
            throw new Conflict("identity_taken", taken);
        }
        facts.recordAll(written.facts());
        return written.ids().getFirst();
    }

    /**
     * Registers all in a handful of statements, in the order given. An identity that somebody else is known by is left out: ask
     * {@link RecogniseCustomer#owners} before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CustomerId> registerAll(List<NewCustomer> all) {
        var written = write(all);
        facts.recordAll(written.facts());
        return written.ids();
    }

    /** What was written. {@code lost}: identities that another transaction had taken meanwhile. */
    record Written(List<CustomerId> ids, List<CustomerRegistered> facts, Set<Identity> lost) {}

    Written write(List<NewCustomer> all) {
        var at = clock.instant();
        var ids = all.stream().map(one -> new CustomerId(Ids.next(at))).toList();
        customers.insert(ids, all, at);
        var kept = identities.insert(ids, all, at);
        var lost = new HashSet<Identity>();
        var registered = new ArrayList<CustomerRegistered>();
        for (var i = 0; i < all.size(); i++) {
            var customer = all.get(i);
            var known = customer.identities().stream()
                    .filter(kept::contains)
                    .map(values::known)
                    .toList();
            customer.identities().stream()
                    .filter(identity -> !kept.contains(identity))
                    .forEach(lost::add);
            registered.add(new CustomerRegistered(
                    ids.get(i),
                    customer.kind(),
                    ProtectedValues.maskedName(customer.name()),
                    customer.tier(),
                    customer.provisional(),
                    known,
                    at));
        }
        return new Written(ids, registered, lost);
    }
}
