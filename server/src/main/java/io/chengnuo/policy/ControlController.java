package io.chengnuo.policy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.ControlReport.Finding;
import io.chengnuo.policy.ControlReport.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What makes the clauses happen: everything that can, and where something is missing. */
@RestController
@RequestMapping("/api/v1/policies/controls")
class ControlController {

    /** So that spreadsheets read the file as UTF-8. */
    private static final String MARK = "\ufeff";

    private final List<ControlSource> sources;
    private final PolicyInForce policy;

    ControlController(List<ControlSource> sources, PolicyInForce policy) {
        this.sources = sources;
        this.policy = policy;
    }

    record ControlList(List<Control> items, @Nullable String next) {}

    record ReportView(String version, int clauses, int working, List<Finding> findings) {}

    /** Every working thing a clause may be bound to. */
    @Requires(Right.POLICY_READ)
    @GetMapping
    ControlList all() {
        return new ControlList(announced(), null);
    }

    @Requires(Right.POLICY_READ)
    @GetMapping("/report")
    ReportView report(@RequestParam(required = false) @Nullable Problem problem) {
        var version = policy.now();
        var report = ControlReport.of(version, announced());
        return new ReportView(
                version.number(),
                report.clauses(),
                report.working(),
                report.findings().stream()
                        .filter(finding -> problem == null || finding.problem() == problem)
                        .toList());
    }

    @Requires(Right.POLICY_READ)
    @GetMapping(value = "/report.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> csv(Locale locale) {
        var out = new StringWriter();
        out.write(MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord("problem", "where", "name", "link");
            for (var finding : ControlReport.of(policy.now(), announced()).findings()) {
                csv.writeRecord(
                        finding.problem().name().toLowerCase(Locale.ROOT),
                        finding.where(),
                        harmless(finding.name().in(locale)),
                        finding.link() == null ? "" : finding.link());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("controls.csv")
                                .build()
                                .toString())
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Names are written by people: none becomes a formula. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private List<Control> announced() {
        return sources.stream().flatMap(source -> source.controls().stream()).toList();
    }
}
