package io.chengnuo.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chengnuo.policy.Chapter;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.PolicyFrame;
import io.chengnuo.policy.Repeal;
import io.chengnuo.policy.ShippedPolicy;
import io.chengnuo.policy.TargetBasis;
import io.chengnuo.policy.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REQ-POL-05")
class CheckDraftTests {

    private static final PolicyDocument SHIPPED = ShippedPolicy.document();

    @Test
    void theShippedPolicyLacksNothingThatKeepsItFromBeingPublished() {
        assertThat(CheckDraft.of(SHIPPED)).noneMatch(Missing::blocks);
    }

    @Test
    @Tag("REQ-POL-09")
    void everythingMissingIsListedAtOnce() {
        var text = new Text("文", "text");
        var broken = SHIPPED;
        broken = Documents.with(
                broken, new Clause("3.1", text, " ", null, null, List.of("clock"), null, null, null, null, null));
        broken = Documents.with(
                broken, new Clause("2.1", text, "it-lead", null, null, List.of(), null, null, null, null, null));
        broken = Documents.with(
                broken,
                new Clause("2.2", text, "it-lead", null, null, List.of("indicator"), null, null, null, null, null));
        broken = Documents.with(
                broken,
                new Clause(
                        "2.3",
                        new Text("文", ""),
                        "it-lead",
                        null,
                        null,
                        List.of("rule"),
                        null,
                        null,
                        null,
                        null,
                        null));
        broken = broken.withChapters(broken.chapters().stream()
                .map(chapter ->
                        chapter.number().equals("11") ? new Chapter("11", chapter.title(), List.of(), null) : chapter)
                .toList());

        assertThat(CheckDraft.of(broken))
                .filteredOn(Missing::blocks)
                .extracting(Missing::code, Missing::where)
                .contains(
                        tuple("no_owner", "clause 3.1"),
                        tuple("no_control", "clause 2.1"),
                        tuple("no_measure", "clause 2.2"),
                        tuple("no_text", "clause 2.3"),
                        tuple("empty_chapter", "chapter 11"),
                        tuple("no_layer", "layer culture"));
    }

    @Test
    @Tag("REQ-POL-01")
    void aPolicyWithoutCharterIsNotComplete() {
        var frame = SHIPPED.frame();
        var without = SHIPPED.within(
                new PolicyFrame(null, null, null, frame.appendices(), frame.references(), frame.bases(), null));

        assertThat(CheckDraft.of(without)).extracting(Missing::code).contains("no_charter");
    }

    @Test
    @Tag("REQ-POL-27")
    void targetsWithoutBasisAreFlaggedUntilSomebodySaysWhatTheyRestOn() {
        assertThat(CheckDraft.of(SHIPPED)).contains(Missing.look("no_basis", "target technical-response"));

        var said = SHIPPED.within(SHIPPED.frame()
                .with(new TargetBasis("technical-response", null, new Text("客户期望", "customers expect it"))));

        assertThat(CheckDraft.of(said)).doesNotContain(Missing.look("no_basis", "target technical-response"));
    }

    @Test
    @Tag("REQ-POL-12")
    void papersNobodyCheckedAreFlagged() {
        assertThat(CheckDraft.of(SHIPPED)).contains(Missing.look("unchecked_paper", "paper privacy-law"));
    }

    @Test
    @Tag("REQ-POL-11")
    void aPolicyThatIsRepealedNeedsNothingMore() {
        var gone = SHIPPED.within(new PolicyFrame(
                null, null, null, null, null, null, new Repeal("replaced", LocalDate.EPOCH, null, null)));

        assertThat(CheckDraft.of(gone)).isEmpty();
    }
}
