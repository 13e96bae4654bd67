package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.people.Access;
import io.chengnuo.people.PageNeeds;
import io.chengnuo.people.Right;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages of whoever has a softphone may reach its telephone system, and nothing else. */
@Component
class SoftphonePages implements PageNeeds {

    private final SipAccounts accounts;
    private final Connectors connectors;
    private final Access access;

    SoftphonePages(SipAccounts accounts, Connectors connectors, Access access) {
        this.accounts = accounts;
        this.connectors = connectors;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> softphone(UUID person) {
        if (!access.has(Right.CALL_WORK)) {
            return Optional.empty();
        }
        return accounts.ofPerson(person)
                .map(account -> connectors.require(account.connector()).require(SoftphoneSettings.WEB_SOCKET));
    }
}
