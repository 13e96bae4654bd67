package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.OWN_ADDRESSES;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The company's own mail addresses and domains: a request from one of them is not a customer's. */
@Component
public class OwnAddresses {

    private final DSLContext sql;
    private final Facts facts;
    private final Clock clock;
    private final Cache<UUID, Set<String>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    OwnAddresses(DSLContext sql, Facts facts, Clock clock) {
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<String> all() {
        return sql.select(OWN_ADDRESSES.VALUE)
                .from(OWN_ADDRESSES)
                .orderBy(OWN_ADDRESSES.VALUE)
                .fetch(OWN_ADDRESSES.VALUE);
    }

    /** Asks within the running transaction. */
    public boolean include(Identity identity) {
        var own = known.get(Tenancy.require(), tenant -> Set.copyOf(all()));
        return own.contains(identity.value()) || own.contains(identity.domain());
    }

    /** Replaces the list: mail addresses, and {@code @domain} for all of a domain. */
    @Transactional
    public void replace(List<String> addresses) {
        var after =
                addresses.stream().map(OwnAddresses::normal).distinct().sorted().toList();
        var before = all();
        var at = clock.instant();
        sql.deleteFrom(OWN_ADDRESSES).execute();
        for (var address : after) {
            sql.insertInto(OWN_ADDRESSES)
                    .set(OWN_ADDRESSES.VALUE, address)
                    .set(OWN_ADDRESSES.ADDED_AT, at)
                    .execute();
        }
        facts.record(new OwnAddressesChanged(before, after, at));
        known.invalidate(Tenancy.require());
    }

    private static String normal(String address) {
        var asMail = address.startsWith("@") ? "x" + address : address;
        var mail = Identity.parse(IdentityKind.MAIL, asMail)
                .orElseThrow(() -> new Invalid("invalid_identity", new FieldError("addresses", "invalid")));
        return address.startsWith("@") ? mail.domain() : mail.value().toLowerCase(Locale.ROOT);
    }
}
