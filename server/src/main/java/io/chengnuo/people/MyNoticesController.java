package io.chengnuo.people;

import io.chengnuo.people.db.tables.records.NoticesRecord;
import io.chengnuo.shared.NotFound;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one was told, the latest first. */
@RestController
@RequestMapping("/api/v1/me/notices")
class MyNoticesController {

    private final Access access;
    private final Notices notices;
    private final NoticeToMail texts;
    private final ReadNotices read;

    MyNoticesController(Access access, Notices notices, NoticeToMail texts, ReadNotices read) {
        this.access = access;
        this.notices = notices;
        this.texts = texts;
        this.read = read;
    }

    record View(
            UUID id,
            String kind,
            String text,
            String link,
            boolean urgent,
            Instant toldAt,
            @Nullable Instant readAt) {}

    record Mine(List<View> items, @Nullable String next, int unread) {}

    @GetMapping
    @SignedIn
    @Transactional(readOnly = true)
    public Mine mine(
            @RequestParam(required = false) @Nullable @Size(max = 1000) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Locale locale) {
        var person = access.person();
        var page = notices.page(person, limit, cursor);
        return new Mine(
                page.items().stream().map(row -> view(row, locale)).toList(), page.next(), notices.unread(person));
    }

    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    @Transactional
    public void read(@PathVariable UUID id) {
        var person = access.person();
        if (notices.find(id).filter(notice -> notice.getPerson().equals(person)).isEmpty()) {
            throw new NotFound("no_such_notice");
        }
        read.one(person, id);
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    @Transactional
    public void readAll() {
        read.all(access.person());
    }

    private View view(NoticesRecord row, Locale locale) {
        return new View(
                row.getId(),
                row.getKind(),
                texts.text(row.getKind(), row.getWords(), locale),
                row.getLink(),
                row.getUrgent(),
                row.getToldAt(),
                row.getReadAt());
    }
}
