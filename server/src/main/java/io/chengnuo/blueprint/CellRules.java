package io.chengnuo.blueprint;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Text;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a cell may say. A code must be one there is; words must be short enough to be read while working. */
@Component
public class CellRules {

    private static final int LONGEST = 600;
    private static final int MOST_CODES = 6;

    private final Roles roles;
    private final PolicyInForce policy;
    private final Calendars calendars;

    CellRules(Roles roles, PolicyInForce policy, Calendars calendars) {
        this.roles = roles;
        this.policy = policy;
        this.calendars = calendars;
    }

    /** The rule that words break in a column; empty when they may stand there. */
    public Optional<String> broken(Column column, Text words) {
        return broken(column, words, roles.all());
    }

    /** For many cells at once: the roles are read once. */
    public Optional<String> broken(Column column, Text words, Map<String, Roles.Role> known) {
        var code = words.zh().strip();
        var holds = switch (column) {
            case PART -> LifePart.of(code).isPresent() ? "" : "unknown_part";
            case POST -> known.containsKey(code) ? "" : "unknown_role";
            case LIMIT -> limit(code);
            case INDICATOR -> indicators(code);
            case STANDARD -> CheckTable.tooLong(words) ? "too_long" : "";
            case STAGE, TASK -> words.zh().isBlank() ? "missing" : "";
            case RECORD, REVIEW -> "";
        };
        if (words.zh().length() > LONGEST || words.en().length() > LONGEST) {
            return Optional.of("too_long");
        }
        return holds.isEmpty() ? Optional.empty() : Optional.of(holds);
    }

    private String limit(String code) {
        if (code.isEmpty()) {
            return "";
        }
        var limit = NodeLimit.parse(code);
        if (limit.isEmpty() || limit.get().amount().isZero()) {
            return "unreadable_limit";
        }
        return calendars.find(limit.get().calendar()).isPresent() ? "" : "unknown_calendar";
    }

    private String indicators(String codes) {
        var all = Stream.of(codes.split(" ")).filter(code -> !code.isBlank()).toList();
        if (all.size() > MOST_CODES) {
            return "too_long";
        }
        return all.stream().allMatch(code -> policy.now().indicator(code).isPresent()) ? "" : "unknown_indicator";
    }
}
