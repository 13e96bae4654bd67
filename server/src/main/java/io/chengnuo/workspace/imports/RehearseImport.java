package io.chengnuo.workspace.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what a run would do, without doing it: the same reading, and nothing written. */
@Component
public class RehearseImport {

    private final OpenImport openImport;
    private final TransactionTemplate transaction;
    private final ImportRuns runs;

    RehearseImport(OpenImport openImport, TransactionTemplate transaction, ImportRuns runs) {
        this.openImport = openImport;
        this.transaction = transaction;
        this.runs = runs;
    }

    /** What a run would do, row by row, without doing it. At most {@code most} of the rows not taken are listed. */
    public record Rehearsal(String format, Counts counts, List<Problem> problems, boolean broken) {

        /** Whether a run would refuse a row, or the rest of the file. */
        public boolean refused() {
            return broken || counts.failed() > 0;
        }
    }

    /** A row that would not be taken. */
    public record Problem(long row, String key, String outcome, String field, String reason) {}

    public Rehearsal rehearse(ImportKind kind, Path file, Mapping mapping, int most, Consumer<Counts> progress) {
        try (var opened = openImport.open(kind, file, mapping, false)) {
            var counts = Counts.NONE;
            var problems = new ArrayList<Problem>();
            var seen = new HashSet<Long>();
            var broken = false;
            try {
                for (var batch = opened.cases().batch(RunImport.BATCH);
                        !batch.isEmpty();
                        batch = opened.cases().batch(RunImport.BATCH)) {
                    for (var judged : judged(kind, mapping.source(), opened.importer(), batch, seen)) {
                        counts = counts.plus(judged.result()).at(judged.one().last());
                        if (problems.size() < most) {
                            problem(judged.one(), judged.result()).ifPresent(problems::add);
                        }
                    }
                    progress.accept(counts);
                }
            } catch (BrokenFile e) {
                broken = true;
                problems.add(new Problem(
                        counts.rows() + 1,
                        "",
                        "failed",
                        "file",
                        e.errors().getFirst().code()));
            }
            return new Rehearsal(opened.format(), counts, problems, broken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Judged(Case one, Result result) {}

    private List<Judged> judged(ImportKind kind, String source, Importer importer, List<Case> batch, Set<Long> seen) {
        return transaction.execute(status -> {
            var taken = runs.taken(kind, source, batch.stream().map(Case::key).toList());
            return batch.stream()
                    .map(one -> seen.add(hash(one.key())) && !taken.contains(one.key())
                            ? new Judged(one, judged(importer, one))
                            : new Judged(one, new Result.Skipped("key_known")))
                    .toList();
        });
    }

    private static Result judged(Importer importer, Case one) {
        try {
            importer.read(one);
            return new Result.Created(new UUID(0, 0));
        } catch (RowRefused refused) {
            return new Result.Failed(refused.field(), refused.reason());
        }
    }

    static Optional<Problem> problem(Case one, Result result) {
        var row = one.first().number();
        return switch (result) {
            case Result.Created made -> Optional.empty();
            case Result.Skipped it -> Optional.of(new Problem(row, one.key(), "skipped", "key", it.reason()));
            case Result.Failed it -> Optional.of(new Problem(row, one.key(), "failed", it.field(), it.reason()));
        };
    }

    private static long hash(String key) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
