package io.chengnuo.channel.mail.dkim;

import static io.chengnuo.channel.db.Tables.DKIM_KEYS;

import io.chengnuo.channel.db.tables.records.DkimKeysRecord;
import io.chengnuo.channel.mail.dkim.DkimKeyChanged.Step;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.SealedText;
import io.chengnuo.shared.files.Secrets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code channel.dkim_keys}: the only place where private keys are opened. */
@Component
public class DkimKeys {

    private static final int BITS = 2048;
    private static final int MOST_OF_A_DOMAIN = 5;
    /** Begins a selector with the day, so that whoever reads the zone sees which key is the younger. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    private final DSLContext sql;
    private final SealedText seal;
    private final Facts facts;
    private final Clock clock;

    DkimKeys(DSLContext sql, Secrets secrets, Facts facts, Clock clock) {
        this.sql = sql;
        this.seal = new SealedText(secrets, "dkim-1");
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DkimKey> all() {
        return sql.selectFrom(DKIM_KEYS)
                .orderBy(DKIM_KEYS.DOMAIN, DKIM_KEYS.ID.desc())
                .fetch(DkimKeys::key);
    }

    @Transactional(readOnly = true)
    public DkimKey require(UUID id) {
        return sql.selectFrom(DKIM_KEYS)
                .where(DKIM_KEYS.ID.eq(id))
                .fetchOptional(DkimKeys::key)
                .orElseThrow(() -> new NotFound("no_such_key"));
    }

    /** A new pair. It signs nothing before {@link #activate}. */
    @Transactional
    public DkimKey make(String domain) {
        var selectors = sql.select(DKIM_KEYS.SELECTOR)
                .from(DKIM_KEYS)
                .where(DKIM_KEYS.DOMAIN.eq(domain))
                .fetch(DKIM_KEYS.SELECTOR);
        if (selectors.size() >= MOST_OF_A_DOMAIN) {
            throw new Conflict("too_many_keys");
        }
        var now = clock.instant();
        var id = Ids.next(now);
        var pair = pair();
        var selector = selector("cn" + DAY.format(now), selectors);
        sql.insertInto(DKIM_KEYS)
                .set(DKIM_KEYS.ID, id)
                .set(DKIM_KEYS.DOMAIN, domain)
                .set(DKIM_KEYS.SELECTOR, selector)
                .set(DKIM_KEYS.PUBLIC_KEY, pair.getPublic().getEncoded())
                .set(DKIM_KEYS.SEALED, seal.seal(pair.getPrivate().getEncoded(), id))
                .set(DKIM_KEYS.STATE, KeyState.WAITING.name())
                .set(DKIM_KEYS.MADE_AT, now)
                .execute();
        facts.record(new DkimKeyChanged(id, domain, selector, Step.MADE, now));
        return require(id);
    }

    private static String selector(String day, List<String> taken) {
        var selector = day;
        for (var letter = 'b'; taken.contains(selector); letter++) {
            selector = day + letter;
        }
        return selector;
    }

    private static java.security.KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    public void checked(UUID id, @Nullable String problem) {
        sql.update(DKIM_KEYS)
                .set(DKIM_KEYS.CHECKED_AT, clock.instant())
                .set(DKIM_KEYS.PROBLEM, problem)
                .where(DKIM_KEYS.ID.eq(id))
                .execute();
    }

    /** From now on it signs; the one before it no more. */
    @Transactional
    public void activate(UUID id) {
        var key = require(id);
        if (key.state() == KeyState.ACTIVE) {
            return;
        }
        sql.selectFrom(DKIM_KEYS).where(DKIM_KEYS.DOMAIN.eq(key.domain())).forUpdate().fetch().stream()
                .filter(row -> row.getState().equals(KeyState.ACTIVE.name()))
                .forEach(row -> retire(row.getId()));
        move(key, KeyState.ACTIVE, Step.ACTIVATED);
    }

    /** It signs no more. */
    @Transactional
    public void retire(UUID id) {
        var key = require(id);
        if (key.state() != KeyState.RETIRED) {
            move(key, KeyState.RETIRED, Step.RETIRED);
        }
    }

    private void move(DkimKey key, KeyState state, Step step) {
        var now = clock.instant();
        sql.update(DKIM_KEYS)
                .set(DKIM_KEYS.STATE, state.name())
                .set(DKIM_KEYS.ACTIVE_AT, state == KeyState.ACTIVE ? now : key.activeAt())
                .set(DKIM_KEYS.RETIRED_AT, state == KeyState.RETIRED ? now : null)
                .where(DKIM_KEYS.ID.eq(key.id()))
                .execute();
        facts.record(new DkimKeyChanged(key.id(), key.domain(), key.selector(), step, now));
    }

    @Transactional
    public void remove(UUID id) {
        var key = require(id);
        if (key.state() == KeyState.ACTIVE) {
            throw new Conflict("key_signs");
        }
        sql.deleteFrom(DKIM_KEYS).where(DKIM_KEYS.ID.eq(id)).execute();
        facts.record(new DkimKeyChanged(id, key.domain(), key.selector(), Step.REMOVED, clock.instant()));
    }

    /** What signs for a domain. */
    record Signing(String domain, String selector, byte[] privateKey) {
        @Override
        public String toString() {
            return selector + "._domainkey." + domain;
        }
    }

    @Transactional(readOnly = true)
    Optional<Signing> signing(String domain) {
        return sql.selectFrom(DKIM_KEYS)
                .where(DKIM_KEYS.DOMAIN.eq(domain), DKIM_KEYS.STATE.eq(KeyState.ACTIVE.name()))
                .fetchOptional(row ->
                        new Signing(row.getDomain(), row.getSelector(), seal.open(row.getSealed(), row.getId())));
    }

    private static DkimKey key(DkimKeysRecord row) {
        return new DkimKey(
                row.getId(),
                row.getDomain(),
                row.getSelector(),
                row.getPublicKey(),
                KeyState.valueOf(row.getState()),
                row.getMadeAt(),
                row.getActiveAt(),
                row.getRetiredAt(),
                row.getCheckedAt(),
                row.getProblem());
    }
}
