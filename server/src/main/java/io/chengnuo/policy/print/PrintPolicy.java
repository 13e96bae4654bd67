package io.chengnuo.policy.print;

import io.chengnuo.policy.Appendix;
import io.chengnuo.policy.Clause;
import io.chengnuo.policy.PolicyVersion;
import io.chengnuo.policy.Reference;
import io.chengnuo.policy.Target;
import io.chengnuo.policy.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a version into the words of one language. */
@Component
class PrintPolicy {

    private final MessageSource messages;
    private final LimitWords limits;

    PrintPolicy(MessageSource messages, LimitWords limits) {
        this.messages = messages;
        this.limits = limits;
    }

    PrintedPolicy of(PolicyVersion version, ZoneId zone, Locale locale) {
        var document = version.document();
        var day = LocalDate.ofInstant(version.effectiveFrom(), zone);
        return new PrintedPolicy(
                locale.getLanguage(),
                document.title().in(locale),
                say(locale, "subtitle", version.number(), day.toString()),
                repealed(version, locale),
                charter(version, locale),
                IntStream.range(0, document.chapters().size())
                        .mapToObj(index -> chapter(version, index, locale))
                        .toList(),
                say(locale, "appendices"),
                appendices(version, locale),
                say(locale, "papers"),
                List.of(say(locale, "paper"), say(locale, "edition"), say(locale, "validity"), say(locale, "checked")),
                document.frame().references().stream()
                        .map(paper -> paper(paper, locale))
                        .toList(),
                say(locale, "contents"));
    }

    private String repealed(PolicyVersion version, Locale locale) {
        var repealed = version.frame().repealed();
        if (repealed == null) {
            return "";
        }
        var words = say(locale, "all_repealed", repealed.on().toString(), repealed.reason());
        return repealed.successor() == null ? words : words + say(locale, "successor", repealed.successor());
    }

    private PrintedPolicy.Charter charter(PolicyVersion version, Locale locale) {
        var charter = version.frame().charter();
        if (charter == null) {
            return new PrintedPolicy.Charter("", "", List.of(), "");
        }
        return new PrintedPolicy.Charter(
                say(locale, "charter"),
                charter.why().in(locale),
                charter.principles().stream().map(each -> each.in(locale)).toList(),
                say(
                        locale,
                        "charter_note",
                        say(locale, "aim." + charter.aim().name().toLowerCase(Locale.ROOT)),
                        post(charter.owner(), locale)));
    }

    private PrintedPolicy.Chapter chapter(PolicyVersion version, int index, Locale locale) {
        var chapter = version.document().chapters().get(index);
        var number = locale.getLanguage().equals("zh") ? ChineseNumber.of(index + 1) : String.valueOf(index + 1);
        return new PrintedPolicy.Chapter(
                say(locale, "chapter", number, chapter.title().in(locale)),
                chapter.clauses().stream()
                        .map(clause -> clause(clause, version, locale))
                        .toList());
    }

    private PrintedPolicy.Clause clause(Clause clause, PolicyVersion version, Locale locale) {
        var repealed = clause.repealed();
        if (repealed != null) {
            return new PrintedPolicy.Clause(
                    clause.number(), words(clause.title(), locale), say(locale, "repealed", repealed.reason()), "");
        }
        var notes = new ArrayList<String>();
        notes.add(say(locale, "owner", post(clause.owner(), locale)));
        if (!clause.control().isEmpty()) {
            notes.add(say(
                    locale,
                    "control",
                    clause.control().stream()
                            .map(each -> messages.getMessage("policy.control." + each, null, each, locale))
                            .collect(Collectors.joining(say(locale, "and")))));
        }
        version.targets().stream()
                .filter(target -> target.clause().equals(clause.number()))
                .map(target -> promise(target, version, locale))
                .forEach(notes::add);
        return new PrintedPolicy.Clause(
                clause.number(),
                words(clause.title(), locale),
                clause.text().in(locale),
                String.join(say(locale, "semicolon"), notes));
    }

    private String promise(Target target, PolicyVersion version, Locale locale) {
        var indicator = version.indicator(target.indicator()).orElseThrow();
        return indicator.name().in(locale) + " " + limits.of(target, indicator, locale);
    }

    private List<PrintedPolicy.Appendix> appendices(PolicyVersion version, Locale locale) {
        var all = version.frame().appendices();
        return IntStream.range(0, all.size())
                .mapToObj(index -> appendix(all.get(index), index + 1, version, locale))
                .toList();
    }

    private PrintedPolicy.Appendix appendix(Appendix appendix, int number, PolicyVersion version, Locale locale) {
        var lines = appendix.key().equals("promises")
                ? version.targets().stream()
                        .filter(Target::hasLimit)
                        .map(target -> promise(target, version, locale))
                        .toList()
                : appendix.text()
                        .in(locale)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
        return new PrintedPolicy.Appendix(
                say(locale, "appendix", String.valueOf(number), appendix.title().in(locale)), lines, appendix.kind());
    }

    private List<String> paper(Reference paper, Locale locale) {
        var validity = paper.wasChecked() ? paper.validity() : Reference.Validity.TO_BE_CHECKED;
        return List.of(
                say(locale, "title", paper.title().in(locale)),
                words(paper.edition(), locale),
                say(locale, "validity." + validity.name().toLowerCase(Locale.ROOT)),
                paper.checkedOn() == null ? "—" : paper.checkedOn().toString());
    }

    private String post(String key, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("policy.post." + key, null, key, locale), key);
    }

    private static String words(@Nullable Text text, Locale locale) {
        return text == null ? "" : text.in(locale);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage("policy.print." + key, arguments, locale);
    }
}
