package io.chengnuo.console;

import io.chengnuo.workspace.customers.ExportCustomers;
import io.chengnuo.workspace.ledger.ExportLedger;
import io.chengnuo.workspace.sheets.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the whole ledger, or all customers, to a file. */
@Command(
        name = "export",
        description = {
            "Writes every ticket with all columns of the ledger, or every customer with everything known, to a CSV or Excel file, at any",
            "size. The file appears under its name when it is complete."
        },
        footer = {
            "",
            "Examples: ./chengnuo export tickets ledger.xlsx --locale zh-CN",
            "          ./chengnuo export customers customers.csv"
        })
final class ExportFile implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "tickets|customers", description = "What to write.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "Ends in .csv or .xlsx.")
    private Path file = Path.of("");

    @Option(names = "--locale", defaultValue = "zh-CN", description = "Language of the column titles (default zh-CN).")
    private Locale locale = Locale.SIMPLIFIED_CHINESE;

    private final Product product;

    ExportFile(Product product) {
        this.product = product;
    }

    private record Written(String file, long rows) {}

    @Override
    public Integer call() throws Exception {
        if (!kind.equals("tickets") && !kind.equals("customers")) {
            throw new Stop(Exit.USAGE, "Export what? tickets or customers.");
        }
        var format = format();
        var data = DataFolder.existing(common.data());
        var target = file.toAbsolutePath();
        var rows = product.useCompany(data.path(), parts -> write(parts, format, target));
        common.answer(new Written(target.toString(), rows), rows + " " + kind + " written to " + target);
        return Exit.DONE.code();
    }

    private Sheet.Format format() {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Sheet.Format.CSV;
        }
        if (name.endsWith(".xlsx")) {
            return Sheet.Format.XLSX;
        }
        throw new Stop(Exit.USAGE, "The file ends in .csv or .xlsx.");
    }

    private long write(ApplicationContext parts, Sheet.Format format, Path target) throws IOException {
        var partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            long rows;
            try (var out = Files.newOutputStream(partial)) {
                rows = kind.equals("tickets")
                        ? parts.getBean(ExportLedger.class).everything(format, out, locale)
                        : parts.getBean(ExportCustomers.class).everybody(format, out, locale);
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
