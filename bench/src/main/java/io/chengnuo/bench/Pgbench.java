package io.chengnuo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The limit: the same SQL by pgbench on the same server, prepared, as the application's role. */
record Pgbench(DatabaseAccess database, String appPassword, String tenant) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    double rate(String script, int clients, int seconds, String... variables) throws IOException, InterruptedException {
        var file = Files.createTempFile("bench", ".sql");
        try (var text = Pgbench.class.getResourceAsStream("/sql/" + script)) {
            Files.copy(text, file, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(database.port()),
                "-U",
                "chengnuo_app",
                "-c",
                String.valueOf(clients),
                "-j",
                "2",
                "-T",
                String.valueOf(seconds),
                "-D",
                "tenant=" + tenant,
                "-f",
                file.toString()));
        for (var variable : variables) {
            command.addAll(List.of("-D", variable));
        }
        command.add(DatabaseAccess.NAME);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", appPassword);
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(file);
        var rate = RATE.matcher(printed);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed: " + printed);
        }
        return Double.parseDouble(rate.group(1));
    }

    static String appPassword(Path data) throws IOException {
        return Files.readString(data.resolve("keys").resolve("database-app-password"))
                .strip();
    }
}
