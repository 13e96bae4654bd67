package io.chengnuo.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sum of money that a text speaks of, as written and in yuan. A bare number is not money. */
record MoneyMention(String text, BigDecimal yuan) {

    private static final Pattern SUM = Pattern.compile(
            "(?<sign>[¥￥]|rmb|cny|人民币)? ?(?<digits>[0-9]{1,12}(?:[,，][0-9]{3}){0,4}(?:\\.[0-9]{1,4})?) ?(?<scale>[千万亿])? ?(?<unit>元|块钱|rmb|cny|yuan)?");

    private static final Map<String, BigDecimal> SCALES =
            Map.of("千", new BigDecimal("1000"), "万", new BigDecimal("10000"), "亿", new BigDecimal("100000000"));

    /** The sums in a text of lower-case letters. */
    static List<MoneyMention> in(String text) {
        var mentions = new ArrayList<MoneyMention>();
        var found = SUM.matcher(text);
        while (found.find()) {
            if (found.group("sign") != null || found.group("unit") != null) {
                mentions.add(
                        new MoneyMention(found.group().strip(), yuan(found.group("digits"), found.group("scale"))));
            }
        }
        return mentions;
    }

    private static BigDecimal yuan(String digits, @Nullable String scale) {
        var number = new BigDecimal(digits.replaceAll("[,，]", ""));
        return scale == null ? number : number.multiply(SCALES.getOrDefault(scale, BigDecimal.ONE));
    }
}
