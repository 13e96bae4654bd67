package io.chengnuo.shared.database;

import static io.chengnuo.shared.db.Tables.TENANTS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chengnuo.shared.db.tables.records.TenantsRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of companies served by this installation; usually one. */
@Component
public class Tenants {

    /** A company. {@code host} is null for the one that answers at any host name. */
    public record Tenant(UUID id, String name, @Nullable String host, Locale locale, ZoneId zone) {}

    private final DSLContext sql;
    private final Cache<String, Optional<Tenant>> byHost = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();
    private final Cache<UUID, Optional<Tenant>> byId = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Tenants(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<UUID> all() {
        return sql.select(TENANTS.ID).from(TENANTS).orderBy(TENANTS.CREATED_AT).fetch(TENANTS.ID);
    }

    /** The company of a host name: its own, else the one that has no host of its own. */
    @Transactional(readOnly = true)
    public Optional<Tenant> ofHost(String host) {
        return byHost.get(
                host.toLowerCase(Locale.ROOT),
                name -> sql.selectFrom(TENANTS)
                        .where(TENANTS.HOST.eq(name).or(TENANTS.HOST.isNull()))
                        .orderBy(TENANTS.HOST.asc().nullsLast())
                        .limit(1)
                        .fetchOptional(Tenants::tenant));
    }

    @Transactional(readOnly = true)
    public Tenant require(UUID id) {
        return byId.get(
                        id,
                        key -> sql.selectFrom(TENANTS).where(TENANTS.ID.eq(key)).fetchOptional(Tenants::tenant))
                .orElseThrow();
    }

    @Transactional
    public void add(Tenant tenant, Instant at) {
        sql.insertInto(TENANTS)
                .set(TENANTS.ID, tenant.id())
                .set(TENANTS.NAME, tenant.name())
                .set(TENANTS.HOST, tenant.host())
                .set(TENANTS.LOCALE, tenant.locale().toLanguageTag())
                .set(TENANTS.ZONE, tenant.zone().getId())
                .set(TENANTS.CREATED_AT, at)
                .execute();
        byHost.invalidateAll();
        byId.invalidateAll();
    }

    private static Tenant tenant(TenantsRecord row) {
        return new Tenant(
                row.getId(),
                row.getName(),
                row.getHost(),
                Locale.forLanguageTag(row.getLocale()),
                ZoneId.of(row.getZone()));
    }
}
