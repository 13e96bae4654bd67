package io.chengnuo.channel.mail.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How many mails one source hands over in a minute, counted on this node. */
final class Rate {

    private final int most;
    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Rate(int most) {
        this.most = most;
    }

    boolean allows(String source) {
        return counts.get(source, key -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
