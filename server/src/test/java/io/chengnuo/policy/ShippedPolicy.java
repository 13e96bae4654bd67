package io.chengnuo.policy;

/** The policy of a pack as a document, for tests of what is built upon it. */
public final class ShippedPolicy {

    private ShippedPolicy() {}

    public static PolicyDocument document() {
        return document("default");
    }

    public static PolicyDocument document(String pack) {
        return new PolicyPacks().require(pack).document();
    }
}
