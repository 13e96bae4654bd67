package io.chengnuo.shared.paper;

/** Texts on their way into a spreadsheet, and back. */
public final class CellText {

    private static final int LONGEST_CELL = 32_767;

    private static final int LAST_NARROW = 0x2E7F;

    private CellText() {}

    /** How wide it is as shown: a Chinese character is as wide as two Latin letters. */
    public static int width(String text) {
        return text.codePoints().map(sign -> sign > LAST_NARROW ? 2 : 1).sum();
    }

    /** What a spreadsheet would read as a formula gets a leading apostrophe; full-width signs count as well. */
    public static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> "'" + text;
            default -> text;
        };
    }

    /** For a cell of Excel: characters that XML cannot hold are dropped, and what a cell cannot hold is cut. */
    public static String excel(String text) {
        var plain = harmless(text).replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
        return plain.length() <= LONGEST_CELL ? plain : plain.substring(0, LONGEST_CELL - 1) + "…";
    }
}
