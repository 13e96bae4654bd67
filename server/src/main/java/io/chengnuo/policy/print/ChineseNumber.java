package io.chengnuo.policy.print;

/** 一, 十五, 二十, 九十九: the numbers of chapters. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;
    private static final int MOST = 99;

    private ChineseNumber() {}

    static String of(int number) {
        if (number < 1 || number > MOST) {
            return String.valueOf(number);
        }
        var tens = number / TEN;
        var ones = number % TEN;
        return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
    }
}
