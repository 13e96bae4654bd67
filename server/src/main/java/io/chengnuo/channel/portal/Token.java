package io.chengnuo.channel.portal;

import io.chengnuo.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits for a link or a cookie. The database keeps only {@link #hash}. */
public record Token(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token make() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return Sha256.of(text);
    }

    /** A secret is not for logs. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
