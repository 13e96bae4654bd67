package io.chengnuo.shared.outside;

import io.chengnuo.shared.outside.OutsideRefused.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Judges a host before anything connects to it: listed by the operator, on a port that is meant, and every address its name leads to a
 * public one. Who connects uses the addresses answered here, never the name again: a name may lead elsewhere a moment later.
 */
@Component
public class OutsideHosts {

    private static final Logger log = LoggerFactory.getLogger(OutsideHosts.class);

    /** Ports of mail, SMS (SMPP), telephony (SIP) and their kin, for entries of the list without one. */
    private static final Set<Integer> PORTS_OF_LINES = Set.of(
            25, 110, 143, 443, 465, 587, 993, 995, 2525, 2775, 2776, 3550, 5038, 5039, 5060, 5061, 8021, 8088, 8089);

    private final Allowed allowed;
    private final Set<Integer> webPorts;
    private final Resolver resolver;

    /** Names to addresses. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    @Autowired
    OutsideHosts(OutsideSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    OutsideHosts(OutsideSettings settings, Resolver resolver) {
        this.allowed = new Allowed(settings.allow());
        this.webPorts = settings.ports();
        this.resolver = resolver;
    }

    /**
     * The addresses to connect to, for a line that is not HTTP: a mailbox, a mail server, an SMS centre.
     *
     * @throws OutsideRefused when it may not be reached
     * @throws OutsideFailed when the name is unknown
     */
    public List<InetAddress> require(String host, int port) {
        return addresses(host, port, requireListed(host, port, PORTS_OF_LINES, true));
    }

    /** Before anything is asked of the network: may this web address be called at all? */
    void requireListedForWeb(String host, int port, boolean plain) {
        requireListed(host, port, webPorts, !plain);
    }

    /** The addresses of a web address that {@link #requireListedForWeb} let through. */
    List<InetAddress> requireForWeb(String host, int port) {
        return addresses(host, port, requireListed(host, port, webPorts, true));
    }

    private Allowed.Reach requireListed(String written, int port, Set<Integer> usualPorts, boolean mayBePublic) {
        var host = HostName.parse(written).orElseThrow(() -> refused(Reason.SPELLING, written, port));
        var reach = allowed.reach(host, port)
                .orElseThrow(() -> refused(allowed.names(host) ? Reason.PORT : Reason.NOT_LISTED, written, port));
        if (reach == Allowed.Reach.PUBLIC && !usualPorts.contains(port)) {
            throw refused(Reason.PORT, written, port);
        }
        if (reach == Allowed.Reach.PUBLIC && !mayBePublic) {
            throw refused(Reason.PLAIN, written, port);
        }
        return reach;
    }

    private List<InetAddress> addresses(String written, int port, Allowed.Reach reach) {
        var addresses = addresses(HostName.parse(written).orElseThrow());
        if (reach == Allowed.Reach.PUBLIC && !addresses.stream().allMatch(PublicAddresses::contain)) {
            throw refused(Reason.ADDRESS, written, port);
        }
        return addresses;
    }

    private List<InetAddress> addresses(HostName host) {
        if (host.literal() != null) {
            return List.of(host.literal());
        }
        try {
            return List.of(resolver.addresses(host.text()));
        } catch (UnknownHostException e) {
            throw new OutsideFailed("outside_unreachable", false);
        }
    }

    private static OutsideRefused refused(Reason reason, String host, int port) {
        log.info("not reached, {}: {} port {}", reason, host.replaceAll("[^\\w.:\\[\\]-]", "?"), port);
        return new OutsideRefused(reason);
    }
}
