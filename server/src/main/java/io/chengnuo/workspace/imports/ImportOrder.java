package io.chengnuo.workspace.imports;

import java.io.Serializable;
import java.util.UUID;

/** What a job is to do with a file that was put down. */
record ImportOrder(UUID tenant, UUID upload, boolean rehearsal, UUID by) implements Serializable {}
