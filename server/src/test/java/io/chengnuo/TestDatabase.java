package io.chengnuo;

import io.chengnuo.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A throw-away PostgreSQL for the JVM of the tests; gone with it. */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres POSTGRES = start();
    private static final String APP_PASSWORD = UUID.randomUUID().toString();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "chengnuo.data=" + data(),
                        "chengnuo.db-url=" + POSTGRES.jdbcUrl(),
                        "chengnuo.db-user=" + POSTGRES.ownerUser(),
                        "chengnuo.db-password=" + POSTGRES.ownerPassword(),
                        // the same for every node: a further one would give the role another, and this pool could open
                        // no connection any more
                        "chengnuo.db-app-password=" + APP_PASSWORD,
                        "chengnuo.public-url=https://service.test",
                        "chengnuo.dns.server=" + TestDns.address(),
                        "chengnuo.mail.reply-to=support+{ticket}@service.test",
                        "chengnuo.outside.allow=127.0.0.1")
                .applyTo(context);
    }

    /** Takes companies out of the register; what refers to them stays, nobody looks for it any more. */
    static void forget(Collection<UUID> companies) {
        try (var connection = POSTGRES.connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var company : companies) {
                statement.execute("delete from shared.tenants where id = '" + company + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.builder(data()).throwAway().start();
    }

    private static Path data() {
        try {
            return Files.createTempDirectory("chengnuo-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
