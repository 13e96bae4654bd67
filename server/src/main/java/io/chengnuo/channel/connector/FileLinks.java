package io.chengnuo.channel.connector;

import io.chengnuo.channel.mail.PublicAddress;
import io.chengnuo.shared.files.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where somebody reads the files of words whose channel carries none: a page of the portal by a link that is signed and good for a month. The
 * page gives each file an address of its own, good for minutes: that one stands in logs of servers, the link, behind its #, in none.
 */
@Component
public class FileLinks {

    static final Duration GOOD = Duration.ofDays(30);
    private static final Duration FILE_GOOD = Duration.ofMinutes(15);
    private static final String PAGE = "/portal/files#";

    private final PublicAddress address;
    private final SignedIds signed;
    private final Clock clock;

    FileLinks(PublicAddress address, Secrets secrets, Clock clock) {
        this.address = address;
        this.signed = new SignedIds(secrets.key("file-links"));
        this.clock = clock;
    }

    /** Not before the operator said where customers reach us. */
    boolean possible() {
        return address.isSet();
    }

    String of(UUID delivery) {
        return address.of(PAGE + signed.of(clock.instant().plus(GOOD), delivery));
    }

    /** What a link opens. */
    public record Opened(UUID delivery, Instant until) {}

    public Optional<Opened> open(String link) {
        return signed.read(link, 1, clock.instant())
                .map(read -> new Opened(read.ids().getFirst(), read.until()));
    }

    /** What stands at the end of the address of one file of these words. */
    public String ofFile(UUID delivery, UUID file) {
        return signed.of(clock.instant().plus(FILE_GOOD), delivery, file);
    }

    /** Which file of which words. */
    public record OpenedFile(UUID delivery, UUID file) {}

    public Optional<OpenedFile> openFile(String text) {
        return signed.read(text, 2, clock.instant())
                .map(read -> new OpenedFile(read.ids().getFirst(), read.ids().getLast()));
    }
}
