package io.chengnuo.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is passed over is never what the pattern itself would match. */
class PathShapeTests {

    private static final List<String> PATTERNS = List.of(
            "/",
            "/api/v1/tickets",
            "/api/v1/tickets/{id}",
            "/api/v1/tickets/{id}/messages",
            "/api/v1/tickets/{id}/messages/{message}.eml",
            "/api/v1/*/me",
            "/files/**",
            "/files/{*rest}",
            "/days/{day:[0-9-]+}");
    private static final List<String> PATHS = List.of(
            "/",
            "/api/v1/tickets",
            "/api/v1/tickets/",
            "/api/v1/tickets/7",
            "/api/v1/tickets/7/messages",
            "/api/v1/tickets/7/messages/3.eml",
            "/api/v1/people/me",
            "/files",
            "/files/a/b",
            "/days/2026-01-01");

    @Test
    void whateverAPatternMatchesItsShapeMayMatch() {
        for (var pattern : PATTERNS) {
            var parsed = PathPatternParser.defaultInstance.parse(pattern);
            for (var path : PATHS) {
                if (parsed.matches(PathContainer.parsePath(path))) {
                    assertThat(PathShape.of(List.of(pattern)).mayMatch(PathShape.parts(path)))
                            .as("%s for %s", pattern, path)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tickets/{id}, /api/v1/people/7",
        "/api/v1/tickets/{id}, /api/v1/tickets/7/messages",
        "/api/v1/tickets/{id}/messages, /api/v1/tickets/7/notes",
    })
    void doorsWithOtherFixedPartsArePassedOver(String pattern, String path) {
        assertThat(PathShape.of(List.of(pattern)).mayMatch(PathShape.parts(path)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/ticket%73", "/api//v1", "/api/v1;a=b/tickets"})
    void oddPathsAreLeftToThePatternItself(String path) {
        assertThat(PathShape.canTell(path)).isFalse();
    }
}
