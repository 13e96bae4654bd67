package io.chengnuo.console;

import io.chengnuo.workspace.imports.Counts;
import io.chengnuo.workspace.imports.ImportKind;
import io.chengnuo.workspace.imports.ImportReport;
import io.chengnuo.workspace.imports.ImportState;
import io.chengnuo.workspace.imports.Mapping;
import io.chengnuo.workspace.imports.Mappings;
import io.chengnuo.workspace.imports.RehearseImport;
import io.chengnuo.workspace.imports.RunImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over customers or tickets from a file. */
@Command(
        name = "import",
        description = {
            "Takes over customers or tickets from a CSV or Excel file, also gzipped. Stopped anywhere, the same command goes on",
            "there; a row taken once is never taken again. Rows that cannot be taken are written to a report."
        },
        footer = {
            "",
            "Examples: ./chengnuo import tickets cases.csv.gz --mapping nyc-council --dry-run",
            "          ./chengnuo import customers people.xlsx --save-mapping people.json"
        })
final class ImportFile implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "customers|tickets", description = "What the file holds.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "M.json",
            description =
                    "What the columns mean: a mapping file, or the name of one that comes with the product. Without"
                            + " it the columns' names decide.")
    private @Nullable String mapping;

    @Option(names = "--save-mapping", paramLabel = "FILE", description = "Writes the mapping that was used.")
    private @Nullable Path saveMapping;

    @Option(names = "--dry-run", description = "Says what would become of each row and changes nothing.")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the rows not taken are listed (default: DIR/imports/<file>.report.csv).")
    private @Nullable Path report;

    /** How many times ten thousand rows were said to be read. */
    private long shown;

    private final Product product;

    ImportFile(Product product) {
        this.product = product;
    }

    @Override
    public Integer call() throws Exception {
        var what = kind();
        if (!Files.isRegularFile(file)) {
            throw new Stop(Exit.NOT_FOUND, "There is no file " + file);
        }
        var data = DataFolder.existing(common.data());
        return product.useCompany(data.path(), parts -> dryRun ? rehearse(parts, what) : run(parts, data.path(), what));
    }

    private int run(ConfigurableApplicationContext parts, Path data, ImportKind what) throws IOException {
        var used = mapping(parts, what);
        var name = String.valueOf(file.getFileName());
        var ended = parts.getBean(RunImport.class).run(what, file, name, used, this::progress);
        var counts = ended.counts();
        var listed = report != null ? report : data.resolve("imports").resolve(name + ".report.csv");
        if (counts.skipped() + counts.failed() > 0) {
            Files.createDirectories(listed.toAbsolutePath().getParent());
            try (var out = Files.newOutputStream(listed)) {
                parts.getBean(ImportReport.class).write(ended.run(), out);
            }
            System.err.println("Rows not taken: " + listed);
        }
        common.answer(document(counts, ended.state()), said(counts));
        return (ended.state() == ImportState.DONE && counts.failed() == 0 ? Exit.DONE : Exit.DATA_REFUSED).code();
    }

    private int rehearse(ConfigurableApplicationContext parts, ImportKind what) {
        var used = mapping(parts, what);
        var rehearsal = parts.getBean(RehearseImport.class).rehearse(what, file, used, 200, this::progress);
        System.err.println("Read as " + rehearsal.format());
        for (var problem : rehearsal.problems()) {
            System.err.printf(
                    "  row %d (%s): %s, %s %s%n",
                    problem.row(), problem.key(), problem.outcome(), problem.field(), problem.reason());
        }
        common.answer(document(rehearsal.counts(), null), "Dry run, nothing changed. " + said(rehearsal.counts()));
        return (rehearsal.refused() ? Exit.DATA_REFUSED : Exit.DONE).code();
    }

    private Mapping mapping(ConfigurableApplicationContext parts, ImportKind what) {
        var mappings = parts.getBean(Mappings.class);
        var used = mapping != null
                ? mappings.read(mapping)
                : mappings.look(what, file, String.valueOf(file.getFileName())).guessed();
        var written = mappings.write(used);
        if (mapping == null && !common.json()) {
            System.err.println("Mapping, from the names of the columns:\n" + written);
        }
        if (saveMapping != null) {
            try {
                Files.writeString(saveMapping, written);
            } catch (IOException e) {
                throw new Stop(Exit.FAILED, "Cannot write " + saveMapping);
            }
        }
        return used;
    }

    private void progress(Counts counts) {
        if (counts.rows() / 10_000 > shown && !common.json()) {
            shown = counts.rows() / 10_000;
            System.err.println("  " + said(counts));
        }
    }

    private static String said(Counts counts) {
        return "read %d, created %d, skipped %d, failed %d (%d rows of the file)"
                .formatted(counts.read(), counts.created(), counts.skipped(), counts.failed(), counts.rows());
    }

    private static Map<String, Object> document(Counts counts, @Nullable ImportState state) {
        var document = new LinkedHashMap<String, Object>();
        document.put("read", counts.read());
        document.put("created", counts.created());
        document.put("skipped", counts.skipped());
        document.put("failed", counts.failed());
        document.put("rows", counts.rows());
        if (state != null) {
            document.put("state", state);
        }
        return document;
    }

    private ImportKind kind() {
        try {
            return ImportKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.USAGE, "Import what? customers or tickets, not " + kind);
        }
    }
}
