package io.chengnuo.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reason to look twice: words to find, or a sum of money from which on it is large (in yuan). */
public record RiskRule(
        String key, Text name, List<String> words, @Nullable BigDecimal amountFrom) {

    public RiskRule {
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** What in the text (lower case) made the rule speak. */
    Optional<String> evidence(String text, List<MoneyMention> money) {
        return words.stream()
                .filter(word -> contains(text, word))
                .findFirst()
                .or(() -> money.stream()
                        .filter(mention -> amountFrom != null && mention.yuan().compareTo(amountFrom) >= 0)
                        .map(MoneyMention::text)
                        .findFirst());
    }

    /** Chinese words stand anywhere; a word of Latin letters or digits must not be part of a longer one. */
    private static boolean contains(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!joins(text, at - 1, word.charAt(0))
                    && !joins(text, at + word.length(), word.charAt(word.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(String text, int neighbour, char edge) {
        return neighbour >= 0 && neighbour < text.length() && isLatin(edge) && isLatin(text.charAt(neighbour));
    }

    private static boolean isLatin(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }
}
