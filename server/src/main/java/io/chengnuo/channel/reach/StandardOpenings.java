package io.chengnuo.channel.reach;

import io.chengnuo.policy.Channel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The standard opening of a channel, for words that are about nothing in particular yet. */
@Component
public class StandardOpenings {

    private final Openings openings;

    StandardOpenings(Openings openings) {
        this.openings = openings;
    }

    @Transactional(readOnly = true)
    public Optional<String> words(Channel channel, String language) {
        return openings.fitting(channel, "", language).map(Openings.Opening::words);
    }
}
