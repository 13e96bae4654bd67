package io.chengnuo.shared.jobs;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a job once for every company; one that fails does not keep the others waiting. */
@Component
public class EachTenant {

    private static final Logger log = LoggerFactory.getLogger(EachTenant.class);

    private final Tenants tenants;

    EachTenant(Tenants tenants) {
        this.tenants = tenants;
    }

    public void run(Runnable work) {
        for (var tenant : tenants.all()) {
            try {
                Tenancy.run(tenant, work);
            } catch (RuntimeException e) {
                log.error("a job failed for tenant {}", tenant, e);
            }
        }
    }
}
