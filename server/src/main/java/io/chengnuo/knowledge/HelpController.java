package io.chengnuo.knowledge;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.Limit;
import io.chengnuo.channel.portal.Network;
import io.chengnuo.channel.portal.PortalAccess;
import io.chengnuo.knowledge.search.Found;
import io.chengnuo.knowledge.search.Published;
import io.chengnuo.knowledge.search.Shelf;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The help pages of the portal: published articles only, in the reader's language (REQ-CHN-16, 17). */
@RestController
@RequestMapping("/api/v1/portal/help")
class HelpController {

    private static final int SUMMARY = 90;
    private static final int MOST_FOUND = 20;
    private static final double WORTH_A_LOOK = 0.12;
    private static final Limit VOTES_OF_NETWORK = new Limit("votes of network", 120, Duration.ofHours(1));
    private static final Limit READS_OF_NETWORK = new Limit("help searches of network", 1_200, Duration.ofHours(1));

    private final Shelf shelf;
    private final Votes votes;
    private final PortalAccess access;
    private final Attempts attempts;
    private final PolicyInForce policy;

    HelpController(Shelf shelf, Votes votes, PortalAccess access, Attempts attempts, PolicyInForce policy) {
        this.shelf = shelf;
        this.votes = votes;
        this.access = access;
        this.attempts = attempts;
        this.policy = policy;
    }

    record Line(
            UUID id,
            String title,
            @Nullable String category,
            @Nullable String categoryName,
            String summary) {}

    record Whole(UUID id, String title, @Nullable String category, String html, Instant publishedAt) {}

    /** {@code voter}: what the browser calls itself, so that its last word counts. */
    record Vote(@NotNull Boolean helpful, @NotNull UUID voter) {}

    /** By title; with {@code search} the nearest at most 20 on one page. */
    @GetMapping
    @OpenDoor("shows what was published for everybody")
    @Transactional(readOnly = true)
    public Page<Line> list(
            @RequestParam(required = false) @Nullable @Size(max = 100) String category,
            @RequestParam(required = false) @Nullable @Size(max = 200) String search,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor,
            Locale locale,
            HttpServletRequest request) {
        if (search != null && !search.isBlank()) {
            return new Page<>(found(search, MOST_FOUND, WORTH_A_LOOK, locale, request), null);
        }
        var after = io.chengnuo.shared.Cursor.parse(cursor, 1);
        var all = shelf.of(category, Shelf.language(locale));
        var rest = after == null
                ? all
                : all.stream()
                        .dropWhile(one -> !one.article().equals(after.uuid(0)))
                        .skip(1)
                        .toList();
        var page = Page.of(
                rest.stream().limit(limit + 1L).toList(), limit, last -> io.chengnuo.shared.Cursor.of(last.article()));
        return new Page<>(page.items().stream().map(one -> line(one, locale)).toList(), page.next());
    }

    /** While somebody writes a request: at most three that may already answer it. */
    @GetMapping("/suggestions")
    @OpenDoor("shows what was published for everybody")
    @Transactional(readOnly = true)
    public List<Line> suggestions(
            @RequestParam @Size(max = 500) String words, Locale locale, HttpServletRequest request) {
        return found(words, 3, Found.MAYBE, locale, request);
    }

    @GetMapping("/{id}")
    @OpenDoor("shows what was published for everybody")
    @Transactional(readOnly = true)
    public Whole read(@PathVariable UUID id, Locale locale) {
        var article = require(id, locale);
        return new Whole(
                article.article(),
                article.text().title(),
                article.text().category(),
                Markdown.html(article.text().body()),
                article.publishedAt());
    }

    @PutMapping("/{id}/vote")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("anybody who reads may say whether it helped; limited by network")
    @Transactional
    public void vote(@PathVariable UUID id, @Valid @RequestBody Vote body, Locale locale, HttpServletRequest request) {
        attempts.count(VOTES_OF_NETWORK, Network.of(request.getRemoteAddr()).key());
        var voter = access.current()
                .map(session -> "customer:" + session.customer())
                .orElse("browser:" + body.voter());
        votes.vote(require(id, locale).article(), voter, body.helpful(), "portal");
    }

    /** In the reader's language first; a link from elsewhere may lead to the other. */
    private Published require(UUID id, Locale locale) {
        var language = Shelf.language(locale);
        return shelf.find(id, language)
                .or(() -> shelf.find(id, language.equals("en") ? "zh-CN" : "en"))
                .orElseThrow(() -> new NotFound("no_such_article"));
    }

    private List<Line> found(String words, int most, double from, Locale locale, HttpServletRequest request) {
        attempts.count(READS_OF_NETWORK, Network.of(request.getRemoteAddr()).key());
        return shelf.find(words, Shelf.language(locale), most).stream()
                .filter(found -> found.confidence() >= from)
                .map(found -> line(found.article(), locale))
                .toList();
    }

    private Line line(Published article, Locale locale) {
        var text = article.text();
        return new Line(
                article.article(),
                text.title(),
                text.category(),
                text.category() == null
                        ? null
                        : policy.now()
                                .categories()
                                .find(text.category())
                                .map(category -> category.name().in(locale))
                                .orElse(null),
                Markdown.summary(text.body(), SUMMARY));
    }
}
