package io.chengnuo.channel.mail;

import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.SideMessageWritten;
import io.chengnuo.ticket.SideTalks;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Carries what we write to third parties about a ticket. The mail holds these words only: nothing of the customer. */
@Component
class SideMail implements FactListener {

    private final SideTalks talks;
    private final Outbox outbox;
    private final Organisation organisation;
    private final Tenants tenants;

    SideMail(SideTalks talks, Outbox outbox, Organisation organisation, Tenants tenants) {
        this.talks = talks;
        this.outbox = outbox;
        this.organisation = organisation;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "side mail";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.onNews(SideMessageWritten.class, this::written);
    }

    private void written(SideMessageWritten written) {
        talks.outgoing(written.talk(), written.message()).ifPresent(out -> {
            var company = tenants.require(Tenancy.require());
            var writer = organisation.personNames(List.of(out.writer())).getOrDefault(out.writer(), "");
            outbox.put(new Mail(
                    "side_talk",
                    "side:" + written.message(),
                    out.address(),
                    out.name(),
                    company.locale(),
                    Map.of(
                            "number", out.number(),
                            "subject", out.subject(),
                            "body", out.body(),
                            "name", out.name(),
                            "writer", writer,
                            "company", company.name()),
                    written.ticket().value()));
        });
    }
}
