package io.chengnuo.workspace.imports;

import io.chengnuo.analytics.register.RegisterEntry;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.customer.RegisterCustomers;
import io.chengnuo.people.AddPerson;
import io.chengnuo.people.AddTeam;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.sla.ComputeClocks;
import io.chengnuo.ticket.ImportTickets;
import io.chengnuo.workspace.imports.ImportRuns.Reported;
import io.chengnuo.workspace.imports.ImportRuns.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
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

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final ImportRuns runs;
    private final Tenants tenants;
    private final Organisation organisation;
    private final AddPerson addPerson;
    private final AddTeam addTeam;
    private final RegisterCustomers register;
    private final RecogniseCustomer recognise;
    private final ImportTickets tickets;
    private final ComputeClocks clocks;
    private final RegisterEntry registerEntry;
    private final Facts facts;
    private final Clock clock;

    RunImport(
            DSLContext sql,
            TransactionTemplate transaction,
            ImportRuns runs,
            Tenants tenants,
            Organisation organisation,
            AddPerson addPerson,
            AddTeam addTeam,
            RegisterCustomers register,
            RecogniseCustomer recognise,
            ImportTickets tickets,
            ComputeClocks clocks,
            RegisterEntry registerEntry,
            Facts facts,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.runs = runs;
        this.tenants = tenants;
        this.organisation = organisation;
        this.addPerson = addPerson;
        this.addTeam = addTeam;
        this.register = register;
        this.recognise = recognise;
        this.tickets = tickets;
        this.clocks = clocks;
        this.registerEntry = registerEntry;
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
        var sha256 = sha256(file);
        try (var table = Table.open(file)) {
            mapping.check(kind, table.header());
            var run = transaction.execute(status -> runs.claim(kind, mapping, name, sha256, clock.instant()));
            return new Work(run, mapping, table, progress).toTheEnd();
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

        Work(Run run, Mapping mapping, Table table, Consumer<Counts> progress) {
            this.run = run;
            this.counts = run.counts();
            this.progress = progress;
            var reading = new Reading(mapping, table.header(), home());
            this.people = people(mapping, mapping.people() == Mapping.People.ADD);
            this.importer = importer(run.kind(), mapping, reading, people);
            this.cases = new Cases(table.rows(), reading, mapping.events() != null, keyless(run.sha256()));
        }

        Ended toTheEnd() {
            var state = ImportState.DONE;
            @Nullable String reason = null;
            try {
                cases.skipTo(counts.rows());
                for (var batch = batch(cases); !batch.isEmpty(); batch = batch(cases)) {
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

    /** The next cases. What was read before the file broke still counts. */
    private static List<Case> batch(Cases cases) {
        var batch = new ArrayList<Case>(BATCH);
        try {
            while (batch.size() < BATCH && cases.hasNext()) {
                batch.add(cases.next());
            }
        } catch (BrokenFile broken) {
            if (batch.isEmpty()) {
                throw broken;
            }
        }
        return batch;
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
        var sha256 = sha256(file);
        try (var table = Table.open(file)) {
            mapping.check(kind, table.header());
            var reading = new Reading(mapping, table.header(), home());
            var importer = importer(kind, mapping, reading, people(mapping, false));
            var cases = new Cases(table.rows(), reading, mapping.events() != null, keyless(sha256));
            var counts = Counts.NONE;
            var problems = new ArrayList<Problem>();
            var seen = new HashSet<Long>();
            var broken = false;
            try {
                for (var batch = batch(cases); !batch.isEmpty(); batch = batch(cases)) {
                    for (var judged : judged(kind, mapping.source(), importer, batch, seen)) {
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
            return new Rehearsal(table.format(), counts, problems, broken);
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

    private Importer importer(ImportKind kind, Mapping mapping, Reading reading, ImportedPeople people) {
        return switch (kind) {
            case CUSTOMERS -> new CustomerImporter(reading, register, recognise);
            case REGISTER -> new RegisterImporter(reading, registerEntry, organisation);
            case TICKETS ->
                new TicketImporter(mapping, reading, people, recognise, tickets, clocks::of, clock.instant());
        };
    }

    private ImportedPeople people(Mapping mapping, boolean add) {
        return new ImportedPeople(sql, organisation, addPerson, addTeam, mapping.source(), add);
    }

    private ZoneId home() {
        return tenants.require(Tenancy.require()).zone();
    }

    /** Rows without a key of their own are known by their place in this very file. */
    private static String keyless(String sha256) {
        return sha256.substring(0, 16) + ":";
    }

    private static String sha256(Path file) {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
