package io.chengnuo;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** A module knows only what stands before it; the diagrams are drawn from what is really there. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Chengnuo.class);

    @Test
    void modulesKeepTheirBorders() {
        MODULES.verify();
    }

    @Test
    void diagramsAreDrawnFromTheCode() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("../docs/architecture"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }
}
