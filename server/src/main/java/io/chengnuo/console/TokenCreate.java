package io.chengnuo.console;

import io.chengnuo.people.IssueToken;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues a token for a program. */
@Command(
        name = "create",
        description = {
            "Issues a token for a program that acts for a person, with that person's rights. It is shown once.",
            "The program sends it as Authorization: Bearer TOKEN."
        },
        footer = {"", "Example: ./chengnuo token create --name warehouse --person an@example.com --json"})
final class TokenCreate implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(names = "--name", required = true, description = "What the token is for.")
    private String name = "";

    @Option(names = "--person", paramLabel = "EMAIL", required = true, description = "For whom the program acts.")
    private String person = "";

    private final Product product;

    TokenCreate(Product product) {
        this.product = product;
    }

    private record Created(String token) {}

    @Override
    public Integer call() throws Exception {
        var data = DataFolder.existing(common.data());
        var issued = product.useCompany(
                data.path(), parts -> parts.getBean(IssueToken.class).forEmail(person, name));
        common.answer(new Created(issued.secret()), issued.secret());
        return Exit.DONE.code();
    }
}
