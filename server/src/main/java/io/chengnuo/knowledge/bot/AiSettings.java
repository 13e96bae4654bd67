package io.chengnuo.knowledge.bot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A language model that speaks the protocol of OpenAI; none unless the operator names one.
 *
 * @param url up to the version: {@code https://models.example.com/v1}; also has to stand in the list of what may be reached
 * @param timeout after which the bot answers without it
 */
@ConfigurationProperties("chengnuo.ai")
record AiSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String model,
        @DefaultValue("") String key,
        @DefaultValue("6s") Duration timeout) {

    boolean isOn() {
        return !url.isBlank() && !model.isBlank();
    }

    @Override
    public String toString() {
        return "AiSettings[" + url + ", " + model + "]";
    }
}
