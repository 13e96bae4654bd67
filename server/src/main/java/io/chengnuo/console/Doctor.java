package io.chengnuo.console;

import io.chengnuo.calendar.HolidayNotices;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what is in force and what is unsafe. */
@Command(
        name = "doctor",
        description = {
            "Prints the settings in force and what is unsafe. Ends with 0 when nothing is unsafe, else with 1.",
            "Settings are CHENGNUO_* variables of the environment."
        },
        footer = {"", "Example: ./chengnuo doctor --data /srv/chengnuo --json"})
final class Doctor implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    private final Clock clock = Clock.systemUTC();

    record Report(String data, String version, Map<String, String> settings, List<Finding> findings) {}

    @Override
    public Integer call() throws IOException, SQLException {
        var data = DataFolder.existing(common.data());
        var findings = new ArrayList<>(new FolderCheck(data, clock).findings());
        findings.addAll(Weakening.findings(System.getenv()));
        findings.addAll(data.asOwner(owner -> new DatabaseCheck(owner, clock).findings()));
        findings.add(holidays());
        common.answer(new Report(data.path().toString(), Version.PRODUCT, settings(), findings), lines(data, findings));
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.UNSAFE)
                ? Exit.FAILED.code()
                : Exit.DONE.code();
    }

    private Finding holidays() {
        var missing = HolidayNotices.missing(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
        return missing.isEmpty()
                ? Finding.fine("holidays", "the notices are known")
                : Finding.note(
                        "holidays",
                        "no notice for " + missing + " yet: due times in it count plain weeks; update when it is out");
    }

    private static Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("CHENGNUO_")) {
                settings.put(name, name.contains("PASSWORD") || name.contains("SECRET") ? "(set)" : value);
            }
        });
        settings.put("heap", (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        settings.put("java", Runtime.version().toString());
        return settings;
    }

    private static String lines(DataFolder data, List<Finding> findings) {
        var settings = settings().entrySet().stream()
                .map(setting -> "  %-24s %s".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining("\n"));
        var seen = findings.stream()
                .map(finding -> "%s %-18s %s".formatted(mark(finding.state()), finding.subject(), finding.detail()))
                .collect(Collectors.joining("\n"));
        return "Chengnuo %s, data folder %s%n%s%n%n%s".formatted(Version.PRODUCT, data.path(), settings, seen);
    }

    private static String mark(Finding.State state) {
        return switch (state) {
            case FINE -> "  fine  ";
            case NOTE -> "  note  ";
            case UNSAFE -> "! UNSAFE";
        };
    }
}
