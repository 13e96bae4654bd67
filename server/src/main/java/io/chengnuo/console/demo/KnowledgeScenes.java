package io.chengnuo.console.demo;

import io.chengnuo.knowledge.ArticleText;
import io.chengnuo.knowledge.PublishArticle;
import io.chengnuo.knowledge.ShippedArticles;
import io.chengnuo.knowledge.Votes;
import io.chengnuo.knowledge.WriteArticle;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** What customers are told: written at the desk, published by the manager; the last waits for publication, one was changed since. */
final class KnowledgeScenes {

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;

    KnowledgeScenes(ApplicationContext parts, MovableClock clock, Cast cast) {
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
    }

    void play(Instant now) {
        var writers = cast.agents("service");
        var articles = ShippedArticles.read();
        for (var n = 0; n < articles.size(); n++) {
            var writer = writers.get(n % writers.size()).id();
            var begin = now.minus(Duration.ofDays(40L - n)).plus(Duration.ofMinutes(37L * n));
            var id = written(articles.get(n), writer, begin);
            if (n < articles.size() - 1) {
                publish(id, begin.plus(Duration.ofHours(5)));
                voted(id, 3 + n * 7 % 23, n * 5 % 6, begin.plus(Duration.ofDays(1)));
            }
            if (n == 3) {
                clock.at(
                        now.minus(Duration.ofHours(3)),
                        () -> Acting.person(writer, "demo")
                                .run(() ->
                                        parts.getBean(WriteArticle.class).change(id, longer(articles.get(3)), null)));
            }
        }
    }

    private UUID written(ArticleText text, UUID writer, Instant at) {
        return clock.at(
                at,
                () -> Acting.person(writer, "demo")
                        .call(() -> parts.getBean(WriteArticle.class).add(text)));
    }

    private void publish(UUID id, Instant at) {
        clock.at(
                at,
                () -> Acting.person(cast.manager().id(), "demo")
                        .run(() -> parts.getBean(PublishArticle.class).publish(id, null)));
    }

    private void voted(UUID id, int helpful, int unhelpful, Instant at) {
        clock.at(at, () -> {
            for (var n = 0; n < helpful + unhelpful; n++) {
                parts.getBean(Votes.class).vote(id, "demo:" + n, n < helpful, "portal");
            }
        });
    }

    private static ArticleText longer(ArticleText text) {
        return new ArticleText(
                text.title(),
                text.body() + "\n\n数电发票同样在订单页下载。",
                text.category(),
                text.language(),
                text.questions(),
                text.validFrom(),
                text.validTo());
    }
}
