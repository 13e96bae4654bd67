package io.chengnuo.policy;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.shared.NotFound;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clauses found by their words, and what one clause said in every version that changed it. */
@RestController
@RequestMapping("/api/v1/clauses")
class ClauseController {

    private final PolicyInForce policy;
    private final PolicyVersions versions;
    private final Authors authors;

    ClauseController(PolicyInForce policy, PolicyVersions versions, Authors authors) {
        this.policy = policy;
        this.versions = versions;
        this.authors = authors;
    }

    record Found(String number, String chapter, @Nullable Text title, Text text, boolean repealed) {}

    record FoundList(List<Found> items, @Nullable String next) {}

    record ChangeView(
            UUID version,
            String number,
            Instant effectiveFrom,
            @Nullable Author author,
            String reason,
            @Nullable Clause before,
            @Nullable Clause after) {}

    record ChangeList(List<ChangeView> items, @Nullable String next) {}

    /** In number, title and text of the version in force, in both languages; the first {@code limit}. */
    @SignedIn
    @GetMapping
    FoundList search(
            @RequestParam @NotBlank @Size(max = 100) String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var sought = q.strip().toLowerCase(Locale.ROOT);
        var items = policy.now().document().chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream()
                        .filter(clause -> says(clause, sought))
                        .map(clause -> new Found(
                                clause.number(), chapter.number(), clause.title(), clause.text(), !clause.stands())))
                .limit(limit)
                .toList();
        return new FoundList(items, null);
    }

    /** Newest first; the last one is the version that brought the clause. */
    @Requires(Right.POLICY_READ)
    @GetMapping("/{number}/history")
    ChangeList history(@PathVariable String number) {
        var found = new ArrayList<ChangeView>();
        Clause before = null;
        for (var header : versions.headers()) {
            var after = policy.require(header.id()).clause(number).orElse(null);
            if (!Objects.equals(before, after)) {
                found.addFirst(new ChangeView(
                        header.id(),
                        header.number(),
                        header.effectiveFrom(),
                        authors.of(header.author()),
                        header.reason(),
                        before,
                        after));
            }
            before = after;
        }
        if (found.isEmpty()) {
            throw new NotFound("no_such_clause");
        }
        return new ChangeList(found, null);
    }

    private static boolean says(Clause clause, String sought) {
        return Stream.concat(
                        Stream.of(
                                clause.number(),
                                clause.text().zh(),
                                clause.text().en()),
                        Stream.ofNullable(clause.title()).flatMap(title -> Stream.of(title.zh(), title.en())))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }
}
