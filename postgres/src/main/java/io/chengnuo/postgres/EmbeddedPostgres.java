package io.chengnuo.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that belongs to a data folder. It listens on 127.0.0.1 only and outlives a killed JVM; whoever comes
 * next adopts it. Several processes may use it at once: {@link #close} stops it only when the last one leaves.
 *
 * <p>Folder: {@code database/} the cluster, {@code keys/database-owner} the password, {@code database.*} locks.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "chengnuo";
    private static final Duration ADOPTION = Duration.ofSeconds(60);

    private final Path dataDir;
    private final Cluster cluster;
    private final Users users;
    private final int port;
    private final String ownerPassword;
    private final boolean adopted;
    private final Keeping keeping;
    private final @Nullable Thread atExit;
    private boolean closed;

    private EmbeddedPostgres(Builder builder, Cluster cluster, String ownerPassword, Users users, Server server) {
        this.dataDir = builder.dataDir;
        this.keeping = builder.keeping;
        this.cluster = cluster;
        this.users = users;
        this.ownerPassword = ownerPassword;
        this.port = server.port;
        this.adopted = server.adopted;
        this.atExit = keeping == Keeping.NOTHING ? new Thread(this::stop, "throw-away-postgres") : null;
        if (atExit != null) {
            Runtime.getRuntime().addShutdownHook(atExit);
        }
    }

    private record Server(int port, boolean adopted) {}

    /** When what was committed is safe on the disk. */
    private enum Keeping {
        EVERY_COMMIT,
        AT_THE_END,
        NOTHING
    }

    /** A server whose files live below the given folder, which is created when missing. */
    public static Builder builder(Path dataDir) {
        return new Builder(dataDir.toAbsolutePath().normalize());
    }

    /**
     * Makes files that were copied into a data folder usable: sets the permissions PostgreSQL insists on and, when we are
     * root, hands the cluster to the server's user. Only for a folder no server runs on.
     */
    public static void handOver(Path dataDir) throws IOException {
        var user = ServerUser.current();
        try (var files = Files.walk(dataDir.resolve("database"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                user.own(file);
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
            }
        }
        OwnerPassword.protect(dataDir.resolve("keys"));
    }

    /** Opens a connection as the owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), ownerUser(), ownerPassword);
    }

    /** Of the database {@code chengnuo} on this server. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    /** TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Superuser of the server: for migrations and backup, not for the application's own queries. */
    public String ownerUser() {
        return Cluster.OWNER;
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    /** The folder with the database's files, for backup. */
    public Path clusterFolder() {
        return cluster.folder();
    }

    /** True when the server ran already: another process uses it, or the last one was killed. */
    public boolean adopted() {
        return adopted;
    }

    /** Leaves the server; stops it when no other process uses it. A throw-away server's files are deleted. */
    @Override
    public void close() {
        if (atExit != null) {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
        stop();
    }

    private void stop() {
        synchronized (EmbeddedPostgres.class) {
            if (closed) {
                return;
            }
            closed = true;
            try (var door = Users.door(dataDir)) {
                if (users.leave()) {
                    cluster.stop();
                    switch (keeping) {
                        case EVERY_COMMIT -> log.debug("{} is on the disk already", dataDir);
                        case AT_THE_END -> cluster.sync();
                        case NOTHING -> Folders.delete(dataDir);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Forgets the server without stopping it, as a killed JVM does. For tests of adoption. */
    void vanish() throws IOException {
        closed = true;
        users.close();
    }

    /** How the server is to run. Durable on a free port unless told otherwise. */
    public static final class Builder {
        private final Path dataDir;
        private final Map<String, String> settings = new LinkedHashMap<>();
        private int port;
        private Keeping keeping = Keeping.EVERY_COMMIT;

        private Builder(Path dataDir) {
            this.dataDir = dataDir;
        }

        /** 0, the default, takes any free port. A server that runs already keeps the port it has. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** For tests and code generation: fast, loses everything on a crash, and the whole data folder is deleted on close. */
        public Builder throwAway() {
            this.keeping = Keeping.NOTHING;
            return this;
        }

        /**
         * For building a data folder from nothing, fast: only {@link EmbeddedPostgres#close} makes it durable. After a crash
         * before that the folder has to be thrown away.
         */
        public Builder bulk() {
            this.keeping = Keeping.AT_THE_END;
            return this;
        }

        /** Further settings as in postgresql.conf; they win over our own. */
        public Builder settings(Map<String, String> further) {
            settings.putAll(further);
            return this;
        }

        /** Creates, adopts or starts the server and returns when it answers. */
        public EmbeddedPostgres start() {
            try {
                createDataDir();
                synchronized (EmbeddedPostgres.class) {
                    try (var door = Users.door(dataDir)) {
                        return startBehindDoor();
                    }
                }
            } catch (IOException e) {
                throw new PostgresFailure("The database in " + dataDir + " did not start: " + e.getMessage(), e);
            }
        }

        /** Private; only when we are root may others walk through it, because the server is one of them. */
        private void createDataDir() throws IOException {
            if (!Files.isDirectory(dataDir)) {
                Files.createDirectories(dataDir);
                var somebodyElse = ServerUser.current().isSomebodyElse();
                Files.setPosixFilePermissions(
                        dataDir, PosixFilePermissions.fromString(somebodyElse ? "rwx--x--x" : "rwx------"));
            }
        }

        private EmbeddedPostgres startBehindDoor() throws IOException {
            var user = ServerUser.current();
            var cluster = new Cluster(dataDir.resolve("database"), PostgresBinaries.unpackedBelow(cache(user)), user);
            var password = OwnerPassword.keptIn(dataDir.resolve("keys"));
            var users = Users.join(dataDir);
            try {
                if (!cluster.exists()) {
                    cluster.create(password, keeping == Keeping.EVERY_COMMIT);
                }
                var server = adopt(cluster, password).orElse(null);
                if (server == null) {
                    server = launch(cluster);
                }
                prepare(cluster, password, server);
                return new EmbeddedPostgres(this, cluster, password, users, server);
            } catch (IOException | RuntimeException e) {
                users.close();
                throw e;
            }
        }

        private Path cache(ServerUser user) {
            var chosen = System.getenv("CHENGNUO_CACHE");
            if (chosen != null) {
                return Path.of(chosen);
            }
            if (user.isSomebodyElse()) {
                return Path.of("/var/cache/chengnuo");
            }
            var home = Path.of(System.getProperty("user.home"));
            return Files.isWritable(home) ? home.resolve(".cache/chengnuo") : dataDir;
        }

        /**
         * Takes over a server that still runs. A process id alone proves nothing (zombies, reused ids), so it must answer
         * with our password; one that recovers from a crash is given time.
         */
        private Optional<Server> adopt(Cluster cluster, String password) {
            var deadline = System.nanoTime() + ADOPTION.toNanos();
            while (System.nanoTime() < deadline) {
                var postmaster = Postmaster.in(cluster.folder());
                if (postmaster.isEmpty() || !postmaster.get().isAlive()) {
                    return Optional.empty();
                }
                try (var connection = connect(postmaster.get().port(), "postgres", password)) {
                    log.info(
                            "Adopted the running database of {} on port {}",
                            dataDir,
                            postmaster.get().port());
                    return Optional.of(new Server(postmaster.get().port(), true));
                } catch (SQLException notYet) {
                    pause();
                }
            }
            throw new PostgresFailure(
                    "A server process for " + cluster.folder() + " exists but does not answer; see " + cluster.log());
        }

        private Server launch(Cluster cluster) throws IOException {
            var free = port == 0 ? freePort() : port;
            var all = new LinkedHashMap<>(keeping == Keeping.EVERY_COMMIT ? Settings.DURABLE : Settings.HASTY);
            all.put("port", Integer.toString(free));
            all.putAll(settings);
            try {
                cluster.start(all);
            } catch (PostgresFailure e) {
                throw new PostgresFailure(e.getMessage() + lastLines(cluster.log()), e);
            }
            return new Server(free, false);
        }

        private void prepare(Cluster cluster, String password, Server server) throws IOException {
            try (var connection = connect(server.port(), "postgres", password)) {
                createDatabase(connection);
                if (keeping == Keeping.EVERY_COMMIT) {
                    Settings.refuseUnsafe(connection);
                }
            } catch (SQLException e) {
                throw new PostgresFailure("The database started but refuses us: " + e.getMessage(), e);
            } catch (PostgresFailure e) {
                if (!server.adopted()) {
                    cluster.stop();
                }
                throw e;
            }
        }

        private static void createDatabase(Connection connection) throws SQLException {
            try (var sql = connection.createStatement();
                    var found = sql.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            try (var sql = connection.createStatement()) {
                sql.execute("create database " + DATABASE);
            }
        }

        private static Connection connect(int port, String database, String password) throws SQLException {
            var properties = new Properties();
            properties.setProperty("user", Cluster.OWNER);
            properties.setProperty("password", password);
            properties.setProperty("connectTimeout", "5");
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), properties);
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        private static String lastLines(Path log) throws IOException {
            if (!Files.exists(log)) {
                return "";
            }
            var lines = Files.readAllLines(log);
            return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        }

        private static void pause() {
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PostgresFailure("Interrupted while waiting for the database", e);
            }
        }
    }
}
