package io.chengnuo.workspace.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.workspace.imports.ImportKind;
import io.chengnuo.workspace.imports.Mappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ChengnuoTest
class ExportCustomersTests {

    private TestCompany company;

    @TempDir
    Path folder;

    @Test
    @Tag("REQ-INT-20")
    void whatIsWrittenAnImportReadsBack() throws IOException {
        company.api(company.administrator())
                .post(
                        "/customers",
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                "=王小明",
                                "identities",
                                List.of(
                                        Map.of("kind", "phone", "value", "13800138021"),
                                        Map.of("kind", "mail", "value", "wang@example.cn"))))
                .expect(201);
        var before = exports();
        var api = company.api(company.person(Right.CUSTOMER_EXPORT));
        var csv = api.get("/customers/export").expect(200);
        assertThat(csv.text()).contains("'=王小明").contains("13800138021").contains("wang@example.cn");
        assertThat(csv.header("Content-Disposition").orElseThrow()).contains("customers-");
        assertThat(exports()).isEqualTo(before + 1);

        var file = Files.write(folder.resolve("customers.csv"), csv.bytes());
        var guessed = company.bean(Mappings.class).look(ImportKind.CUSTOMERS, file, "customers.csv");
        assertThat(guessed.guessed().fields())
                .containsKeys("name", "kind", "tier", "phone", "email", "number", "city", "documentNumber", "notes");
        assertThat(guessed.rows()).hasSize(1);
    }

    @Test
    @Tag("REQ-ORG-02")
    void readingCustomersIsNotTakingThemAlong() {
        company.api(company.person(Right.CUSTOMER_READ))
                .get("/customers/export")
                .refused(403, "right_missing");
        company.api(company.person(Right.CUSTOMER_EXPORT))
                .get("/customers/export?format=pdf")
                .refused(400, "invalid_request");
    }

    private long exports() {
        return company.inside(() -> (Long) company.bean(DSLContext.class)
                .fetchValue("select count(*) from shared.facts where kind = 'CustomersExported'"));
    }
}
