package kezek;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Every feature is a module; a module is entered by its own package or a named interface, and never in a circle. */
class ModularityTest {
    private final ApplicationModules modules = ApplicationModules.of(KezekApplication.class);

    @Test
    void modules_know_only_what_others_offer() {
        modules.verify();
    }

    /** C4 component diagrams and a canvas per module in {@code target/modules}: a map that cannot be out of date. */
    @Test
    void the_map_of_the_modules_is_drawn_from_the_code() {
        var options = Documenter.DiagramOptions.defaults();
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml(options)
                .writeIndividualModulesAsPlantUml(options)
                .writeModuleCanvases();
    }
}
