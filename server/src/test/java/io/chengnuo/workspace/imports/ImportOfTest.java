package io.chengnuo.workspace.imports;

import io.chengnuo.TestCompany;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.workspace.imports.RunImport.Ended;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Reads files into the company of a test and says what is there afterwards. */
record ImportOfTest(TestCompany company) {

    Mapping mapping(String name) {
        return company.bean(Mappings.class).read(name);
    }

    Mapping guessed(ImportKind kind, Path file) {
        return company.bean(Mappings.class)
                .look(kind, file, String.valueOf(file.getFileName()))
                .guessed();
    }

    Ended run(ImportKind kind, Path file, Mapping mapping) {
        return run(kind, file, mapping, counts -> {});
    }

    Ended run(ImportKind kind, Path file, Mapping mapping, Consumer<Counts> progress) {
        return Tenancy.as(
                company.id(),
                () -> company.bean(RunImport.class)
                        .run(kind, file, String.valueOf(file.getFileName()), mapping, progress));
    }

    long tickets(String source) {
        return company.inside(() -> (Long) company.bean(DSLContext.class).fetchValue("""
                        select count(*) from ticket.tickets t join workspace.imported_keys k on k.subject = t.id
                        where k.kind = 'TICKETS' and k.source = ?""", source));
    }

    String report(Ended ended) {
        var out = new ByteArrayOutputStream();
        return Tenancy.as(company.id(), () -> {
            try {
                company.bean(ImportReport.class).write(ended.run(), out);
                return out.toString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
