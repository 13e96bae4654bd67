package io.chengnuo.codegen;

import io.chengnuo.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates a throw-away PostgreSQL and writes the jOOQ types of every module schema.
 *
 * <p>Arguments: folder of the migrations, folder to write. Does nothing when the migrations are those of the last run.
 */
public final class GenerateTables {

    /** Raise when what is generated changes although the migrations do not. */
    private static final byte LAYOUT = 2;

    public static void main(String[] args) throws Exception {
        var migrations = Path.of(args[0]);
        var target = Path.of(args[1]);
        var stamp = target.resolve("migrations.sha256");
        var digest = digestOf(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        generate(migrations, target);
        Files.writeString(stamp, digest);
    }

    private static void generate(Path migrations, Path target) throws Exception {
        var modules = Files.readAllLines(migrations.resolve("order.txt")).stream()
                .filter(line -> !line.isBlank())
                .toList();
        deleteAll(target);
        var data = Files.createTempDirectory("chengnuo-codegen");
        try (var postgres = EmbeddedPostgres.builder(data).throwAway().start()) {
            createAppRole(postgres);
            for (var module : modules) {
                Flyway.configure()
                        .dataSource(postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword())
                        .schemas(module)
                        .locations("filesystem:" + migrations.resolve(module))
                        .load()
                        .migrate();
            }
            GenerationTool.generate(configuration(postgres, modules, target));
        }
    }

    /** Migrations grant to this role; the product creates it before it migrates. */
    private static void createAppRole(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("create role chengnuo_app");
        }
    }

    private static Configuration configuration(EmbeddedPostgres postgres, List<String> modules, Path target) {
        var database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withSchemata(modules.stream()
                        .map(module -> new SchemaMappingType().withInputSchema(module))
                        .toList())
                .withExcludes("flyway_schema_history|.*\\.spring_session.*|scheduled_tasks")
                .withIncludeForeignKeys(false)
                .withIncludeRoutines(false)
                .withIncludeSequences(true)
                .withForcedTypes(new ForcedType()
                        .withName("INSTANT")
                        .withIncludeTypes("(?i:timestamp with time zone|timestamptz)"));
        return new Configuration()
                .withJdbc(new Jdbc()
                        .withUrl(postgres.jdbcUrl())
                        .withUser(postgres.ownerUser())
                        .withPassword(postgres.ownerPassword()))
                .withGenerator(new Generator()
                        .withStrategy(new Strategy().withName(ModulePackages.class.getName()))
                        .withDatabase(database)
                        .withGenerate(new Generate()
                                .withDefaultCatalog(false)
                                .withGlobalCatalogReferences(false)
                                .withRecords(true)
                                .withIndexes(false)
                                .withComments(false))
                        .withTarget(new Target().withPackageName("io.chengnuo").withDirectory(target.toString())));
    }

    private static String digestOf(Path folder) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(LAYOUT);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes("UTF-8"));
                digest.update(Files.readAllBytes(file));
            }
        }
        return new BigInteger(1, digest.digest()).toString(16);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private GenerateTables() {}
}
