package io.chengnuo.customer.classes;

import io.chengnuo.policy.Tier;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a tier brings with it, for whoever gives out work. */
@Component
public class TierPrivileges {

    private final ClassRulesBook book;

    TierPrivileges(ClassRulesBook book) {
        this.book = book;
    }

    /** The team that serves customers of this tier first, if they have one of their own. */
    @Transactional(readOnly = true)
    public Optional<UUID> teamOf(Tier tier) {
        return Optional.ofNullable(book.present().rules().of(tier).team());
    }
}
