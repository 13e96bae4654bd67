package io.chengnuo.knowledge.bot;

import java.util.Optional;
import java.util.regex.Pattern;

/** What is heard in a line apart from its meaning. */
final class Spoken {

    private static final Pattern SERVICE = Pattern.compile(
            "报修|维修|上门|坏了|故障|修一下|来修|派人|不工作|退货|换货|退款|退换|我要退|投诉|举报|安装|预约|登记|申请|下单|订购"
                    + "|\\b(?:repair|broken|faulty|does ?n[o']t work|not working|return it|refund|complain|complaint|install|appointment|book)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION = Pattern.compile(
            "怎么|如何|多少|多久|什么|哪|为什么|吗|能不能|可不可以|[?？]|^(?:how|what|when|where|why|which|who|can|do|does|is|are)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The language of the words; empty when they do not tell. */
    static Optional<String> language(String words) {
        var han = words.codePoints().filter(Character::isIdeographic).count();
        if (han > 0) {
            return Optional.of("zh-CN");
        }
        var letters =
                words.codePoints().filter(c -> c < 128 && Character.isLetter(c)).count();
        return letters >= 4 ? Optional.of("en") : Optional.empty();
    }

    /** Something is to be done, and it is no mere question. */
    static boolean asksForService(String words) {
        return SERVICE.matcher(words).find() && !QUESTION.matcher(words.strip()).find();
    }

    private Spoken() {}
}
