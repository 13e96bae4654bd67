package io.chengnuo.knowledge.bot;

import io.chengnuo.channel.connector.FirstLine;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.knowledge.Markdown;
import io.chengnuo.knowledge.Votes;
import io.chengnuo.knowledge.bot.TalkState.Offer;
import io.chengnuo.knowledge.search.Found;
import io.chengnuo.knowledge.search.Published;
import io.chengnuo.knowledge.search.Shelf;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.procedure.FormField;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bot (REQ-CHN-10, 11). Tells what is published when it is sure, offers what may be meant when it is not, and says so when it knows
 * nothing; after two such lines in a row, and whenever somebody asks for one, a person goes on with everything that was said.
 */
@Component
class Assistant implements FirstLine {

    private static final int MOST_OFFERED = 3;
    private static final int MOST_IN_CATEGORY = 6;
    private static final int MOST_MISSES = 2;
    private static final int LONGEST_ANSWER = 1_500;
    /** So much surer than the next must an answer be, else both are offered. */
    private static final double CLEARLY = 0.06;

    private final Talks talks;
    private final Shelf shelf;
    private final RequestForm form;
    private final Category category;
    private final BotWords words;
    private final Votes votes;
    private final Phrasing phrasing;
    private final PolicyInForce policy;
    private final CustomerLanguage languages;
    private final Tenants tenants;
    private final TransactionTemplate reading;

    Assistant(
            Talks talks,
            Shelf shelf,
            RequestForm form,
            Category category,
            BotWords words,
            Votes votes,
            Phrasing phrasing,
            PolicyInForce policy,
            CustomerLanguage languages,
            Tenants tenants,
            PlatformTransactionManager transactions) {
        this.talks = talks;
        this.shelf = shelf;
        this.form = form;
        this.category = category;
        this.words = words;
        this.votes = votes;
        this.phrasing = phrasing;
        this.policy = policy;
        this.languages = languages;
        this.tenants = tenants;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** What is said, how the talk stands then, and what was done; {@code state} null when a person goes on. */
    private record Step(
            String says,
            @Nullable TalkState state,
            @Nullable String about,
            Turn turn,
            @Nullable Found found) {

        static Step of(String says, TalkState state, Turn turn) {
            return new Step(says, state, state.category(), turn, null);
        }
    }

    @Override
    public boolean thinksAhead() {
        return phrasing.isOn();
    }

    @Override
    public void ahead(Heard heard) {
        var told = Objects.requireNonNull(reading.execute(status -> wouldBeTold(heard)));
        phrasing.ahead(heard.words(), told);
    }

    /** The passages, if these words are a question with a clear answer. */
    private List<Found> wouldBeTold(Heard heard) {
        var state = state(heard);
        var choice = Wish.choice(heard.words()).isPresent() && !state.offered().isEmpty();
        if (heard.words().isBlank() || Wish.of(heard.words()) != Wish.NONE || state.asking() != null || choice) {
            return List.of();
        }
        var looked = look(heard.words(), state);
        return looked.form().isEmpty() && looked.clear() ? likely(looked.found()) : List.of();
    }

    private TalkState state(Heard heard) {
        return (heard.before().isEmpty() ? Optional.<TalkState>empty() : talks.of(heard.connector(), heard.peer()))
                .orElseGet(() -> TalkState.begin(usual(heard.customer())))
                .in(Spoken.language(heard.words()).orElseGet(() -> usualOr(heard)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Said> hear(Heard heard) {
        var state = state(heard);
        var step = step(heard, state);
        talks.turn(heard, step.turn(), step.found());
        if (step.state() == null) {
            talks.end(heard.connector(), heard.peer());
        } else {
            talks.keep(heard.connector(), heard.peer(), step.state());
        }
        var marked = words.line(state.language(), step.says());
        return Optional.of(new Said(marked, step.state() == null, step.state() == null ? step.about() : null));
    }

    private Step step(Heard heard, TalkState state) {
        var said = heard.words();
        if (said.isBlank() && state.asking() == null) {
            return person(state, "bot.handed", state.category()); // a picture: a person has to look
        }
        var wish = Wish.of(said);
        if (wish == Wish.PERSON) {
            return person(state, "bot.handed", state.category());
        }
        if (state.asking() != null) {
            return wish == Wish.STOP
                    ? menu(state.settled(), words.say(state.language(), "bot.stopped"))
                    : filled(heard, state);
        }
        var choice = Wish.choice(said);
        if (choice.isPresent() && !state.offered().isEmpty()) {
            return chosen(state, choice.getAsInt());
        }
        return switch (wish) {
            case PERSON, NONE -> searched(heard, state);
            case STOP -> Step.of(words.say(state.language(), "bot.bye"), state.settled(), Turn.MENU);
            case MENU -> menu(state, words.say(state.language(), "bot.hello", company()));
            case HELPED -> helped(heard, state);
            case NOT_HELPED -> notHelped(heard, state);
        };
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

    private Looked look(String words, TalkState state) {
        var found = shelf.find(words, state.language(), MOST_OFFERED + 2);
        var about = category.of(words, state.language(), found);
        var sure = !found.isEmpty() && found.getFirst().confidence() >= Found.SURELY;
        var form = Spoken.asksForService(words) && about != null && !sure ? this.form.of(about) : List.<FormField>of();
        return new Looked(found, about, form);
    }

    private Step searched(Heard heard, TalkState state) {
        var looked = look(heard.words(), state);
        var found = looked.found();
        var about = looked.about();
        var first = found.stream().findFirst().orElse(null);
        if (about != null && !looked.form().isEmpty()) {
            return begun(state, about, looked.form(), heard.words());
        }
        if (first != null && looked.clear()) {
            return told(state, heard.words(), first, found, about);
        }
        if (first != null && first.confidence() >= Found.MAYBE) {
            return offered(state, found, about);
        }
        var missed = state.missed();
        if (missed.misses() >= MOST_MISSES) {
            return person(state, "bot.handed_unknown", about == null ? state.category() : about);
        }
        return new Step(
                words.say(state.language(), "bot.unknown"),
                about == null ? missed : missed.about(about),
                about,
                Turn.MISSED,
                first);
    }

    private Step told(TalkState state, String asked, Found first, List<Found> found, @Nullable String about) {
        var article = first.article();
        var answer = phrasing.of(asked, likely(found)).orElseGet(() -> text(article));
        return new Step(
                answer + "\n"
                        + words.say(
                                state.language(), "bot.source", article.text().title()) + "\n"
                        + words.say(state.language(), "bot.helped"),
                state.tells(
                        article.article(),
                        article.text().category() == null
                                ? about
                                : article.text().category()),
                about,
                Turn.ANSWERED,
                first);
    }

    private static List<Found> likely(List<Found> found) {
        return found.stream().filter(one -> one.confidence() >= Found.MAYBE).toList();
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

    private Step chosen(TalkState state, int number) {
        if (number == 0) {
            return person(state, "bot.handed", state.category());
        }
        if (number > state.offered().size()) {
            return Step.of(words.say(state.language(), "bot.no_such_choice"), state, Turn.OFFERED);
        }
        var offer = state.offered().get(number - 1);
        return switch (offer.kind()) {
            case ARTICLE ->
                shelf.find(UUID.fromString(offer.of()), state.language())
                        .map(article -> shown(state, article))
                        .orElseGet(() -> menu(state.settled(), words.say(state.language(), "bot.gone")));
            case CATEGORY -> inside(state, offer.of());
            case REQUEST -> {
                var fields = form.of(offer.of());
                yield fields.isEmpty()
                        ? person(state, "bot.handed", offer.of())
                        : begun(state, offer.of(), fields, null);
            }
        };
    }

    private Step shown(TalkState state, Published article) {
        return new Step(
                text(article) + "\n"
                        + words.say(
                                state.language(), "bot.source", article.text().title()) + "\n"
                        + words.say(state.language(), "bot.helped"),
                state.tells(article.article(), article.text().category()),
                article.text().category(),
                Turn.ANSWERED,
                new Found(article, article.text().title(), 1));
    }

    /** The categories of requests. */
    private Step menu(TalkState state, String greeting) {
        var locale = BotWords.locale(state.language());
        var roots = policy.now().categories().roots();
        var names = roots.stream().map(root -> root.name().in(locale)).toList();
        var offers = roots.stream()
                .map(root -> new Offer(Offer.Kind.CATEGORY, root.key()))
                .toList();
        return Step.of(greeting + "\n" + words.choices(state.language(), names), state.offers(offers, null), Turn.MENU);
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
            return person(state, "bot.handed", key);
        }
        return Step.of(
                words.say(state.language(), "bot.choose") + "\n" + words.choices(state.language(), names),
                state.offers(List.copyOf(offers), key),
                Turn.MENU);
    }

    private Step begun(TalkState state, String about, List<FormField> fields, @Nullable String story) {
        Map<String, String> known = new LinkedHashMap<>();
        if (story != null) {
            RequestForm.story(fields).ifPresent(field -> known.put(field.key(), story.strip()));
        }
        var next = RequestForm.next(fields, known);
        if (next.isEmpty()) {
            return person(state, "bot.handed", about);
        }
        var name = policy.now()
                .categories()
                .find(about)
                .map(found -> found.name().in(BotWords.locale(state.language())))
                .orElse(about);
        return Step.of(
                words.say(state.language(), "bot.form", name, fields.size() - known.size()) + "\n"
                        + words.question(state.language(), next.get()),
                state.asks(about, next.get().key(), known),
                Turn.ASKED);
    }

    private Step filled(Heard heard, TalkState state) {
        var about = state.category() == null ? "" : state.category();
        var fields = form.of(about);
        var asked = fields.stream()
                .filter(field -> field.key().equals(state.asking()))
                .findFirst();
        if (asked.isEmpty()) {
            return person(state, "bot.handed", state.category()); // the procedure changed meanwhile
        }
        var value = RequestForm.read(asked.get(), heard.words());
        if (value == null) {
            return Step.of(
                    words.say(state.language(), "bot.unread") + "\n" + words.question(state.language(), asked.get()),
                    state,
                    Turn.ASKED);
        }
        var further = state.answered(value);
        return RequestForm.next(fields, further.values())
                .map(next -> Step.of(
                        words.question(state.language(), next),
                        state.asks(about, next.key(), further.values()),
                        Turn.ASKED))
                .orElseGet(() -> complete(further, fields));
    }

    private Step complete(TalkState state, List<FormField> fields) {
        var summary = fields.stream()
                .map(field -> field.label().in(BotWords.locale(state.language()))
                        + "："
                        + words.value(state.language(), field, state.values().getOrDefault(field.key(), "")))
                .collect(Collectors.joining("\n"));
        return new Step(
                words.say(state.language(), "bot.complete") + "\n" + summary,
                null,
                state.category(),
                Turn.HANDED_OVER,
                null);
    }

    private Step helped(Heard heard, TalkState state) {
        vote(heard, state, true);
        return Step.of(words.say(state.language(), "bot.glad"), state.settled(), Turn.HELPED);
    }

    private Step notHelped(Heard heard, TalkState state) {
        vote(heard, state, false);
        var missed = state.missed();
        return missed.misses() >= MOST_MISSES
                ? person(state, "bot.handed_unknown", state.category())
                : Step.of(words.say(state.language(), "bot.sorry"), missed, Turn.NOT_HELPED);
    }

    private void vote(Heard heard, TalkState state, boolean helpful) {
        if (state.told() != null) {
            var voter = heard.customer() == null
                    ? "peer:" + heard.connector() + ":" + heard.peer()
                    : "customer:" + heard.customer();
            votes.vote(state.told(), voter, helpful, "bot");
        }
    }

    private Step person(TalkState state, String says, @Nullable String about) {
        return new Step(words.say(state.language(), says), null, about, Turn.HANDED_OVER, null);
    }

    private static String text(Published article) {
        var plain = Markdown.plain(article.text().body());
        return plain.codePointCount(0, plain.length()) <= LONGEST_ANSWER
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_ANSWER - 1)) + "…";
    }

    private String usualOr(Heard heard) {
        return talks.of(heard.connector(), heard.peer())
                .map(TalkState::language)
                .orElseGet(() -> usual(heard.customer()));
    }

    private String usual(@Nullable UUID customer) {
        return Shelf.language(
                customer == null ? tenants.require(Tenancy.require()).locale() : languages.of(customer));
    }

    private String company() {
        return tenants.require(Tenancy.require()).name();
    }
}
