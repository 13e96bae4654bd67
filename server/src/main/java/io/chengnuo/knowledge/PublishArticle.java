package io.chengnuo.knowledge;

import io.chengnuo.people.Access;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets readers see an article, or see it no more. Nobody publishes what he wrote himself. */
@Service
public class PublishArticle {

    private final Articles articles;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    PublishArticle(Articles articles, Access access, Facts facts, Clock clock) {
        this.articles = articles;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void publish(UUID id, @Nullable String ifMatch) {
        var now = clock.instant();
        var by = access.person();
        var article = articles.requireLocked(id);
        Version.check(ifMatch, article.version());
        var edition = article.publish(by);
        articles.publish(article, edition, by, now);
        facts.record(new ArticlePublished(
                id, edition, article.text().title(), article.text().language(), article.writtenBy(), by, now));
    }

    @Transactional
    public void withdraw(UUID id, @Nullable String ifMatch) {
        var article = articles.requireLocked(id);
        Version.check(ifMatch, article.version());
        article.withdraw();
        articles.withdraw(article);
        facts.record(new ArticleWithdrawn(id, article.text().title(), access.person(), clock.instant()));
    }
}
