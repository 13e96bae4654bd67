package io.chengnuo.people;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.Unauthorized;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs people in: password, then a code when they have or need one. Whether an account exists cannot be told from answer or
 * time; a wrong proof is recorded, though the request is refused.
 */
@Service
class SignIn {

    private static final int FAILURES_RECORDED = 5;

    private final People people;
    private final Passwords passwords;
    private final TotpSecrets totp;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final WrongGuesses guesses;
    private final PeopleSettings settings;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            People people,
            Passwords passwords,
            TotpSecrets totp,
            Passkeys passkeys,
            Sessions sessions,
            WrongGuesses guesses,
            PeopleSettings settings,
            Facts facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.totp = totp;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.guesses = guesses;
        this.settings = settings;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The new session and how far it is. */
    record Begun(Secret cookie, Session.Stage stage) {}

    Begun withPassword(String email, String password, Sessions.Browser browser) {
        var person = transaction.execute(
                status -> people.findByEmail(email).filter(found -> found.state() == PersonState.ACTIVE));
        var known = guesses.isKnown(person.map(Person::id).orElse(null), browser.address());
        var guess = WrongGuesses.Try.at("password", email, browser.address(), known);
        guesses.count(guess);
        var right = passwords.matches(password, person.map(Person::passwordHash).orElse(null));
        if (!right) {
            refuse(person.map(Person::id), guess, "password");
        }
        guesses.right(guess);
        return begin(person.orElseThrow().id(), Session.Proof.PASSWORD, browser);
    }

    Begun withCode(Session session, String code, Sessions.Browser browser) {
        var person = session.person();
        var guess = guessAtCode(person, browser);
        guesses.count(guess);
        var right = transaction.execute(status -> totp.take(person, code) || totp.takeRecovery(person, code));
        if (!right) {
            refuse(Optional.of(person), guess, "code");
        }
        guesses.right(guess);
        return advance(session, browser);
    }

    /** After a second proof: a new session takes the place of the half-proved one. */
    Begun advance(Session session, Sessions.Browser browser) {
        transaction.executeWithoutResult(status -> sessions.end(session.person(), session.id()));
        sessions.forget();
        return signedIn(session.person(), Session.Proof.PASSWORD_AND_CODE, browser);
    }

    WrongGuesses.Try guessAtCode(UUID person, Sessions.Browser browser) {
        return WrongGuesses.Try.at("code", person.toString(), browser.address(), false);
    }

    /** A password alone is not enough for somebody with a passkey, and no way to set up codes either. */
    Begun begin(UUID person, Session.Proof proof, Sessions.Browser browser) {
        if (transaction.execute(status -> totp.enrolled(person))) {
            return new Begun(
                    sessions.start(person, Session.Stage.CODE_REQUIRED, proof, browser), Session.Stage.CODE_REQUIRED);
        }
        if (transaction.execute(status -> passkeys.any(person))) {
            throw new Unauthorized("passkey_required");
        }
        if (settings.mfa() == PeopleSettings.Mfa.REQUIRED) {
            return new Begun(
                    sessions.start(person, Session.Stage.ENROLMENT_REQUIRED, proof, browser),
                    Session.Stage.ENROLMENT_REQUIRED);
        }
        return signedIn(person, proof, browser);
    }

    Begun signedIn(UUID person, Session.Proof proof, Sessions.Browser browser) {
        guesses.remember(person, browser.address());
        var cookie = Acting.person(person, "browser " + browser.address())
                .call(() -> transaction.execute(status -> {
                    facts.record(new PersonSignedIn(person, proof.name(), browser.address(), clock.instant()));
                    return sessions.start(person, Session.Stage.SIGNED_IN, proof, browser);
                }));
        return new Begun(cookie, Session.Stage.SIGNED_IN);
    }

    void refuse(Optional<UUID> person, WrongGuesses.Try guess, String proof) {
        if (guesses.wrong(guess) <= FAILURES_RECORDED) {
            transaction.executeWithoutResult(status -> facts.record(
                    new SignInFailed(person.orElseGet(Tenancy::require), proof, guess.place(), clock.instant())));
        }
        throw new Unauthorized("sign_in_refused");
    }
}
