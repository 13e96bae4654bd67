package io.chengnuo.people;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a notice says to whom, for those who carry it out of the house. Nothing once it was read, or for somebody who left. */
@Component
public class NoticeToMail {

    private final Notices notices;
    private final People people;
    private final Tenants tenants;
    private final MessageSource texts;

    NoticeToMail(Notices notices, People people, Tenants tenants, MessageSource texts) {
        this.notices = notices;
        this.people = people;
        this.tenants = tenants;
        this.texts = texts;
    }

    public record Letter(String address, String name, Locale locale, String text) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Letter> of(UUID notice) {
        return notices.find(notice)
                .filter(told -> told.getReadAt() == null)
                .flatMap(told -> people.find(told.getPerson())
                        .filter(person -> person.state() == PersonState.ACTIVE)
                        .map(person -> {
                            var locale = locale(person);
                            return new Letter(
                                    person.email(),
                                    person.name(),
                                    locale,
                                    text(told.getKind(), told.getWords(), locale));
                        }));
    }

    String text(String kind, String[] words, Locale locale) {
        return Objects.requireNonNull(texts.getMessage("notice." + kind, words, kind, locale));
    }

    private Locale locale(Person person) {
        return person.locale() == null
                ? tenants.require(Tenancy.require()).locale()
                : Locale.forLanguageTag(person.locale());
    }
}
