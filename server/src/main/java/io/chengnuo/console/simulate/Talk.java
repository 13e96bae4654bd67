package io.chengnuo.console.simulate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who said what. */
public final class Talk {

    /** {@code customer}: to or from whom. {@code theirs}: the customer said it. */
    public record Line(String customer, boolean theirs, String words) {}

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    void said(String customer, String words) {
        lines.add(new Line(customer, true, words));
    }

    void heard(String customer, String words) {
        lines.add(new Line(customer, false, words));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** What the product said to this customer. */
    public List<String> heardBy(String customer) {
        return lines.stream()
                .filter(line -> !line.theirs() && line.customer().equals(customer))
                .map(Line::words)
                .toList();
    }
}
