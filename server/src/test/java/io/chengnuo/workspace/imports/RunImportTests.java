package io.chengnuo.workspace.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.workspace.imports.RunImport.Ended;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.Workbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ChengnuoTest
class RunImportTests {

    private static final Path SAMPLES = Path.of("src/test/resources/imports");

    private TestCompany company;

    @TempDir
    private Path folder;

    @Test
    @Tag("REQ-SRQ-47")
    void casesInAreTicketsOutAndRepeatsAreReported() {
        var file = SAMPLES.resolve("nyc-council-sample.csv");
        var ended = run(ImportKind.TICKETS, file, mapping("nyc-council"));
        assertThat(ended.state()).isEqualTo(ImportState.DONE);
        assertThat(ended.counts().failed()).isZero();
        assertThat(ended.counts().skipped()).isEqualTo(1);
        assertThat(ended.counts().read()).isEqualTo(ended.counts().created() + 1);
        assertThat(tickets("nyc-council")).isEqualTo(ended.counts().created());
        assertThat(report(ended)).contains("key_known");

        var again = run(ImportKind.TICKETS, file, mapping("nyc-council"));
        assertThat(again.counts().created()).isZero();
        assertThat(again.counts().skipped()).isEqualTo(ended.counts().read());
        assertThat(tickets("nyc-council")).isEqualTo(ended.counts().created());
    }

    @Test
    @Tag("REQ-SRQ-47")
    void anIncidentKeepsItsHistory() {
        var ended = run(ImportKind.TICKETS, SAMPLES.resolve("uci-incidents-sample.csv"), mapping("uci-incidents"));
        assertThat(ended.counts().failed()).isZero();
        assertThat(ended.counts().created()).isEqualTo(ended.counts().read()).isGreaterThan(60);
        assertThat(tickets("uci-incidents")).isEqualTo(ended.counts().created());
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
        var ended = run(ImportKind.CUSTOMERS, file, mapping("febrl-persons"));
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
        var mapping = guessed(ImportKind.TICKETS, file);
        for (var stops = 1; stops <= 2; stops++) {
            var batches = new AtomicLong();
            assertThatThrownBy(() -> run(ImportKind.TICKETS, file, mapping, counts -> {
                        if (batches.incrementAndGet() == 1) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            assertThat(tickets("big")).isEqualTo((long) RunImport.BATCH * stops);
        }
        var ended = run(ImportKind.TICKETS, file, mapping);
        assertThat(ended.counts()).isEqualTo(new Counts(all, all, all, 0, 0));
        assertThat(tickets("big")).isEqualTo(all);
    }

    @Test
    void oneImportOfAFileRunsAtATime() throws IOException {
        var rows = new StringBuilder("key,subject,email\n");
        var all = 2 * RunImport.BATCH + 200;
        for (var i = 0; i < all; i++) {
            rows.append("t").append(i).append(",s,p@example.org\n");
        }
        var file = Files.writeString(folder.resolve("twice.csv"), rows);
        var mapping = guessed(ImportKind.TICKETS, file);
        var first = new AtomicLong();
        assertThatThrownBy(() -> run(ImportKind.TICKETS, file, mapping, counts -> {
                    if (first.incrementAndGet() == 1) {
                        run(ImportKind.TICKETS, file, mapping);
                    }
                }))
                .isInstanceOfSatisfying(
                        io.chengnuo.shared.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("import_taken_over"));
        assertThat(tickets("twice")).isEqualTo(all);
    }

    @Test
    void chineseFilesNeedNoMapping() throws IOException {
        var csv = "客户编号,姓名,手机,邮箱,客户等级,城市,备注\n"
                + "K100,王小明,13800138010,wang@example.cn,HIGH,上海,=HYPERLINK(\"http://x\")\n"
                + "K101,李雷,13800138011,li@example.cn,,北京,\n"
                + "K100,王小明,13800138010,,,,\n"
                + "K102,坏电话,12,,,,\n"
                + "K103,,13800138013,,,,\n";
        var file = Files.write(folder.resolve("客户.csv"), csv.getBytes(Charset.forName("GB18030")));
        var ended = run(ImportKind.CUSTOMERS, file, guessed(ImportKind.CUSTOMERS, file));
        assertThat(ended.counts()).isEqualTo(new Counts(5, 5, 2, 1, 2));
        assertThat(report(ended))
                .contains("identity_known")
                .contains("phone,not_a_phone")
                .contains("name,missing");
        var name = company.inside(() -> company.bean(io.chengnuo.customer.RecogniseCustomer.class)
                .from(null, null, "13800138010")
                .name());
        assertThat(name).isEqualTo("王小明");
    }

    /** Entries of the register stand there as imported and count; what no rule allows is refused line by line and nothing else. */
    @Test
    @Tag("REQ-POL-25")
    void theRegisterTakesGoodRowsAndRefusesBadOnesByLine() throws IOException {
        var csv = "编号,事项,名称,日期,结果,基数\n"
                + "r1,training,服务礼仪培训,2025-03-04,,\n"
                + "r2,backup_staff,备岗盘点,2025-03-31,8,32\n"
                + "r3,juggling,杂耍,2025-03-04,,\n"
                + "r4,training,,2025-03-05,,\n"
                + "r5,training,不存在的日子,2025-02-30,,\n"
                + "r6,backup_staff,不是数,2025-03-31,很多,32\n"
                + "r7,backup_staff,没有基数,2025-03-31,8,\n";
        var file = Files.writeString(folder.resolve("register.csv"), csv);
        var mapping = guessed(ImportKind.REGISTER, file);
        var rehearsal = Tenancy.as(
                company.id(),
                () -> company.bean(RehearseImport.class)
                        .rehearse(ImportKind.REGISTER, file, mapping, 100, counts -> {}));
        assertThat(entries()).isZero();
        var ended = run(ImportKind.REGISTER, file, mapping);
        assertThat(ended.counts()).isEqualTo(new Counts(7, 7, 2, 0, 5)).isEqualTo(rehearsal.counts());
        assertThat(report(ended))
                .contains("3,r3,failed,kind,unknown")
                .contains("4,r4,failed,title,missing")
                .contains("5,r5,failed,day,not_a_date")
                .contains("6,r6,failed,number,not_a_number")
                .contains("7,r7,failed,outOf,missing");
        assertThat(entries()).isEqualTo(2);
        assertThat(run(ImportKind.REGISTER, file, mapping).counts().created()).isZero();
        assertThat(entries()).isEqualTo(2);
    }

    private long entries() {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchOne("select count(*) from analytics.register_entries")
                .get(0, Long.class));
    }

    @Test
    void nobodyIsAskedOrToldAboutThePastOfAnotherSystem() throws IOException {
        var now = java.time.Instant.now();
        var file = Files.writeString(
                folder.resolve("past.csv"),
                "key,subject,email,channel,opened at,closed at\np1,past,past@example.org,phone,%s,%s\n"
                        .formatted(now.minusSeconds(7200), now.minusSeconds(3600)));
        var ended = run(ImportKind.TICKETS, file, guessed(ImportKind.TICKETS, file));
        assertThat(ended.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
        company.catchUp();
        var asked = company.inside(() -> company.bean(DSLContext.class).fetchValue("""
                        select count(*) from survey.invitations i join workspace.imported_keys k on k.subject = i.ticket
                        where k.source = 'past'"""));
        assertThat(asked).isEqualTo(0L);
    }

    @Test
    void excelIsReadWithItsDates() throws IOException {
        var file = folder.resolve("tickets.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", null)) {
            var sheet = book.newWorksheet("1");
            for (var i = 0; i < 4; i++) {
                sheet.value(0, i, List.of("编号", "主题", "创建时间", "手机").get(i));
            }
            sheet.value(1, 0, 7001);
            sheet.value(1, 1, "冰箱噪音");
            sheet.value(1, 2, java.time.LocalDateTime.of(2025, 3, 4, 9, 30));
            sheet.style(1, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 3, "13800138020");
        }
        var ended = run(ImportKind.TICKETS, file, guessed(ImportKind.TICKETS, file));
        assertThat(ended.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
        var opened = company.inside(() -> company.bean(DSLContext.class)
                .fetchValue("select opened_at::text from ticket.tickets where subject = '冰箱噪音'"));
        assertThat(opened.toString()).startsWith("2025-03-04 01:30");
    }

    @Test
    void badRowsAreReportedAndHoldUpNobody() throws IOException {
        var csv = "key,subject,email,opened at,category\n"
                + "1,good,a@example.org,2020-01-02 03:04,technical\n"
                + "2,,a@example.org,2020-01-02,technical\n"
                + "3,no customer,,2020-01-02,technical\n"
                + "4,bad date,a@example.org,2020-02-30,technical\n"
                + "5,future,a@example.org,2999-01-01,technical\n"
                + "6,bad category,a@example.org,2020-01-02,nonsense\n"
                + "7," + "x".repeat(300) + ",a@example.org,2020-01-02,technical\n"
                + "8,nul\u0000byte,a@example.org,2020-01-02,technical\n"
                + "9,short row\n"
                + "10,=1+1,b@example.org,2020-01-02,technical,extra,cells\n";
        var file = Files.writeString(folder.resolve("bad.csv"), csv);
        var mapping = guessed(ImportKind.TICKETS, file);
        var rehearsal = Tenancy.as(
                company.id(),
                () -> company.bean(RehearseImport.class)
                        .rehearse(ImportKind.TICKETS, file, mapping, 100, counts -> {}));
        assertThat(tickets("bad")).isZero();
        var ended = run(ImportKind.TICKETS, file, mapping);
        assertThat(ended.counts()).isEqualTo(new Counts(10, 10, 2, 0, 8)).isEqualTo(rehearsal.counts());
        assertThat(rehearsal.problems()).hasSize(8);
        assertThat(report(ended))
                .contains("openedAt,not_a_date")
                .contains("category,unknown")
                .contains("subject,unreadable");
    }

    @Test
    void wrongColumnsAreRefusedBeforeAnythingIsDone() throws IOException {
        var file = Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> run(ImportKind.TICKETS, file, guessed(ImportKind.TICKETS, file)))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.code()).isEqualTo("mapping_refused"));
        var mappings = company.bean(Mappings.class);
        for (var bad : List.of(
                "{\"source\":\"x\",\"fields\":{\"subject\":\"zzz\"}}",
                "{\"source\":\"x\",\"fields\":{\"subject\":\"a\",\"password\":\"b\"}}",
                "{\"source\":\"x\",\"zone\":\"Mars\",\"fields\":{\"subject\":\"a\"}}",
                "{\"source\":\"x\",\"dates\":[\"qqqqqqqq\"],\"fields\":{\"subject\":\"a\"}}",
                "{\"source\":\"../x\",\"fields\":{\"subject\":\"a\"}}",
                "{\"source\":\"x\",\"fields\":{\"subject\":{\"column\":\"a\",\"run\":\"b\"}}}",
                "{\"source\":\"x\"}",
                "{\"fields\":{\"subject\":\"a\"}}",
                "{\"source\":\"x\",\"fields\":{\"subject\":null}}",
                "{\"source\":\"x\",\"fields\":{\"subject\":\"a\"},\"events\":{}}",
                "null",
                "[]",
                "{")) {
            assertThatThrownBy(() -> run(ImportKind.TICKETS, file, mappings.parse(bad)))
                    .as(bad)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void whatWasReadBeforeTheFileBreaksIsKept() throws IOException {
        var file = Files.writeString(
                folder.resolve("cut.csv"),
                "key,subject,email\n1,a,a@example.org\n2,b,a@example.org\n\"" + "x".repeat(3 << 20));
        var ended = run(ImportKind.TICKETS, file, guessed(ImportKind.TICKETS, file));
        assertThat(ended.state()).isEqualTo(ImportState.BROKEN);
        assertThat(ended.counts().created()).isEqualTo(2);
    }

    private Mapping mapping(String name) {
        return company.bean(Mappings.class).read(name);
    }

    private Mapping guessed(ImportKind kind, Path file) {
        return company.bean(Mappings.class)
                .look(kind, file, String.valueOf(file.getFileName()))
                .guessed();
    }

    private Ended run(ImportKind kind, Path file, Mapping mapping) {
        return run(kind, file, mapping, counts -> {});
    }

    private Ended run(ImportKind kind, Path file, Mapping mapping, java.util.function.Consumer<Counts> progress) {
        return Tenancy.as(
                company.id(),
                () -> company.bean(RunImport.class)
                        .run(kind, file, String.valueOf(file.getFileName()), mapping, progress));
    }

    private long tickets(String source) {
        return company.inside(() -> (Long) company.bean(DSLContext.class).fetchValue("""
                        select count(*) from ticket.tickets t join workspace.imported_keys k on k.subject = t.id
                        where k.kind = 'TICKETS' and k.source = ?""", source));
    }

    private String report(Ended ended) {
        var out = new ByteArrayOutputStream();
        return Tenancy.as(company.id(), () -> {
            try {
                company.bean(ImportReport.class).write(ended.run(), out);
                return out.toString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
