package io.chengnuo.channel.portal;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.Limit;
import io.chengnuo.channel.push.BrowserKeys;
import io.chengnuo.channel.push.PushNotices;
import io.chengnuo.channel.push.PushSubscriptions;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.outside.OutsideHttp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A customer's browser asks to be told when something happens (REQ-CHN-04). It hears of what its session may see, until it signs out. */
@RestController
@RequestMapping("/api/v1/portal/push")
class PortalPushController {

    private static final Limit SUBSCRIPTIONS = new Limit("push subscriptions of customer", 30, Duration.ofHours(1));

    private final PortalAccess access;
    private final PushNotices notices;
    private final PushSubscriptions browsers;
    private final OutsideHttp outside;
    private final Attempts attempts;

    PortalPushController(
            PortalAccess access,
            PushNotices notices,
            PushSubscriptions browsers,
            OutsideHttp outside,
            Attempts attempts) {
        this.access = access;
        this.notices = notices;
        this.browsers = browsers;
        this.outside = outside;
        this.attempts = attempts;
    }

    /** {@code key}: what a browser subscribes to, in base64url; null while the company sends no notices. */
    record Offer(@Nullable String key) {}

    /** As the browser's push manager gives it; keys in base64url. */
    record Subscription(
            @NotBlank @Size(max = 1_000) String endpoint,
            @NotBlank @Size(max = 100) String p256dh,
            @NotBlank @Size(max = 40) String auth) {
        /** Its endpoint is a secret. */
        @Override
        public String toString() {
            return "Subscription[…]";
        }
    }

    record Gone(@NotBlank @Size(max = 1_000) String endpoint) {
        @Override
        public String toString() {
            return "Gone[…]";
        }
    }

    @GetMapping
    @OpenDoor("says whether notices can be had, and the public key for them")
    public Offer offer() {
        return new Offer(notices.publicKey().orElse(null));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("asks for notices of what the portal session may see; limited by customer")
    public void subscribe(@Valid @RequestBody Subscription body) {
        var session = access.require();
        attempts.count(SUBSCRIPTIONS, session.customer().toString());
        var endpoint = address(body.endpoint());
        var keys = BrowserKeys.parse(body.p256dh(), body.auth());
        if (notices.publicKey().isEmpty()) {
            throw new Conflict("no_push");
        }
        if (!outside.mayReach(endpoint)) {
            throw new Invalid("push_service_not_allowed", new FieldError("endpoint", "not_allowed"));
        }
        browsers.add(endpoint, keys, session.id(), session.customer(), session.tickets());
    }

    /** Whoever knows the endpoint of a browser is that browser. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("ends the notices of the browser that asks")
    public void unsubscribe(@Valid @RequestBody Gone body) {
        access.require();
        browsers.remove(address(body.endpoint()));
    }

    private static URI address(String text) {
        try {
            var address = new URI(text);
            if (address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            // refused below
        }
        throw new Invalid("invalid_request", new FieldError("endpoint", "invalid"));
    }
}
