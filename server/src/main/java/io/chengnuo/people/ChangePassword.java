package io.chengnuo.people;

import io.chengnuo.shared.Unauthorized;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody changes their own password, proving the present one. Every session ends; this browser gets a new one. */
@Service
class ChangePassword {

    private final People people;
    private final Passwords passwords;
    private final WrongGuesses guesses;
    private final SignIn signIn;
    private final Sessions sessions;
    private final RightChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangePassword(
            People people,
            Passwords passwords,
            WrongGuesses guesses,
            SignIn signIn,
            Sessions sessions,
            RightChanges changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.guesses = guesses;
        this.signIn = signIn;
        this.sessions = sessions;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    Secret change(Session session, String present, String wanted, Sessions.Browser browser) {
        var id = session.person();
        var person =
                transaction.execute(status -> people.find(id)).orElseThrow(() -> new Unauthorized("not_signed_in"));
        var guess = WrongGuesses.Try.at("password", person.email(), browser.address(), true);
        guesses.count(guess);
        if (!passwords.matches(present, person.passwordHash())) {
            signIn.refuse(Optional.of(id), guess, "password");
        }
        guesses.right(guess);
        var hash = passwords.hashStrong(wanted, person.name(), person.email());
        transaction.executeWithoutResult(status -> replace(id, hash));
        return sessions.start(id, Session.Stage.SIGNED_IN, session.proof(), browser);
    }

    private void replace(UUID person, String hash) {
        var at = clock.instant();
        people.changePassword(person, hash, at);
        sessions.endAll(person);
        changes.record(new PasswordChanged(person, at));
    }
}
