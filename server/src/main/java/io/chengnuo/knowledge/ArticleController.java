package io.chengnuo.knowledge;

import io.chengnuo.knowledge.search.Shelf;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles as those who write and use them see them (REQ-CHN-10, 16). */
@RestController
@RequestMapping("/api/v1/knowledge")
class ArticleController {

    private final Articles articles;
    private final WriteArticle write;
    private final PublishArticle publish;
    private final Votes votes;
    private final Shelf shelf;
    private final PolicyInForce policy;
    private final Organisation organisation;

    ArticleController(
            Articles articles,
            WriteArticle write,
            PublishArticle publish,
            Votes votes,
            Shelf shelf,
            PolicyInForce policy,
            Organisation organisation) {
        this.articles = articles;
        this.write = write;
        this.publish = publish;
        this.votes = votes;
        this.shelf = shelf;
        this.policy = policy;
        this.organisation = organisation;
    }

    record Row(
            UUID id,
            ArticleState state,
            String title,
            @Nullable String category,
            @Nullable String categoryName,
            String language,
            int questions,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            UUID writtenBy,
            String writtenByName,
            Instant writtenAt,
            @Nullable Integer edition,
            int helpful,
            int unhelpful,
            long version) {}

    /** {@code html} is the body as readers see it. */
    record Whole(Row article, String body, String html, List<String> questions, List<EditionRow> editions) {}

    record EditionRow(
            int edition,
            String title,
            String body,
            String writtenByName,
            String publishedByName,
            Instant publishedAt) {}

    /** {@code body} as plain words, to be put into an answer. */
    record Suggested(UUID article, int edition, String title, String question, String body, double confidence) {}

    record Shown(String html) {}

    record TextBody(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 50_000) String body,
            @Nullable @Size(max = 100) String category,
            @NotNull @Pattern(regexp = "zh-CN|en") String language,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> questions,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        ArticleText text() {
            return new ArticleText(
                    title.strip(),
                    body,
                    category == null || category.isBlank() ? null : category,
                    language,
                    questions == null
                            ? List.of()
                            : questions.stream().map(String::strip).distinct().toList(),
                    validFrom,
                    validTo);
        }
    }

    record BodyToShow(@NotNull @Size(max = 50_000) String body) {}

    @GetMapping("/articles")
    @Requires(Right.KNOWLEDGE_READ)
    @Transactional(readOnly = true)
    public Page<Row> list(
            @RequestParam(required = false) @Nullable ArticleState state,
            @RequestParam(required = false) @Nullable @Size(max = 100) String category,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "zh-CN|en") String language,
            @RequestParam(required = false) @Nullable @Size(max = 200) String search,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor,
            Locale locale) {
        var page = articles.page(new Articles.Filter(state, category, language, search), limit, cursor);
        return new Page<>(rows(page.items(), locale), page.next());
    }

    @GetMapping("/articles/{id}")
    @Requires(Right.KNOWLEDGE_READ)
    @Transactional(readOnly = true)
    public ResponseEntity<Whole> show(@PathVariable UUID id, Locale locale) {
        return whole(id, locale);
    }

    @PostMapping("/articles")
    @Requires(Right.KNOWLEDGE_EDIT)
    @Transactional
    public ResponseEntity<Whole> add(@Valid @RequestBody TextBody body, Locale locale) {
        var id = write.add(body.text());
        var whole = whole(id, locale);
        return ResponseEntity.created(URI.create("/api/v1/knowledge/articles/" + id))
                .eTag(whole.getHeaders().getETag())
                .body(whole.getBody());
    }

    @PutMapping("/articles/{id}")
    @Requires(Right.KNOWLEDGE_EDIT)
    @Transactional
    public ResponseEntity<Whole> change(
            @PathVariable UUID id,
            @Valid @RequestBody TextBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        write.change(id, body.text(), ifMatch);
        return whole(id, locale);
    }

    /** Lets readers see it; refused to whoever wrote it last. */
    @PutMapping("/articles/{id}/edition")
    @Requires(Right.KNOWLEDGE_PUBLISH)
    @Transactional
    public ResponseEntity<Whole> publish(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        publish.publish(id, ifMatch);
        return whole(id, locale);
    }

    @DeleteMapping("/articles/{id}/edition")
    @Requires(Right.KNOWLEDGE_PUBLISH)
    @Transactional
    public ResponseEntity<Whole> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        publish.withdraw(id, ifMatch);
        return whole(id, locale);
    }

    /** A POST although it only reads: the text is long. */
    @PostMapping("/preview")
    @Requires(Right.KNOWLEDGE_READ)
    Shown preview(@Valid @RequestBody BodyToShow body) {
        return new Shown(Markdown.html(body.body()));
    }

    /** Published articles for somebody's words, the surest first; what is too unsure is left out. */
    @GetMapping("/suggestions")
    @Requires(Right.KNOWLEDGE_READ)
    @Transactional(readOnly = true)
    public List<Suggested> suggestions(
            @RequestParam @Size(max = 500) String words,
            @RequestParam(defaultValue = "zh-CN") @Pattern(regexp = "zh-CN|en") String language) {
        return shelf.find(words, language, 8).stream()
                .filter(found -> found.confidence() >= 0.15)
                .map(found -> new Suggested(
                        found.article().article(),
                        found.article().edition(),
                        found.article().text().title(),
                        found.question(),
                        Markdown.plain(found.article().text().body()),
                        Math.round(found.confidence() * 100) / 100.0))
                .toList();
    }

    private ResponseEntity<Whole> whole(UUID id, Locale locale) {
        var article = articles.require(id);
        var editions = articles.editions(id);
        var names = organisation.personNames(editions.stream()
                .flatMap(edition -> Stream.of(edition.writtenBy(), edition.publishedBy()))
                .distinct()
                .toList());
        return ResponseEntity.ok()
                .eTag(Version.tag(article.version()))
                .body(new Whole(
                        rows(List.of(article), locale).getFirst(),
                        article.text().body(),
                        Markdown.html(article.text().body()),
                        article.text().questions(),
                        editions.stream()
                                .map(edition -> new EditionRow(
                                        edition.edition(),
                                        edition.text().title(),
                                        edition.text().body(),
                                        names.getOrDefault(edition.writtenBy(), ""),
                                        names.getOrDefault(edition.publishedBy(), ""),
                                        edition.publishedAt()))
                                .toList()));
    }

    private List<Row> rows(List<Article> some, Locale locale) {
        var names = organisation.personNames(
                some.stream().map(Article::writtenBy).distinct().toList());
        var counts = votes.of(some.stream().map(Article::id).toList());
        var categories = policy.now().categories();
        return some.stream()
                .map(article -> row(article, names, counts, categories, locale))
                .toList();
    }

    private static Row row(
            Article article,
            Map<UUID, String> names,
            Map<UUID, Votes.Counts> counts,
            io.chengnuo.policy.CategoryTree categories,
            Locale locale) {
        var text = article.text();
        var count = counts.getOrDefault(article.id(), Votes.Counts.NONE);
        return new Row(
                article.id(),
                article.state(),
                text.title(),
                text.category(),
                text.category() == null
                        ? null
                        : categories
                                .find(text.category())
                                .map(category -> category.name().in(locale))
                                .orElse(text.category()),
                text.language(),
                text.questions().size(),
                text.validFrom(),
                text.validTo(),
                article.writtenBy(),
                names.getOrDefault(article.writtenBy(), ""),
                article.writtenAt(),
                article.edition(),
                count.helpful(),
                count.unhelpful(),
                article.version());
    }
}
