package io.chengnuo.ticket;

import io.chengnuo.TestCompany;
import io.chengnuo.policy.LoadPolicyPack;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Tenancy;
import java.time.ZoneId;
import java.util.Locale;

/** A policy in force for a company that has none. */
final class TestPolicy {

    static void inForce(TestCompany company) {
        Tenancy.run(company.id(), () -> {
            try {
                company.bean(PolicyInForce.class).now();
            } catch (Conflict none) {
                company.bean(LoadPolicyPack.class)
                        .load("default", ZoneId.of("Asia/Shanghai"), Locale.SIMPLIFIED_CHINESE);
            }
        });
    }

    private TestPolicy() {}
}
