package io.chengnuo.channel.outlet;

import io.chengnuo.channel.Limit;
import java.time.Duration;

/** How often the doors of outlets let somebody try. A whole hall may share one network. */
final class VisitorLimits {

    static final Limit NUMBERS_OF_NETWORK = new Limit("queue numbers of network", 300, Duration.ofHours(1));
    static final Limit APPOINTMENTS_OF_NETWORK = new Limit("appointments of network", 60, Duration.ofHours(1));
    static final Limit APPOINTMENTS_OF_CONTACT = new Limit("appointments of contact", 10, Duration.ofHours(1));

    private VisitorLimits() {}
}
