package io.chengnuo.console;

import java.util.function.IntConsumer;

/** Shows long work on standard error: a bar on a terminal, a line every tenth elsewhere. */
final class ProgressBar implements IntConsumer {
    private static final int WIDTH = 40;

    private final String title;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private int shown = -1;

    ProgressBar(String title) {
        this.title = title;
    }

    /** {@code percent} of a hundred. */
    @Override
    public void accept(int percent) {
        var step = terminal ? 1 : 10;
        if (percent / step == shown / step && shown >= 0) {
            return;
        }
        shown = percent;
        if (terminal) {
            var filled = percent * WIDTH / 100;
            System.err.printf("\r%s [%s%s] %3d %%", title, "█".repeat(filled), " ".repeat(WIDTH - filled), percent);
        } else {
            System.err.printf("%s: %d %%%n", title, percent);
        }
    }

    void done() {
        accept(100);
        if (terminal) {
            System.err.println();
        }
    }
}
