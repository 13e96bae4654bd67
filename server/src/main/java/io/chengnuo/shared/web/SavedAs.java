package io.chengnuo.shared.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** The value of {@code Content-Disposition} with which a browser saves what it gets, instead of showing it. */
public final class SavedAs {

    public static String name(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private SavedAs() {}
}
