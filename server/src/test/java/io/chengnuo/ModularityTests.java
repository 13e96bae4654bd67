package io.chengnuo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** A module knows only what stands before it; the diagrams are drawn from what is really there. */
class ModularityTests {

    private static final Path DRAWN = Path.of("target", "architecture");
    private static final Path KEPT = Path.of("..", "docs", "architecture");
    private static final ApplicationModules MODULES = ApplicationModules.of(Chengnuo.class);

    @Test
    void modulesKeepTheirBorders() {
        MODULES.verify();
    }

    /** For {@code bin/diagrams}: it takes minutes, and proves nothing that the borders do not. */
    @Test
    @EnabledIfSystemProperty(named = "chengnuo.draw", matches = "true")
    void diagramsAreDrawnFromTheCode() throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(DRAWN.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
        Files.createDirectories(KEPT);
        try (var files = Files.list(DRAWN)) {
            for (var file : files.toList()) {
                keep(file);
            }
        }
    }

    /** In one order whatever the run, so that only a new arrow shows as a change. */
    private static void keep(Path drawn) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> arrows = new ArrayList<>();
        for (var line : Files.readAllLines(drawn)) {
            if (line.startsWith("Rel(")) {
                arrows.add(line);
            } else {
                arrows.stream().sorted().forEach(lines::add);
                arrows.clear();
                lines.add(line.stripTrailing());
            }
        }
        Files.writeString(KEPT.resolve(drawn.getFileName()), String.join("\n", lines) + "\n");
    }
}
