package io.chengnuo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.shared.database.Tenants;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ChengnuoTest
class TenantScopeTests {

    /** Tables of no tenant: the register of tenants, due work (names its tenant in its data), sessions before sign-in. */
    private static final Set<String> WITHOUT_TENANT = Set.of(
            "shared.tenants", "shared.scheduled_tasks", "people.spring_session", "people.spring_session_attributes");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('information_schema') and n.nspname not like 'pg\\_%'
              and c.relname <> 'flyway_schema_history'""";

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Tenants tenants;

    @Test
    @Tag("REQ-CPL-08")
    void everyTableForcesTheTenant() {
        var open = transaction.execute(status -> sql.fetch(TABLES).stream()
                .filter(row -> !row.get("forced", Boolean.class))
                .map(row -> row.get("name", String.class))
                .toList());
        assertThat(open).isSubsetOf(WITHOUT_TENANT);
    }

    @Test
    @Tag("REQ-CPL-08")
    void withoutTenantNoTableShowsARow() {
        var counted = transaction.execute(status -> sql.fetch(TABLES).map(row -> row.get("name", String.class)).stream()
                .filter(name -> !WITHOUT_TENANT.contains(name))
                .filter(name -> !Long.valueOf(0).equals(sql.fetchValue("select count(*) from " + name)))
                .toList());
        assertThat(counted).isEmpty();
    }

    @Test
    @Tag("REQ-CPL-08")
    void aTenantSeesItsOwnRowsOnly() {
        var one = tenant();
        var other = tenant();
        Tenancy.run(
                one,
                () -> transaction.executeWithoutResult(status -> sql.execute(
                        "insert into shared.listeners (name, tx, position) values ('scope test', '0', 0)")));
        assertThat(listenersOf(one)).contains("scope test");
        assertThat(listenersOf(other)).doesNotContain("scope test");
    }

    private List<String> listenersOf(UUID tenant) {
        return Tenancy.as(
                tenant,
                () -> transaction.execute(
                        status -> sql.fetch("select name from shared.listeners").getValues("name", String.class)));
    }

    private UUID tenant() {
        var id = UUID.randomUUID();
        var host = id + ".test";
        tenants.add(new Tenants.Tenant(id, "test", host, Locale.ENGLISH, ZoneId.of("Asia/Shanghai")), Instant.EPOCH);
        return id;
    }
}
