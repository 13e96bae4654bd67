package io.chengnuo.people;

import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.Facts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Records facts that change what somebody may do, and makes this node notice at their commit. */
@Component
class RightChanges {

    private final Facts facts;
    private final Rights rights;
    private final Sessions sessions;
    private final Tokens tokens;

    RightChanges(Facts facts, Rights rights, Sessions sessions, Tokens tokens) {
        this.facts = facts;
        this.rights = rights;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    void record(Fact fact) {
        facts.record(fact);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rights.forget();
                sessions.forget();
                tokens.forget();
            }
        });
    }
}
