package io.chengnuo.blueprint;

import io.chengnuo.blueprint.Finding.Code;
import io.chengnuo.blueprint.Roles.Role;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.paper.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a table can go live: every part of the customer's life has a node, every node has a staffed post, a short instruction, a
 * readable limit and something that measures it. Pure; answers with the whole list.
 */
final class CheckTable {

    /** Counted as shown: a Chinese character is as wide as two Latin letters. */
    static final int WIDEST = 240;

    private final Map<String, Role> roles;
    private final Predicate<String> measurable;
    private final Predicate<String> calendars;

    CheckTable(Map<String, Role> roles, Predicate<String> measurable, Predicate<String> calendars) {
        this.roles = roles;
        this.measurable = measurable;
        this.calendars = calendars;
    }

    List<Finding> faults(List<Node> nodes) {
        var parts = nodes.stream().map(Node::part).collect(Collectors.toSet());
        var missing = Stream.of(LifePart.values())
                .filter(part -> !parts.contains(part))
                .map(part -> Finding.whole(Code.PART_MISSING, part.code()));
        return Stream.concat(missing, nodes.stream().flatMap(node -> of(node).stream()))
                .toList();
    }

    private List<Finding> of(Node node) {
        var faults = new ArrayList<Finding>();
        for (var column : Column.values()) {
            if (column != Column.INDICATOR
                    && column != Column.POST
                    && node.cell(column).blank()) {
                faults.add(new Finding(Code.CELL_EMPTY, node.key(), column, ""));
            }
        }
        if (tooLong(node.text(Column.STANDARD))) {
            faults.add(new Finding(Code.STANDARD_TOO_LONG, node.key(), Column.STANDARD, ""));
        }
        limit(node, faults);
        post(node, faults);
        if (node.indicators().stream().noneMatch(measurable)) {
            faults.add(new Finding(Code.UNMEASURABLE, node.key(), Column.INDICATOR, node.code(Column.INDICATOR)));
        }
        return faults;
    }

    private void limit(Node node, List<Finding> faults) {
        var code = node.code(Column.LIMIT);
        if (code.isBlank()) {
            return;
        }
        var limit = NodeLimit.parse(code);
        if (limit.isEmpty() || limit.get().amount().isZero()) {
            faults.add(new Finding(Code.LIMIT_UNREADABLE, node.key(), Column.LIMIT, code));
        } else if (!calendars.test(limit.get().calendar())) {
            faults.add(new Finding(
                    Code.CALENDAR_UNKNOWN, node.key(), Column.LIMIT, limit.get().calendar()));
        }
    }

    private void post(Node node, List<Finding> faults) {
        var key = node.code(Column.POST);
        var role = roles.get(key);
        var code = role == null
                ? Code.ROLE_UNKNOWN
                : role.post() == null ? Code.POST_MISSING : role.staffed() ? null : Code.POST_VACANT;
        if (code != null) {
            faults.add(new Finding(code, node.key(), Column.POST, key));
        }
    }

    static boolean tooLong(Text standard) {
        return CellText.width(standard.zh()) > WIDEST || CellText.width(standard.en()) > WIDEST;
    }
}
