package io.chengnuo.ticket;

import static java.util.stream.Collectors.toMap;

import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that other modules keep with a ticket, such as those named in a form: staff open them where they open the ticket's own. */
@Component
public class TicketFiles {

    private final FileStore store;

    TicketFiles(FileStore store) {
        this.store = store;
    }

    /** Whether it is the ticket's, or was uploaded by the present actor for anything. */
    @Transactional(readOnly = true)
    public boolean mayHave(TicketId ticket, UUID file) {
        return store.isFree(file) || names(ticket).containsKey(file);
    }

    /** From now on the ticket's; nothing happens to one that is already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(TicketId ticket, UUID file) {
        if (store.isFree(file)) {
            store.give(List.of(file), Conversation.OWNER, ticket.value());
        }
    }

    /** The names of all files of the ticket. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(TicketId ticket) {
        return store.of(Conversation.OWNER, ticket.value()).stream().collect(toMap(StoredFile::id, StoredFile::name));
    }
}
