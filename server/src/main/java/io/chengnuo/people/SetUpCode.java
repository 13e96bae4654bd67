package io.chengnuo.people;

import io.chengnuo.shared.Gone;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.TooMany;
import io.chengnuo.shared.database.Tenants;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The code that shows that whoever sets the product up also sees its console. Printed at each start until the company is set
 * up; never stored, only its hash is in memory.
 */
@Component
public class SetUpCode {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int TRIES = 20;

    private final Tenants tenants;
    private final AtomicInteger tries = new AtomicInteger();
    private volatile byte @Nullable [] hash;
    private volatile boolean done;

    SetUpCode(Tenants tenants) {
        this.tenants = tenants;
    }

    /** Whether nobody has set the product up yet. */
    boolean open() {
        if (!done) {
            done = !tenants.all().isEmpty();
        }
        return !done;
    }

    void check(String code) {
        if (!open()) {
            throw new Gone("set_up_already");
        }
        if (tries.incrementAndGet() > TRIES) {
            throw new TooMany("too_many_tries");
        }
        var expected = hash;
        if (expected == null || !MessageDigest.isEqual(expected, Secret.hashOf(normal(code)))) {
            throw new Invalid("wrong_set_up_code", new FieldError("code", "invalid"));
        }
    }

    /** A fresh code to be shown on the console; none once the product is set up. */
    public Optional<String> announce() {
        return open() ? Optional.of(make()) : Optional.empty();
    }

    private String make() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        hash = Secret.hashOf(normal(text.toString()));
        return text.toString();
    }

    private static String normal(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
