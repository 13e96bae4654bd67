package io.chengnuo.knowledge.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody wants, read from a line. */
@Tag("REQ-CHN-11")
class WishTests {

    @ParameterizedTest
    @CsvSource({
        "人工, PERSON",
        "转人工, PERSON",
        "我要人工客服！, PERSON",
        "能不能找个真人, PERSON",
        "帮我接人工, PERSON",
        "I want to talk to a human, PERSON",
        "agent, PERSON",
        "不要转人工, NONE",
        "人工智能冰箱多少钱, NONE",
        "人工费怎么算, NONE",
        "菜单, MENU",
        "您好, MENU",
        "hello, MENU",
        "有用, HELPED",
        "谢谢, HELPED",
        "没用, NOT_HELPED",
        "not helpful, NOT_HELPED",
        "取消, STOP",
        "取消订单怎么弄, NONE",
        "洗衣机漏水, NONE"
    })
    void oneLineHasOneMeaning(String words, Wish wish) {
        assertThat(Wish.of(words)).isEqualTo(wish);
    }
}
