package io.chengnuo.knowledge;

import static io.chengnuo.knowledge.db.Tables.ARTICLES;
import static io.chengnuo.knowledge.db.Tables.EDITIONS;
import static io.chengnuo.knowledge.db.Tables.SHELVES;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.chengnuo.knowledge.db.tables.records.ArticlesRecord;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Articles and their editions, as rows. */
@Repository
class Articles {

    private final DSLContext sql;

    Articles(DSLContext sql) {
        this.sql = sql;
    }

    record Filter(
            @Nullable ArticleState state,
            @Nullable String category,
            @Nullable String language,
            @Nullable String search) {}

    record Edition(int edition, ArticleText text, UUID writtenBy, UUID publishedBy, Instant publishedAt) {}

    void add(UUID id, ArticleText text, UUID by, Instant at) {
        var row = sql.newRecord(ARTICLES);
        row.setId(id);
        row.setState(ArticleState.DRAFT.name());
        write(row, text, by, at);
        row.insert();
    }

    void change(Article article, ArticleText text, UUID by, Instant at) {
        var row = locked(article.id());
        row.setState(article.state().written().name());
        row.setVersion(article.version() + 1);
        write(row, text, by, at);
        row.update();
    }

    private static void write(ArticlesRecord row, ArticleText text, UUID by, Instant at) {
        row.setTitle(text.title());
        row.setBody(text.body());
        row.setCategory(text.category());
        row.setLanguage(text.language());
        row.setQuestions(text.questions().toArray(String[]::new));
        row.setValidFrom(text.validFrom());
        row.setValidTo(text.validTo());
        row.setWrittenBy(by);
        row.setWrittenAt(at);
    }

    void publish(Article article, int edition, UUID by, Instant at) {
        var text = article.text();
        sql.insertInto(EDITIONS)
                .set(EDITIONS.ARTICLE, article.id())
                .set(EDITIONS.EDITION, edition)
                .set(EDITIONS.TITLE, text.title())
                .set(EDITIONS.BODY, text.body())
                .set(EDITIONS.CATEGORY, text.category())
                .set(EDITIONS.LANGUAGE, text.language())
                .set(EDITIONS.QUESTIONS, text.questions().toArray(String[]::new))
                .set(EDITIONS.VALID_FROM, text.validFrom())
                .set(EDITIONS.VALID_TO, text.validTo())
                .set(EDITIONS.WRITTEN_BY, article.writtenBy())
                .set(EDITIONS.PUBLISHED_BY, by)
                .set(EDITIONS.PUBLISHED_AT, at)
                .execute();
        show(article, ArticleState.PUBLISHED, edition);
    }

    void withdraw(Article article) {
        show(article, ArticleState.WITHDRAWN, null);
    }

    private void show(Article article, ArticleState state, @Nullable Integer edition) {
        sql.update(ARTICLES)
                .set(ARTICLES.STATE, state.name())
                .set(ARTICLES.EDITION, edition)
                .set(ARTICLES.EDITIONS, edition == null ? article.editions() : edition)
                .set(ARTICLES.VERSION, article.version() + 1)
                .where(ARTICLES.ID.eq(article.id()))
                .execute();
        sql.insertInto(SHELVES)
                .set(SHELVES.CHANGES, 1L)
                .onConflict(SHELVES.TENANT_ID)
                .doUpdate()
                .set(SHELVES.CHANGES, SHELVES.CHANGES.plus(1))
                .execute();
    }

    Article require(UUID id) {
        return sql.selectFrom(ARTICLES)
                .where(ARTICLES.ID.eq(id))
                .fetchOptional(Articles::article)
                .orElseThrow(() -> new NotFound("no_such_article"));
    }

    Article requireLocked(UUID id) {
        return article(locked(id));
    }

    private ArticlesRecord locked(UUID id) {
        return sql.selectFrom(ARTICLES)
                .where(ARTICLES.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_article"));
    }

    /** Every edition of an article, the newest first; at most 100. */
    List<Edition> editions(UUID id) {
        return sql.selectFrom(EDITIONS)
                .where(EDITIONS.ARTICLE.eq(id))
                .orderBy(EDITIONS.EDITION.desc())
                .limit(100)
                .fetch(row -> new Edition(
                        row.getEdition(),
                        new ArticleText(
                                row.getTitle(),
                                row.getBody(),
                                row.getCategory(),
                                row.getLanguage(),
                                List.of(row.getQuestions()),
                                row.getValidFrom(),
                                row.getValidTo()),
                        row.getWrittenBy(),
                        row.getPublishedBy(),
                        row.getPublishedAt()));
    }

    /** What was written last comes first. */
    Page<Article> page(Filter filter, int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var rows = sql.selectFrom(ARTICLES)
                .where(
                        filter.state() == null
                                ? noCondition()
                                : ARTICLES.STATE.eq(filter.state().name()))
                .and(in(filter.category()))
                .and(filter.language() == null ? noCondition() : ARTICLES.LANGUAGE.eq(filter.language()))
                .and(contains(filter.search()))
                .and(
                        after == null
                                ? noCondition()
                                : row(ARTICLES.WRITTEN_AT, ARTICLES.ID).lt(after.instant(0), after.uuid(1)))
                .orderBy(ARTICLES.WRITTEN_AT.desc(), ARTICLES.ID.desc())
                .limit(limit + 1)
                .fetch(Articles::article);
        return Page.of(rows, limit, last -> Cursor.of(last.writtenAt(), last.id()));
    }

    private static Condition in(@Nullable String category) {
        return category == null
                ? noCondition()
                : ARTICLES.CATEGORY.eq(category).or(ARTICLES.CATEGORY.startsWith(category + "/"));
    }

    private static Condition contains(@Nullable String words) {
        return words == null || words.isBlank()
                ? noCondition()
                : ARTICLES.TITLE
                        .containsIgnoreCase(words.strip())
                        .or(ARTICLES.BODY.containsIgnoreCase(words.strip()))
                        .or(DSL.arrayToString(ARTICLES.QUESTIONS, DSL.inline("\n"))
                                .containsIgnoreCase(words.strip()));
    }

    private static Article article(ArticlesRecord row) {
        return new Article(
                row.getId(),
                ArticleState.valueOf(row.getState()),
                new ArticleText(
                        row.getTitle(),
                        row.getBody(),
                        row.getCategory(),
                        row.getLanguage(),
                        List.of(row.getQuestions()),
                        row.getValidFrom(),
                        row.getValidTo()),
                row.getWrittenBy(),
                row.getWrittenAt(),
                row.getEdition(),
                row.getEditions(),
                row.getVersion());
    }
}
