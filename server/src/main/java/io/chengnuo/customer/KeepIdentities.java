package io.chengnuo.customer;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and removes the identities by which a customer, or one contact of a firm, is recognised. */
@Component
class KeepIdentities {

    private final CustomerDesk desk;
    private final IdentityRows identities;
    private final ContactRows contacts;
    private final OwnAddresses own;
    private final ProtectedValues values;
    private final Clock clock;

    KeepIdentities(
            CustomerDesk desk,
            IdentityRows identities,
            ContactRows contacts,
            OwnAddresses own,
            ProtectedValues values,
            Clock clock) {
        this.desk = desk;
        this.identities = identities;
        this.contacts = contacts;
        this.own = own;
        this.values = values;
        this.clock = clock;
    }

    @Transactional
    UUID add(UUID customer, Identity identity, @Nullable UUID contact, @Nullable String ifMatch) {
        var row = desk.open(customer, ifMatch);
        if (own.include(identity)) {
            throw new Conflict("own_address", new FieldError("value", "own_address"));
        }
        if (contact != null) {
            contacts.require(customer, contact);
        }
        var at = clock.instant();
        var id = Ids.next(at);
        var known = new CustomerId(customer);
        if (!identities.insert(id, known, contact, identity, at)) {
            throw new Conflict("identity_taken", new FieldError("value", "taken"));
        }
        desk.close(row, new IdentityAdded(known, id, contact, values.known(identity), at));
        return id;
    }

    @Transactional
    void remove(UUID customer, UUID identity, @Nullable String ifMatch) {
        var row = desk.open(customer, ifMatch);
        var at = clock.instant();
        var known = new CustomerId(customer);
        var removed = identities.remove(known, identity, at).orElseThrow(() -> new NotFound("no_such_identity"));
        desk.close(row, new IdentityRemoved(known, identity, values.known(removed.identity()), at));
    }
}
