package io.chengnuo.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Runs short programs of the operating system and waits for them. */
final class Programs {
    private Programs() {}

    /** Trimmed output, empty when the program failed. */
    static Optional<String> answer(List<String> command) {
        var outcome = run(command);
        return outcome.succeeded() ? Optional.of(outcome.output().strip()) : Optional.empty();
    }

    /**
     * Output goes through a file, not a pipe: a server started by the program inherits the output and would keep a pipe
     * open for as long as it lives.
     */
    static Outcome run(List<String> command) {
        try {
            var output = Files.createTempFile("chengnuo-", ".out");
            try {
                var process = new ProcessBuilder(command)
                        .directory(new File("/"))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                var code = process.waitFor();
                return new Outcome(code == 0, Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("Interrupted while running " + command.getFirst(), e);
        }
    }

    record Outcome(boolean succeeded, String output) {}
}
