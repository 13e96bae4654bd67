package io.chengnuo.knowledge.search;

import io.chengnuo.knowledge.Markdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The published articles of one company in one language. BM25 chooses candidates; how sure it is of each is counted anew on a scale of its
 * own, because a BM25 score of one question says nothing beside that of another.
 */
final class ShelfIndex {

    private static final int CANDIDATES = 30;
    private static final int MOST_WORDS = 200;

    private final List<Published> articles;
    private final List<Phrases> phrases;
    private final Map<String, Integer> articlesWith = new HashMap<>();
    private final IndexSearcher searcher;

    /** What an article is asked for by, and all its words. */
    private record Phrases(List<Phrase> questions, Set<String> all) {}

    private record Phrase(String words, Set<String> terms) {}

    ShelfIndex(List<Published> articles) {
        this.articles = List.copyOf(articles);
        this.phrases = articles.stream().map(ShelfIndex::phrases).toList();
        phrases.forEach(one -> one.all().forEach(term -> articlesWith.merge(term, 1, Integer::sum)));
        this.searcher = index();
    }

    private static Phrases phrases(Published article) {
        var questions = Stream.concat(Stream.of(article.text().title()), article.text().questions().stream())
                .map(words -> new Phrase(words, Words.of(words)))
                .toList();
        var all = new HashSet<>(Words.of(Markdown.plain(article.text().body())));
        questions.forEach(question -> all.addAll(question.terms()));
        return new Phrases(questions, all);
    }

    private IndexSearcher index() {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(Words.ANALYSER))) {
                for (var at = 0; at < articles.size(); at++) {
                    writer.addDocument(document(at, articles.get(at)));
                }
            }
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(int at, Published article) {
        var document = new Document();
        document.add(new StoredField("at", at));
        document.add(new TextField("ask", Words.telling(article.text().title()), Field.Store.NO));
        article.text()
                .questions()
                .forEach(words -> document.add(new TextField("ask", Words.telling(words), Field.Store.NO)));
        document.add(new TextField(
                "body", Words.telling(Markdown.plain(article.text().body())), Field.Store.NO));
        return document;
    }

    /** The surest first; only what holds on that day, and under that category if one is given. */
    List<Found> find(String words, LocalDate day, int most) {
        var terms = Words.of(words);
        if (terms.isEmpty() || articles.isEmpty()) {
            return List.of();
        }
        var asked = mass(terms);
        return candidates(terms).stream()
                .filter(at -> articles.get(at).text().holdsOn(day))
                .map(at -> found(at, terms, asked))
                .sorted(Comparator.comparingDouble(Found::confidence).reversed())
                .limit(most)
                .toList();
    }

    List<Published> all() {
        return articles;
    }

    private List<Integer> candidates(Set<String> terms) {
        var query = new BooleanQuery.Builder();
        terms.stream().limit(MOST_WORDS).forEach(term -> {
            var boost = (float) Words.weight(term);
            query.add(new BoostQuery(new TermQuery(new Term("ask", term)), 2 * boost), Occur.SHOULD);
            query.add(new BoostQuery(new TermQuery(new Term("body", term)), boost), Occur.SHOULD);
        });
        try {
            var hits = searcher.search(query.build(), CANDIDATES).scoreDocs;
            var stored = searcher.storedFields();
            return IntStream.range(0, hits.length)
                    .mapToObj(at -> {
                        try {
                            return stored.document(hits[at].doc)
                                    .getField("at")
                                    .numericValue()
                                    .intValue();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Found found(int at, Set<String> terms, double asked) {
        var article = phrases.get(at);
        var spoken = common(terms, article.all()) / asked;
        var best = article.questions().stream()
                .max(Comparator.comparingDouble(question -> likeness(terms, asked, question.terms())))
                .orElseThrow();
        var alike = likeness(terms, asked, best.terms());
        var confidence = Math.max(0.8 * alike + 0.2 * spoken, 0.5 * spoken);
        return new Found(articles.get(at), best.words(), confidence);
    }

    /** Mostly: how much of what was said the question has; a little: how much of the question was said. */
    private double likeness(Set<String> terms, double asked, Set<String> question) {
        var common = common(terms, question);
        var had = common / asked;
        var said = common / Math.max(mass(question), 1e-9);
        return 0.55 * had + 0.45 * Math.sqrt(had * said);
    }

    private double common(Set<String> terms, Set<String> others) {
        return terms.stream().filter(others::contains).mapToDouble(this::rarity).sum();
    }

    private double mass(Set<String> terms) {
        return Math.max(terms.stream().mapToDouble(this::rarity).sum(), 1e-9);
    }

    /** As BM25 counts it; a word nobody wrote is the rarest, so that what we know nothing of makes us unsure. */
    private double rarity(String term) {
        var with = articlesWith.getOrDefault(term, 0);
        var all = Math.max(articles.size(), 20);
        return Words.weight(term) * Math.log(1 + (all - with + 0.5) / (with + 0.5));
    }
}
