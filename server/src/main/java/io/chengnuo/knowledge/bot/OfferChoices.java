package io.chengnuo.knowledge.bot;

import io.chengnuo.knowledge.bot.TalkState.Offer;
import io.chengnuo.knowledge.search.Shelf;
import io.chengnuo.policy.PolicyInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbered choices: the categories of requests, what is known under one, and what was chosen. */
@Component
class OfferChoices {

    private static final int MOST_IN_CATEGORY = 6;

    private final Shelf shelf;
    private final RequestForm form;
    private final AskForm ask;
    private final TellKnown tell;
    private final BotWords words;
    private final PolicyInForce policy;

    OfferChoices(Shelf shelf, RequestForm form, AskForm ask, TellKnown tell, BotWords words, PolicyInForce policy) {
        this.shelf = shelf;
        this.form = form;
        this.ask = ask;
        this.tell = tell;
        this.words = words;
        this.policy = policy;
    }

    /** The categories of requests. */
    Step menu(TalkState state, String greeting) {
        var locale = BotWords.locale(state.language());
        var roots = policy.now().categories().roots();
        var names = roots.stream().map(root -> root.name().in(locale)).toList();
        var offers = roots.stream()
                .map(root -> new Offer(Offer.Kind.CATEGORY, root.key()))
                .toList();
        return Step.of(greeting + "\n" + words.choices(state.language(), names), state.offers(offers, null), Turn.MENU);
    }

    Step chosen(TalkState state, int number) {
        if (number == 0) {
            return person(state, state.category());
        }
        if (number > state.offered().size()) {
            return Step.of(words.say(state.language(), "bot.no_such_choice"), state, Turn.OFFERED);
        }
        var offer = state.offered().get(number - 1);
        return switch (offer.kind()) {
            case ARTICLE ->
                shelf.find(UUID.fromString(offer.of()), state.language())
                        .map(article -> tell.shown(state, article))
                        .orElseGet(() -> menu(state.settled(), words.say(state.language(), "bot.gone")));
            case CATEGORY -> inside(state, offer.of());
            case REQUEST -> {
                var fields = form.of(offer.of());
                yield fields.isEmpty() ? person(state, offer.of()) : ask.begin(state, offer.of(), fields, null);
            }
        };
    }

    /** What is known under a category, and the way to write a request down. */
    private Step inside(TalkState state, String key) {
        var locale = BotWords.locale(state.language());
        var articles =
                shelf.of(key, state.language()).stream().limit(MOST_IN_CATEGORY).toList();
        var names = new ArrayList<String>();
        var offers = new ArrayList<Offer>();
        articles.forEach(article -> {
            names.add(article.text().title());
            offers.add(new Offer(Offer.Kind.ARTICLE, article.article().toString()));
        });
        var known = policy.now().categories().find(key);
        var below = known.map(found -> found.children()).orElse(List.of());
        var requests = below.isEmpty() ? known.stream().toList() : below;
        requests.stream().filter(one -> !form.of(one.key()).isEmpty()).forEach(one -> {
            names.add(words.say(state.language(), "bot.request", one.name().in(locale)));
            offers.add(new Offer(Offer.Kind.REQUEST, one.key()));
        });
        if (offers.isEmpty()) {
            return person(state, key);
        }
        return Step.of(
                words.say(state.language(), "bot.choose") + "\n" + words.choices(state.language(), names),
                state.offers(List.copyOf(offers), key),
                Turn.MENU);
    }

    private Step person(TalkState state, @Nullable String about) {
        return Step.toPerson(words.say(state.language(), "bot.handed"), about);
    }
}
