package io.chengnuo.people;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds somebody who works here. With a password they may sign in at once; without one they wait for an invitation or use
 * tokens given to them. Rights come with posts only.
 */
@Service
public class AddPerson {

    private final People people;
    private final Passwords passwords;
    private final Facts facts;
    private final Clock clock;

    AddPerson(People people, Passwords passwords, Facts facts, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public UUID add(String name, String email, @Nullable String password) {
        var hash = password == null ? null : passwords.hashStrong(password, name, email);
        return add(name, email, null, null, PersonState.ACTIVE, hash);
    }

    @Transactional
    UUID invited(String name, String email, @Nullable String phone, @Nullable String locale) {
        return add(name, email, phone, locale, PersonState.INVITED, null);
    }

    private UUID add(
            String name,
            String email,
            @Nullable String phone,
            @Nullable String locale,
            PersonState state,
            @Nullable String hash) {
        if (people.findByEmail(email).isPresent()) {
            throw new Conflict("email_taken", new FieldError("email", "taken"));
        }
        var at = clock.instant();
        var person = new Person(Ids.next(at), name.strip(), email.strip(), phone, locale, state, hash, 0);
        people.add(person, at);
        facts.record(new PersonAdded(person.id(), person.name(), state, at));
        return person.id();
    }
}
