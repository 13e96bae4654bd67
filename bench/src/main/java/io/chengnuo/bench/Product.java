package io.chengnuo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The product as a customer starts it: the jar, its own database, durable commits. */
final class Product implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;

    private Product(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static void setUp(Path jar, Path data) throws IOException, InterruptedException {
        var password = Files.createTempFile("password", "");
        Files.writeString(password, "Bench-" + System.nanoTime() + "-pass");
        run(
                jar,
                "setup",
                "--data",
                data.toString(),
                "--company",
                "Bench",
                "--admin-email",
                "bench@example.com",
                "--admin-password-file",
                password.toString(),
                "--locale",
                "zh-CN");
        Files.delete(password);
    }

    static String token(Path jar, Path data) throws IOException, InterruptedException {
        var printed = run(
                jar,
                "token",
                "create",
                "--data",
                data.toString(),
                "--name",
                "bench-" + System.nanoTime(),
                "--person",
                "bench@example.com",
                "--json");
        return JsonMapper.shared()
                .readTree(printed.substring(printed.lastIndexOf('{')))
                .get("token")
                .asString();
    }

    static Product start(Path jar, Path data) throws IOException {
        var port = freePort();
        var starting = new ProcessBuilder(
                        command(jar, "start", "--data", data.toString(), "--port", String.valueOf(port)))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Thousands of visitors from one address would be refused: the bench says where each comes from.
        starting.environment().put("CHENGNUO_TRUSTEDPROXIES", "127.0.0.1");
        var process = starting.start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line; (line = out.readLine()) != null; ) {
            if (line.startsWith("READY")) {
                return new Product(process, data, port);
            }
        }
        throw new IOException("the product ended before it was ready");
    }

    int port() {
        return port;
    }

    /** JDBC URL of the database the product started. */
    DatabaseAccess database() throws IOException {
        return DatabaseAccess.of(data);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static String run(Path jar, String... arguments) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(jar, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", arguments) + " failed: " + printed);
        }
        return printed;
    }

    private static List<String> command(Path jar, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(
                        Stream.of(
                                java,
                                "-Xmx1g",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-jar",
                                jar.toString()),
                        Stream.of(arguments))
                .toList();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
