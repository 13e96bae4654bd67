package io.chengnuo.channel.chat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages of a site tell who is there, where that is wanted, and hear whether he is invited. One who tells more often than pages do is heard, but
 * not written.
 */
@Service
class WatchSite {

    private static final Duration WRITTEN = Duration.ofSeconds(1);

    private final SiteVisitors here;
    private final ChatInvitations invitations;
    private final Organisation organisation;
    private final Clock clock;

    WatchSite(SiteVisitors here, ChatInvitations invitations, Organisation organisation, Clock clock) {
        this.here = here;
        this.invitations = invitations;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** {@code agent}: the name of who invites. */
    record Invited(UUID id, String agent, String words) {}

    /** @param every seconds until the next beat */
    record Heard(long every, @Nullable Invited invitation) {}

    /** Empty for a visit that is not known: it has to begin. */
    @Transactional
    Optional<Heard> isStillHere(ChatSite site, SiteVisitors.Beat beat, @Nullable UUID visitor) {
        var now = clock.instant();
        return here.find(site.connector().id(), beat.visit()).map(known -> {
            if (known.seenAt().isBefore(now.minus(WRITTEN))) {
                here.isStillHere(known, beat, visitor);
            }
            return new Heard(
                    SiteVisitor.BEAT.toSeconds(),
                    invitations
                            .latest(known.id())
                            .filter(invitation -> invitation.stands(now))
                            .map(each -> new Invited(each.id(), nameOf(each.person()), each.words()))
                            .orElse(null));
        });
    }

    @Transactional
    Heard begins(ChatSite site, SiteVisitors.Beat beat, @Nullable UUID visitor) {
        here.begins(site.connector().id(), beat, visitor);
        return new Heard(SiteVisitor.BEAT.toSeconds(), null);
    }

    private String nameOf(UUID person) {
        return organisation.personNames(List.of(person)).getOrDefault(person, "");
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> forgetSiteVisitors(EachTenant tenants, SiteVisitors here) {
            return Tasks.recurring("channel-forget-site-visitors", FixedDelay.ofMinutes(1))
                    .execute((task, context) -> tenants.run(here::forgetOld));
        }
    }
}
