package io.chengnuo.channel.connector;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a message that names a file: together with it when it is given at once, else the message now and the file when it comes. */
@Service
public class TakeFiles {

    private static final Logger log = LoggerFactory.getLogger(TakeFiles.class);

    private final TakeWords take;
    private final AwaitedFiles awaited;
    private final TransactionTemplate transaction;

    TakeFiles(TakeWords take, AwaitedFiles awaited, TransactionTemplate transaction) {
        this.take = take;
        this.awaited = awaited;
        this.transaction = transaction;
    }

    /** {@code in.words()} stand for the file as long as it is not here. */
    public Taken take(Incoming in, GivesFiles giver, String place, String name) {
        Incoming.File file;
        try {
            file = giver.file(in.connector(), place, name);
        } catch (RuntimeException e) {
            log.info("{}: a file is not given yet: {}", in.connector(), e.toString());
            return Objects.requireNonNull(transaction.execute(status -> {
                var taken = take.take(in);
                if (!taken.repeated()) {
                    awaited.put(in, place, name);
                }
                return taken;
            }));
        }
        return take.take(AwaitedFiles.with(in, in.externalId(), file));
    }
}
