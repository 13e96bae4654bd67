package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.PERSONS;
import static io.chengnuo.people.db.Tables.TOKENS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chengnuo.people.db.tables.records.TokensRecord;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens of programs, kept by hash, looked up again after a few seconds at the latest. */
@Component
class Tokens {

    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<String, Optional<Token>> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Rights.KNOWN_FOR)
            .build();

    Tokens(DSLContext sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    void add(Token token, Secret secret) {
        var scopes = token.scopes();
        sql.insertInto(TOKENS)
                .set(TOKENS.ID, token.id())
                .set(TOKENS.SECRET_HASH, secret.hash())
                .set(TOKENS.NAME, token.name())
                .set(TOKENS.PERSON_ID, token.person())
                .set(
                        TOKENS.SCOPES,
                        scopes == null ? null : scopes.stream().map(Right::name).toArray(String[]::new))
                .set(TOKENS.EXPIRES_AT, token.expiresAt())
                .set(TOKENS.CREATED_AT, token.createdAt())
                .set(TOKENS.CREATED_BY, Acting.current().actor())
                .execute();
    }

    Optional<Token> find(String secret) {
        var hash = Secret.hashOf(secret);
        var found = known.get(
                Tenancy.require() + HexFormat.of().formatHex(hash), key -> transaction.execute(status -> read(hash)));
        found.filter(this::longUntouched).ifPresent(token -> transaction.executeWithoutResult(status -> touch(token)));
        return found;
    }

    List<Token> of(UUID person) {
        return sql.selectFrom(TOKENS)
                .where(TOKENS.PERSON_ID.eq(person))
                .and(TOKENS.REVOKED_AT.isNull())
                .orderBy(TOKENS.CREATED_AT.desc(), TOKENS.ID)
                .fetch(Tokens::token);
    }

    Optional<Token> find(UUID id) {
        return sql.selectFrom(TOKENS)
                .where(TOKENS.ID.eq(id))
                .and(TOKENS.REVOKED_AT.isNull())
                .forUpdate()
                .fetchOptional(Tokens::token);
    }

    void revoke(UUID id) {
        revoke(TOKENS.ID.eq(id));
    }

    void revokeAll(UUID person) {
        revoke(TOKENS.PERSON_ID.eq(person));
    }

    void forget() {
        known.invalidateAll();
    }

    private void revoke(Condition which) {
        sql.update(TOKENS)
                .set(TOKENS.REVOKED_AT, clock.instant())
                .where(which)
                .and(TOKENS.REVOKED_AT.isNull())
                .execute();
    }

    private Optional<Token> read(byte[] hash) {
        return sql.select(TOKENS.fields())
                .from(TOKENS)
                .join(PERSONS)
                .on(PERSONS.ID.eq(TOKENS.PERSON_ID))
                .where(TOKENS.SECRET_HASH.eq(hash))
                .and(TOKENS.REVOKED_AT.isNull())
                .and(TOKENS.EXPIRES_AT.isNull().or(TOKENS.EXPIRES_AT.gt(clock.instant())))
                .and(PERSONS.STATE.ne(PersonState.DEACTIVATED.name()))
                .fetchOptional(row -> token(row.into(TOKENS)));
    }

    private boolean longUntouched(Token token) {
        var last = token.lastUsedAt();
        return last == null || clock.instant().isAfter(last.plus(TOUCHED_EVERY));
    }

    private void touch(Token token) {
        sql.update(TOKENS)
                .set(TOKENS.LAST_USED_AT, clock.instant())
                .where(TOKENS.ID.eq(token.id()))
                .execute();
        forget();
    }

    private static Token token(TokensRecord row) {
        var scopes = row.getScopes();
        return new Token(
                row.getId(),
                row.getName(),
                row.getPersonId(),
                scopes == null
                        ? null
                        : Arrays.stream(scopes).map(Right::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getExpiresAt(),
                row.getCreatedAt(),
                row.getLastUsedAt());
    }
}
