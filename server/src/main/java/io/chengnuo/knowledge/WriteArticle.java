package io.chengnuo.knowledge;

import io.chengnuo.people.Access;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes an article or changes it. What readers see stays as it is until somebody else publishes. */
@Service
public class WriteArticle {

    private final Articles articles;
    private final PolicyInForce policy;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    WriteArticle(Articles articles, PolicyInForce policy, Access access, Facts facts, Clock clock) {
        this.articles = articles;
        this.policy = policy;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public UUID add(ArticleText text) {
        check(text);
        var now = clock.instant();
        var by = access.person();
        var id = Ids.next(now);
        articles.add(id, text, by, now);
        facts.record(new ArticleWritten(id, text.title(), true, by, now));
        return id;
    }

    @Transactional
    public void change(UUID id, ArticleText text, @Nullable String ifMatch) {
        check(text);
        var now = clock.instant();
        var by = access.person();
        var article = articles.requireLocked(id);
        Version.check(ifMatch, article.version());
        articles.change(article, text, by, now);
        facts.record(new ArticleWritten(id, text.title(), false, by, now));
    }

    private void check(ArticleText text) {
        if (text.category() != null && !policy.now().categories().has(text.category())) {
            throw new Invalid("article_refused", new FieldError("category", "unknown"));
        }
        if (text.validFrom() != null && text.validTo() != null && text.validTo().isBefore(text.validFrom())) {
            throw new Invalid("article_refused", new FieldError("validTo", "end_before_start"));
        }
    }
}
