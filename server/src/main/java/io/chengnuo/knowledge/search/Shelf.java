package io.chengnuo.knowledge.search;

import static io.chengnuo.knowledge.db.Tables.ARTICLES;
import static io.chengnuo.knowledge.db.Tables.EDITIONS;
import static io.chengnuo.knowledge.db.Tables.SHELVES;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chengnuo.knowledge.ArticleText;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers of the company of this thread see today. */
@Component
public class Shelf {

    private record Key(UUID tenant, String language) {}

    private record Made(long changes, ShelfIndex index) {}

    private final DSLContext sql;
    private final Tenants tenants;
    private final Clock clock;
    private final Cache<Key, Made> made =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Shelf(DSLContext sql, Tenants tenants, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The language in which somebody with this locale reads. */
    public static String language(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh-CN";
    }

    /** The surest first. */
    @Transactional(readOnly = true)
    public List<Found> find(String words, String language, int most) {
        return index(language).find(words, today(), most);
    }

    /** Those of a category and what lies under it, by title; all when null. */
    @Transactional(readOnly = true)
    public List<Published> of(@Nullable String category, String language) {
        var day = today();
        return index(language).all().stream()
                .filter(article -> article.text().holdsOn(day))
                .filter(article -> category == null || isIn(article.text().category(), category))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Published> find(UUID article, String language) {
        return of(null, language).stream()
                .filter(one -> one.article().equals(article))
                .findFirst();
    }

    private static boolean isIn(@Nullable String category, String root) {
        return category != null && (category.equals(root) || category.startsWith(root + "/"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
    }

    private ShelfIndex index(String language) {
        var key = new Key(Tenancy.require(), language);
        var changes = sql.select(SHELVES.CHANGES)
                .from(SHELVES)
                .fetchOptional(SHELVES.CHANGES)
                .orElse(0L);
        var before = made.getIfPresent(key);
        if (before != null && before.changes() == changes) {
            return before.index();
        }
        var index = new ShelfIndex(read(language));
        made.put(key, new Made(changes, index));
        return index;
    }

    private List<Published> read(String language) {
        return sql.select(EDITIONS)
                .from(ARTICLES)
                .join(EDITIONS)
                .on(EDITIONS.ARTICLE.eq(ARTICLES.ID), EDITIONS.EDITION.eq(ARTICLES.EDITION))
                .where(EDITIONS.LANGUAGE.eq(language))
                .orderBy(EDITIONS.TITLE, EDITIONS.ARTICLE)
                .fetch(row -> {
                    var edition = row.value1();
                    return new Published(
                            edition.getArticle(),
                            edition.getEdition(),
                            new ArticleText(
                                    edition.getTitle(),
                                    edition.getBody(),
                                    edition.getCategory(),
                                    edition.getLanguage(),
                                    List.of(edition.getQuestions()),
                                    edition.getValidFrom(),
                                    edition.getValidTo()),
                            edition.getPublishedAt());
                });
    }
}
