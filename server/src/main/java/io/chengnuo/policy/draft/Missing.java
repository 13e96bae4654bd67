package io.chengnuo.policy.draft;

/**
 * What a draft still lacks. {@code where} names the place: {@code clause 3.5}, {@code chapter 11}, {@code target satisfaction} or
 * {@code policy}. What only has to be looked at does not keep it from being published.
 */
record Missing(String code, String where, boolean blocks) {

    static Missing block(String code, String where) {
        return new Missing(code, where, true);
    }

    static Missing look(String code, String where) {
        return new Missing(code, where, false);
    }
}
