package io.chengnuo.channel.mail;

import io.chengnuo.people.NoticeToMail;
import io.chengnuo.people.PersonNotified;
import io.chengnuo.people.QuietHours;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Carries a colleague's notices to the mail box; what is not urgent waits for the end of the night. */
@Component
class NoticeMail implements FactListener {

    private static final Duration NEWS = Duration.ofDays(1);

    private final MailDoor door;
    private final Outbox outbox;
    private final PublicAddress address;
    private final NoticeToMail letters;
    private final Tenants tenants;
    private final Clock clock;

    NoticeMail(
            MailDoor door, Outbox outbox, PublicAddress address, NoticeToMail letters, Tenants tenants, Clock clock) {
        this.door = door;
        this.outbox = outbox;
        this.address = address;
        this.letters = letters;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice mail";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.onNews(PersonNotified.class, this::notified);
    }

    void notified(PersonNotified notified) {
        var now = clock.instant();
        if (!door.isOpen() || !notified.mail() || notified.at().plus(NEWS).isBefore(now)) {
            return;
        }
        var company = tenants.require(Tenancy.require());
        var from = from(notified, now, company.zone());
        letters.of(notified.notice())
                .ifPresent(letter -> outbox.put(
                        new Mail(
                                "notice",
                                "notice:" + notified.notice(),
                                letter.address(),
                                letter.name(),
                                letter.locale(),
                                Map.of(
                                        "name", letter.name(),
                                        "text", letter.text(),
                                        "company", company.name(),
                                        "link", address.of(notified.link())),
                                null),
                        from));
    }

    /** Whoever told it may know quiet hours of its own. */
    private static Instant from(PersonNotified notified, Instant now, ZoneId zone) {
        var own = notified.mailFrom();
        if (own != null) {
            return own.isBefore(now) ? now : own;
        }
        return notified.urgent() ? now : QuietHours.NIGHT.next(now, zone);
    }
}
