package io.chengnuo.knowledge.bot;

import io.chengnuo.channel.connector.FirstLine;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.knowledge.Votes;
import io.chengnuo.knowledge.search.Found;
import io.chengnuo.knowledge.search.Shelf;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    private final Talks talks;
    private final TellKnown tell;
    private final OfferChoices choices;
    private final AskForm ask;
    private final BotWords words;
    private final Votes votes;
    private final Phrasing phrasing;
    private final CustomerLanguage languages;
    private final Tenants tenants;
    private final TransactionTemplate reading;

    Assistant(
            Talks talks,
            TellKnown tell,
            OfferChoices choices,
            AskForm ask,
            BotWords words,
            Votes votes,
            Phrasing phrasing,
            CustomerLanguage languages,
            Tenants tenants,
            PlatformTransactionManager transactions) {
        this.talks = talks;
        this.tell = tell;
        this.choices = choices;
        this.ask = ask;
        this.words = words;
        this.votes = votes;
        this.phrasing = phrasing;
        this.languages = languages;
        this.tenants = tenants;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
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
        return tell.passages(heard.words(), state);
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
                    ? choices.menu(state.settled(), words.say(state.language(), "bot.stopped"))
                    : ask.goOn(heard, state);
        }
        var choice = Wish.choice(said);
        if (choice.isPresent() && !state.offered().isEmpty()) {
            return choices.chosen(state, choice.getAsInt());
        }
        return switch (wish) {
            case PERSON, NONE -> tell.about(heard.words(), state);
            case STOP -> Step.of(words.say(state.language(), "bot.bye"), state.settled(), Turn.MENU);
            case MENU -> choices.menu(state, words.say(state.language(), "bot.hello", company()));
            case HELPED -> helped(heard, state);
            case NOT_HELPED -> notHelped(heard, state);
        };
    }

    private Step helped(Heard heard, TalkState state) {
        vote(heard, state, true);
        return Step.of(words.say(state.language(), "bot.glad"), state.settled(), Turn.HELPED);
    }

    private Step notHelped(Heard heard, TalkState state) {
        vote(heard, state, false);
        var missed = state.missed();
        return missed.givesUp()
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
        return Step.toPerson(words.say(state.language(), says), about);
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
