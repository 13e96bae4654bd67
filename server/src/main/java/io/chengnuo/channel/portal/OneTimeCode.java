package io.chengnuo.channel.portal;

import io.chengnuo.shared.Sha256;
import java.security.SecureRandom;

/** Six digits. Kept as a keyed hash together with the row they belong to: a million guesses at a stolen table find nothing. */
record OneTimeCode(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode make() {
        return new OneTimeCode("%06d".formatted(RANDOM.nextInt(1_000_000)));
    }

    byte[] hash(byte[] key, String of) {
        return Sha256.keyed(key, of + ":" + digits);
    }

    @Override
    public String toString() {
        return "OneTimeCode[…]";
    }
}
