package io.chengnuo.console;

import io.chengnuo.ticket.RebuildSearch;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks for the search index to be made anew. */
@Command(
        name = "reindex",
        description = {
            "Has the search index made anew from the database. The running product does it in the background,",
            "else the next one to start; meanwhile search may find less."
        },
        footer = {"", "Example: ./chengnuo reindex --data /srv/chengnuo"})
final class Reindex implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    private final Product product;

    Reindex(Product product) {
        this.product = product;
    }

    private record Asked(boolean asked) {}

    @Override
    public Integer call() throws Exception {
        var data = DataFolder.existing(common.data());
        product.useCompany(data.path(), parts -> {
            parts.getBean(RebuildSearch.class).ask();
            return true;
        });
        common.answer(new Asked(true), "Asked; the product that serves makes the index anew.");
        return Exit.DONE.code();
    }
}
