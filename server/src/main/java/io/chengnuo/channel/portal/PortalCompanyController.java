package io.chengnuo.channel.portal;

import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose portal this is, and by which clock its times are shown. */
@RestController
@RequestMapping("/api/v1/portal/company")
class PortalCompanyController {

    private final Tenants tenants;

    PortalCompanyController(Tenants tenants) {
        this.tenants = tenants;
    }

    record Company(String name, String zone) {}

    @GetMapping
    @OpenDoor("says the company's name, which stands on its portal, and its time zone")
    public Company company() {
        var company = tenants.require(Tenancy.require());
        return new Company(company.name(), company.zone().getId());
    }
}
