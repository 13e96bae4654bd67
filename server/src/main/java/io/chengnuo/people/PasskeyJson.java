package io.chengnuo.people;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What browsers and authenticators say, in the JSON of WebAuthn. */
final class PasskeyJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    static JsonNode write(Object options) {
        return JSON.valueToTree(options);
    }

    static <T> T read(JsonNode credential, TypeReference<T> type) {
        try {
            return JSON.readValue(JSON.treeAsTokens(credential), type);
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new Invalid("passkey_refused", new FieldError("credential", "invalid"));
        }
    }

    private PasskeyJson() {}
}
