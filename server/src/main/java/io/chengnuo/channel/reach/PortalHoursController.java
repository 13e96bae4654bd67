package io.chengnuo.channel.reach;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.policy.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a person is there at this hour, for who has not asked yet (REQ-CHN-17). */
@RestController
@RequestMapping("/api/v1/portal/hours")
class PortalHoursController {

    private final ChannelRules rules;
    private final Connectors connectors;
    private final Clock clock;

    PortalHoursController(ChannelRules rules, Connectors connectors, Clock clock) {
        this.rules = rules;
        this.connectors = connectors;
        this.clock = clock;
    }

    /** {@code closedUntil}: persons answer from then on; null: they are there now. {@code firstAnswer}: seconds they aim at; null for none. */
    record Way(
            Channel channel,
            @Nullable Instant closedUntil,
            @Nullable Integer firstAnswer) {}

    record Ways(List<Way> items) {}

    /** The portal first, then the channels that are connected; of those that somebody said hours of. */
    @GetMapping
    @OpenDoor("says when a person answers; no more than what stands on the door of a shop")
    @Transactional(readOnly = true)
    public Ways hours() {
        var now = clock.instant();
        var connected = connectors.inUse().stream().map(Connector::kind).map(kind -> kind.channel());
        return new Ways(Stream.concat(Stream.of(Channel.PORTAL), connected)
                .distinct()
                .sorted()
                .flatMap(channel -> rules.of(channel).stream())
                .map(rule -> new Way(
                        rule.channel(), rules.closedUntil(rule.channel(), now).orElse(null), rule.firstTarget()))
                .toList());
    }
}
