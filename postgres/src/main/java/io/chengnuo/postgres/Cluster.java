package io.chengnuo.postgres;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The folder with the database's files (a "cluster" in PostgreSQL's words) and the three programs that work on it. */
final class Cluster {
    static final String OWNER = "chengnuo_owner";

    private static final String SETTINGS_FILE = "chengnuo.conf";
    private static final int FOLDER_HANDLE = 9;

    private final Path folder;
    private final PostgresBinaries binaries;
    private final ServerUser user;

    Cluster(Path folder, PostgresBinaries binaries, ServerUser user) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    Path folder() {
        return folder;
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Creates the files beside their final place and moves them there: a kill half-way leaves no half cluster. */
    void create(String ownerPassword, boolean durable) throws IOException {
        var staging = new Cluster(folder.resolveSibling(folder.getFileName() + ".new"), binaries, user);
        Folders.delete(staging.folder);
        Files.createDirectory(staging.folder);
        Files.setPosixFilePermissions(staging.folder, fromString("rwx------"));
        user.own(staging.folder);
        var password = Files.createTempFile("chengnuo-", ".password");
        try {
            Files.writeString(password, ownerPassword);
            user.own(password);
            staging.initialize(password, durable);
        } finally {
            Files.delete(password);
        }
        Files.move(staging.folder, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialize(Path password, boolean durable) throws IOException {
        var options = new ArrayList<>(List.of(
                "--username=" + OWNER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        if (!durable) {
            options.add("--no-sync");
        }
        run("initdb", options);
        Files.writeString(folder.resolve("postgresql.conf"), """

                # Written by the product at each start:
                include '%s'
                # Yours, read last:
                include_if_exists 'local.conf'
                """.formatted(SETTINGS_FILE), StandardOpenOption.APPEND);
    }

    void start(Map<String, String> settings) throws IOException {
        Files.writeString(
                folder.resolve(SETTINGS_FILE),
                settings.entrySet().stream()
                        .map(setting -> "%s = '%s'\n"
                                .formatted(setting.getKey(), setting.getValue().replace("'", "''")))
                        .collect(Collectors.joining()));
        run("pg_ctl", List.of("start", "--wait", "--timeout=300", "--log=" + reachable() + "/server.log"));
    }

    /** Ends open connections and waits until the server has written everything down. */
    void stop() throws IOException {
        run("pg_ctl", List.of("stop", "--wait", "--timeout=300", "--mode=fast"));
    }

    /** Brings every file of a stopped server that did not wait for the disk onto it. */
    void sync() throws IOException {
        run("initdb", List.of("--sync-only"));
    }

    private void run(String program, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(binaries.program(program).toString(), "--pgdata=" + reachable()));
        command.addAll(options);
        var outcome = Programs.run(throughHandle(user.command(command)));
        if (!outcome.succeeded()) {
            throw new PostgresFailure("PostgreSQL's %s failed on %s: %s".formatted(program, folder, outcome.output()));
        }
    }

    /**
     * As root the server is somebody else, who may not enter, say, /root. It need not: we open the folder and the server
     * finds it through that inherited handle. Linux only; elsewhere the folder has to be reachable.
     */
    private String reachable() throws IOException {
        return behindClosedDoor() ? "/proc/self/fd/" + FOLDER_HANDLE : folder.toString();
    }

    private List<String> throughHandle(List<String> command) throws IOException {
        if (!behindClosedDoor()) {
            return command;
        }
        var opening = new ArrayList<>(
                List.of("sh", "-c", "exec %d<\"$0\" && exec \"$@\"".formatted(FOLDER_HANDLE), folder.toString()));
        opening.addAll(command);
        return opening;
    }

    private boolean behindClosedDoor() throws IOException {
        if (!user.isSomebodyElse()) {
            return false;
        }
        var closed = Folders.closedParent(folder);
        if (closed != null && !Files.isDirectory(Path.of("/proc/self/fd"))) {
            throw new PostgresFailure(
                    "PostgreSQL refuses to run as root, and user \"%s\" may not enter %s. Choose another data folder."
                            .formatted(user.insteadOfRoot(), closed));
        }
        return closed != null;
    }
}
