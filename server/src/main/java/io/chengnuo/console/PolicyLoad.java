package io.chengnuo.console;

import io.chengnuo.policy.LoadPolicyPack;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a policy pack as the next version of the company's policy. */
@Command(
        name = "load",
        description = {
            "Publishes a policy pack as the next major version, in force from now on.",
            "Requests received earlier keep the version they began under; calendars the company has are left as they are."
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

    private record Loaded(String number) {}

    @Override
    public Integer call() throws Exception {
        var data = DataFolder.existing(common.data());
        try (var pack = Files.newInputStream(file)) {
            var number = product.useCompany(data.path(), parts -> publish(parts, pack));
            common.answer(new Loaded(number), "Policy " + number + " is in force.");
        }
        return Exit.DONE.code();
    }

    private String publish(ApplicationContext parts, InputStream pack) {
        var company = parts.getBean(Tenants.class).require(Tenancy.require());
        return parts.getBean(LoadPolicyPack.class)
                .load(pack, company.zone(), company.locale(), reason)
                .number();
    }
}
