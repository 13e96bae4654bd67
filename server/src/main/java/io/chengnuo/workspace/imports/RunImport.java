package io.chengnuo.workspace.imports;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.workspace.imports.ImportRuns.Reported;
import io.chengnuo.workspace.imports.ImportRuns.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over a file: a batch of cases with the position behind it in one transaction, so that a process killed anywhere goes on
 * exactly there, and a key taken once is never taken again. A case that cannot be taken is reported and holds up nobody.
 */
@Component
public class RunImport {

    static final int BATCH = 1_000;
    private static final Logger log = LoggerFactory.getLogger(RunImport.class);

    private final OpenImport openImport;
    private final TransactionTemplate transaction;
    private final ImportRuns runs;
    private final Facts facts;
    private final Clock clock;

    RunImport(OpenImport openImport, TransactionTemplate transaction, ImportRuns runs, Facts facts, Clock clock) {
        this.openImport = openImport;
        this.transaction = transaction;
        this.runs = runs;
        this.facts = facts;
        this.clock = clock;
    }

    /** How an import ended. */
    public record Ended(UUID run, ImportState state, Counts counts) {}

    /** Runs to the end of the file; {@code progress} hears the counts after each batch. */
    public Ended run(ImportKind kind, Path file, String name, Mapping mapping, Consumer<Counts> progress) {
        return Acting.current().through(Acting.IMPORT).call(() -> imported(kind, file, name, mapping, progress));
    }

    private Ended imported(ImportKind kind, Path file, String name, Mapping mapping, Consumer<Counts> progress) {
        try (var opened = openImport.open(kind, file, mapping, mapping.people() == Mapping.People.ADD)) {
            var run = transaction.execute(status -> runs.claim(kind, mapping, name, opened.sha256(), clock.instant()));
            return new Work(run, opened, progress).toTheEnd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Work {
        private final Run run;
        private final Importer importer;
        private final ImportedPeople people;
        private final Cases cases;
        private final Consumer<Counts> progress;
        private Counts counts;

        Work(Run run, OpenImport.Opened opened, Consumer<Counts> progress) {
            this.run = run;
            this.counts = run.counts();
            this.progress = progress;
            this.people = opened.people();
            this.importer = opened.importer();
            this.cases = opened.cases();
        }

        Ended toTheEnd() {
            var state = ImportState.DONE;
            @Nullable String reason = null;
            try {
                cases.skipTo(counts.rows());
                for (var batch = cases.batch(BATCH); !batch.isEmpty(); batch = cases.batch(BATCH)) {
                    take(batch);
                    progress.accept(counts);
                }
            } catch (BrokenFile broken) {
                state = ImportState.BROKEN;
                reason = broken.errors().getFirst().code();
            }
            finish(state, reason);
            return new Ended(run.id(), state, counts);
        }

        private void take(List<Case> batch) {
            try {
                counts = written(batch);
            } catch (Refusal refusal) {
                throw refusal;
            } catch (RuntimeException e) {
                people.forget();
                if (batch.size() == 1) {
                    log.warn("an import could not store a row", e);
                    counts = refused(batch.getFirst());
                } else {
                    batch.forEach(one -> take(List.of(one)));
                }
            }
        }

        private Counts written(List<Case> batch) {
            return transaction.execute(status -> {
                var after = counts;
                var reported = new ArrayList<Reported>();
                var results = results(batch);
                var keys = new ArrayList<String>();
                var subjects = new ArrayList<UUID>();
                for (var i = 0; i < batch.size(); i++) {
                    var one = batch.get(i);
                    after = after.plus(results.get(i));
                    if (results.get(i) instanceof Result.Created made) {
                        keys.add(one.key());
                        subjects.add(made.subject());
                    } else {
                        reported.add(new Reported(one.first().number(), one.key(), results.get(i)));
                    }
                }
                after = after.at(batch.getLast().last());
                runs.take(run, keys, subjects);
                runs.report(run, reported);
                runs.advance(run, counts, after, clock.instant());
                return after;
            });
        }

        private List<Result> results(List<Case> batch) {
            var taken = runs.taken(
                    run.kind(), run.source(), batch.stream().map(Case::key).toList());
            var results = new ArrayList<Result>();
            var drafts = new ArrayList<Importer.Draft>();
            var places = new ArrayList<Integer>();
            for (var one : batch) {
                if (!taken.add(one.key())) {
                    results.add(new Result.Skipped("key_known"));
                    continue;
                }
                try {
                    drafts.add(importer.read(one));
                    places.add(results.size());
                    results.add(new Result.Skipped("pending"));
                } catch (RowRefused refused) {
                    taken.remove(one.key());
                    results.add(new Result.Failed(refused.field(), refused.reason()));
                }
            }
            var written = drafts.isEmpty() ? List.<Result>of() : importer.write(drafts);
            for (var i = 0; i < written.size(); i++) {
                results.set(places.get(i), written.get(i));
            }
            return results;
        }

        private Counts refused(Case one) {
            return transaction.execute(status -> {
                var result = new Result.Failed("", "not_stored");
                var after = counts.plus(result).at(one.last());
                runs.report(run, List.of(new Reported(one.first().number(), one.key(), result)));
                runs.advance(run, counts, after, clock.instant());
                return after;
            });
        }

        private void finish(ImportState state, @Nullable String reason) {
            transaction.executeWithoutResult(status -> {
                var at = clock.instant();
                runs.finish(run, state, reason, at);
                facts.record(new ImportFinished(
                        run.id(), run.kind(), run.source(), run.file(), run.sha256(), state, counts, at));
            });
        }
    }
}
