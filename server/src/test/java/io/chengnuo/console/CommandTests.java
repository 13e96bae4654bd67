package io.chengnuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.Chengnuo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a script sees them: what they print and how they end. */
class CommandTests {
    @TempDir
    Path folder;

    @Test
    void setUpWorksOnceAndGivesPeopleTokens() throws IOException {
        assertThat(run("token", "create", "--name", "n", "--person", "an@example.com")
                        .exit())
                .isEqualTo(Exit.NOT_FOUND.code());
        assertThat(run("setup").exit()).isEqualTo(Exit.USAGE.code());
        assertThat(setUp("short").exit()).isEqualTo(Exit.DATA_REFUSED.code());

        assertThat(setUp("a long pass phrase 26").exit()).isZero();
        assertThat(setUp("a long pass phrase 26").exit()).isEqualTo(Exit.NOT_FOUND.code());

        var token = run("token", "create", "--name", "n", "--person", "an@example.com", "--json");
        assertThat(Json.MAPPER.readTree(token.printed()).get("token").asString())
                .hasSizeGreaterThan(30);
        assertThat(run("token", "create", "--name", "n", "--person", "nobody@example.com")
                        .exit())
                .isEqualTo(Exit.NOT_FOUND.code());

        policyPacksAreCheckedAndLoaded();

        var doctor = run("doctor", "--json");
        assertThat(doctor.exit()).isZero();
        assertThat(doctor.printed()).contains("禾沐电器").contains("\"fsync\"");
    }

    private void policyPacksAreCheckedAndLoaded() throws IOException {
        var pack = folder.resolve("pack.yaml");
        try (var ours = getClass().getResourceAsStream("/policy/packs/default.yaml")) {
            Files.write(pack, Objects.requireNonNull(ours).readAllBytes());
        }
        assertThat(run("policy", "check", pack.toString(), "--json").printed()).contains("\"chapters\":15");
        assertThat(run("policy", "load", pack.toString(), "--reason", "new year", "--json")
                        .printed())
                .contains("2.0");
        assertThat(run("policy", "load", pack + ".not", "--reason", "x").exit()).isEqualTo(Exit.NOT_FOUND.code());
        Files.writeString(pack, "extends: default\ntargets: [{promise: technical-response, calendar: nowhere}]");
        assertThat(run("policy", "check", pack.toString()).exit()).isEqualTo(Exit.DATA_REFUSED.code());
        assertThat(run("policy", "load", pack.toString(), "--reason", "x").exit())
                .isEqualTo(Exit.DATA_REFUSED.code());
        assertThat(run("policy", "load", pack.toString(), "--reason", "x", "--dry-run")
                        .exit())
                .isEqualTo(Exit.DATA_REFUSED.code());
        Files.writeString(pack, "extends: default\ntargets: [{promise: policy-reviews, value: 2}]");
        assertThat(run("policy", "load", pack.toString(), "--reason", "x", "--dry-run")
                        .printed())
                .containsSubsequence(
                        "target policy-reviews: 1 -> 2", "words of these clauses", "10.2", "Nothing was published.");
        Files.writeString(pack, "title: tea");
        assertThat(run("policy", "check", pack.toString()).exit()).isEqualTo(Exit.DATA_REFUSED.code());
    }

    private Ran setUp(String password) throws IOException {
        var file = folder.resolve("password");
        Files.writeString(file, password);
        return run(
                "setup",
                "--company",
                "禾沐电器",
                "--admin-email",
                "an@example.com",
                "--admin-password-file",
                file.toString());
    }

    private record Ran(int exit, String printed) {}

    private Ran run(String... arguments) {
        var whole = new ArrayList<>(List.of(arguments));
        whole.addAll(List.of("--data", folder.resolve("data").toString()));
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var exit = Console.run(Chengnuo.class, whole.toArray(String[]::new));
            return new Ran(exit, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
