package io.chengnuo.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id and refuses weak ones: short, in the lists of leaked passwords that zxcvbn brings, built from
 * such words, keyboard rows or dates, or from the person's own name and address.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int STRONG_ENOUGH = 3;

    /** OWASP's setting for Argon2id: 19 MiB, two passes. */
    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private final Zxcvbn estimate = new Zxcvbn();

    /** Each hash takes 19 MiB: so many at a time and no more. */
    private final Semaphore room = new Semaphore(4);

    /** Compared with when there is no account, so that the answer takes as long. */
    private final String nobodys = argon.encode("nobody has this password");

    String hashStrong(String password, String... knownOfThem) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Invalid("weak_password", new FieldError("password", "size"));
        }
        var judged = password.substring(0, Math.min(password.length(), 64));
        if (estimate.measure(judged, List.of(knownOfThem)).getScore() < STRONG_ENOUGH) {
            throw new Invalid("weak_password", new FieldError("password", "weak"));
        }
        return inRoom(() -> argon.encode(password));
    }

    /** Takes the same time whether there is a hash to compare with or not. */
    boolean matches(String password, @Nullable String hash) {
        var matched = inRoom(() -> argon.matches(password, hash == null ? nobodys : hash));
        return hash != null && matched;
    }

    private <T> T inRoom(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
