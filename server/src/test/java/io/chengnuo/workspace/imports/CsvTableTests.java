package io.chengnuo.workspace.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class CsvTableTests {

    @TempDir
    private Path folder;

    static Stream<Path> spectrum() throws IOException {
        return Files.list(Path.of("src/test/resources/imports/csv-spectrum"))
                .filter(file -> file.toString().endsWith(".csv"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("spectrum")
    void awkwardFilesMeanWhatTheyShould(Path csv) throws IOException {
        var expected = JsonMapper.builder()
                .build()
                .readValue(
                        Files.readString(Path.of(csv.toString().replace(".csv", ".json"))),
                        new TypeReference<List<Map<String, String>>>() {});
        assertThat(named(csv))
                .usingRecursiveComparison()
                .ignoringAllOverriddenEquals()
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void chineseIsReadInEveryUsualEncoding(String charset) throws IOException {
        var text = "客户编号;姓名;备注\nK1;王小明;空调不制冷,请尽快上门\nK2;李雷;\"退货;换货\"\n";
        var mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
        var file = Files.write(folder.resolve("a.csv"), (mark + text).getBytes(Charset.forName(charset)));
        assertThat(named(file))
                .containsExactly(
                        Map.of("客户编号", "K1", "姓名", "王小明", "备注", "空调不制冷,请尽快上门"),
                        Map.of("客户编号", "K2", "姓名", "李雷", "备注", "退货;换货"));
    }

    @Test
    void aMarkBeforeUtf8IsNoPartOfTheFirstName() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "\ufeffid,name\n1,x\n");
        assertThat(named(file)).containsExactly(Map.of("id", "1", "name", "x"));
    }

    @Test
    void compressedFilesAreReadAsThemselves() throws IOException {
        var file = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id\tname\n1\tx\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(named(file)).containsExactly(Map.of("id", "1", "name", "x"));
    }

    @Test
    void emptyAndBrokenFilesAreRefused() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.csv"));
        assertThatThrownBy(() -> Table.open(empty)).isInstanceOf(BrokenFile.class);
        var endless = Files.writeString(folder.resolve("endless.csv"), "a,b\n1,2\n\"" + "x".repeat(3 << 20));
        try (var table = Table.open(endless)) {
            var rows = table.rows();
            assertThat(rows.next().cells()).containsExactly("1", "2");
            assertThatThrownBy(rows::hasNext).isInstanceOf(BrokenFile.class);
        }
        var zip = Files.write(folder.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3});
        assertThatThrownBy(() -> Table.open(zip)).isInstanceOf(BrokenFile.class);
    }

    private static List<Map<String, String>> named(Path file) throws IOException {
        try (var table = Table.open(file)) {
            var named = new ArrayList<Map<String, String>>();
            table.rows().forEachRemaining(row -> {
                var cells = new LinkedHashMap<String, String>();
                for (var i = 0; i < table.header().size(); i++) {
                    cells.put(table.header().get(i), row.cell(i));
                }
                named.add(cells);
            });
            return named;
        }
    }
}
