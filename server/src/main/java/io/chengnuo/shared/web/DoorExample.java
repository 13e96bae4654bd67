package io.chengnuo.shared.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the document of the doors says of one door, with one request and its answer. The examples of a file tell a story from top
 * to bottom; a test plays it against the running product.
 *
 * @param door method and path, with names in braces for what earlier answers kept: {@code GET /api/v1/tickets/{ticket}}
 * @param as who asks, when it is not the one who tells the story
 * @param headers those the door wants besides the usual ones
 * @param file the content of the file to upload; then there is no request
 * @param keep values of the answer for later: name to JSON pointer
 * @param refuses the codes this door refuses with, by status
 */
public record DoorExample(
        String door,
        String summary,
        @Nullable String description,
        @Nullable String as,
        Map<String, String> headers,
        @Nullable JsonNode request,
        @Nullable String file,
        int status,
        @Nullable JsonNode response,
        Map<String, String> keep,
        Map<Integer, List<String>> refuses) {

    /** What a file leaves out is empty. */
    public DoorExample(
            String door,
            String summary,
            @Nullable String description,
            @Nullable String as,
            @Nullable Map<String, String> headers,
            @Nullable JsonNode request,
            @Nullable String file,
            int status,
            @Nullable JsonNode response,
            @Nullable Map<String, String> keep,
            @Nullable Map<Integer, List<String>> refuses) {
        this.door = door;
        this.summary = summary;
        this.description = description;
        this.as = as;
        this.headers = headers == null ? Map.of() : Map.copyOf(headers);
        this.request = request;
        this.file = file;
        this.status = status;
        this.response = response;
        this.keep = keep == null ? Map.of() : Map.copyOf(keep);
        this.refuses = refuses == null ? Map.of() : Map.copyOf(refuses);
    }

    public String method() {
        return door.substring(0, door.indexOf(' '));
    }

    /** With its query, as the story asks it. */
    public String path() {
        return door.substring(door.indexOf(' ') + 1);
    }

    /** The door whatever its path variables are called. */
    String shape() {
        return shape(method(), path().replaceFirst("\\?.*", ""));
    }

    static String shape(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
}
