package io.chengnuo.shared.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document at {@code /api/v1/openapi.json}: drawn from the code, with the examples and refusals of each door. */
@Configuration(proxyBeanMethods = false)
class DoorDocument {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    private static final String ABOUT = """
            Everything the screens do goes through these doors. Sign in as a browser, or send `Authorization: Bearer <token>` \
            (`./chengnuo token create`). Refusals are problem documents (RFC 9457) with a stable `code`. Every POST takes an \
            `Idempotency-Key`; every change takes `If-Match` with the ETag read. Lists answer `{items, next}`: give `next` back \
            as `cursor`. Times are UTC, ISO-8601.""";

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info().title("Chengnuo 承诺").version("v1").description(ABOUT))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    GlobalOpenApiCustomizer examplesOfDoors(DoorExamples examples, JsonMapper json) {
        return document -> {
            var byDoor = examples.stories().values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(DoorExample::shape, example -> example, (first, again) -> first));
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        var example = byDoor.get(DoorExample.shape(method.name(), path));
                        if (example != null) {
                            describe(operation, example, json);
                        }
                    }));
        };
    }

    /** JSON says {@code in_progress} where Java says IN_PROGRESS. */
    @Bean
    GlobalOpenApiCustomizer wordsAsJsonWritesThem() {
        return document -> {
            document.getComponents().getSchemas().values().forEach(DoorDocument::lower);
            document.getPaths().values().stream()
                    .flatMap(item -> item.readOperations().stream())
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .forEach(parameter -> lower(parameter.getSchema()));
        };
    }

    private static void describe(Operation operation, DoorExample example, JsonMapper json) {
        operation.setSummary(example.summary());
        if (example.description() != null) {
            operation.setDescription(
                    (example.description() + "\n\n" + Objects.requireNonNullElse(operation.getDescription(), ""))
                            .strip());
        }
        var asked = operation.getRequestBody();
        if (example.request() != null && asked != null && asked.getContent() != null) {
            asked.getContent().values().forEach(type -> type.setExample(plain(example.request(), json)));
        }
        operation.setResponses(answers(operation.getResponses(), example, json));
    }

    private static ApiResponses answers(ApiResponses drawn, DoorExample example, JsonMapper json) {
        var drawnContent = drawn.values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && !content.isEmpty())
                .findFirst();
        var answer = new ApiResponse()
                .description(HttpStatus.valueOf(example.status()).getReasonPhrase());
        drawnContent.ifPresent(content -> {
            var type = content.values().iterator().next();
            type.setExample(example.response() == null ? null : plain(example.response(), json));
            answer.setContent(new Content().addMediaType("application/json", type));
        });
        var answers = new ApiResponses();
        answers.addApiResponse(String.valueOf(example.status()), answer);
        new TreeMap<>(example.refuses())
                .forEach((status, codes) -> answers.addApiResponse(
                        String.valueOf(status),
                        new ApiResponse()
                                .description(codes.stream()
                                        .map(code -> "`" + code + "`")
                                        .collect(Collectors.joining(", ")))
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM))))));
        return answers;
    }

    /** springdoc writes with its own JSON library: hand it maps and lists. */
    private static Object plain(tools.jackson.databind.JsonNode node, JsonMapper json) {
        return json.convertValue(node, Object.class);
    }

    private static Schema<?> problem() {
        var error =
                new Schema<>().type("object").properties(Map.of("field", text(), "code", text(), "message", text()));
        return new Schema<>()
                .type("object")
                .description("RFC 9457")
                .properties(new TreeMap<>(Map.of(
                        "type", text(),
                        "title", text(),
                        "status", new Schema<>().type("integer"),
                        "code", text(),
                        "traceId", text(),
                        "errors", new Schema<>().type("array").items(error))));
    }

    private static Schema<?> text() {
        return new Schema<>().type("string");
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's schemas are raw
    private static void lower(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getEnum() != null) {
            schema.setEnum(schema.getEnum().stream()
                    .map(word -> word instanceof String text ? text.toLowerCase(Locale.ROOT) : word)
                    .toList());
        }
        lower(schema.getItems());
        if (schema.getProperties() != null) {
            ((Map<String, Schema>) schema.getProperties()).values().forEach(DoorDocument::lower);
        }
    }
}
