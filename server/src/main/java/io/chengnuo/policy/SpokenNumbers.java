package io.chengnuo.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whole numbers as both languages spell them out, up to what a limit needs. */
final class SpokenNumbers {

    static final String ZH = "[零一二两三四五六七八九十百]+";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final List<String> ONES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    /** Beyond this a number is easier read in digits. */
    private static final int SPELT_IN_ENGLISH = 12;

    static final String EN = "(?:(?:" + String.join("|", TENS.subList(2, TENS.size())) + ")(?:-(?:"
            + String.join("|", ONES.subList(1, 10)) + "))?|"
            + String.join("|", ONES.subList(1, ONES.size()).reversed())
            + ")";

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private SpokenNumbers() {}

    static BigDecimal read(String number) {
        if (NUMBER.matcher(number).matches()) {
            return new BigDecimal(number);
        }
        return BigDecimal.valueOf(number.matches(ZH) ? chinese(number) : english(number.toLowerCase(Locale.ROOT)));
    }

    private static long chinese(String number) {
        var total = 0;
        var last = 0;
        for (var sign : number.toCharArray()) {
            switch (sign) {
                case '百' -> {
                    total += 100 * Math.max(last, 1);
                    last = 0;
                }
                case '十' -> {
                    total += 10 * Math.max(last, 1);
                    last = 0;
                }
                case '两' -> last = 2;
                default -> last = DIGITS.indexOf(sign);
            }
        }
        return total + last;
    }

    private static long english(String number) {
        if (number.equals("a") || number.equals("an")) {
            return 1;
        }
        var parts = number.split("-", 2);
        var tens = TENS.indexOf(parts[0]);
        return tens < 0 ? ONES.indexOf(parts[0]) : 10L * tens + (parts.length > 1 ? ONES.indexOf(parts[1]) : 0);
    }

    /** 三, 十五, 二十四; what is not whole or above a hundred stays in digits. {@code counted}: before a noun two is 两. */
    static String chinese(BigDecimal number, boolean counted) {
        if (number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
            return number.stripTrailingZeros().toPlainString();
        }
        var whole = number.intValue();
        if (whole == 100) {
            return "一百";
        }
        if (whole == 2 && counted) {
            return "两";
        }
        var tens = whole / 10;
        var ones = whole % 10;
        return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 || tens == 0 ? DIGITS.substring(ones, ones + 1) : "");
    }

    static String english(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0 || number.intValue() > SPELT_IN_ENGLISH
                ? number.stripTrailingZeros().toPlainString()
                : ONES.get(number.intValue());
    }
}
