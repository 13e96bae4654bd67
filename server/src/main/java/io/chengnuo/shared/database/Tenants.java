package io.chengnuo.shared.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of companies served by this installation; usually one. */
@Component
public class Tenants {

    /** A company. {@code host} is null for the one that answers at any host name. */
    public record Tenant(UUID id, String name, @Nullable String host, Locale locale, ZoneId zone) {}

    private final DSLContext sql;
    private final Cache<String, Optional<Tenant>> byHost =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(5)).build();
    private final Cache<UUID, Optional<Tenant>> byId =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(5)).build();

    Tenants(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<UUID> all() {
        return sql.fetch("select id from shared.tenants order by created_at").into(UUID.class);
    }

    /** The company of a host name: its own, else the one that has no host of its own. */
    @Transactional(readOnly = true)
    public Optional<Tenant> ofHost(String host) {
        return byHost.get(
                host.toLowerCase(Locale.ROOT),
                name -> sql.fetchOptional(
                                "select * from shared.tenants where host = ? or host is null order by host nulls last limit 1",
                                name)
                        .map(Tenants::tenant));
    }

    @Transactional(readOnly = true)
    public Tenant require(UUID id) {
        return byId.get(id, key -> sql.fetchOptional("select * from shared.tenants where id = ?", key)
                        .map(Tenants::tenant))
                .orElseThrow();
    }

    @Transactional
    public void add(Tenant tenant, Instant at) {
        sql.execute(
                "insert into shared.tenants (id, name, host, locale, zone, created_at) values (?, ?, ?, ?, ?, ?)",
                tenant.id(),
                tenant.name(),
                tenant.host(),
                tenant.locale().toLanguageTag(),
                tenant.zone().getId(),
                at.atOffset(ZoneOffset.UTC));
        byHost.invalidateAll();
        byId.invalidateAll();
    }

    private static Tenant tenant(Record row) {
        return new Tenant(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("host", String.class),
                Locale.forLanguageTag(row.get("locale", String.class)),
                ZoneId.of(row.get("zone", String.class)));
    }
}
