package io.chengnuo.knowledge.bot;

import io.chengnuo.channel.connector.FirstLine.Heard;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.procedure.FormField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what the form of a request needs, field by field; when all are known a person goes on. */
@Component
class AskForm {

    private final RequestForm form;
    private final BotWords words;
    private final PolicyInForce policy;

    AskForm(RequestForm form, BotWords words, PolicyInForce policy) {
        this.form = form;
        this.words = words;
        this.policy = policy;
    }

    /** {@code story}: what was said of it already. */
    Step begin(TalkState state, String about, List<FormField> fields, @Nullable String story) {
        Map<String, String> known = new LinkedHashMap<>();
        if (story != null) {
            RequestForm.story(fields).ifPresent(field -> known.put(field.key(), story.strip()));
        }
        var next = RequestForm.next(fields, known);
        if (next.isEmpty()) {
            return person(state, about);
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

    Step goOn(Heard heard, TalkState state) {
        var about = state.category() == null ? "" : state.category();
        var fields = form.of(about);
        var asked = fields.stream()
                .filter(field -> field.key().equals(state.asking()))
                .findFirst();
        if (asked.isEmpty()) {
            return person(state, state.category()); // the procedure changed meanwhile
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
        return Step.toPerson(words.say(state.language(), "bot.complete") + "\n" + summary, state.category());
    }

    private Step person(TalkState state, @Nullable String about) {
        return Step.toPerson(words.say(state.language(), "bot.handed"), about);
    }
}
