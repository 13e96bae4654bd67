package io.chengnuo.channel.chat;

import io.chengnuo.channel.portal.CustomerFile;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import io.chengnuo.shared.web.FileAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Files of chats: pictures are drawn anew and may be shown, all others are only handed out. */
@Component
class ChatFiles {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final String OF_TICKET = "ticket";

    private final FileStore store;
    private final Chats chats;
    private final ChatLines lines;

    ChatFiles(FileStore store, Chats chats, ChatLines lines) {
        this.store = store;
        this.chats = chats;
        this.lines = lines;
    }

    /** Belongs to this visitor alone until it is sent with words. */
    ChatLine.File keep(Visitor visitor, MultipartFile file) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw new Invalid("file_too_large", new FieldError("file", "too_large"));
        }
        var judged = CustomerFile.of(file.getBytes());
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
        return Acting.customer(visitor.id(), VisitorSays.OWNER)
                .call(() -> ChatLine.File.of(
                        store.keep(name, judged.mediaType(), new ByteArrayInputStream(judged.bytes()))));
    }

    @Transactional(readOnly = true)
    public StoredFile ofVisitor(UUID visitor, UUID file) {
        return find(visitor, file, false);
    }

    @Transactional(readOnly = true)
    public StoredFile forStaff(UUID visitor, UUID file) {
        return find(visitor, file, true);
    }

    private StoredFile find(UUID visitor, UUID file, boolean internalToo) {
        var line = lines.withFile(visitor, file, internalToo).orElseThrow(() -> new NotFound("no_such_file"));
        return line.author() == ChatAuthor.VISITOR
                ? store.require(VisitorSays.OWNER, visitor, file)
                : store.require(OF_TICKET, chats.require(line.chat()).requireTicket(), file);
    }

    ResponseEntity<InputStreamResource> answer(StoredFile file) {
        return FileAnswer.shown(file, store);
    }
}
