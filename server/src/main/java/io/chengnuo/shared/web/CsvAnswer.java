package io.chengnuo.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A short table as a file that spreadsheets open. */
public final class CsvAnswer {

    /** So that spreadsheets read the file as UTF-8. */
    private static final String MARK = "\ufeff";

    public static ResponseEntity<byte[]> of(String name, List<List<String>> rows) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, SavedAs.name(name))
                .body(bytes(rows));
    }

    public static byte[] bytes(List<List<String>> rows) {
        var out = new StringWriter();
        out.write(MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvAnswer::harmless).toArray(String[]::new)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Cells are written by people: none becomes a formula. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private CsvAnswer() {}
}
