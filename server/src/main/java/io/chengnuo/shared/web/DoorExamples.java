package io.chengnuo.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The examples of all doors, one file a module below {@code openapi/}. */
@Component
public class DoorExamples {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** By module, each a story in its order. Read anew: only the document and its test ask. */
    public Map<String, List<DoorExample>> stories() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getFilename()),
                            DoorExamples::read,
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DoorExample> read(Resource file) {
        try (var text = file.getInputStream()) {
            return YAML.readValue(text, new TypeReference<List<DoorExample>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
