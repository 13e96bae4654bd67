/**
 * Tickets among themselves (关联工单): related, duplicates, causes, and one parent with many children that are answered and settled
 * together. A link changes neither ticket; both tell of it in their stories.
 */
@NullMarked
@NamedInterface("links")
package io.chengnuo.ticket.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
