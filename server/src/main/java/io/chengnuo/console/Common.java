package io.chengnuo.console;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command has. */
final class Common {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: data/live, or CHENGNUO_DATA).")
    private @Nullable Path data;

    @Option(names = "--json", description = "Answer with one JSON document on standard output.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Path data() {
        return data("live");
    }

    /** The folder asked for; without one, that of the environment; else {@code data/<name>} of the installation. */
    Path data(String name) {
        if (data != null) {
            return data.toAbsolutePath().normalize();
        }
        var environment = System.getenv("CHENGNUO_DATA");
        if (environment != null && !environment.isBlank()) {
            return Path.of(environment).toAbsolutePath().normalize();
        }
        return Path.of(System.getProperty("chengnuo.home", "."))
                .resolve("data")
                .resolve(name)
                .toAbsolutePath()
                .normalize();
    }

    /** Prints the answer: as JSON when asked for, else as the given lines. */
    void answer(Object document, String lines) {
        System.out.println(json ? Json.write(document) : lines);
    }

    /** One field more than {@link Map#of} needs for the common case of a single value. */
    boolean json() {
        return json;
    }
}
