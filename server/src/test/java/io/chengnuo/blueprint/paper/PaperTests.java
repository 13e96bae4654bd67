package io.chengnuo.blueprint.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The table as a spreadsheet and on paper, and a filled spreadsheet coming back. */
@ChengnuoTest
@Tag("REQ-POL-15")
class PaperTests {

    private static final int POST = 4;
    private static final int STANDARD = 5;
    private static final int LIMIT = 6;
    private static final int INDICATOR = 7;

    private TestCompany company;
    private TestApi editor;
    private String base;

    @BeforeEach
    void aTable() {
        editor = company.api(company.person(Right.BLUEPRINT_READ, Right.BLUEPRINT_EDIT));
        base = "/blueprints/" + editor.get("/blueprints").expect(200).text("/items/0/id");
    }

    private byte[] exported(String language) {
        return editor.get(base + "/document?format=xlsx&language=" + language)
                .expect(200)
                .bytes();
    }

    private TestApi.Answer load(byte[] file, boolean apply) {
        var boundary = "----cells";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return editor.with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .send("POST", base + "/spreadsheets?apply=" + apply, body.toByteArray());
    }

    /** The exported file as a person would save it, with some cells written over. */
    private static byte[] filled(byte[] file, Map<String, Map<Integer, String>> cells, List<List<String>> more)
            throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var line : ReadSpreadsheet.lines(new ByteArrayInputStream(file))) {
            var row = new ArrayList<>(line.cells());
            cells.getOrDefault(row.getFirst(), Map.of()).forEach(row::set);
            rows.add(row);
        }
        rows.addAll(more);
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", null)) {
            var sheet = workbook.newWorksheet("Sheet1");
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    private static List<String> texts(JsonNode list, String... paths) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> String.join(
                        " ",
                        java.util.stream.Stream.of(paths)
                                .map(path -> item.at(path).asString())
                                .toList()))
                .toList();
    }

    @Test
    void whatIsExportedAndLoadedBackUnchangedMakesNoDifference() {
        for (var language : List.of("zh", "en")) {
            var comparison = load(exported(language), false).expect(200).json();
            assertThat(comparison.at("/changed").size()).isZero();
            assertThat(comparison.at("/refused").size()).isZero();
            assertThat(comparison.at("/added").size()).isZero();
            assertThat(comparison.at("/missing").size()).isZero();
            assertThat(comparison.at("/compared").asInt()).isGreaterThan(400);
        }
    }

    @Test
    void eachChangedCellIsShownAndEachRefusedOneSaysWhyBeforeAnythingIsTaken() throws IOException {
        var file = filled(
                exported("zh"),
                Map.of(
                        "repair/symptom",
                        Map.of(STANDARD, "先问有无漏电。", LIMIT, "3 小时（客服服务时间）", INDICATOR, "IND-02；IND-09 接待首次响应时间"),
                        "reception",
                        Map.of(POST, "客户服务部", LIMIT, "一会儿", STANDARD, "长".repeat(130)),
                        "needs",
                        Map.of(POST, "太上老君", INDICATOR, "IND-99", LIMIT, "2 小时（月亮）")),
                List.of(
                        List.of("", "获客", "活动", "开业活动", "客户服务部", "到场登记。", "1 个工作日（工作日）", "IND-02", "登记表", "抽查"),
                        List.of("", "", "没有部分", "x"),
                        List.of("not/there", "服务", "a", "b")));
        var comparison = load(file, false).expect(200).json();
        assertThat(texts(comparison.at("/changed"), "/node", "/column", "/value/zh"))
                .containsExactlyInAnyOrder(
                        "repair/symptom standard 先问有无漏电。",
                        "repair/symptom limit PT3H service-hours",
                        "repair/symptom indicator IND-02 IND-09",
                        "reception post dept:service");
        assertThat(texts(comparison.at("/refused"), "/column", "/reason"))
                .containsExactlyInAnyOrder(
                        "limit unreadable",
                        "standard too_long",
                        "post unreadable",
                        "indicator unknown_indicator",
                        "limit unreadable",
                        " new_node_needs_part_stage_task",
                        " unknown_node");
        assertThat(comparison.at("/refused/0/row").asInt()).isGreaterThan(1);
        assertThat(comparison.at("/added").size()).isEqualTo(1);
        assertThat(load(exported("zh"), false).json().at("/changed").size()).isZero();

        load(file, true).expect(200);
        var after = load(file, false).expect(200).json();
        assertThat(after.at("/changed").size()).isZero();
        assertThat(after.at("/refused").size()).isEqualTo(7);
        assertThat(editor.get(base).text("/version")).isNotEqualTo("1");
        assertThat(load(exported("zh"), false).expect(200).json().at("/changed").size())
                .isZero();
    }

    @Test
    void whatSaysAgainWhatItsSourceSaysIsTakenBack() throws IOException {
        var before = exported("zh");
        var text = Map.of("zh", "先问型号。", "en", "先问型号。");
        editor.put(
                        base + "/cells",
                        Map.of("cells", List.of(Map.of("node", "order/pick-up", "column", "standard", "text", text))))
                .refused(404, "no_such_node");
        editor.put(
                        base + "/cells",
                        Map.of(
                                "cells",
                                List.of(Map.of("node", "installation/parts", "column", "standard", "text", text))))
                .expect(200);
        var comparison = load(before, true).expect(200).json();
        assertThat(texts(comparison.at("/changed"), "/node", "/takesBack")).containsExactly("installation/parts true");
    }

    @Test
    void aFileThatIsNoTableIsRefused() throws IOException {
        load("制度".getBytes(StandardCharsets.UTF_8), false).refused(422, "spreadsheet_refused");
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", null)) {
            workbook.newWorksheet("x").value(0, 0, "别的");
        }
        load(out.toByteArray(), false).refused(422, "spreadsheet_refused");
    }

    @Test
    void noCellBecomesAFormulaAndComesBackAsItWas() throws IOException {
        var text = Map.of("zh", "=HYPERLINK(\"http://x\")", "en", "=HYPERLINK(\"http://x\")");
        editor.put(base + "/cells", Map.of("cells", List.of(Map.of("node", "offer", "column", "record", "text", text))))
                .expect(200);
        var rows = ReadSpreadsheet.lines(new ByteArrayInputStream(exported("zh")));
        assertThat(rows.stream().flatMap(row -> row.cells().stream()))
                .contains("'=HYPERLINK(\"http://x\")")
                .noneMatch(cell -> cell.startsWith("="));
        assertThat(load(exported("zh"), false).json().at("/changed").size()).isZero();
    }

    @Test
    void itPrintsAcrossOnA3AndA4() throws IOException {
        for (var paper : Map.of("a3", 1190f, "a4", 842f).entrySet()) {
            var bytes = editor.get(base + "/document?format=pdf&paper=" + paper.getKey())
                    .expect(200)
                    .bytes();
            try (var pdf = Loader.loadPDF(bytes)) {
                assertThat(pdf.getPage(0).getMediaBox().getWidth())
                        .isBetween(paper.getValue() - 2, paper.getValue() + 2);
            }
        }
        assertThat(editor.get(base + "/document?format=html&language=en")
                        .expect(200)
                        .text())
                .contains("Responsible post", "Installation");
    }
}
