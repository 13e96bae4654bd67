package io.chengnuo.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the server's programs run as: whoever runs this JVM, except that PostgreSQL refuses to be root; then it is
 * {@code postgres}, or {@code nobody} where that does not exist.
 */
record ServerUser(@Nullable String insteadOfRoot) {

    static ServerUser current() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerUser(null);
        }
        return Stream.of("postgres", "nobody")
                .filter(ServerUser::exists)
                .findFirst()
                .map(ServerUser::new)
                .orElseThrow(() -> new PostgresFailure("PostgreSQL refuses to run as root, and this machine has neither"
                        + " a user \"postgres\" nor \"nobody\". Start as a normal user."));
    }

    boolean isSomebodyElse() {
        return insteadOfRoot != null;
    }

    /** Hands the path to this user, if that is not the user we are. */
    void own(Path path) throws IOException {
        if (insteadOfRoot != null) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName(insteadOfRoot));
        }
    }

    /** The command, changed so that it runs as this user. */
    List<String> command(List<String> command) {
        if (insteadOfRoot == null) {
            return command;
        }
        var whole = new ArrayList<>(switchingTo(insteadOfRoot));
        whole.addAll(command);
        return whole;
    }

    private static List<String> switchingTo(String user) {
        if (onPath("setpriv")) {
            return List.of("setpriv", "--reuid=" + user, "--regid=" + groupOf(user), "--clear-groups", "--");
        }
        if (onPath("runuser")) {
            return List.of("runuser", "-u", user, "--");
        }
        return List.of("su", "-s", "/bin/sh", user, "-c", "exec \"$0\" \"$@\"", "--");
    }

    private static boolean exists(String user) {
        return Programs.answer(List.of("id", "-u", user)).isPresent();
    }

    private static String groupOf(String user) {
        return Programs.answer(List.of("id", "-g", user)).orElse(user);
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
