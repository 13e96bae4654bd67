package io.chengnuo.people;

import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues a token for a program that acts for a person. Its secret is answered once and never again. */
@Service
public class IssueToken {

    private final People people;
    private final Tokens tokens;
    private final Facts facts;
    private final Clock clock;

    IssueToken(People people, Tokens tokens, Facts facts, Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.facts = facts;
        this.clock = clock;
    }

    /** The secret is what the program sends as {@code Authorization: Bearer}. */
    public record Issued(UUID token, String secret) {}

    /** For the person with this mail address, with all their rights, without end. */
    @Transactional
    public Issued forEmail(String email, String name) {
        var person = people.findByEmail(email).orElseThrow(() -> new NotFound("no_such_person"));
        return issue(person.id(), name, null, null);
    }

    @Transactional
    public Issued issue(UUID person, String name, @Nullable Set<Right> scopes, @Nullable Instant expiresAt) {
        var at = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(at)) {
            throw new Invalid("token_ends_before_it_begins", new FieldError("expiresAt", "too_small"));
        }
        if (people.require(person).state() != PersonState.ACTIVE) {
            throw new NotFound("no_such_person");
        }
        var token = new Token(Ids.next(at), name, person, scopes, expiresAt, at, null);
        var secret = Secret.make("cn_");
        tokens.add(token, secret);
        facts.record(new TokenIssued(person, token.id(), name, scopes, expiresAt, at));
        return new Issued(token.id(), secret.text());
    }
}
