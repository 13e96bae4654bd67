package io.chengnuo.channel.mail.dkim;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares what the DNS says of a key with the key; what is wrong is a code with a text under {@code dkim.problems.<code>}. */
@Component
public class CheckRecord {

    private static final Logger log = LoggerFactory.getLogger(CheckRecord.class);
    /** Nobody knows: the only finding that does not keep a key from signing. */
    public static final String NO_ANSWER = "dns_no_answer";

    private final TextRecords records;

    CheckRecord(TextRecords records) {
        this.records = records;
    }

    /** {@code problem} null: as it should be. {@code found}: what stands there. */
    public record Found(@Nullable String problem, List<String> found) {}

    public Found check(DkimKey key) {
        try {
            var found = records.of(key.recordName());
            return new Found(problem(key, found), found);
        } catch (TextRecords.NoAnswer e) {
            log.info("no answer about {}", key.recordName(), e);
            return new Found(NO_ANSWER, List.of());
        }
    }

    static @Nullable String problem(DkimKey key, List<String> records) {
        var keys = records.stream().filter(text -> text.contains("p=")).toList();
        if (keys.isEmpty()) {
            return records.isEmpty() ? "no_record" : "no_key_in_record";
        }
        if (keys.size() > 1) {
            return "two_records";
        }
        var tags = tags(keys.getFirst());
        if (!tags.getOrDefault("v", "DKIM1").equals("DKIM1")) {
            return "wrong_version";
        }
        if (!tags.getOrDefault("k", "rsa").equals("rsa")
                || !Arrays.asList(tags.getOrDefault("h", "sha256").split(":")).contains("sha256")) {
            return "wrong_algorithm";
        }
        if (!Arrays.asList(tags.getOrDefault("s", "*").split(":")).stream()
                .anyMatch(service -> service.equals("*") || service.equals("email"))) {
            return "not_for_mail";
        }
        return keyProblem(key, tags);
    }

    private static @Nullable String keyProblem(DkimKey key, Map<String, String> tags) {
        var ours = Base64.getEncoder().encodeToString(key.publicKey());
        var theirs = tags.getOrDefault("p", "");
        if (theirs.isEmpty()) {
            return "key_withdrawn";
        }
        if (theirs.equals(ours)) {
            return Arrays.asList(tags.getOrDefault("t", "").split(":")).contains("y") ? "only_testing" : null;
        }
        return ours.startsWith(theirs) ? "key_cut_off" : "another_key";
    }

    private static Map<String, String> tags(String record) {
        return Arrays.stream(record.split(";"))
                .map(tag -> tag.split("=", 2))
                .filter(tag -> tag.length == 2)
                .collect(Collectors.toMap(
                        tag -> tag[0].strip().toLowerCase(Locale.ROOT),
                        tag -> tag[1].replaceAll("\\s+", ""),
                        (first, second) -> first));
    }
}
