package io.chengnuo.customer;

import io.chengnuo.policy.Tier;
import java.util.List;

/** A customer to be taken into the books. A provisional one is made by a first request and waits to be checked. */
public record NewCustomer(
        CustomerKind kind, String name, Tier tier, boolean provisional, Profile profile, List<Identity> identities) {

    /** What we assume of somebody we do not know yet. */
    public static final Tier USUAL_TIER = Tier.MIDDLE;

    static NewCustomer provisional(String name, List<Identity> identities) {
        return new NewCustomer(CustomerKind.PERSON, name, USUAL_TIER, true, Profile.EMPTY, identities);
    }
}
