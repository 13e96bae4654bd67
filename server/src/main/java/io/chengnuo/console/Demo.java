package io.chengnuo.console;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.chengnuo.console.demo.DemoCompany;
import io.chengnuo.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a story company, which it lets live through a quarter at the first start. */
@Command(
        name = "demo",
        description = {
            "Serves an invented appliance maker: 4 support teams, 30 people, 400 customers, 2,000 requests over 90 days. The first",
            "start builds it by running the product's own use cases on a moved clock. Prints who may sign in as what.",
            "A second proof beside the password is optional here, and only here (CHENGNUO_MFA=optional)."
        },
        footer = {"", "Example: ./chengnuo demo --port 8080"})
final class Demo implements Callable<Integer> {
    private static final int DAYS = 90;
    private static final String PASSWORD_FILE = "demo-password";
    private static final Map<String, Object> LEAVE_DOOR_AJAR = Map.of("chengnuo.mfa", "optional");

    @Mixin
    private Common common = new Common();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "TCP port (default 8080; 0 takes a free one).")
    private int port;

    @Option(names = "--prepare-only", description = "Build the company and end, without serving.")
    private boolean prepareOnly;

    private final Product product;

    Demo(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() throws Exception {
        var data = common.data("demo");
        if (!Files.exists(data.resolve("database"))) {
            build(data);
        }
        if (!Files.exists(data.resolve(PASSWORD_FILE))) {
            throw new Stop(Exit.DATA_REFUSED, data + " holds another company, not the demo. Choose another folder.");
        }
        if (prepareOnly) {
            return Exit.DONE.code();
        }
        try (var lock = new DataFolder(data).serve()) {
            var application = product.serve(data, port, LEAVE_DOOR_AJAR);
            System.out.println(invitation(Files.readString(data.resolve(PASSWORD_FILE))));
            Start.serve(application);
        }
        return Exit.DONE.code();
    }

    /** Beside its place, without waiting for the disk, and moved there when it is whole: a kill leaves nothing half. */
    private void build(Path data) throws Exception {
        var staging = data.resolveSibling(data.getFileName() + ".building");
        delete(staging);
        Files.createDirectories(data.getParent());
        var password = password();
        try (var postgres = EmbeddedPostgres.builder(staging).bulk().start()) {
            live(staging, postgres, password);
        }
        Files.writeString(
                Files.createFile(staging.resolve(PASSWORD_FILE), asFileAttribute(fromString("rw-------"))), password);
        Files.deleteIfExists(data);
        Files.move(staging, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void live(Path staging, EmbeddedPostgres postgres, String password) throws Exception {
        var settings = Map.<String, Object>of(
                "chengnuo.db-url", postgres.jdbcUrl(),
                "chengnuo.db-user", postgres.ownerUser(),
                "chengnuo.db-password", postgres.ownerPassword(),
                "chengnuo.db-pool", 8);
        var bar = new ProgressBar("Building the story company");
        product.use(staging, settings, parts -> new DemoCompany(parts, DAYS).live(password, bar));
        bar.done();
    }

    private static String invitation(String password) {
        return DemoCompany.roles().stream()
                .map(role -> "  %-18s %s（%s）".formatted(role.email(), role.name(), role.says()))
                .collect(Collectors.joining("\n", "Sign in as one of these, password " + password + "\n", ""));
    }

    /** Sixty bits as groups that can be typed from a screen. */
    private static String password() {
        var letters = "abcdefghjkmnpqrstuvwxyz23456789";
        return new SecureRandom()
                .ints(16, 0, letters.length())
                .mapToObj(i -> String.valueOf(letters.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
