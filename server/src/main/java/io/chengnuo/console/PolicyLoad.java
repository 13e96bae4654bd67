package io.chengnuo.console;

import io.chengnuo.policy.CheckPolicyPack;
import io.chengnuo.policy.LoadPolicyPack;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a policy pack as the next version of the company's policy. */
@Command(
        name = "load",
        description = {
            "Shows what is different, then publishes a policy pack as the next major version, in force from now on.",
            "Requests received earlier keep the version they began under; calendars the company has are left as they are.",
            "A pack that contradicts itself is refused (exit code 4): see policy check."
        },
        footer = {"", "Example: ./chengnuo policy load our-policy.yaml --reason \"Board decision of 3 March\""})
final class PolicyLoad implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "The pack, YAML.")
    private Path file = Path.of("");

    @Option(names = "--reason", required = true, description = "Why; kept with the version.")
    private String reason = "";

    private final Product product;

    PolicyLoad(Product product) {
        this.product = product;
    }

    @Option(names = "--dry-run", description = "Shows what would be different and publishes nothing.")
    private boolean dryRun;

    private record Loaded(@Nullable String number, List<String> differences, List<String> staleWords) {}

    @Override
    public Integer call() throws Exception {
        var data = DataFolder.existing(common.data());
        var pack = Files.readAllBytes(file);
        var loaded = product.useCompany(data.path(), parts -> load(parts, pack));
        common.answer(
                loaded,
                loaded.number() == null ? "Nothing was published." : "Policy " + loaded.number() + " is in force.");
        return Exit.DONE.code();
    }

    private Loaded load(ApplicationContext parts, byte[] pack) {
        var check = parts.getBean(CheckPolicyPack.class);
        check.refuseContradictions(new ByteArrayInputStream(pack));
        var company = parts.getBean(Tenants.class).require(Tenancy.require());
        var differences = DifferenceLines.of(check.differences(new ByteArrayInputStream(pack)), company.locale());
        var stale = check.staleWords(new ByteArrayInputStream(pack));
        show(differences, stale);
        if (dryRun) {
            return new Loaded(null, differences, stale);
        }
        var version = parts.getBean(LoadPolicyPack.class)
                .load(new ByteArrayInputStream(pack), company.zone(), company.locale(), reason);
        return new Loaded(version.number(), differences, stale);
    }

    /** Before anything is published, so that it is there to read whatever becomes of the publication. */
    private void show(List<String> differences, List<String> stale) {
        if (common.json()) {
            return;
        }
        System.out.printf(
                "Different:%n  %s%n", differences.isEmpty() ? "nothing" : String.join("%n  ".formatted(), differences));
        if (!stale.isEmpty()) {
            System.out.printf(
                    "The numbers changed, the words of these clauses could not follow; read them in both languages:%n  %s%n",
                    String.join(", ", stale));
        }
    }
}
