package io.chengnuo.ticket.search;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.DatabaseSettings;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.search.engine.search.predicate.dsl.MinimumShouldMatchConditionStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.springframework.stereotype.Component;

/** The index of the company of the thread. Safe to lose: {@link TicketIndexRebuild} makes it anew. */
@Component
public class TicketIndex implements AutoCloseable {

    /** The first words say what a request is about; what follows is greeting, story and signature. */
    private static final int ASKED = 200;

    /** Of a hundred words, so many have to be the same before two requests are alike. */
    private static final int COMMON = 25;

    private final CloseableSearchMapping mapping;
    private final Path folder;

    TicketIndex(DatabaseSettings settings) {
        folder = settings.data().resolve("search");
        mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexedTicket.class), MethodHandles.lookup())
                .property("hibernate.search.mapping.multi_tenancy.enabled", true)
                .property("hibernate.search.backend.multi_tenancy.strategy", "discriminator")
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.analysis.configurer", new ChineseAnalysis())
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .build();
    }

    /** The newest tickets that hold every word; {@code complete} when there are no others. */
    public record Found(List<UUID> tickets, boolean complete) {}

    public Found find(String words, int most) {
        try (var session = session()) {
            var result = session.search(IndexedTicket.class)
                    .select(ask -> ask.id(UUID.class))
                    .where(ask -> everyWord(ask, words))
                    .sort(order -> order.field("openedAt").desc())
                    .totalHitCountThreshold(most + 1)
                    .fetch(most + 1);
            var hits = result.hits();
            return new Found(hits.subList(0, Math.min(most, hits.size())), hits.size() <= most);
        }
    }

    /** What a request begins with. */
    public static String asked(String subject, String body) {
        var words = body.startsWith(subject) ? body : subject + "\n" + body;
        return words.length() <= ASKED ? words : words.substring(0, ASKED);
    }

    /** Those filed by people that begin most like this, the most alike first. */
    public List<Alike> alike(String asked, int most) {
        if (asked.isBlank()) {
            return List.of();
        }
        try (var session = session()) {
            return session.search(IndexedTicket.class)
                    .select(take -> take.composite()
                            .from(take.field("category", String.class), take.score())
                            .as(Alike::new))
                    .where(ask -> ask.bool()
                            .filter(ask.exists().field("category"))
                            .must(ask.match().field("asked").matching(asked).minimumShouldMatch(TicketIndex::enough)))
                    .fetchHits(most);
        }
    }

    private static void enough(MinimumShouldMatchConditionStep<?> common) {
        common.ifMoreThan(3).thenRequirePercent(COMMON);
    }

    /** Can it be found here? A single Chinese character cannot: the index knows pairs. */
    public static boolean knows(String words) {
        return List.of(words.strip().split("\\s+")).stream()
                .allMatch(word -> word.codePointCount(0, word.length()) >= 2);
    }

    void put(Collection<IndexedTicket> tickets) {
        try (var session = session()) {
            var plan = session.indexingPlan();
            tickets.forEach(plan::addOrUpdate);
        }
    }

    /** Forgets the company of the thread. */
    void clear() {
        try (var session = session()) {
            session.workspace(IndexedTicket.class).purge();
        }
    }

    Path folder() {
        return folder;
    }

    private static PredicateFinalStep everyWord(SearchPredicateFactory ask, String words) {
        var every = ask.bool();
        for (var word : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            every.must(
                    ask.bool().should(ask.phrase().field("text").matching(word)).should(beginning(ask, word)));
        }
        return every;
    }

    /** Half an English word or part number finds the whole. */
    private static PredicateFinalStep beginning(SearchPredicateFactory ask, String word) {
        var plain = word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        return plain ? ask.prefix().field("text").matching(word) : ask.matchNone();
    }

    /** What is written is on disk and found at once: the position in the log moves only after that. */
    private SearchSession session() {
        return mapping.createSessionWithOptions()
                .tenantId((Object) Tenancy.require().toString())
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build();
    }

    @Override
    public void close() {
        mapping.close();
    }
}
