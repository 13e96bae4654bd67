package io.chengnuo.channel.connector;

import io.chengnuo.channel.db.tables.records.DeliveriesRecord;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What becomes of the files of words, for every kind of connector: it carries them, or a link to them stands below the words, or the words do not
 * leave at all. Nothing is left out silently.
 */
@Component
class FilesOut {

    static final String NOT_TAKEN = "file_not_taken";

    private final FileStore store;
    private final FileLinks links;
    private final CustomerLanguage languages;
    private final MessengerTexts company;
    private final MessageSource texts;

    FilesOut(
            FileStore store, FileLinks links, CustomerLanguage languages, MessengerTexts company, MessageSource texts) {
        this.store = store;
        this.links = links;
        this.languages = languages;
        this.company = company;
        this.texts = texts;
    }

    /** Whether files of these media types reach somebody through it. */
    boolean reach(ConnectorType type, Collection<String> mediaTypes) {
        return mediaTypes.stream().allMatch(type::carries) || (links.possible() && !type.overheard());
    }

    /** What is said, and what goes with it. */
    record Ready(String words, List<StoredFile> files) {}

    /** Empty when a file of theirs cannot leave this way. */
    Optional<Ready> ready(ConnectorType type, DeliveriesRecord words) {
        var wanted = Set.copyOf(Arrays.asList(words.getFiles()));
        if (wanted.isEmpty()) {
            return Optional.of(new Ready(words.getBody(), List.of()));
        }
        var files = filesOf(words, wanted);
        var carried = files.stream()
                .filter(file -> file.withheld() == null && type.carries(file.mediaType()))
                .toList();
        if (carried.size() == wanted.size()) {
            return Optional.of(new Ready(words.getBody(), carried));
        }
        if (files.size() < wanted.size() || !reach(type, List.of(""))) {
            return Optional.empty();
        }
        return Optional.of(new Ready(withLink(words, wanted.size() - carried.size()), carried));
    }

    private List<StoredFile> filesOf(DeliveriesRecord words, Set<java.util.UUID> wanted) {
        return words.getTicket() == null
                ? List.of()
                : store.of("ticket", words.getTicket()).stream()
                        .filter(file -> wanted.contains(file.id()))
                        .toList();
    }

    private String withLink(DeliveriesRecord words, int files) {
        var language = words.getCustomer() == null ? company.locale() : languages.of(words.getCustomer());
        var line = texts.getMessage(
                "messenger.files", new Object[] {files, FileLinks.GOOD.toDays(), links.of(words.getId())}, language);
        return words.getBody().isBlank() ? line : words.getBody().stripTrailing() + "\n" + line;
    }
}
