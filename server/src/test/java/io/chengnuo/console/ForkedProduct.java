package io.chengnuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.Chengnuo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product in a process of its own, as an operator runs it: the same main class, a real data folder, real signals. */
final class ForkedProduct {
    private final Path data;
    private final Path log;

    ForkedProduct(Path folder) {
        this.data = folder.resolve("data");
        this.log = folder.resolve("product.log");
    }

    Path data() {
        return data;
    }

    /** Runs one command to its end and returns what it printed; it has to end with 0. */
    String command(String... arguments) throws IOException, InterruptedException {
        var process = fork(arguments);
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s, see %s", List.of(arguments), log).isZero();
        return printed;
    }

    /** Starts serving and returns when READY was printed. */
    Serving start() throws IOException {
        var process = fork("start", "--port", "0");
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY ")) {
                return new Serving(process, URI.create(line.substring("READY ".length())));
            }
        }
        throw new IllegalStateException("The product ended before it was ready, see " + log);
    }

    private Process fork(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Chengnuo.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** A process that serves. */
    record Serving(Process process, URI address) {
        /** As the operating system does when memory runs out: no hook runs. */
        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }

        /** As an operator does: SIGTERM. */
        void stop() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
