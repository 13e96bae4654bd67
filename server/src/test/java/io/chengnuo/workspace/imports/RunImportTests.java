package io.chengnuo.workspace.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ChengnuoTest
class RunImportTests {

    private static final Path SAMPLES = Path.of("src/test/resources/imports");

    private TestCompany company;
    private ImportOfTest files;

    @TempDir
    private Path folder;

    @BeforeEach
    void reader() {
        files = new ImportOfTest(company);
    }

    @Test
    @Tag("REQ-SRQ-47")
    void casesInAreTicketsOutAndRepeatsAreReported() {
        var file = SAMPLES.resolve("nyc-council-sample.csv");
        var ended = files.run(ImportKind.TICKETS, file, files.mapping("nyc-council"));
        assertThat(ended.state()).isEqualTo(ImportState.DONE);
        assertThat(ended.counts().failed()).isZero();
        assertThat(ended.counts().skipped()).isEqualTo(1);
        assertThat(ended.counts().read()).isEqualTo(ended.counts().created() + 1);
        assertThat(files.tickets("nyc-council")).isEqualTo(ended.counts().created());
        assertThat(files.report(ended)).contains("key_known");

        var again = files.run(ImportKind.TICKETS, file, files.mapping("nyc-council"));
        assertThat(again.counts().created()).isZero();
        assertThat(again.counts().skipped()).isEqualTo(ended.counts().read());
        assertThat(files.tickets("nyc-council")).isEqualTo(ended.counts().created());
    }

    @Test
    @Tag("REQ-SRQ-47")
    void anIncidentKeepsItsHistory() {
        var ended = files.run(
                ImportKind.TICKETS, SAMPLES.resolve("uci-incidents-sample.csv"), files.mapping("uci-incidents"));
        assertThat(ended.counts().failed()).isZero();
        assertThat(ended.counts().created()).isEqualTo(ended.counts().read()).isGreaterThan(60);
        assertThat(files.tickets("uci-incidents")).isEqualTo(ended.counts().created());
        var kinds = company.inside(() -> company.bean(DSLContext.class)
                .fetch("""
                        select f.kind, count(*) as n from shared.facts f join workspace.imported_keys k on k.subject = f.subject
                        where k.source = 'uci-incidents' and k.kind = 'TICKETS' group by 1""")
                .intoMap(row -> row.get("kind", String.class), row -> row.get("n", Long.class)));
        assertThat(kinds)
                .containsKeys(
                        "TicketOpened",
                        "TicketAssigned",
                        "TicketFirstTouched",
                        "TicketAnswered",
                        "TicketPaused",
                        "TicketResumed",
                        "TicketDelivered",
                        "DeliveryDisputed",
                        "TicketClosed");
        assertThat(kinds.get("TicketOpened")).isEqualTo(ended.counts().created());
        var first = company.inside(() -> company.bean(DSLContext.class).fetchOne("""
                        select t.status, t.opened_at::text, t.closed_at::text, t.number from ticket.tickets t join workspace.imported_keys k on k.subject = t.id
                        where k.source = 'uci-incidents' and k.key = '0000047'"""));
        assertThat(first.get("status")).isEqualTo("CLOSED");
        assertThat(first.get("opened_at", String.class)).startsWith("2016-02-29 07:40");
        assertThat(first.get("closed_at", String.class)).startsWith("2016-03-06 13:00");
    }

    @Test
    @Tag("REQ-CUS-07")
    void personsComeInAndTheirLikelyDuplicatesAreListed() {
        var file = Path.of("src/test/resources/customers/febrl-dataset1.csv");
        var ended = files.run(ImportKind.CUSTOMERS, file, files.mapping("febrl-persons"));
        assertThat(ended.counts()).isEqualTo(new Counts(1000, 1000, 1000, 0, 0));
        company.catchUp();
        var listed = company.inside(
                () -> company.bean(DSLContext.class).fetchValue("select count(*) from customer.likely_duplicates"));
        assertThat((Long) listed).isBetween(480L, 505L);
    }

    @Test
    @Tag("REQ-SRQ-47")
    void interruptedAnywhereItGoesOnWithoutLossOrRepeat() throws IOException {
        var rows = new StringBuilder("key,subject,email\n");
        var all = 3 * RunImport.BATCH + 200;
        for (var i = 0; i < all; i++) {
            rows.append("r")
                    .append(i)
                    .append(",subject ")
                    .append(i)
                    .append(",p")
                    .append(i % 50)
                    .append("@example.org\n");
        }
        var file = Files.writeString(folder.resolve("big.csv"), rows);
        var mapping = files.guessed(ImportKind.TICKETS, file);
        for (var stops = 1; stops <= 2; stops++) {
            var batches = new AtomicLong();
            assertThatThrownBy(() -> files.run(ImportKind.TICKETS, file, mapping, counts -> {
                        if (batches.incrementAndGet() == 1) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            assertThat(files.tickets("big")).isEqualTo((long) RunImport.BATCH * stops);
        }
        var ended = files.run(ImportKind.TICKETS, file, mapping);
        assertThat(ended.counts()).isEqualTo(new Counts(all, all, all, 0, 0));
        assertThat(files.tickets("big")).isEqualTo(all);
    }

    @Test
    void oneImportOfAFileRunsAtATime() throws IOException {
        var rows = new StringBuilder("key,subject,email\n");
        var all = 2 * RunImport.BATCH + 200;
        for (var i = 0; i < all; i++) {
            rows.append("t").append(i).append(",s,p@example.org\n");
        }
        var file = Files.writeString(folder.resolve("twice.csv"), rows);
        var mapping = files.guessed(ImportKind.TICKETS, file);
        var first = new AtomicLong();
        assertThatThrownBy(() -> files.run(ImportKind.TICKETS, file, mapping, counts -> {
                    if (first.incrementAndGet() == 1) {
                        files.run(ImportKind.TICKETS, file, mapping);
                    }
                }))
                .isInstanceOfSatisfying(
                        io.chengnuo.shared.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("import_taken_over"));
        assertThat(files.tickets("twice")).isEqualTo(all);
    }

    @Test
    void nobodyIsAskedOrToldAboutThePastOfAnotherSystem() throws IOException {
        var now = java.time.Instant.now();
        var file = Files.writeString(
                folder.resolve("past.csv"),
                "key,subject,email,channel,opened at,closed at\np1,past,past@example.org,phone,%s,%s\n"
                        .formatted(now.minusSeconds(7200), now.minusSeconds(3600)));
        var ended = files.run(ImportKind.TICKETS, file, files.guessed(ImportKind.TICKETS, file));
        assertThat(ended.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
        company.catchUp();
        var asked = company.inside(() -> company.bean(DSLContext.class).fetchValue("""
                        select count(*) from survey.invitations i join workspace.imported_keys k on k.subject = i.ticket
                        where k.source = 'past'"""));
        assertThat(asked).isEqualTo(0L);
    }
}
