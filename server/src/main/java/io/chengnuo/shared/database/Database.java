package io.chengnuo.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import io.chengnuo.postgres.EmbeddedPostgres;
import io.chengnuo.shared.files.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The PostgreSQL in use: started inside the data folder, or reached by URL. Migrated as its owner; entered by the
 * application as {@code chengnuo_app}, which owns nothing and cannot see past a tenant.
 */
@Component
public class Database implements AutoCloseable {

    static final String APP_ROLE = "chengnuo_app";

    /** How the owner enters; only migrations, backup and start-up checks do. */
    public record Owner(String url, String user, @Nullable String password) {}

    private final @Nullable EmbeddedPostgres embedded;
    private final Owner owner;
    private final String appPassword;
    private final int pool;

    Database(DatabaseSettings settings, Secrets secrets) throws SQLException {
        embedded =
                settings.embedded() ? EmbeddedPostgres.builder(settings.data()).start() : null;
        owner = embedded != null
                ? new Owner(embedded.jdbcUrl(), embedded.ownerUser(), embedded.ownerPassword())
                : new Owner(
                        Objects.requireNonNull(settings.dbUrl()),
                        Objects.requireNonNullElse(settings.dbUser(), "postgres"),
                        settings.dbPassword());
        appPassword =
                settings.dbAppPassword() != null ? settings.dbAppPassword() : secrets.text("database-app-password");
        pool = settings.dbPool();
        createAppRole();
        Migrations.run(owner);
    }

    public Owner owner() {
        return owner;
    }

    /** A connection of its own, outside the pool, as the application role; for LISTEN only. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(owner.url(), APP_ROLE, appPassword);
    }

    HikariDataSource open() {
        var source = new HikariDataSource();
        source.setPoolName("app");
        source.setJdbcUrl(owner.url());
        source.setUsername(APP_ROLE);
        source.setPassword(appPassword);
        source.setMaximumPoolSize(pool);
        source.setMinimumIdle(Math.min(4, pool));
        source.setAutoCommit(false);
        source.setConnectionTimeout(5_000);
        source.addDataSourceProperty("prepareThreshold", "3");
        source.addDataSourceProperty("ApplicationName", "chengnuo");
        return source;
    }

    private void createAppRole() throws SQLException {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            var exists = statement
                    .executeQuery("select 1 from pg_roles where rolname = '" + APP_ROLE + "'")
                    .next();
            var verb = exists ? "alter" : "create";
            statement.execute(verb + " role " + APP_ROLE
                    + " login nosuperuser nocreatedb nocreaterole nobypassrls password " + quoted(appPassword));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
