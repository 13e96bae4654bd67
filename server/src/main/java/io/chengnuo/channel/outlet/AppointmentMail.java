package io.chengnuo.channel.outlet;

import io.chengnuo.channel.mail.MailToCustomer;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.work.WorkingTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What customers read about their appointments at outlets. */
@Component
class AppointmentMail {

    private final MailToCustomer mail;
    private final CustomerLanguage languages;
    private final PolicyInForce policy;
    private final WorkingTime time;

    AppointmentMail(MailToCustomer mail, CustomerLanguage languages, PolicyInForce policy, WorkingTime time) {
        this.mail = mail;
        this.languages = languages;
        this.policy = policy;
        this.time = time;
    }

    void booked(Appointment one, Outlet outlet) {
        put("appointment", one, outlet);
    }

    void reminded(Appointment one, Outlet outlet) {
        put("appointment_reminder", one, outlet);
    }

    private void put(String kind, Appointment one, Outlet outlet) {
        var locale = languages.of(one.customer());
        var details = outlet.details();
        mail.put(
                kind,
                kind + ":" + one.id() + ":" + one.startsAt(),
                one.customer(),
                null,
                Map.of(
                        "outlet", details.name(),
                        "address", details.address(),
                        "phone", Objects.requireNonNullElse(details.phone(), ""),
                        "time", time.told(one.startsAt(), locale),
                        "service",
                                policy.now()
                                        .categories()
                                        .find(one.service())
                                        .map(category -> category.name().in(locale))
                                        .orElse(one.service())),
                "/portal/outlets/" + details.code());
    }
}
