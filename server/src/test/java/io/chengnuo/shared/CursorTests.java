package io.chengnuo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void comesBackAsItWent() {
        var at = Instant.parse("2026-03-01T08:00:00.123456Z");
        var id = UUID.randomUUID();
        var cursor = Cursor.parse(Cursor.of(at, id).encoded(), 2);
        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.uuid(1)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "AAAA", "MjAyNg", "'; drop table tickets"})
    void aForgedOneIsRefused(String forged) {
        assertThatThrownBy(() -> Cursor.parse(forged, 2)).isInstanceOf(Invalid.class);
    }

    @Test
    void noneIsTheFirstPage() {
        assertThat(Cursor.parse(null, 2)).isNull();
        assertThat(Cursor.parse("", 2)).isNull();
    }
}
