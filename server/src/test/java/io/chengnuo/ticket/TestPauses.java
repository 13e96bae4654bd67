package io.chengnuo.ticket;

import io.chengnuo.TestCompany;
import io.chengnuo.shared.Tenancy;

/** Lets the pauses that are over end, as the job does. */
public final class TestPauses {

    public static void end(TestCompany company) {
        Tenancy.run(company.id(), () -> company.bean(EndPauses.class).now());
    }

    private TestPauses() {}
}
