package io.chengnuo.channel.portal;

import io.chengnuo.channel.Attempts;
import io.chengnuo.shared.Unauthorized;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Stands before everything that a secret link opens: counts wrong ones, and lets a network that guesses guess no further. */
@Component
public class PortalLinkGuard {

    private final Attempts attempts;

    PortalLinkGuard(Attempts attempts) {
        this.attempts = attempts;
    }

    /** What the link opens; only wrong links are counted, so that a family may share a network. */
    public <T> T open(HttpServletRequest request, Supplier<Optional<T>> lookUp) {
        return open(Network.of(request.getRemoteAddr()), lookUp);
    }

    <T> T open(Network network, Supplier<Optional<T>> lookUp) {
        attempts.requireRoom(PortalLimits.WRONG_LINKS_OF_NETWORK, network.key());
        return lookUp.get().orElseThrow(() -> {
            attempts.count(PortalLimits.WRONG_LINKS_OF_NETWORK, network.key());
            return new Unauthorized("wrong_link");
        });
    }
}
