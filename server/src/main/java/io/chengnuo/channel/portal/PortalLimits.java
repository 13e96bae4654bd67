package io.chengnuo.channel.portal;

import io.chengnuo.channel.Limit;
import java.time.Duration;

/** How often the portal lets somebody try. Wide enough for a family behind one address, too narrow for guessing. */
final class PortalLimits {

    static final Limit REQUESTS_OF_NETWORK = new Limit("requests of network", 60, Duration.ofHours(1));
    static final Limit REQUESTS_OF_CONTACT = new Limit("requests of contact", 10, Duration.ofHours(1));
    static final Limit FILES_OF_NETWORK = new Limit("files of network", 200, Duration.ofHours(1));
    /** Mail to an address nobody has proven: what a stranger can have us send to a victim. */
    static final Limit RECEIPTS_TO_ADDRESS = new Limit("receipts to address", 1, Duration.ofHours(1));

    static final Limit CODES_TO_ADDRESS = new Limit("codes to address", 3, Duration.ofHours(1));
    static final Limit CODES_OF_NETWORK = new Limit("codes of network", 30, Duration.ofHours(1));
    static final Limit TRIES_OF_ADDRESS = new Limit("code tries of address", 15, Duration.ofHours(1));
    static final Limit TRIES_OF_NETWORK = new Limit("code tries of network", 60, Duration.ofHours(1));
    static final Limit WRONG_LINKS_OF_NETWORK = new Limit("wrong links of network", 20, Duration.ofMinutes(10));
    static final Limit WRITES_OF_SESSION = new Limit("writes of session", 120, Duration.ofHours(1));

    private PortalLimits() {}
}
