package io.chengnuo.people;

import io.chengnuo.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that open something. Shown once to whoever may have them; we keep the hash only. */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret make(String prefix) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A plain hash is enough: nobody guesses 256 random bits. */
    byte[] hash() {
        return hashOf(text);
    }

    static byte[] hashOf(String text) {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
