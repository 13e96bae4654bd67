package io.chengnuo.channel.phone;

import io.chengnuo.channel.phone.CallMenu.Choice;
import io.chengnuo.channel.phone.CallMenu.Kind;
import io.chengnuo.people.Organisation;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What callers may choose is written anew. Refuses a menu from which no key leads straight to a person (REQ-CHN-22). */
@Service
public class SaveCallMenu {

    private final CallChoices choices;
    private final Organisation organisation;
    private final PolicyInForce policy;
    private final Facts facts;
    private final Clock clock;

    SaveCallMenu(CallChoices choices, Organisation organisation, PolicyInForce policy, Facts facts, Clock clock) {
        this.choices = choices;
        this.organisation = organisation;
        this.policy = policy;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void save(UUID phone, String greeting, List<Choice> all, @Nullable String ifMatch, UUID by) {
        check(all);
        var now = clock.instant();
        choices.replace(phone, new CallMenu(greeting, all, 0), ifMatch, by, now);
        facts.record(new CallMenuSaved(phone, all.size(), by, now));
    }

    private void check(List<Choice> all) {
        var keys = new HashSet<String>();
        for (var at = 0; at < all.size(); at++) {
            if (!keys.add(all.get(at).key())) {
                throw invalid("choices[" + at + "].key", "twice");
            }
            if (!leadsSomewhere(all.get(at))) {
                throw invalid("choices[" + at + "].target", "unknown");
            }
        }
        if (all.stream().noneMatch(one -> one.kind() == Kind.OPERATOR)) {
            throw new Invalid("menu_without_person", new FieldError("choices", "missing"));
        }
    }

    private boolean leadsSomewhere(Choice one) {
        return switch (one.kind()) {
            case BOT, OPERATOR -> true;
            case CATEGORY ->
                one.target() != null && policy.at(clock.instant()).categories().has(one.target());
            case TEAM -> {
                var team = id(one);
                yield team != null
                        && organisation.teams().stream()
                                .anyMatch(each -> each.id().equals(team));
            }
            case PERSON -> {
                var person = id(one);
                yield person != null && organisation.works(person);
            }
        };
    }

    private static @Nullable UUID id(Choice one) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(one.target(), ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Invalid invalid(String field, String code) {
        return new Invalid("invalid_request", new FieldError(field, code));
    }
}
