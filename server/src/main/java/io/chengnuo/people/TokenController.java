package io.chengnuo.people;

import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of programs: one's own, or with a right that reaches everybody, anybody's. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

    private final Access access;
    private final Tokens tokens;
    private final IssueToken issue;
    private final RevokeToken revoke;
    private final PeopleInReach reach;

    TokenController(Access access, Tokens tokens, IssueToken issue, RevokeToken revoke, PeopleInReach reach) {
        this.access = access;
        this.tokens = tokens;
        this.issue = issue;
        this.revoke = revoke;
        this.reach = reach;
    }

    /** {@code scopes} absent: every right of the person. */
    record Wanted(
            @NotBlank @Size(max = 80) String name,
            @Nullable UUID person,
            @Nullable @Size(max = 50) Set<Right> scopes,
            @Nullable Instant expiresAt) {}

    record View(
            UUID id,
            String name,
            UUID person,
            @Nullable Set<Right> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    record All(List<View> items) {}

    /** The secret is answered here once. */
    record Made(UUID id, String token) {}

    @GetMapping
    @Requires(Right.TOKEN_MANAGE)
    @Transactional(readOnly = true)
    All all(@RequestParam(required = false) @Nullable UUID person) {
        var whose = whose(person);
        return new All(tokens.of(whose).stream()
                .map(token -> new View(
                        token.id(),
                        token.name(),
                        token.person(),
                        token.scopes(),
                        token.createdAt(),
                        token.expiresAt(),
                        token.lastUsedAt()))
                .toList());
    }

    /** Nobody makes a token that may do more than they may themselves, program or person. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.TOKEN_MANAGE)
    Made make(@Valid @RequestBody Wanted body) {
        var whose = whose(body.person());
        if (body.scopes() == null
                ? !reach.covers(whose)
                : !body.scopes().stream().allMatch(access::has)) {
            throw new Forbidden("grants_more_than_own");
        }
        if (!whose.equals(access.person()) && !reach.covers(whose)) {
            throw new Forbidden("person_above");
        }
        var issued = issue.issue(whose, body.name(), body.scopes(), body.expiresAt());
        return new Made(issued.token(), issued.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TOKEN_MANAGE)
    void revoke(@PathVariable UUID id) {
        revoke.revoke(id, access.scope(Right.TOKEN_MANAGE));
    }

    private UUID whose(@Nullable UUID person) {
        var scope = access.scope(Right.TOKEN_MANAGE);
        var whose = Objects.requireNonNullElse(person, scope.person());
        if (!scope.everything() && !whose.equals(scope.person())) {
            throw new NotFound("no_such_person");
        }
        return whose;
    }
}
