package io.chengnuo.policy;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.ControlReport.Finding;
import io.chengnuo.policy.ControlReport.Problem;
import io.chengnuo.shared.web.CsvAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What makes the clauses happen: everything that can, and where something is missing. */
@RestController
@RequestMapping("/api/v1/policies/controls")
class ControlController {

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
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("problem", "where", "name", "link"));
        for (var finding : ControlReport.of(policy.now(), announced()).findings()) {
            rows.add(List.of(
                    finding.problem().name().toLowerCase(Locale.ROOT),
                    finding.where(),
                    finding.name().in(locale),
                    finding.link() == null ? "" : finding.link()));
        }
        return CsvAnswer.of("controls.csv", rows);
    }

    private List<Control> announced() {
        return sources.stream().flatMap(source -> source.controls().stream()).toList();
    }
}
