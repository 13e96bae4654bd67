package io.chengnuo.customer;

import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which customer a request comes from, by its identities: one statement when it is known. An unknown one becomes a
 * provisional customer; two requests at once make only one. What a request says of itself changes nothing of a known
 * customer, neither name nor identities: anybody can write it.
 */
@Component
public class RecogniseCustomer {

    private static final int LONGEST_NAME = 200;

    private final IdentityRows identities;
    private final CustomerRows customers;
    private final RegisterCustomers register;
    private final OwnAddresses own;
    private final Facts facts;

    RecogniseCustomer(
            IdentityRows identities,
            CustomerRows customers,
            RegisterCustomers register,
            OwnAddresses own,
            Facts facts) {
        this.identities = identities;
        this.customers = customers;
        this.register = register;
        this.own = own;
        this.facts = facts;
    }

    /** Who asks. {@code name} is what a new customer would be called. */
    public record Asked(@Nullable String name, List<Identity> identities) {}

    /** {@code contact}: the contact of the firm it comes from, if the identity is that contact's. */
    public record Recognised(
            CustomerId customer,
            String name,
            Tier tier,
            @Nullable UUID contact,
            boolean known) {}

    /** Refuses with {@code no_customer_identity} without any, {@code invalid_identity} with a broken one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recognised from(@Nullable String name, @Nullable String email, @Nullable String phone) {
        var given = new ArrayList<Identity>();
        if (email != null && !email.isBlank()) {
            given.add(Identity.read(IdentityKind.MAIL, email, "customer.email"));
        }
        if (phone != null && !phone.isBlank()) {
            given.add(Identity.read(IdentityKind.PHONE, phone, "customer.phone"));
        }
        return from(new Asked(name, given));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Recognised from(Asked asked) {
        if (asked.identities().isEmpty()) {
            throw new Invalid("no_customer_identity", new FieldError("customer", "missing"));
        }
        var foreign = asked.identities().stream()
                .filter(identity -> !own.include(identity))
                .toList();
        if (foreign.isEmpty()) {
            throw new Invalid("own_address", new FieldError("customer", "own_address"));
        }
        return all(List.of(new Asked(asked.name(), foreign))).getFirst();
    }

    /** Recognises many, in the order given, in a handful of statements. Each must have an identity. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Recognised> all(List<Asked> asked) {
        var wanted = new HashSet<Identity>();
        asked.forEach(one -> wanted.addAll(one.identities()));
        var known = identities.owners(wanted);
        if (asked.stream().anyMatch(one -> known(one, known).isEmpty())) {
            registerUnknown(asked, known);
        }
        return asked.stream().map(one -> known(one, known).orElseThrow()).toList();
    }

    /** Who is known by which of these identities. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Identity, Recognised> owners(Collection<Identity> wanted) {
        return identities.owners(wanted);
    }

    private static Optional<Recognised> known(Asked asked, Map<Identity, Recognised> known) {
        return asked.identities().stream()
                .filter(known::containsKey)
                .min(Comparator.comparing(Identity::kind))
                .map(known::get);
    }

    private void registerUnknown(List<Asked> asked, Map<Identity, Recognised> known) {
        var planned = planned(asked, known);
        var written = register.write(planned);
        if (!written.lost().isEmpty()) {
            // Another transaction registered the same person first: what we wrote gives way, theirs is visible now.
            customers.takeBack(written.ids());
            known.putAll(identities.owners(
                    planned.stream().flatMap(one -> one.identities().stream()).toList()));
            if (asked.stream().anyMatch(one -> known(one, known).isEmpty())) {
                registerUnknown(asked, known);
            }
            return;
        }
        for (var i = 0; i < planned.size(); i++) {
            var made = planned.get(i);
            var recognised = new Recognised(written.ids().get(i), made.name(), made.tier(), null, false);
            made.identities().forEach(identity -> known.put(identity, recognised));
        }
        facts.recordAll(written.facts());
    }

    private static List<NewCustomer> planned(List<Asked> asked, Map<Identity, Recognised> known) {
        var planned = new ArrayList<NewCustomer>();
        var taken = new HashMap<>(known);
        for (var one : asked) {
            if (known(one, taken).isEmpty()) {
                var customer = NewCustomer.provisional(
                        name(one), one.identities().stream().distinct().toList());
                var stand =
                        new Recognised(new CustomerId(new UUID(0, 0)), customer.name(), customer.tier(), null, false);
                customer.identities().forEach(identity -> taken.put(identity, stand));
                planned.add(customer);
            }
        }
        return planned;
    }

    private static String name(Asked asked) {
        var name = asked.name();
        if (name == null || name.isBlank()) {
            return asked.identities().getFirst().masked();
        }
        var plain = name.strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
