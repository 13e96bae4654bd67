package io.chengnuo.analytics;

import io.chengnuo.analytics.CompareWithTables.Difference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of indicators by their name, once from the board and once from the tables. What only one side tells is zero on the other. */
final class Sides {

    static final String KEPT = "kept";
    static final String BROKEN = "broken";
    static final String TIME = "time";
    static final String CUSTOMERS = "customers";
    static final String ENTRIES = "entries";
    static final String NUMBER = "number";
    static final String OUT_OF = "outOf";
    static final String LENGTH = "length";

    private final Map<String, Map<String, Pair>> numbers = new TreeMap<>();

    private record Pair(BigDecimal board, BigDecimal tables) {}

    /** Adds to what was said before under the same name. */
    void board(String indicator, String what, BigDecimal number) {
        add(indicator, what, new Pair(number, BigDecimal.ZERO));
    }

    void board(String indicator, String what, long number) {
        board(indicator, what, BigDecimal.valueOf(number));
    }

    void tables(String indicator, String what, BigDecimal number) {
        add(indicator, what, new Pair(BigDecimal.ZERO, number));
    }

    void tables(String indicator, String what, long number) {
        tables(indicator, what, BigDecimal.valueOf(number));
    }

    int compared() {
        return numbers.size();
    }

    List<Difference> differences() {
        return numbers.entrySet().stream()
                .flatMap(one -> one.getValue().entrySet().stream()
                        .filter(named -> named.getValue()
                                        .board()
                                        .compareTo(named.getValue().tables())
                                != 0)
                        .map(named -> new Difference(
                                one.getKey(),
                                named.getKey(),
                                plain(named.getValue().board()),
                                plain(named.getValue().tables()))))
                .toList();
    }

    private void add(String indicator, String what, Pair pair) {
        numbers.computeIfAbsent(indicator, code -> new TreeMap<>())
                .merge(
                        what,
                        pair,
                        (one, other) -> new Pair(
                                one.board().add(other.board()), one.tables().add(other.tables())));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
