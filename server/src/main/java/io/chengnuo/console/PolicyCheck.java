package io.chengnuo.console;

import io.chengnuo.policy.CheckPolicyPack;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says whether a file is a policy pack, and what is in it. */
@Command(
        name = "check",
        description =
                "Reads a policy pack and says what is in it, or what is wrong or contradicts itself. Publishes nothing.",
        footer = {"", "Example: ./chengnuo policy check our-policy.yaml"})
final class PolicyCheck implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "The pack, YAML.")
    private Path file = Path.of("");

    private final Product product;

    PolicyCheck(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() throws Exception {
        var data = DataFolder.existing(common.data());
        CheckPolicyPack.Contents contents;
        try (var pack = Files.newInputStream(file)) {
            contents = product.use(data.path(), parts -> {
                var check = parts.getBean(CheckPolicyPack.class);
                var companies = parts.getBean(Tenants.class).all();
                return companies.isEmpty()
                        ? check.check(pack)
                        : Tenancy.as(companies.getFirst(), () -> check.check(pack));
            });
        }
        var found = contents.contradictions().stream()
                .map(each -> "%n  %s: %s (%s)".formatted(each.where(), each.words(), each.code()))
                .collect(Collectors.joining());
        common.answer(
                contents,
                "%s: %d chapters, %d clauses, %d targets (%d without a number), %d contradictions%s"
                        .formatted(
                                contents.title(),
                                contents.chapters(),
                                contents.clauses(),
                                contents.targets(),
                                contents.withoutTarget(),
                                contents.contradictions().size(),
                                found));
        return contents.contradictions().isEmpty() ? Exit.DONE.code() : Exit.DATA_REFUSED.code();
    }
}
