package io.chengnuo.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Both languages say the same things. */
class MessagesTests {

    @ParameterizedTest
    @MethodSource("chinese")
    void everyTextExistsInBothLanguages(Resource chinese) throws IOException {
        var english =
                chinese.createRelative(String.valueOf(chinese.getFilename()).replace("_zh_CN", ""));
        assertThat(keys(chinese)).isEqualTo(keys(english)).isNotEmpty();
    }

    static Stream<Resource> chinese() throws IOException {
        return Stream.of(
                new PathMatchingResourcePatternResolver().getResources("classpath:messages/*_zh_CN.properties"));
    }

    private static Set<String> keys(Resource file) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }
}
