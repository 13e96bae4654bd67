package io.chengnuo.workspace.imports;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.files.FileStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rehearses or takes over one file in the background, saying after each batch how far it has come. */
@Component
class WorkOffUpload {

    private static final int MOST_PROBLEMS = 200;

    private final Uploads uploads;
    private final FileStore store;
    private final RunImport run;
    private final RehearseImport rehearse;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WorkOffUpload(
            Uploads uploads,
            FileStore store,
            RunImport run,
            RehearseImport rehearse,
            TransactionTemplate transaction,
            Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.run = run;
        this.rehearse = rehearse;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Thrown between two batches when the product stops; the job is taken up again. */
    private static final class Stopped extends RuntimeException {}

    void off(ImportOrder order, BooleanSupplier stopping) {
        Tenancy.run(
                order.tenant(),
                () -> Acting.person(order.by(), "web").run(() -> {
                    var upload = inside(() -> uploads.require(order.upload()));
                    var expected = order.rehearsal() ? UploadState.REHEARSING : UploadState.RUNNING;
                    if (upload.state() == expected) {
                        worked(upload, order.rehearsal(), stopping);
                    }
                }));
    }

    private void worked(Upload upload, boolean rehearsal, BooleanSupplier stopping) {
        try {
            var file = inside(() -> store.of(PutDownFile.OWNER, upload.id()).getFirst());
            if (rehearsal) {
                rehearse(upload, store.path(file), progress(upload, stopping));
            } else {
                takeOver(upload, store.path(file), progress(upload, stopping));
            }
        } catch (Refusal refusal) {
            if (!refusal.code().equals("import_taken_over")) {
                ended(upload, UploadState.FAILED, refusal.code());
            }
        }
    }

    private void rehearse(Upload upload, Path file, Consumer<Counts> progress) {
        var found = rehearse.rehearse(upload.kind(), file, upload.mapping(), MOST_PROBLEMS, progress);
        inside(() -> {
            uploads.rehearsed(upload.id(), found, clock.instant());
            return true;
        });
    }

    private void takeOver(Upload upload, Path file, Consumer<Counts> progress) {
        var ended = run.run(upload.kind(), file, upload.fileName(), upload.mapping(), progress);
        ended(upload, ended.state() == ImportState.DONE ? UploadState.DONE : UploadState.BROKEN, null);
    }

    private Consumer<Counts> progress(Upload upload, BooleanSupplier stopping) {
        return counts -> {
            if (stopping.getAsBoolean()) {
                throw new Stopped();
            }
            inside(() -> {
                uploads.progressed(upload.id(), counts.rows(), clock.instant());
                return true;
            });
        };
    }

    private void ended(Upload upload, UploadState state, @Nullable String refused) {
        inside(() -> {
            uploads.ended(upload.id(), state, refused, clock.instant());
            return true;
        });
    }

    private <T> T inside(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
