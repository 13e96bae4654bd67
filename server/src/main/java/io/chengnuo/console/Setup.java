package io.chengnuo.console;

import io.chengnuo.people.SetUpCompany;
import io.chengnuo.people.WorkingHours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does the whole set-up without a browser. */
@Command(
        name = "setup",
        description = {
            "Sets the company up: its name, its administrator, its calendars and the policy pack. Works once per data folder,",
            "while the product runs or while it does not."
        },
        footer = {
            "",
            "Example: ./chengnuo setup --data /srv/chengnuo --company 示例公司 --admin-email an@example.com \\",
            "             --admin-password-file /root/password --locale zh-CN"
        })
final class Setup implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(names = "--company", paramLabel = "NAME", required = true, description = "The company's name.")
    private String company = "";

    @Option(
            names = "--admin-email",
            paramLabel = "EMAIL",
            required = true,
            description = "The administrator signs in with it.")
    private String email = "";

    @Option(
            names = "--admin-name",
            paramLabel = "NAME",
            description = "The administrator's name (default: the part of the mail before @).")
    private @Nullable String name;

    @Option(
            names = "--admin-password-file",
            paramLabel = "FILE",
            required = true,
            description = "A file with the password on its first line.")
    private Path passwordFile = Path.of("");

    @Option(names = "--locale", defaultValue = "zh-CN", description = "zh-CN or en (default zh-CN).")
    private String locale = "";

    @Option(names = "--zone", defaultValue = "Asia/Shanghai", description = "Time zone (default Asia/Shanghai).")
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(
            names = "--policy-pack",
            paramLabel = "NAME",
            defaultValue = "default",
            description = "The policy to begin with (default: default).")
    private String policyPack = "";

    @Option(
            names = "--working-hours",
            paramLabel = "HOURS",
            description =
                    "usual (09:00-12:00, 13:30-18:00), early, continuous or six_days (default: as the policy pack says).")
    private @Nullable WorkingHours workingHours;

    private final Product product;

    Setup(Product product) {
        this.product = product;
    }

    private record SetUp(UUID company, UUID administrator) {}

    @Override
    public Integer call() throws Exception {
        if (!locale.equals("zh-CN") && !locale.equals("en")) {
            throw new Stop(Exit.USAGE, "--locale is zh-CN or en.");
        }
        var password = firstLine(passwordFile);
        var begun = product.use(
                common.data(),
                parts -> parts.getBean(SetUpCompany.class)
                        .first(
                                new SetUpCompany.Company(
                                        company, null, Locale.forLanguageTag(locale), zone, policyPack, workingHours),
                                new SetUpCompany.Administrator(
                                        name == null ? email.split("@", 2)[0] : name, email, password)));
        common.answer(
                new SetUp(begun.company(), begun.administrator()), company + " is set up; sign in as " + email + ".");
        return Exit.DONE.code();
    }

    private static String firstLine(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Stop(Exit.NOT_FOUND, "There is no file " + file + ".");
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        }
    }
}
