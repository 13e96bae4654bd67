package io.chengnuo.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.people.Organisation.StaffedPost;
import io.chengnuo.policy.Text;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What keeps a table from being published, case by case. */
class CheckTableTests {

    private static final CheckTable CHECK = new CheckTable(
            Map.of("staffed", role(2), "vacant", role(0), "unset", new Roles.Role("unset", Cell.EMPTY, null)),
            code -> code.equals("IND-01"),
            key -> key.equals("business"));

    private static Roles.Role role(int holders) {
        return new Roles.Role("r", Cell.EMPTY, new StaffedPost(UUID.randomUUID(), "岗位", holders));
    }

    private static Node node(String part, @Nullable Column changed, String value) {
        return new Node(
                part,
                null,
                null,
                true,
                Stream.of(Column.values())
                        .map(column -> Cell.code(
                                column, column == changed ? value : usual(column, part), Origin.TYPED, List.of()))
                        .toList());
    }

    private static String usual(Column column, String part) {
        return switch (column) {
            case PART -> part;
            case POST -> "staffed";
            case LIMIT -> "P1D business";
            case INDICATOR -> "IND-01";
            case STAGE, TASK, STANDARD, RECORD, REVIEW -> "一句话";
        };
    }

    private static List<String> faults(@Nullable Column changed, String value) {
        var nodes = Stream.of("service", "retention", "feedback", "acquisition")
                .map(part -> node(part, part.equals("acquisition") ? changed : null, value))
                .toList();
        return CHECK.faults(nodes).stream()
                .map(fault -> fault.code() + " " + fault.column())
                .toList();
    }

    @Test
    @Tag("REQ-POL-16")
    void everyPartOfTheLifeCycleNeedsANode() {
        assertThat(faults(null, "")).isEmpty();
        assertThat(CHECK.faults(List.of(node("service", null, ""))).stream().map(Finding::detail))
                .containsExactly("acquisition", "retention", "feedback");
        assertThat(CHECK.faults(List.of())).hasSize(LifePart.values().length);
    }

    @Test
    @Tag("REQ-POL-19")
    void everyNodeNeedsAnIndicatorThatIsComputed() {
        assertThat(faults(Column.INDICATOR, "")).containsExactly("UNMEASURABLE INDICATOR");
        assertThat(faults(Column.INDICATOR, "MSR-99")).containsExactly("UNMEASURABLE INDICATOR");
        assertThat(faults(Column.INDICATOR, "MSR-99 IND-01")).isEmpty();
    }

    @Test
    @Tag("REQ-POL-17")
    void anInstructionIsShortEnoughToBeReadWhileWorking() {
        assertThat(faults(Column.STANDARD, "字".repeat(120))).isEmpty();
        assertThat(faults(Column.STANDARD, "字".repeat(121))).containsExactly("STANDARD_TOO_LONG STANDARD");
        assertThat(faults(Column.STANDARD, " ")).containsExactly("CELL_EMPTY STANDARD");
        assertThat(CheckTable.tooLong(new Text("短", "x".repeat(241)))).isTrue();
    }

    @Test
    @Tag("REQ-POL-16")
    void itsPostIsThereAndHeldByTheLiving() {
        assertThat(faults(Column.POST, "vacant")).containsExactly("POST_VACANT POST");
        assertThat(faults(Column.POST, "unset")).containsExactly("POST_MISSING POST");
        assertThat(faults(Column.POST, "nobody")).containsExactly("ROLE_UNKNOWN POST");
    }

    @Test
    @Tag("REQ-POL-15")
    void aLimitIsAnAmountOnACalendarThereIs() {
        assertThat(faults(Column.LIMIT, "soon")).containsExactly("LIMIT_UNREADABLE LIMIT");
        assertThat(faults(Column.LIMIT, "PT0S business")).containsExactly("LIMIT_UNREADABLE LIMIT");
        assertThat(faults(Column.LIMIT, "PT1H moon")).containsExactly("CALENDAR_UNKNOWN LIMIT");
    }
}
