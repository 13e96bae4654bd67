package io.chengnuo.policy.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Questions to begin with, about clauses of the default pack. */
@Component
class ShippedQuiz {

    private static final String FILE = "/policy/reading/quiz.yaml";

    private final Quiz quiz = read();

    Quiz quiz() {
        return quiz;
    }

    private static Quiz read() {
        try (var stream = Objects.requireNonNull(ShippedQuiz.class.getResourceAsStream(FILE), FILE)) {
            return YAMLMapper.builder().build().readValue(stream, Quiz.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
