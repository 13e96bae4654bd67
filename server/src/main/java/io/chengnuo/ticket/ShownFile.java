package io.chengnuo.ticket;

import java.util.UUID;

/** A file as screens show it. {@code size} in bytes, {@code type} its media type. */
record ShownFile(UUID id, String name, long size, String type) {}
