package io.chengnuo.analytics.dictionary;

import io.chengnuo.people.SignedIn;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The data dictionary, for everybody who works here. */
@RestController
@RequestMapping("/api/v1/dictionary")
class DictionaryController {

    private final DataDictionary dictionary;

    DictionaryController(DataDictionary dictionary) {
        this.dictionary = dictionary;
    }

    record Dictionary(List<DataDictionary.Entity> entities, Map<String, List<String>> codes) {}

    @GetMapping
    @SignedIn
    Dictionary read() {
        return new Dictionary(dictionary.entities(), dictionary.codeLists());
    }
}
