package io.chengnuo.customer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Likely duplicates on persons generated with known slips of the pen (FEBRL, ANU open source licence; see the file beside). */
class TraitsTests {

    private record Person(String row, Traits traits) {
        String truth() {
            return row.split("-")[1];
        }
    }

    @Test
    @Tag("REQ-CUS-07")
    void findsTheKnownDuplicatesAndHardlyAnythingElse() throws IOException {
        try (var file = new InputStreamReader(
                TraitsTests.class.getResourceAsStream("/customers/febrl-dataset1.csv"), StandardCharsets.UTF_8)) {
            var quality = measure(file);
            System.getLogger("febrl").log(System.Logger.Level.INFO, quality.toString());
            assertThat(quality.precision()).isGreaterThan(0.99);
            assertThat(quality.recall()).isGreaterThan(0.97);
        }
    }

    record Quality(int pairs, int found, int right) {
        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / pairs;
        }

        @Override
        public String toString() {
            return "FEBRL: precision %.4f, recall %.4f (%d known pairs, %d listed, %d right)"
                    .formatted(precision(), recall(), pairs, found, right);
        }
    }

    static Quality measure(Reader file) throws IOException {
        var people = people(file);
        var byKey = new HashMap<String, List<Person>>();
        people.forEach(person -> person.traits()
                .keys()
                .forEach(key ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(person)));
        var seen = new HashSet<Set<Person>>();
        var found = 0;
        var right = 0;
        for (var block : byKey.values()) {
            for (var i = 0; i < block.size(); i++) {
                for (var j = 0; j < i; j++) {
                    var one = block.get(i);
                    var other = block.get(j);
                    if (seen.add(Set.of(one, other)) && one.traits().likeness(other.traits()) >= Traits.LIKELY) {
                        found++;
                        right += one.truth().equals(other.truth()) ? 1 : 0;
                    }
                }
            }
        }
        return new Quality(knownPairs(people), found, right);
    }

    private static int knownPairs(List<Person> people) {
        Map<String, Integer> sizes = new HashMap<>();
        people.forEach(person -> sizes.merge(person.truth(), 1, Integer::sum));
        return sizes.values().stream().mapToInt(size -> size * (size - 1) / 2).sum();
    }

    private static List<Person> people(Reader file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(TraitsTests::person).toList();
        }
    }

    private static Person person(NamedCsvRecord row) {
        var profile = new Profile(
                cell(row, " street_number") + " " + cell(row, " address_1"),
                cell(row, " address_2"),
                cell(row, " suburb"),
                null,
                cell(row, " state"),
                cell(row, " postcode"),
                null,
                date(cell(row, " date_of_birth")),
                cell(row, " soc_sec_id"),
                null,
                null,
                null,
                null);
        var name = cell(row, " given_name") + " " + cell(row, " surname");
        return new Person(row.getField("rec_id"), Traits.of(name, profile));
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.getField(column).strip();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6)));
        } catch (RuntimeException e) {
            return null;
        }
    }
}
