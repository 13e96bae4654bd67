package io.chengnuo.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.calendar.Amount;
import io.chengnuo.policy.Aim;
import io.chengnuo.policy.Charter;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.Limit;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.PolicyFrame;
import io.chengnuo.policy.ShippedPolicy;
import io.chengnuo.policy.Text;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REQ-POL-10")
class MergeTests {

    private static final PolicyDocument BASE = ShippedPolicy.document();

    @Test
    void changesAtDifferentPlacesAllCount() {
        var newer = minutes(BASE, "technical-response", 10);
        var draft = minutes(worded(BASE, "2.1", "新"), "technical-solution", 20);

        var merged = Merge.of(BASE, newer, draft);

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.document()).isEqualTo(minutes(worded(newer, "2.1", "新"), "technical-solution", 20));
    }

    @Test
    void whatBothChangedIsNamedAndTheDraftStays() {
        var newer = minutes(worded(BASE, "2.1", "甲"), "technical-response", 10);
        var draft = minutes(worded(BASE, "2.1", "乙"), "technical-response", 5);

        var merged = Merge.of(BASE, newer, draft);

        assertThat(merged.conflicts()).containsExactly("clause 2.1", "target technical-response");
        assertThat(merged.document()).isEqualTo(draft);
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        var same = minutes(worded(BASE, "2.1", "甲"), "technical-response", 10);

        assertThat(Merge.of(BASE, same, same)).isEqualTo(new Merge(same, List.of()));
    }

    @Test
    void newClausesOfBothSidesStand() {
        var newer = Documents.adding(BASE, "3", clause("3.90"));
        var draft = Documents.adding(BASE, "3", clause("3.91"));

        var merged = Merge.of(BASE, newer, draft);

        assertThat(merged.conflicts()).isEmpty();
        assertThat(Documents.clause(merged.document(), "3.90")).isPresent();
        assertThat(Documents.clause(merged.document(), "3.91")).isPresent();
    }

    @Test
    @Tag("REQ-POL-01")
    void aCharterChangedOnBothSidesIsNamed() {
        assertThat(Merge.of(BASE, chartered("甲"), chartered("乙")).conflicts()).containsExactly("charter");
        assertThat(Merge.of(BASE, BASE, chartered("乙")).document()).isEqualTo(chartered("乙"));
    }

    private static PolicyDocument chartered(String why) {
        var frame = BASE.frame();
        return BASE.within(new PolicyFrame(
                new Charter(new Text(why, why), Aim.LOYALTY, "service-director", null),
                frame.scope(),
                frame.strategy(),
                frame.appendices(),
                frame.references(),
                frame.bases(),
                frame.repealed()));
    }

    private static Clause clause(String number) {
        return new Clause(number, new Text("文", "text"), "it-lead", null, null, null, null, null, null, null, null);
    }

    private static PolicyDocument worded(PolicyDocument document, String number, String words) {
        var clause = Documents.clause(document, number).orElseThrow();
        return Documents.with(
                document,
                new Clause(
                        number,
                        new Text(words, words),
                        clause.owner(),
                        clause.scope(),
                        clause.basis(),
                        clause.control(),
                        clause.title(),
                        clause.applies(),
                        clause.cites(),
                        clause.binds(),
                        clause.repealed()));
    }

    private static PolicyDocument minutes(PolicyDocument document, String promise, long minutes) {
        var target = Documents.target(document, promise).orElseThrow();
        return document.with(target.with(new Limit(Amount.minutes(minutes), target.calendar(), null, null)));
    }
}
