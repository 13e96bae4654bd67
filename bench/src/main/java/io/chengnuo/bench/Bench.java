package io.chengnuo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Measures the doors against the database's own limit, both in the same run on the same machine.
 *
 * <p>Arguments: the product's jar, then optionally {@code past} (questions about the past instead of the doors) or
 * {@code chat} (delivery in live chats), {@code --chats N} (how many are open, default 2,000), {@code --tickets N} (how many lie there for the lists, default one million),
 * {@code --seconds N} (length of each round, default 10) and {@code --rounds N} (default 3).
 */
public final class Bench {

    public static void main(String[] args) throws Exception {
        var options = Options.of(args);
        var data = Files.createTempDirectory("chengnuo-bench");
        System.out.printf(
                "processors %d, rounds of %d s, data in %s%n",
                Runtime.getRuntime().availableProcessors(), options.seconds(), data);
        try {
            Product.setUp(options.jar(), data);
            var token = Product.token(options.jar(), data);
            try (var product = Product.start(options.jar(), data)) {
                if (options.chat()) {
                    ChatBench.run(product, token, options);
                } else if (options.past()) {
                    PastBench.run(product, token, options);
                } else {
                    OpenTicketBench.run(product, token, data, options);
                    QueueBench.run(product, token, data, options);
                }
            }
        } finally {
            delete(data);
        }
    }

    /** A million tickets are not left behind. */
    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    record Options(Path jar, boolean past, boolean chat, int chats, int tickets, int seconds, int rounds) {

        static Options of(String[] args) {
            var words = List.of(args);
            return new Options(
                    Path.of(words.getFirst()),
                    words.contains("past"),
                    words.contains("chat"),
                    number(words, "--chats", 2_000),
                    number(words, "--tickets", 1_000_000),
                    number(words, "--seconds", 10),
                    number(words, "--rounds", 3));
        }

        Duration time() {
            return Duration.ofSeconds(seconds);
        }

        private static int number(List<String> words, String name, int otherwise) {
            var at = words.indexOf(name);
            return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
        }
    }

    static double median(double[] values) {
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Bench() {}
}
