package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.connector.Connector;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a file that the telephone system recorded can be fetched: below an address, as it lies below a folder there. */
record RecordingAddresses(String address, String folder) {

    static final String ADDRESS = "recordingUrl";
    static final String FOLDER = "recordingFolder";

    private static final int LONGEST = 1000;

    static RecordingAddresses of(Connector connector, String usualFolder) {
        return new RecordingAddresses(connector.setting(ADDRESS, ""), connector.setting(FOLDER, usualFolder));
    }

    /** Empty when no address is set, or the file lies elsewhere. */
    Optional<String> of(String file) {
        var within = folder.endsWith("/") ? folder : folder + "/";
        var relative = file.startsWith("/") ? file.startsWith(within) ? file.substring(within.length()) : "" : file;
        if (address.isBlank() || relative.isEmpty()) {
            return Optional.empty();
        }
        var parts = relative.split("/");
        if (Arrays.stream(parts).anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))) {
            return Optional.empty();
        }
        var path = Arrays.stream(parts)
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return Optional.of((address.endsWith("/") ? address : address + "/") + path)
                .filter(whole -> whole.length() <= LONGEST)
                .filter(whole -> URI.create(whole).getHost() != null);
    }
}
