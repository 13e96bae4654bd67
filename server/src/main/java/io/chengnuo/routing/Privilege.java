package io.chengnuo.routing;

import io.chengnuo.policy.Tier;

/**
 * What a tier of customers is entitled to while they wait: {@code place} in line within the same priority, 0 first; {@code dedicated}: their own
 * account manager is asked first.
 */
record Privilege(Tier tier, int place, boolean dedicated, long version) {

    static Privilege usual(Tier tier) {
        return new Privilege(tier, tier.ordinal(), tier == Tier.HIGH, 0);
    }
}
