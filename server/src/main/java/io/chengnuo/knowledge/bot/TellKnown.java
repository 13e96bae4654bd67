package io.chengnuo.knowledge.bot;

import io.chengnuo.knowledge.Markdown;
import io.chengnuo.knowledge.bot.TalkState.Offer;
import io.chengnuo.knowledge.search.Found;
import io.chengnuo.knowledge.search.Published;
import io.chengnuo.knowledge.search.Shelf;
import io.chengnuo.procedure.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers from what is published: tells it when it is sure, offers what may be meant when it is not, and says so when it knows nothing. Words
 * that ask for a service begin its form.
 */
@Component
class TellKnown {

    private static final int MOST_OFFERED = 3;
    private static final int LONGEST_ANSWER = 1_500;
    /** So much surer than the next must an answer be, else both are offered. */
    private static final double CLEARLY = 0.06;

    private final Shelf shelf;
    private final RequestForm form;
    private final AskForm ask;
    private final Category category;
    private final BotWords words;
    private final Phrasing phrasing;

    TellKnown(Shelf shelf, RequestForm form, AskForm ask, Category category, BotWords words, Phrasing phrasing) {
        this.shelf = shelf;
        this.form = form;
        this.ask = ask;
        this.category = category;
        this.words = words;
        this.phrasing = phrasing;
    }

    /** What was found about words, what they are about, and the form to be filled in when they ask for a service. */
    private record Looked(List<Found> found, @Nullable String about, List<FormField> form) {

        boolean clear() {
            return !found.isEmpty()
                    && found.getFirst().confidence() >= Found.ANSWERS
                    && (found.size() < 2
                            || found.getFirst().confidence() - found.get(1).confidence() >= CLEARLY);
        }
    }

    /** The passages it would tell, if these words have a clear answer. */
    List<Found> passages(String words, TalkState state) {
        var looked = look(words, state);
        return looked.form().isEmpty() && looked.clear() ? likely(looked.found()) : List.of();
    }

    Step about(String asked, TalkState state) {
        var looked = look(asked, state);
        var found = looked.found();
        var about = looked.about();
        var first = found.stream().findFirst().orElse(null);
        if (about != null && !looked.form().isEmpty()) {
            return ask.begin(state, about, looked.form(), asked);
        }
        if (first != null && looked.clear()) {
            return told(state, asked, first, found, about);
        }
        if (first != null && first.confidence() >= Found.MAYBE) {
            return offered(state, found, about);
        }
        var missed = state.missed();
        if (missed.givesUp()) {
            return Step.toPerson(
                    words.say(state.language(), "bot.handed_unknown"), about == null ? state.category() : about);
        }
        return new Step(
                words.say(state.language(), "bot.unknown"),
                about == null ? missed : missed.about(about),
                about,
                Turn.MISSED,
                first);
    }

    private Looked look(String words, TalkState state) {
        var found = shelf.find(words, state.language(), MOST_OFFERED + 2);
        var about = category.of(words, state.language(), found);
        var sure = !found.isEmpty() && found.getFirst().confidence() >= Found.SURELY;
        var form = Spoken.asksForService(words) && about != null && !sure ? this.form.of(about) : List.<FormField>of();
        return new Looked(found, about, form);
    }

    private Step told(TalkState state, String asked, Found first, List<Found> found, @Nullable String about) {
        var article = first.article();
        var answer = phrasing.of(asked, likely(found)).orElseGet(() -> text(article));
        return new Step(
                sourced(answer, article, state),
                state.tells(
                        article.article(),
                        article.text().category() == null
                                ? about
                                : article.text().category()),
                about,
                Turn.ANSWERED,
                first);
    }

    private Step offered(TalkState state, List<Found> found, @Nullable String about) {
        var likely = likely(found).stream().limit(MOST_OFFERED).toList();
        var names = likely.stream().map(one -> one.article().text().title()).toList();
        var offers = likely.stream()
                .map(one ->
                        new Offer(Offer.Kind.ARTICLE, one.article().article().toString()))
                .toList();
        return new Step(
                words.say(state.language(), "bot.perhaps") + "\n" + words.choices(state.language(), names),
                state.offers(offers, about),
                about,
                Turn.OFFERED,
                likely.getFirst());
    }

    private static List<Found> likely(List<Found> found) {
        return found.stream().filter(one -> one.confidence() >= Found.MAYBE).toList();
    }

    /** This one, whatever else there is. */
    Step shown(TalkState state, Published article) {
        return new Step(
                sourced(text(article), article, state),
                state.tells(article.article(), article.text().category()),
                article.text().category(),
                Turn.ANSWERED,
                new Found(article, article.text().title(), 1));
    }

    private String sourced(String answer, Published article, TalkState state) {
        var source = words.say(state.language(), "bot.source", article.text().title());
        return answer + "\n" + source + "\n" + words.say(state.language(), "bot.helped");
    }

    private static String text(Published article) {
        var plain = Markdown.plain(article.text().body());
        return plain.codePointCount(0, plain.length()) <= LONGEST_ANSWER
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_ANSWER - 1)) + "…";
    }
}
