package io.chengnuo.workspace.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Tenancy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows may look like, and what becomes of those that no rule allows. */
@ChengnuoTest
class ImportRowsTests {

    private TestCompany company;
    private ImportOfTest files;

    @TempDir
    private Path folder;

    @BeforeEach
    void reader() {
        files = new ImportOfTest(company);
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
        var ended = files.run(ImportKind.CUSTOMERS, file, files.guessed(ImportKind.CUSTOMERS, file));
        assertThat(ended.counts()).isEqualTo(new Counts(5, 5, 2, 1, 2));
        assertThat(files.report(ended))
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
        var mapping = files.guessed(ImportKind.REGISTER, file);
        var rehearsal = Tenancy.as(
                company.id(),
                () -> company.bean(RehearseImport.class)
                        .rehearse(ImportKind.REGISTER, file, mapping, 100, counts -> {}));
        assertThat(entries()).isZero();
        var ended = files.run(ImportKind.REGISTER, file, mapping);
        assertThat(ended.counts()).isEqualTo(new Counts(7, 7, 2, 0, 5)).isEqualTo(rehearsal.counts());
        assertThat(files.report(ended))
                .contains("3,r3,failed,kind,unknown")
                .contains("4,r4,failed,title,missing")
                .contains("5,r5,failed,day,not_a_date")
                .contains("6,r6,failed,number,not_a_number")
                .contains("7,r7,failed,outOf,missing");
        assertThat(entries()).isEqualTo(2);
        assertThat(files.run(ImportKind.REGISTER, file, mapping).counts().created())
                .isZero();
        assertThat(entries()).isEqualTo(2);
    }

    private long entries() {
        return company.inside(() -> company.bean(DSLContext.class)
                .fetchOne("select count(*) from analytics.register_entries")
                .get(0, Long.class));
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
        var ended = files.run(ImportKind.TICKETS, file, files.guessed(ImportKind.TICKETS, file));
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
        var mapping = files.guessed(ImportKind.TICKETS, file);
        var rehearsal = Tenancy.as(
                company.id(),
                () -> company.bean(RehearseImport.class)
                        .rehearse(ImportKind.TICKETS, file, mapping, 100, counts -> {}));
        assertThat(files.tickets("bad")).isZero();
        var ended = files.run(ImportKind.TICKETS, file, mapping);
        assertThat(ended.counts()).isEqualTo(new Counts(10, 10, 2, 0, 8)).isEqualTo(rehearsal.counts());
        assertThat(rehearsal.problems()).hasSize(8);
        assertThat(files.report(ended))
                .contains("openedAt,not_a_date")
                .contains("category,unknown")
                .contains("subject,unreadable");
    }

    @Test
    void wrongColumnsAreRefusedBeforeAnythingIsDone() throws IOException {
        var file = Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> files.run(ImportKind.TICKETS, file, files.guessed(ImportKind.TICKETS, file)))
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
            assertThatThrownBy(() -> files.run(ImportKind.TICKETS, file, mappings.parse(bad)))
                    .as(bad)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void whatWasReadBeforeTheFileBreaksIsKept() throws IOException {
        var file = Files.writeString(
                folder.resolve("cut.csv"),
                "key,subject,email\n1,a,a@example.org\n2,b,a@example.org\n\"" + "x".repeat(3 << 20));
        var ended = files.run(ImportKind.TICKETS, file, files.guessed(ImportKind.TICKETS, file));
        assertThat(ended.state()).isEqualTo(ImportState.BROKEN);
        assertThat(ended.counts().created()).isEqualTo(2);
    }
}
