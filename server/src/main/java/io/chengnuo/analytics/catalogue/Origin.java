package io.chengnuo.analytics.catalogue;

import static io.chengnuo.analytics.register.RegisterKind.*;

import io.chengnuo.analytics.register.RegisterKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the numbers of an indicator come from and how they are counted: the one list of it. */
public record Origin(Source source, Counting counting, List<RegisterKind> kinds) {

    private static final Map<String, Origin> KNOWN = new HashMap<>();

    static {
        for (var number = 1; number <= 12; number++) {
            KNOWN.put("IND-%02d".formatted(number), new Origin(Source.CLOCKS, Counting.CASES, List.of()));
        }
        for (var code : List.of("MSR-02", "MSR-03", "MSR-05", "MSR-13")) {
            KNOWN.put(code, new Origin(Source.CLOCKS, Counting.CASES, List.of()));
        }
        KNOWN.put("MSR-06", new Origin(Source.REQUESTS, Counting.CASES, List.of()));
        KNOWN.put("MSR-07", new Origin(Source.ENDINGS, Counting.CASES, List.of()));
        for (var number = 17; number <= 20; number++) {
            KNOWN.put("IND-%02d".formatted(number), new Origin(Source.SURVEYS, Counting.CASES, List.of()));
        }
        for (var number = 33; number <= 35; number++) {
            KNOWN.put("IND-%02d".formatted(number), new Origin(Source.CUSTOMERS, Counting.CASES, List.of()));
        }
        register("IND-13", Counting.MEAN_LENGTH, OUTAGE);
        register("IND-14", Counting.HARMED_SHARE, OUTAGE);
        register("IND-15", Counting.MEAN_LENGTH, SECURITY_INCIDENT, DATA_LEAK);
        register("IND-16", Counting.HANDLED_SHARE, DATA_LEAK);
        register("IND-21", Counting.LATEST_SHARE, BACKUP_STAFF);
        register("IND-22", Counting.LATEST_RATIO, STAFFING);
        register("IND-23", Counting.LATEST_SHARE, SERVICE_COVERAGE);
        register("IND-24", Counting.LATEST_SHARE, OUTLET_COVERAGE);
        register("IND-25", Counting.LATEST_SHARE, SYSTEM_COVERAGE);
        register("IND-26", Counting.GAIN, RESPONSE_BASELINE);
        register("IND-27", Counting.OCCURRENCES, TRAINING);
        register("IND-28", Counting.OCCURRENCES, DRILL);
        register("IND-29", Counting.OCCURRENCES, PROCESS_REVIEW);
        register("IND-30", Counting.OCCURRENCES, POLICY_REVIEW);
        register("IND-31", Counting.OCCURRENCES, SURVEY_ROUND);
        register("IND-32", Counting.OCCURRENCES, INSPECTION);
        KNOWN.put("IND-36", new Origin(Source.POLICY, Counting.FIRST_DAY, List.of()));
        register("IND-37", Counting.LAST_END, FIRST_YEAR_TASK);
        register("MSR-01", Counting.ADDED_SHARE, CALLS);
        register("MSR-04", Counting.MEAN_NUMBER, GREETING);
        register("MSR-08", Counting.LATEST_NUMBER, NET_PROMOTER);
        register("MSR-09", Counting.LATEST_SHARE, REPEAT_PURCHASE);
        register("MSR-10", Counting.LATEST_NUMBER, POINTS_RULE);
        register("MSR-11", Counting.LATEST_NUMBER, COMPENSATION_LIMIT);
        register("MSR-12", Counting.LATEST_RATIO, SERVICE_COST);
        register("MSR-14", Counting.MEAN_NUMBER, PROGRESS_INTERVAL);
        register("MSR-15", Counting.LATEST_NUMBER, SYSTEM_SPEED);
        register("MSR-16", Counting.DAYS_SINCE, DATA_AUDIT);
    }

    private static final Origin UNKNOWN = new Origin(Source.NONE, Counting.CASES, List.of());

    private static void register(String code, Counting counting, RegisterKind... kinds) {
        KNOWN.put(code, new Origin(Source.REGISTER, counting, List.of(kinds)));
    }

    public static Origin of(String code) {
        return Objects.requireNonNullElse(KNOWN.get(code), UNKNOWN);
    }

    /** The kinds of entries each indicator of the register counts, by code. */
    public static Map<String, List<RegisterKind>> ofRegister() {
        return KNOWN.entrySet().stream()
                .filter(one -> one.getValue().source() == Source.REGISTER)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().kinds()));
    }

    /** Every kind of entry that any indicator counts. */
    public static Set<RegisterKind> allKinds() {
        return KNOWN.values().stream().flatMap(one -> one.kinds().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
