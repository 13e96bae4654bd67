package io.chengnuo.channel.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six digits. Kept as a keyed hash together with the row they belong to: a million guesses at a stolen table find nothing. */
record OneTimeCode(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode make() {
        return new OneTimeCode("%06d".formatted(RANDOM.nextInt(1_000_000)));
    }

    byte[] hash(byte[] key, String of) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((of + ":" + digits).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "OneTimeCode[…]";
    }
}
