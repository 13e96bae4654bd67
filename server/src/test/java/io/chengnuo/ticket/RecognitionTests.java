package io.chengnuo.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.policy.Category;
import io.chengnuo.policy.CategoryTree;
import io.chengnuo.policy.Text;
import io.chengnuo.ticket.search.Alike;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REQ-SRQ-02")
class RecognitionTests {

    private static final CategoryTree CATEGORIES = new CategoryTree(List.of(
            new Category("information", new Text("咨询", "Consultation"), null),
            new Category(
                    "technical",
                    new Text("技术支持", "Technical support"),
                    List.of(
                            new Category("technical/repair", new Text("报修", "Repair"), null),
                            new Category("technical/software", new Text("软件与联网", "Software"), null))),
            new Category(
                    "complaint",
                    new Text("投诉", "Complaints"),
                    List.of(new Category("complaint/delay", new Text("处理拖延", "Delay"), null)))));

    /** {@code like}: category and score of those like it, the most alike first. */
    @ParameterizedTest(name = "{0} | {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // three that agree, and most of the judgement
                "冰箱不制冷 | technical/repair 9, technical/repair 8, technical/repair 8 | technical/repair 3 100",
                "冰箱不制冷 | technical/repair 10, technical/repair 10, technical/repair 10, technical/software 10 | technical/repair 3 75",
                // two are chance
                "冰箱不制冷 | technical/repair 9, technical/repair 8 | ",
                "冰箱不制冷 | | ",
                // divided
                "冰箱不制冷 | technical/repair 9, technical/software 9, technical/repair 8, technical/software 8, technical/repair 8, technical/software 8 | ",
                // the likeness counts, not the number alone
                "冰箱不制冷 | technical/repair 20, technical/repair 20, technical/repair 20, technical/software 5, technical/software 5, technical/software 5 | technical/repair 3 80",
                // what is not filed so any more says nothing
                "冰箱不制冷 | gone 9, gone 9, gone 9 | ",
                // named in the first line
                "我要报修 | | technical/repair 0 100",
                "REPAIR my fridge | | technical/repair 0 100",
                "报修还是投诉 | | ",
                // whoever names the whole means the part that is known
                "投诉你们太慢 | complaint/delay 9, complaint/delay 9 | complaint/delay 2 100",
                "投诉你们太慢 | | complaint 0 100",
                // a name against many
                "投诉冰箱不制冷 | technical/repair 9, technical/repair 9, technical/repair 9, technical/repair 9 | technical/repair 4 80",
            })
    void theLikeliestIfItIsLikelyEnough(String firstLine, String like, String expected) {
        var answer = Recognition.of(firstLine, alike(like), CATEGORIES)
                .map(known -> known.category() + " " + known.alike() + " " + known.share())
                .orElse(null);
        assertThat(answer).isEqualTo(expected);
    }

    private static List<Alike> alike(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(", "))
                        .map(one -> one.split(" "))
                        .map(one -> new Alike(one[0], Float.parseFloat(one[1])))
                        .toList();
    }
}
