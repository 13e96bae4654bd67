package io.chengnuo.customer;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * What tells one customer from another, in a spelling made for comparing. Pure: gives the keys under which likely duplicates
 * meet, and how alike two customers are.
 */
record Traits(
        String name,
        @Nullable String street,
        @Nullable String place,
        @Nullable String postcode,
        @Nullable LocalDate birthDate,
        @Nullable String documentNumber) {

    /** Begins the key of a document's number. */
    static final String DOCUMENT = "document:";

    /** From here on two records are listed as likely the same. */
    static final double LIKELY = 0.6;

    private static final JaroWinklerSimilarity WORDS = new JaroWinklerSimilarity();
    private static final double UNRELATED = 0.55;
    /** Below this weight of common evidence the likeness counts only in part. */
    private static final double ENOUGH_EVIDENCE = 6;
    /** Names as long as this are rare enough to say something alone; 王伟 is not. */
    private static final int LONG_NAME = 6;

    static Traits of(String name, Profile profile) {
        return new Traits(
                plain(name),
                joined(profile.street(), profile.streetMore()),
                joined(profile.district(), profile.city()),
                joined(profile.postcode()),
                profile.birthDate(),
                joined(profile.documentNumber()));
    }

    /** Keys to look under. Two records of one customer that differ by a few slips of the pen still share one of them. */
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        if (documentNumber != null) {
            keys.add(DOCUMENT + documentNumber);
        }
        if (birthDate != null) {
            keys.add("born:" + birthDate);
        }
        for (var word : words(name)) {
            if (postcode != null) {
                keys.add("name+post:" + start(word, 4) + "+" + postcode);
            }
            if (place != null) {
                keys.add("name+place:" + start(word, 3) + "+" + start(place, 4));
            }
        }
        if (street != null && place != null) {
            keys.add("street:" + letters(street, 12) + "+" + start(place, 3));
        }
        if (street != null && postcode != null) {
            keys.add("street+post:" + letters(street, 6) + "+" + postcode);
        }
        keys.add("name:" + String.join(" ", words(name)));
        return keys;
    }

    /**
     * 0 (strangers) to 1 (the same): the average likeness of what both records state, by its weight. What only one states
     * says nothing, and little evidence in common makes no likely pair.
     */
    double likeness(Traits other) {
        var sum = new Sum();
        sum.add(name.length() < LONG_NAME ? 3 : 4, nameLikeness(other.name));
        sum.add(2, text(street, other.street));
        sum.add(1, text(place, other.place));
        sum.add(1, digits(postcode, other.postcode));
        sum.add(2.5, date(birthDate, other.birthDate));
        sum.add(3, digits(documentNumber, other.documentNumber));
        return sum.average();
    }

    private static final class Sum {
        private double weights;
        private double total;

        void add(double weight, double likeness) {
            if (!Double.isNaN(likeness)) {
                weights += weight;
                total += weight * likeness;
            }
        }

        double average() {
            return total / Math.max(weights, ENOUGH_EVIDENCE);
        }
    }

    private double nameLikeness(String other) {
        var asWritten = WORDS.apply(name, other);
        var inOrder = WORDS.apply(String.join(" ", words(name)), String.join(" ", words(other)));
        return spread(Math.max(asWritten, inOrder));
    }

    private static double text(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? Double.NaN : spread(WORDS.apply(one, other));
    }

    private static double digits(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Double.NaN;
        }
        return one.equals(other) ? 1 : WORDS.apply(one, other) > 0.9 ? 0.8 : 0;
    }

    private static double date(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Double.NaN;
        }
        if (one.equals(other)) {
            return 1;
        }
        var same = (one.getYear() == other.getYear() ? 1 : 0)
                + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
        var turned = one.getMonthValue() == other.getDayOfMonth() && one.getDayOfMonth() == other.getMonthValue();
        return turned || same == 2 ? 0.8 : 0;
    }

    /** Unrelated words still score about one half; only what lies above that is evidence. */
    private static double spread(double similarity) {
        return Math.max(0, (similarity - UNRELATED) / (1 - UNRELATED));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static String letters(String text, int length) {
        return start(text.replaceAll("[^\\p{L}]", ""), length);
    }

    private static @Nullable String joined(@Nullable String... parts) {
        var text = plain(String.join(
                " ",
                Arrays.stream(parts)
                        .filter(part -> part != null && !part.isBlank())
                        .toList()));
        return text.isEmpty() ? null : text;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
