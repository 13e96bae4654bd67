package io.chengnuo.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings every module's schema up to date, in the order in which modules know each other. */
final class Migrations {

    static void run(Database.Owner owner) {
        for (var module : modules()) {
            Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .schemas(module)
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
    }

    static List<String> modules() {
        try (var order = Migrations.class.getResourceAsStream("/db/migration/order.txt")) {
            return new String(order.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Migrations() {}
}
