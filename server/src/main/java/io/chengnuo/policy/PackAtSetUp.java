package io.chengnuo.policy;

import io.chengnuo.people.CompanySetUp;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a new company the policy it chose. In the same transaction: a company without policy could start no clock. */
@Component
class PackAtSetUp {

    private final LoadPolicyPack loadPolicyPack;

    PackAtSetUp(LoadPolicyPack loadPolicyPack) {
        this.loadPolicyPack = loadPolicyPack;
    }

    @EventListener
    void on(CompanySetUp begun) {
        loadPolicyPack.load(begun.policyPack(), ZoneId.of(begun.zone()), Locale.forLanguageTag(begun.locale()));
    }
}
