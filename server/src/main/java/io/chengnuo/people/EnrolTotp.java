package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets up codes on a phone: a secret shown once as a picture, in force once a code of it came back. */
@Service
class EnrolTotp {

    private final TotpSecrets totp;
    private final People people;
    private final Tenants tenants;
    private final WrongGuesses guesses;
    private final SignIn signIn;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EnrolTotp(
            TotpSecrets totp,
            People people,
            Tenants tenants,
            WrongGuesses guesses,
            SignIn signIn,
            Facts facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.totp = totp;
        this.people = people;
        this.tenants = tenants;
        this.guesses = guesses;
        this.signIn = signIn;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** {@code secret} in Base32 for typing, {@code uri} for the picture (otpauth). */
    record Offered(String secret, String uri) {}

    /** Whoever has codes already proves it with one of them. */
    Offered begin(UUID person, @Nullable String presentCode, String place) {
        if (transaction.execute(status -> totp.enrolled(person))) {
            if (presentCode == null) {
                throw new Conflict("totp_enrolled_already");
            }
            prove(person, presentCode, place);
        }
        return transaction.execute(status -> {
            var secret = Base32.encode(totp.begin(person));
            var issuer = encoded(tenants.require(Tenancy.require()).name());
            var account = encoded(people.require(person).email());
            return new Offered(
                    secret, "otpauth://totp/" + issuer + ":" + account + "?secret=" + secret + "&issuer=" + issuer);
        });
    }

    /** Answers the recovery codes. */
    List<String> confirm(UUID person, String code, String place) {
        prove(person, code, place);
        return Acting.person(person, "browser " + place)
                .call(() -> transaction.execute(status -> {
                    facts.record(new TotpEnrolled(person, clock.instant()));
                    return totp.newRecoveryCodes(person);
                }));
    }

    private void prove(UUID person, String code, String place) {
        var guess = WrongGuesses.Try.at("code", person.toString(), place, false);
        guesses.count(guess);
        if (!transaction.execute(status -> totp.take(person, code))) {
            signIn.refuse(Optional.of(person), guess, "code");
        }
        guesses.right(guess);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
